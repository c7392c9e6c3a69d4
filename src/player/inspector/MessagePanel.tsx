import type { JSX } from 'preact';
import { faultOfCause } from '../../simulation/kernel/recording.ts';
import { causesOf, decisionsOf } from '../../simulation/trace/causes.ts';
import { messagesInFlight } from '../../simulation/trace/flights.ts';
import { messageAt } from '../../simulation/trace/messages.ts';
import { actorWord } from '../actorWords.ts';
import { formatExactMoment, formatMoment, formatSpan } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { jump } from '../transport/keys.ts';
import { faultWord } from '../words/faultWords.ts';
import { messageWord } from '../words/messageWords.ts';
import { httpForm } from './httpForm.ts';
import { MarkBadge } from './MarkBadge.tsx';

const LISTED = 40;

/** The messages under way at this moment, and all about the one picked out. */
export function MessagePanel({ store }: { readonly store: LabStore }): JSX.Element {
  const { recording } = store.run.value;
  const selection = store.selection.value;
  const rows = messagesInFlight(recording, store.clock.shown.value);
  return (
    <div class="lab-panel">
      <div class="lab-under-way">
        <p class="lab-panel-title">지금 오가는 메시지 {rows.length}개</p>
        {rows.length === 0 && (
          <p class="lab-empty">지금은 아무것도 오가지 않아요. ‘다음 일로’를 누르면 다음 메시지로 가요.</p>
        )}
        <ul class="lab-messages">
          {rows.slice(0, LISTED).map((row) => (
            <li key={row}>
              <MessageButton
                store={store}
                row={row}
                pressed={selection?.kind === 'message' && selection.row === row}
              />
            </li>
          ))}
        </ul>
        {rows.length > LISTED && <p class="lab-empty">외 {rows.length - LISTED}개</p>}
      </div>
      {selection?.kind === 'message' ? (
        <Details store={store} row={selection.row} />
      ) : (
        <p class="lab-empty lab-details">
          무대나 목록에서 메시지를 고르면 무엇을 싣고 왜 나갔는지 보여 줘요.
        </p>
      )}
    </div>
  );
}

function MessageButton({
  store,
  row,
  pressed,
}: {
  store: LabStore;
  row: number;
  pressed: boolean;
}): JSX.Element {
  const { recording } = store.run.value;
  const { from, to } = messageAt(recording, row);
  return (
    <button
      type="button"
      class="lab-message"
      aria-pressed={pressed}
      data-message={row}
      onClick={() => store.pick({ kind: 'message', row })}
    >
      <MarkBadge recording={recording} row={row} />
      <span>{messageWord(store.view, recording, row)}</span>
      <span class="lab-route">
        {actorWord(from)} → {actorWord(to)}
      </span>
    </button>
  );
}

function Details({ store, row }: { store: LabStore; row: number }): JSX.Element {
  const { recording } = store.run.value;
  const { view } = store;
  const message = messageAt(recording, row);
  const { start, lines } = httpForm(recording, row);
  const causes = [...causesOf(recording, row)].reverse();
  const root = recording.messages.cause[causes[0] ?? row] ?? -1;
  const fault = faultOfCause(root);
  const faults = store.run.value.scenario.faults;
  return (
    <div class="lab-details" data-message-details={row}>
      <p class="lab-panel-title">
        {actorWord(message.from)} → {actorWord(message.to)}
      </p>
      <pre class="lab-http">
        <b>{start}</b>
        {lines.map(({ name, value, mark }) => (
          <span key={name}>
            {'\n'}
            {name}: <span class={`lab-carried-${mark}`}>{value}</span>
          </span>
        ))}
      </pre>
      <p class="lab-times">{timesOf(message)}</p>
      {decisionsOf(recording, row).map((decision) => (
        <p
          key={decision}
          class={`lab-decision ${recording.decisions.accepted[decision] === 1 ? 'accepted' : 'refused'}`}
        >
          {view.decisionSentence(recording, decision)}
        </p>
      ))}
      <p class="lab-panel-title">왜 나갔나요</p>
      <ol class="lab-causes">
        {fault >= 0 && faults[fault] && (
          <li>
            {formatMoment(faults[fault].at)} {faultWord(view, faults[fault])}
          </li>
        )}
        {causes.map((cause) => (
          <li key={cause}>
            <button
              type="button"
              class="lab-cause"
              onClick={() => {
                jump(store, recording.messages.sentAt[cause]!);
                store.pick({ kind: 'message', row: cause });
              }}
            >
              {formatMoment(recording.messages.sentAt[cause]!)} {actorWord(messageAt(recording, cause).from)}:{' '}
              {messageWord(view, recording, cause)}
            </button>
          </li>
        ))}
        <li aria-current="true">{messageWord(view, recording, row)}</li>
      </ol>
    </div>
  );
}

function timesOf({ sentAt, receivedAt, lostAt, lostWhy }: ReturnType<typeof messageAt>): string {
  const sent = `보낸 때 ${formatExactMoment(sentAt)}`;
  if (receivedAt >= 0)
    return `${sent} · 받은 때 ${formatExactMoment(receivedAt)} · ${formatSpan(receivedAt - sentAt)} 걸림`;
  if (lostAt < 0) return sent;
  const why = lostWhy === 'link-cut' ? '끊긴 연결에서' : '꺼진 곳에 닿아';
  return `${sent} · ${formatExactMoment(lostAt)}에 ${why} 사라졌어요`;
}
