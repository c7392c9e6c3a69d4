import type { JSX } from 'preact';
import { pressable } from '../site/pressable.ts';
import { copyLink } from './copyLink.ts';
import { EMPTY, SAMPLE } from './document.ts';
import { chooseRich, richFailed, richWanted } from './editor/richEditors.ts';
import { makeKey } from './makeKey.ts';
import type { PlaygroundStore } from './PlaygroundStore.ts';
import { shareable } from './shareable.ts';

/** Undo, examples, and the link that carries it all. */
export function Toolbar({ store }: { readonly store: PlaygroundStore }): JSX.Element {
  const { keepsKey } = shareable(store.judgement.value);
  const example = async () => {
    await store.open(SAMPLE);
    await makeKey(store, 'RS256');
  };
  return (
    <>
      <div class="pg-toolbar" role="toolbar" aria-label="플레이그라운드">
        <button type="button" {...pressable(store.canUndo, () => void store.undo())}>
          실행 취소
        </button>
        <button type="button" {...pressable(store.canRedo, () => void store.redo())}>
          다시 실행
        </button>
        <button type="button" onClick={() => void store.open(SAMPLE)}>
          HS256 예시
        </button>
        <button type="button" onClick={() => void example()}>
          RS256 예시
        </button>
        <button type="button" onClick={() => void store.open(EMPTY)}>
          비우기
        </button>
        <button type="button" onClick={() => void copyLink(store, { withSecrets: false })}>
          링크 복사
        </button>
        {keepsKey && (
          <button type="button" onClick={() => void copyLink(store, { withSecrets: true })}>
            비밀 키까지 링크로 복사
          </button>
        )}
        <label class="pg-rich-choice">
          <input
            type="checkbox"
            checked={richWanted.value}
            onChange={({ currentTarget }) => chooseRich(currentTarget.checked)}
          />
          코드 편집기 (Monaco)
        </label>
      </div>
      {richFailed.value && (
        <p class="pg-note" role="status" data-editor-failed>
          코드 편집기를 불러오지 못했어요. 지금 상자로도 모두 할 수 있어요. 새로 고치면 다시 불러와 볼게요.
        </p>
      )}
      <p class="pg-note" role="status" data-notice>
        {store.notice.value}
      </p>
    </>
  );
}
