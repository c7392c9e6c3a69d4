import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { eventKinds, eventsOf } from '../../simulation/trace/events.ts';
import { actorName } from '../../simulation/trace/messages.ts';
import { Icon } from '../../site/icons/Icon.tsx';
import { actorWord } from '../actorWords.ts';
import { formatMoment, formatNumber } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { WrongMark } from '../stage/WrongMark.tsx';
import { jump } from '../transport/jump.ts';
import { eventSentence } from '../words/narrate.ts';
import { FIRST_KINDS, type LogKind, logKindOf, logKinds, logRows, presentIn } from './logRows.ts';

const kindWords: Readonly<Record<LogKind, string>> = {
  fault: '장애',
  wrong: '사고',
  refused: '거절',
  accepted: '받아들임',
  request: '요청과 답',
  other: '서버끼리',
  lost: '사라진 메시지',
  transition: '상태 변화',
};

/** How many entries stand on the page at once, and how many of them are past. */
const SHOWN = 60;
const PAST = 40;

/** 기록: what happened, one sentence an event, around the present; the reader chooses what kinds and whose. */
export function LogPanel({ store }: { readonly store: LabStore }): JSX.Element {
  const { recording } = store.run.value;
  const [kinds, setKinds] = useState(FIRST_KINDS);
  const [actor, setActor] = useState(-1);
  // Pages away from the present, in entries; 0 follows the clock.
  const [away, setAway] = useState(0);
  const rows = useMemo(() => logRows(recording, { kinds, actor }), [recording, kinds, actor]);
  const present = presentIn(recording, rows, store.clock.shown.value);
  const first = Math.max(0, Math.min(rows.length - SHOWN, present - PAST + away));
  const last = Math.min(rows.length, first + SHOWN);
  const toggle = (kind: LogKind) =>
    setKinds(kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind]);
  const turn = (by: number) => setAway(first + by - (present - PAST));
  return (
    <div class="lab-log">
      <div class="lab-log-filter" role="group" aria-label="기록에서 볼 것">
        {logKinds.map((kind) => (
          <label key={kind} class="lab-log-kind">
            <input type="checkbox" checked={kinds.includes(kind)} onChange={() => toggle(kind)} />
            {(kind === 'fault' && store.view.faultHeading?.title) || kindWords[kind]}
          </label>
        ))}
        <label class="lab-log-actor">
          <span class="lab-hidden">누구의 기록</span>
          <select value={String(actor)} onChange={(event) => setActor(Number(event.currentTarget.value))}>
            <option value="-1">모두</option>
            {Array.from({ length: recording.actors.length }, (_, row) => (
              <option key={row} value={String(row)}>
                {actorWord(actorName(recording, row))}
              </option>
            ))}
          </select>
        </label>
      </div>
      {rows.length === 0 && <p class="lab-empty">고른 것 가운데 일어난 일이 없어요.</p>}
      {first > 0 && (
        <button type="button" class="lab-log-page" onClick={() => turn(-PAST)}>
          앞의 {formatNumber(first)}개
        </button>
      )}
      <ol class="lab-log-list" start={first + 1}>
        {Array.from(rows.subarray(first, last), (event, i) => (
          <Entry
            key={event}
            store={store}
            event={event}
            isPresent={first + i === present - 1}
            isFuture={first + i >= present}
          />
        ))}
      </ol>
      {last < rows.length && (
        <button type="button" class="lab-log-page" onClick={() => turn(PAST)}>
          뒤의 {formatNumber(rows.length - last)}개
        </button>
      )}
      {away !== 0 && (
        <button type="button" class="lab-log-page" onClick={() => setAway(0)}>
          지금으로
        </button>
      )}
    </div>
  );
}

interface EntryProps {
  readonly store: LabStore;
  /** row of `eventsOf` */
  readonly event: number;
  readonly isPresent: boolean;
  readonly isFuture: boolean;
}

/** One event: when, and what, in a sentence. A press goes there and picks out the message it is about. */
function Entry({ store, event, isPresent, isFuture }: EntryProps): JSX.Element {
  const { recording } = store.run.value;
  const events = eventsOf(recording);
  const kind = eventKinds[events.kind[event]!]!;
  const row = events.row[event]!;
  const at = events.at[event]!;
  const sentence = useMemo(() => eventSentence(store.view, recording, kind, row), [recording, kind, row]);
  const told = logKindOf(recording, kind, row);
  const go = () => {
    jump(store, at);
    // The log stays open: what is picked out lights on the stage.
    if (kind === 'sent' || kind === 'lost') store.selection.value = { kind: 'message', row };
  };
  const classes = ['lab-log-entry', `lab-log-${told}`];
  if (isFuture) classes.push('is-future');
  return (
    <li class={classes.join(' ')} aria-current={isPresent ? 'true' : undefined} data-event={event}>
      <button type="button" onClick={go}>
        <span class="lab-log-time">{formatMoment(at)}</span>
        {told === 'wrong' && <WrongMark />}
        {told === 'refused' && <Icon name="bar" size={14} />}
        {told === 'lost' && <Icon name="broken-line" size={14} />}
        {told === 'accepted' && <Icon name="check" size={14} />}
        <span>{sentence}</span>
      </button>
    </li>
  );
}
