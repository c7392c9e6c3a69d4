import { computed } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { formatNumber } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { sameThing } from '../pick.ts';
import type { Run } from '../run.ts';
import type { Selection } from '../stage/StageSvg.tsx';
import { Stage, type StageStore } from '../stage/Stage.tsx';
import { aloneIn } from './counterparts.ts';
import { differencesOf } from './differences.ts';

/** The stage of the run that shows and, while it is compared, the stage of the pinned one before it, at the same moment. */
export function Stages({ store }: { readonly store: LabStore }): JSX.Element {
  const pinned = store.pinned.value;
  const run = store.run.value;
  const alone = useMemo(() => pinned && aloneIn(pinned.recording, run.recording), [pinned, run]);
  return (
    <div class={`lab-stages ${pinned ? 'is-compared' : ''}`}>
      {pinned && <Bar store={store} />}
      {pinned && alone && (
        <div role="group" key="a" class="lab-side" aria-label="A, 고정한 실행" data-side="a">
          <Heading letter="A" alone={alone.a}>
            고정한 실행
          </Heading>
          <PinnedStage store={store} pinned={pinned} />
        </div>
      )}
      <div
        key="b"
        class="lab-side"
        {...(pinned ? { role: 'group', 'aria-label': 'B, 지금 실행' } : {})}
        data-side={pinned ? 'b' : ''}
      >
        {pinned && alone && (
          <Heading letter="B" alone={alone.b}>
            <Differences store={store} pinned={pinned} />
          </Heading>
        )}
        <Stage store={store} />
      </div>
    </div>
  );
}

/** What can be done with the comparison. */
function Bar({ store }: { readonly store: LabStore }): JSX.Element {
  return (
    <p class="lab-compare-bar">
      <span>두 실행을 같은 시각에 놓고 견줘요. 문장과 조작, 아래 보기는 B를 따라가요.</span>
      <button type="button" class="lab-action" onClick={() => store.exchange()}>
        A와 B 바꾸기
      </button>
      <button
        type="button"
        class="lab-action"
        onClick={({ currentTarget }) => {
          // This button goes with the comparison; the one that began it stays.
          currentTarget.closest('.lab')?.querySelector<HTMLElement>('[data-compare]')?.focus();
          store.pin(undefined);
        }}
      >
        그만 견주기
      </button>
    </p>
  );
}

interface HeadingProps {
  readonly letter: string;
  readonly alone: number;
  readonly children: ComponentChildren;
}

/** Which run a stage is of, what sets its scenario apart, and how many of its messages the other run has not. */
function Heading({ letter, alone, children }: HeadingProps): JSX.Element {
  return (
    <div class="lab-side-heading">
      <b class="lab-letter">{letter}</b>
      <div class="lab-side-words">
        {children}
        <span class="lab-alone" data-alone-messages={String(alone)}>
          {alone === 0
            ? `${letter}에만 있는 메시지는 없어요`
            : `${letter}에만 있는 메시지 ${formatNumber(alone)}건`}
        </span>
      </div>
    </div>
  );
}

function Differences({ store, pinned }: { store: LabStore; pinned: Run }): JSX.Element {
  const differences = differencesOf(store.lab, store.view, pinned.scenario, store.run.value.scenario);
  if (differences.length === 0) return <span>아직 A와 같아요. 설정을 바꾸거나 장애를 일으켜 보세요.</span>;
  return (
    <ul class="lab-differences" aria-label="A와 다른 점">
      {differences.map(({ what, how }) => (
        <li key={what + how}>
          <span class="lab-difference-what">{what}</span> {how}
        </li>
      ))}
    </ul>
  );
}

/** The stage of the pinned run, by the clock and with the selection of the one that shows. */
function PinnedStage({ store, pinned }: { store: LabStore; pinned: Run }): JSX.Element {
  const beside = useMemo((): StageStore => {
    const selection = computed(() =>
      sameThing(store.run.value.recording, pinned.recording, store.selection.value),
    );
    return {
      live: store.live,
      view: store.view,
      clock: store.clock,
      run: computed(() => pinned),
      selection,
      pick: (picked) => pickFromPinned(store, pinned, picked),
    };
  }, [store, pinned]);
  return <Stage store={beside} />;
}

/** Views tell of the run that shows: what was picked in the pinned one is picked there, where it is. */
function pickFromPinned(store: LabStore, pinned: Run, picked: Selection): void {
  const there = sameThing(pinned.recording, store.run.value.recording, picked);
  if (picked !== undefined && there === undefined) {
    store.notice.value = '고른 것은 A에만 있어요. ‘A와 B 바꾸기’를 누르고 고르면 자세히 볼 수 있어요.';
  } else store.pick(there);
}
