import type { JSX } from 'preact';
import { Icon } from '../site/icons/Icon.tsx';
import { withParticle } from '../player/korean.ts';
import { forge } from './forge.ts';
import type { PlaygroundStore } from './PlaygroundStore.ts';

const SERVICES = ['서버 1', '서버 2', '서버 3'] as const;

/** Who holds what: to verify each service needs a key, and with a secret one it could issue as well. */
export function Holders({ store }: { readonly store: PlaygroundStore }): JSX.Element | null {
  const { key } = store.judgement.value;
  if (!key) return null;
  const shared = key.kind === 'secret';
  return (
    <section class="pg-holders" aria-labelledby="pg-holders-title">
      <h2 id="pg-holders-title">누가 무엇을 들고 있나요</h2>
      <p>
        {shared
          ? '대칭 키라서 확인할 서버마다 발급자와 같은 비밀 키를 들고 있어야 해요. 그래서 누구든 위조할 수도 있어요.'
          : '비대칭 키라서 서버는 공개 키만 들고 있으면 돼요. 확인은 하지만 서명은 만들지 못해요.'}
      </p>
      <ul>
        <li>
          <Icon name="issuer" size={28} />
          <b>발급자</b>
          <Held word={shared ? '비밀 키' : '개인 키'} kind={shared ? 'secret' : 'private'} />
        </li>
        {SERVICES.map((name) => (
          <li key={name}>
            <Icon name="service" size={28} />
            <b>{name}</b>
            <Held word={shared ? '비밀 키' : '공개 키'} kind={shared ? 'secret' : 'public'} />
            <button type="button" onClick={() => void forge(store, name)}>
              {withParticle(name, '으로')} 위조하기
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Held({
  word,
  kind,
}: {
  readonly word: string;
  readonly kind: 'secret' | 'private' | 'public';
}): JSX.Element {
  return (
    <span class={`pg-held is-${kind}`}>
      <Icon name={kind === 'public' ? 'key-outline' : 'key-solid'} size={20} />
      {word}
    </span>
  );
}
