import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { jsonObject } from '../../jwt/json-object.ts';
import { withMembers } from '../../jwt/with-members.ts';
import { ChoiceField } from '../../player/controls/ChoiceField.tsx';
import { draftText, writeDraft } from '../../player/controls/drafts.ts';
import { JsonField } from '../../player/controls/JsonField.tsx';
import type { LabStore } from '../../player/LabStore.ts';
import { ATTACKS, GOOD, type TokenKind } from '../../simulation/labs/jwt-validation/catalogue.ts';
import {
  type JwtValidationParameters,
  type Signer,
  SIGNERS,
} from '../../simulation/labs/jwt-validation/fields.ts';
import { ownBase, ownBeginning, ownSecond } from '../../simulation/labs/jwt-validation/own-beginning.ts';
import { ownVerdictsOf } from '../../simulation/labs/jwt-validation/read-verdicts.ts';
import { pressable } from '../../site/pressable.ts';
import { headerNotes, payloadNotes } from './contentNotes.ts';
import { OwnTimes } from './OwnTimes.tsx';
import { beginWith } from './own.ts';
import { fullWord, ownReason, ownVerdict } from './ownVerdictWords.ts';
import { type QuickEdit, quickEdits } from './quickEdits.ts';
import { tokenWords } from './tokenWords.ts';
import { verdictWords } from './verdictWords.ts';

/** What each way to sign means. */
const signerHints: Readonly<Record<Signer, string>> = {
  original: '고친 뒤에도 고치기 전의 서명을 그대로 붙여 둬요.',
  issuer: '발급자가 이 내용을 정말로 내준 것처럼 서명해요.',
  attacker: '공격자가 자기 개인 키로 서명해요. 발급자의 공개 키와는 맞지 않아요.',
  'public-key': '누구나 아는 공개 키의 글자(PEM)를 HMAC의 비밀 키로 써요. alg도 HS256으로 바꿔 보세요.',
  none: '서명 자리를 비워 둬요.',
};

/** The editor of a reader's own token: what it begins with, what it says, and who signs it; the run follows at once. */
export function TokenEditor({ store }: { readonly store: LabStore }): JSX.Element {
  const parameters = store.scenario.value.parameters as JwtValidationParameters;
  const { ownSigner: signer } = parameters;
  const beginning = ownBeginning(parameters);
  const at = ownSecond(parameters);
  const texts = {
    header: draftText(store, 'ownHeader', beginning.header),
    payload: draftText(store, 'ownPayload', beginning.payload),
  };
  const edits = useMemo(() => quickEdits(at), [at]);
  const change = ({ part, members }: Omit<QuickEdit, 'word'>) =>
    writeDraft(
      store,
      part === 'header' ? 'ownHeader' : 'ownPayload',
      beginning[part],
      withMembers(texts[part], members),
    );
  const isObject = (part: 'header' | 'payload') => jsonObject(texts[part]) !== undefined;
  const base = ownBase(parameters);
  const option = (kind: TokenKind) => (
    <option key={kind} value={kind} selected={kind === base}>
      {tokenWords[kind].name}
    </option>
  );
  return (
    <div class="own-editor">
      <div>
        <label class="lab-target">
          시작할 토큰
          <select
            value={base}
            onChange={({ currentTarget }) => beginWith(store, currentTarget.value as TokenKind)}
            data-own-base
          >
            <optgroup label="정상 토큰">{GOOD.map(option)}</optgroup>
            <optgroup label="공격 토큰">{ATTACKS.map(option)}</optgroup>
          </select>
        </label>
        <JsonField
          store={store}
          name="ownHeader"
          initial={beginning.header}
          rows={6}
          notesOn={(text) => headerNotes(text, signer)}
        />
        <ChoiceField
          id={`${store.figure}-own-signer`}
          name="own-signer"
          words={store.view.fields['ownSigner']!}
          choices={SIGNERS}
          value={signer}
          disabled={!store.live}
          onValue={(value) => store.set('ownSigner', value)}
        />
        <p class="own-hint">{signerHints[signer]}</p>
      </div>
      <div>
        <JsonField
          store={store}
          name="ownPayload"
          initial={beginning.payload}
          rows={11}
          notesOn={payloadNotes}
        />
        <OwnTimes
          id={`${store.figure}-own`}
          payload={isObject('payload') ? texts.payload : parameters.ownPayload || beginning.payload}
          at={at}
          disabled={!store.live || !isObject('payload')}
          onTime={(name, time) => change({ part: 'payload', members: { [name]: time } })}
        />
      </div>
      <div class="own-quick" role="group" aria-label="바로 고치기">
        {edits.map((edit) => (
          <button
            key={edit.word}
            type="button"
            class="lab-button"
            {...pressable(isObject(edit.part), () => change(edit))}
          >
            {edit.word}
          </button>
        ))}
      </div>
      <Result store={store} />
    </div>
  );
}

/** What the service made of it, beside where it is edited. */
function Result({ store }: { readonly store: LabStore }): JSX.Element {
  const { recording, scenario } = store.run.value;
  const [judged] = ownVerdictsOf(recording);
  const leeway = Number(scenario.parameters['leeway']) / 1_000_000;
  const reason = judged && ownReason(judged, leeway);
  return (
    <p class="own-result" role="status">
      {judged && (
        <>
          지금 켠 검사로는: <b>{verdictWords[ownVerdict(judged)]}</b>
          {reason !== '' && ` (${reason})`}. {fullWord(judged)}
        </>
      )}
    </p>
  );
}
