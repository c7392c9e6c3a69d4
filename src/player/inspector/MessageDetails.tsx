import type { JSX } from 'preact';
import { decodeToken } from '../../jwt/decode.ts';
import { faultOfCause } from '../../simulation/kernel/recording.ts';
import { causesOf, decisionsOf } from '../../simulation/trace/causes.ts';
import { isMistake } from '../../simulation/trace/mistakes.ts';
import { messageAt } from '../../simulation/trace/messages.ts';
import { actorWord } from '../actorWords.ts';
import { formatExactMoment, formatMoment, formatSpan } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { jump } from '../transport/jump.ts';
import { faultAt, faultWord } from '../words/faultWords.ts';
import { lossWord, messageWord } from '../words/messageWords.ts';
import { httpForm } from './httpForm.ts';
import { MarkBadge } from './MarkBadge.tsx';
import { TokenView } from './TokenView.tsx';

/** All about one message: its HTTP-like form, its token decoded, its times, what was decided on it, what led to it. */
export function MessageDetails({
  store,
  row,
}: {
  readonly store: LabStore;
  readonly row: number;
}): JSX.Element {
  const { recording } = store.run.value;
  const { view } = store;
  const message = messageAt(recording, row);
  const { start, lines } = httpForm(view, recording, row);
  const token = recording.tokens[message.credential];
  return (
    <div class="lab-details" data-message-details={row}>
      <div class="lab-details-head">
        <MarkBadge recording={recording} row={row} />
        <p class="lab-panel-title">
          {actorWord(message.from)} → {actorWord(message.to)}
        </p>
        <button type="button" class="lab-why" onClick={() => (store.tab.value = 'why')}>
          왜?
        </button>
      </div>
      <pre class="lab-http">
        <b>{start}</b>
        {lines.map(({ name, value, mark }, i) => (
          <span key={i}>
            {'\n'}
            {name}: <span class={`lab-carried-${mark}`}>{value}</span>
          </span>
        ))}
      </pre>
      <Times store={store} row={row} />
      {token !== undefined && decodeToken(token).parts === 3 && <TokenView token={token} />}
      {decisionsOf(recording, row).map((decision) => (
        <p
          key={decision}
          class={`lab-decision ${recording.decisions.accepted[decision] === 1 && !isMistake(recording, decision) ? 'accepted' : 'refused'}`}
        >
          {view.decisionSentence(recording, decision)}
        </p>
      ))}
      <Causes store={store} row={row} />
    </div>
  );
}

function Times({ store, row }: { store: LabStore; row: number }): JSX.Element {
  const { recording } = store.run.value;
  const { sentAt, receivedAt, lostAt } = messageAt(recording, row);
  const at = (t: number) => (
    <button type="button" class="lab-moment" title="이때로 가기" onClick={() => jump(store, t)}>
      {formatExactMoment(t)}
    </button>
  );
  return (
    <p class="lab-times">
      {at(sentAt)}에 보냄
      {receivedAt >= 0 && (
        <>
          {' · '}
          {at(receivedAt)}에 받음 · {formatSpan(receivedAt - sentAt)} 걸림
        </>
      )}
      {lostAt >= 0 && (
        <>
          {' · '}
          {at(lostAt)}에 {lossWord(recording, row)} 사라짐
        </>
      )}
      {receivedAt < 0 && lostAt < 0 && ' · 실험이 끝날 때까지 가는 중'}
    </p>
  );
}

/** A chain longer than this shows its beginning and its end. */
const SHOWN_CAUSES = 8;

function Causes({ store, row }: { store: LabStore; row: number }): JSX.Element {
  const { recording } = store.run.value;
  const causes = [...causesOf(recording, row)].reverse();
  const fault = faultOfCause(recording.messages.cause[causes[0] ?? row] ?? -1);
  const left = causes.length - SHOWN_CAUSES;
  const shown =
    left > 1 ? [...causes.slice(0, SHOWN_CAUSES / 2), ...causes.slice(-SHOWN_CAUSES / 2)] : causes;
  return (
    <>
      <p class="lab-panel-title">왜 나갔나요</p>
      <ol class="lab-causes">
        {fault >= 0 && (
          <li>
            {formatMoment(recording.faults.at[fault]!)} {faultWord(store.view, faultAt(recording, fault))}
          </li>
        )}
        {shown.map((cause, i) => (
          <li key={cause}>
            {left > 1 && i === SHOWN_CAUSES / 2 && <span class="lab-left-out">… 그 사이 {left}개 …</span>}
            <button
              type="button"
              class="lab-cause"
              onClick={() => {
                jump(store, recording.messages.sentAt[cause]!);
                store.pick({ kind: 'message', row: cause });
              }}
            >
              {formatMoment(recording.messages.sentAt[cause]!)} {actorWord(messageAt(recording, cause).from)}:{' '}
              {messageWord(store.view, recording, cause)}
            </button>
          </li>
        ))}
        <li aria-current="true">{messageWord(store.view, recording, row)}</li>
      </ol>
    </>
  );
}
