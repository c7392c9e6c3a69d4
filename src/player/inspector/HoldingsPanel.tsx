import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { stateAt } from '../../simulation/trace/actors.ts';
import { type Held, holdingsAt } from '../../simulation/trace/holdings.ts';
import { actorWordAt } from '../actorWords.ts';
import { ActorSelect } from '../controls/ActorSelect.tsx';
import { formatMoment, formatNumber, withParticle } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { pickedActor } from '../pick.ts';
import { isLiving, kindCount, kindWord } from './kindWords.ts';
import { LifePanel } from './LifePanel.tsx';
import { LongList } from './LongList.tsx';
import { NothingHeld } from './NothingHeld.tsx';
import { SearchBox } from './SearchBox.tsx';

/** From this many things on, they can be searched. */
const SEARCHED_FROM = 12;

/** What one actor holds at this moment, by kind; a session or a token opens its life. */
export function HoldingsPanel({ store }: { readonly store: LabStore }): JSX.Element {
  const { recording } = store.run.value;
  const t = store.clock.shown.value;
  const [wanted, setWanted] = useState('');
  const [subject, setSubject] = useState('');
  const picked = pickedActor(store);
  const held = holdingsAt(recording, picked, t);
  const groups = groupsOf(store, held, wanted.trim());
  return (
    <div class={`lab-holdings ${subject === '' ? '' : 'has-life'}`}>
      <div class="lab-held-side">
        <ActorSelect
          recording={recording}
          actor={picked}
          purpose="들여다볼"
          disabled={!store.live}
          onActor={(row) => store.pick({ kind: 'actor', row })}
        />
        <p class="lab-panel-title">
          {formatMoment(t)}에 {withParticle(actorWordAt(recording, picked), '이가')} 가진 것
          {stateAt(recording, picked, t) === 'down' ? ' (꺼져 있어요)' : ''}
        </p>
        {(held.length >= SEARCHED_FROM || wanted !== '') && (
          <SearchBox label="가진 것에서 찾기" example="사용자 3, 7f3a…" value={wanted} onValue={setWanted} />
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
  const things = held
    .map((thing) => ({ ...thing, text: store.view.holdingWord(thing.kind, thing.key, thing.facts) }))
    .filter(({ text, key }) => text.includes(wanted) || key.includes(wanted));
  return [...Map.groupBy(things, ({ kind }) => kind)].map(([kind, ofKind]) => ({ kind, things: ofKind }));
}
