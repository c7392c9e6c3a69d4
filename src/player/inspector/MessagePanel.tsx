import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { messagesInFlight } from '../../simulation/trace/flights.ts';
import { messageAt } from '../../simulation/trace/messages.ts';
import { actorWord } from '../actorWords.ts';
import { formatNumber } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { messageWord } from '../words/messageWords.ts';
import { LongList } from './LongList.tsx';
import { MarkBadge } from './MarkBadge.tsx';
import { MessageDetails } from './MessageDetails.tsx';
import { SearchBox } from './SearchBox.tsx';

/** From this many on, a list can be searched. */
const SEARCHED_FROM = 10;

/** The messages under way at this moment, and all about the one picked out. */
export function MessagePanel({ store }: { readonly store: LabStore }): JSX.Element {
  const { recording } = store.run.value;
  const selection = store.selection.value;
  const [wanted, setWanted] = useState('');
  const rows = messagesInFlight(recording, store.clock.shown.value);
  const searched = rows.length >= SEARCHED_FROM || wanted !== '';
  const found = wanted === '' ? rows : rows.filter((row) => textOf(store, row).includes(wanted.trim()));
  return (
    <div class="lab-panel">
      <div class="lab-under-way">
        <p class="lab-panel-title">지금 오가는 메시지 {formatNumber(rows.length)}개</p>
        {searched && (
          <SearchBox
            label="오가는 메시지에서 찾기"
            example="서버 2, POST, 7f3a…"
            value={wanted}
            onValue={setWanted}
          />
        )}
        {rows.length === 0 && (
          <p class="lab-empty">지금은 아무것도 오가지 않아요. ‘다음 일로’를 누르면 다음 메시지로 가요.</p>
        )}
        {rows.length > 0 && found.length === 0 && <p class="lab-empty">찾는 메시지가 없어요.</p>}
        <LongList items={found} class="lab-messages">
          {(row, index) => (
            // While playing most of them are others each time: the same elements say something else, which costs much less.
            <li key={store.clock.playing.value ? index : row}>
              <MessageButton
                store={store}
                row={row}
                pressed={selection?.kind === 'message' && selection.row === row}
              />
            </li>
          )}
        </LongList>
      </div>
      {selection?.kind === 'message' ? (
        <MessageDetails store={store} row={selection.row} />
      ) : (
        <p class="lab-empty lab-details">
          무대나 목록에서 메시지를 고르면 무엇을 싣고 왜 나갔는지 보여 줘요.
        </p>
      )}
    </div>
  );
}

/** What a search looks through: the message's name, its two ends, and what it carries. */
function textOf(store: LabStore, row: number): string {
  const { recording } = store.run.value;
  const { from, to, credential, subject } = messageAt(recording, row);
  return `${messageWord(store.view, recording, row)} ${actorWord(from)} → ${actorWord(to)} ${credential} ${subject}`;
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
