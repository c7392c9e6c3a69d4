import type { JSX } from 'preact';
import { stateAt } from '../../simulation/trace/actors.ts';
import { holdingsAt } from '../../simulation/trace/holdings.ts';
import { actorName } from '../../simulation/trace/messages.ts';
import { actorWord } from '../actorWords.ts';
import { formatMoment, withParticle } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';

const LISTED = 60;

/** What one actor holds at this moment. */
export function HoldingsPanel({ store }: { readonly store: LabStore }): JSX.Element {
  const { recording } = store.run.value;
  const selection = store.selection.value;
  const t = store.clock.shown.value;
  const names = Array.from({ length: recording.actors.length }, (_, row) => actorName(recording, row));
  const picked = selection?.kind === 'actor' ? selection.row : Math.max(0, names.indexOf(store.target.value));
  const name = names[picked] ?? '';
  const held = holdingsAt(recording, picked, t);
  const id = `${store.figure}-holder`;
  return (
    <div class="lab-holdings">
      <label for={id}>
        <span class="lab-hidden">들여다볼 곳</span>
        <select
          id={id}
          disabled={!store.live}
          value={String(picked)}
          onChange={(event) => store.pick({ kind: 'actor', row: Number(event.currentTarget.value) })}
        >
          {names.map((other, row) => (
            <option key={other} value={String(row)} selected={row === picked}>
              {actorWord(other)}
            </option>
          ))}
        </select>
      </label>
      <p class="lab-panel-title">
        {formatMoment(t)}에 {withParticle(actorWord(name), '이가')} 가진 것
        {stateAt(recording, picked, t) === 'down' ? ' (꺼져 있어요)' : ''}
      </p>
      {held.length === 0 && <p class="lab-empty">아무것도 가지고 있지 않아요.</p>}
      <ul class="lab-held">
        {held.slice(0, LISTED).map(({ kind, key, facts }) => (
          <li key={`${kind}${key}`}>{store.view.holdingWord(kind, key, facts)}</li>
        ))}
      </ul>
      {held.length > LISTED && <p class="lab-empty">외 {held.length - LISTED}개</p>}
    </div>
  );
}
