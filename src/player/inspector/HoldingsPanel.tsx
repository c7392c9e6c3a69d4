import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { stateAt } from '../../simulation/trace/actors.ts';
import { type Held, holdingsAt } from '../../simulation/trace/holdings.ts';
import { actorName } from '../../simulation/trace/messages.ts';
import { actorWord, actorWordAt, roleWord } from '../actorWords.ts';
import { formatMoment, formatNumber, withParticle } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { isLiving, kindCount, kindWord } from './kindWords.ts';
import { LifePanel } from './LifePanel.tsx';
import { LongList } from './LongList.tsx';
import { NothingHeld } from './NothingHeld.tsx';
import '../css/holdings.css';

/** From this many things on, they can be searched. */
const SEARCHED_FROM = 12;

/** What one actor holds at this moment, by kind; a session or a token opens its life. */
export function HoldingsPanel({ store }: { readonly store: LabStore }): JSX.Element {
  const { recording } = store.run.value;
  const selection = store.selection.value;
  const t = store.clock.shown.value;
  const [wanted, setWanted] = useState('');
  const [subject, setSubject] = useState('');
  const picked =
    selection?.kind === 'actor' ? selection.row : Math.max(0, rowOf(recording, store.target.value));
  const held = holdingsAt(recording, picked, t);
  const groups = groupsOf(store, held, wanted.trim());
  return (
    <div class={`lab-holdings ${subject === '' ? '' : 'has-life'}`}>
      <div class="lab-held-side">
        <Holder store={store} picked={picked} />
        <p class="lab-panel-title">
          {formatMoment(t)}에 {withParticle(actorWordAt(recording, picked), '이가')} 가진 것
          {stateAt(recording, picked, t) === 'down' ? ' (꺼져 있어요)' : ''}
        </p>
        {(held.length >= SEARCHED_FROM || wanted !== '') && (
          <input
            class="lab-search"
            type="search"
            value={wanted}
            placeholder="사용자 3, 7f3a…"
            aria-label="가진 것에서 찾기"
            onInput={({ currentTarget }) => setWanted(currentTarget.value)}
          />
        )}
        {held.length === 0 && <NothingHeld store={store} actor={picked} />}
        {held.length > 0 && groups.length === 0 && <p class="lab-empty">찾는 것이 없어요.</p>}
        {groups.map(({ kind, things }) => (
          <section key={kind} class="lab-held-kind">
            <p class="lab-held-title">
              {kindWord(kind)} <span>{kindCount(kind, formatNumber(things.length))}</span>
            </p>
            <LongList items={things} class="lab-held">
              {({ key, facts, text }) => (
                <li key={key}>
                  {isLiving(kind) ? (
                    <button
                      type="button"
                      class="lab-thing"
                      aria-pressed={subject === subjectOf(key, facts)}
                      onClick={() => setSubject(subjectOf(key, facts))}
                    >
                      {text}
                    </button>
                  ) : (
                    text
                  )}
                </li>
              )}
            </LongList>
          </section>
        ))}
      </div>
      {subject !== '' && <LifePanel store={store} subject={subject} onClose={() => setSubject('')} />}
    </div>
  );
}

/** Whose life a thing tells: a cookie's or token's is that of the session or jti it stands for. */
function subjectOf(key: string, facts: Held['facts']): string {
  return facts['subject'] ?? key;
}

function groupsOf(store: LabStore, held: readonly Held[], wanted: string) {
  const kinds = new Map<string, (Held & { readonly text: string })[]>();
  for (const thing of held) {
    const text = store.view.holdingWord(thing.kind, thing.key, thing.facts);
    if (wanted !== '' && !text.includes(wanted) && !thing.key.includes(wanted)) continue;
    const things = kinds.get(thing.kind);
    if (things) things.push({ ...thing, text });
    else kinds.set(thing.kind, [{ ...thing, text }]);
  }
  return [...kinds].map(([kind, things]) => ({ kind, things }));
}

function rowOf(recording: Recording, name: string): number {
  return Array.from({ length: recording.actors.length }, (_, row) => row).findIndex(
    (row) => actorName(recording, row) === name,
  );
}

/** Whom to look into: all actors, by role. */
function Holder({ store, picked }: { store: LabStore; picked: number }): JSX.Element {
  const { recording } = store.run.value;
  const id = `${store.figure}-holder`;
  const roles = useMemo(() => {
    const rows = new Map<string, number[]>();
    for (let row = 0; row < recording.actors.length; row++) {
      const role = recording.strings[recording.actors.role[row]!]!;
      const members = rows.get(role);
      if (members) members.push(row);
      else rows.set(role, [row]);
    }
    return [...rows];
  }, [recording]);
  return (
    <label for={id}>
      <span class="lab-hidden">들여다볼 곳</span>
      <select
        id={id}
        disabled={!store.live}
        value={String(picked)}
        onChange={(event) => store.pick({ kind: 'actor', row: Number(event.currentTarget.value) })}
      >
        {roles.map(([role, rows]) => (
          <optgroup key={role} label={roleWord(role)}>
            {rows.map((row) => (
              <option key={row} value={String(row)} selected={row === picked}>
                {actorWord(actorName(recording, row))}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
