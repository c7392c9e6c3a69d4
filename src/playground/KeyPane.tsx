import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type AlgorithmName, algorithmOf } from '../jwt/algorithms.ts';
import { keyWarnings } from '../jwt/keys/key-warnings.ts';
import { formatNumber, withParticle } from '../player/korean.ts';
import { AlgorithmOptions } from './AlgorithmOptions.tsx';
import { CodeBox } from './editor/CodeBox.tsx';
import { ENCODINGS } from './document.ts';
import { FindingList } from './FindingList.tsx';
import { KeySet } from './KeySet.tsx';
import { makeKey } from './makeKey.ts';
import { asForm, type KeyForm, lostAlgorithm } from './keyForms.ts';
import { marksOf } from './marksOf.ts';
import { missingAlgorithms } from './missingAlgorithms.ts';
import type { PlaygroundStore } from './PlaygroundStore.ts';
import { encodingWords, keyKindWords } from './words/keyWords.ts';
import { keyFinding, keyWarning } from './words/keyFindingWords.ts';

/** The key that verifies, and signs where it can. */
export function KeyPane({ store }: { readonly store: PlaygroundStore }): JSX.Element {
  const doc = store.doc.value;
  const { keyReading, key, reading } = store.judgement.value;
  const alg = doc.alg ?? algorithmOf(reading.header?.object?.['alg'])?.name;
  const marks = useMemo(() => marksOf(keyReading.findings, keyFinding), [keyReading]);
  const warnings = key ? keyWarnings(key, { alg, holder: 'verifier' }) : [];
  return (
    <section class="pg-pane" aria-labelledby="pg-key-title">
      <h2 id="pg-key-title">키</h2>
      <CodeBox
        id="pg-key"
        label="PEM, JWK, JWKS 또는 비밀 키"
        rows={7}
        value={doc.key}
        describedBy="pg-key-findings"
        invalid={keyReading.findings.some(({ severity }) => severity === 'error')}
        marks={marks}
        onValue={(text) => void store.edit({ key: text }, 'key')}
      />
      {(keyReading.form === 'secret' || doc.keyEncoding !== 'utf8') && (
        <label class="pg-field">
          <span>비밀 키의 표기</span>
          <select
            name="keyEncoding"
            value={doc.keyEncoding}
            onChange={({ currentTarget: { value } }) =>
              void store.edit({ keyEncoding: ENCODINGS.find((one) => one === value)! }, 'keyEncoding')
            }
          >
            {ENCODINGS.map((one) => (
              <option key={one} value={one}>
                {encodingWords[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      <p class="pg-note" data-key-summary>
        {key && (
          <>
            {keyKindWords[key.kind]}
            {key.bits !== undefined && `, ${formatNumber(key.bits)}비트`}. 지문(RFC 7638){' '}
            <code class="pg-thumbprint">{key.thumbprint}</code>
          </>
        )}
      </p>
      <KeySet reading={keyReading} picked={key} />
      <FindingList id="pg-key-findings" box="pg-key" findings={keyReading.findings} sentence={keyFinding} />
      <ul class="pg-findings">
        {warnings.map((warning) => (
          <li key={warning.code} class="is-warning" data-finding={warning.code}>
            <b>주의</b> {keyWarning(warning)}
          </li>
        ))}
      </ul>
      <Maker store={store} alg={alg ?? 'HS256'} />
      <Forms store={store} />
    </section>
  );
}

function Maker({
  store,
  alg,
}: {
  readonly store: PlaygroundStore;
  readonly alg: AlgorithmName;
}): JSX.Element {
  const [wanted, setWanted] = useState<AlgorithmName>();
  const missing = missingAlgorithms.value;
  return (
    <>
      <div class="pg-buttons" role="group" aria-label="새 키">
        <select
          aria-label="새 키의 알고리즘"
          value={wanted ?? alg}
          onChange={({ currentTarget: { value } }) => setWanted(algorithmOf(value)?.name)}
        >
          <AlgorithmOptions />
        </select>
        <button type="button" onClick={() => void makeKey(store, wanted ?? alg)}>
          키 만들고 서명하기
        </button>
        <button
          type="button"
          onClick={() => void store.write(store.content.value, '')}
          title="지금 키로 내용에 다시 서명해요"
        >
          다시 서명하기
        </button>
      </div>
      {missing.length > 0 && (
        <p class="pg-note" data-missing-algorithms>
          {missing.join(', ')}: 이 브라우저의 Web Crypto에 없어서, 키를 만들거나 검증할 수 없어요.
        </p>
      )}
    </>
  );
}

const forms: readonly [KeyForm, string][] = [
  ['pem', 'PEM으로'],
  ['jwk', 'JWK로'],
  ['jwks', 'JWKS로'],
  ['public', '공개 키만 남기기'],
];

/** The same key written another way; undo brings the one before back. */
function Forms({ store }: { readonly store: PlaygroundStore }): JSX.Element | null {
  const { key } = store.judgement.value;
  if (!key) return null;
  const write = async (form: KeyForm) => {
    const text = await asForm(key, form).catch(() => undefined);
    if (text === undefined) {
      store.notice.value = '이 브라우저에서는 이 키를 그 모양으로 바꿀 수 없어요.';
      return;
    }
    const lost = store.doc.value.alg === undefined ? lostAlgorithm(key, form) : undefined;
    await store.edit({ key: text, keyEncoding: 'utf8', ...(lost && { alg: lost }) }, '');
    store.notice.value = lost
      ? `PEM에는 알고리즘을 적을 자리가 없어서 허용할 알고리즘을 ${withParticle(lost, '으로')} 정해 두었어요.`
      : '';
  };
  const possible = (form: KeyForm) =>
    key.kind === 'secret' ? form === 'jwk' || form === 'jwks' : form !== 'public' || key.kind === 'private';
  return (
    <div class="pg-buttons" role="group" aria-label="키를 다른 모양으로">
      {forms
        .filter(([form]) => possible(form))
        .map(([form, label]) => (
          <button key={form} type="button" onClick={() => void write(form)}>
            {label}
          </button>
        ))}
    </div>
  );
}
