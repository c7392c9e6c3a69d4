import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { stateAt } from '../../simulation/trace/actors.ts';
import { formatMoment } from '../korean.ts';
import type { LabStore } from '../LabStore.ts';
import { jump } from '../transport/jump.ts';

/** Why an actor holds nothing at this moment: it is down, holds nothing by design, does not yet, or does no longer. */
export function NothingHeld({
  store,
  actor,
}: {
  readonly store: LabStore;
  readonly actor: number;
}): JSX.Element {
  const { recording, scenario } = store.run.value;
  const t = store.clock.shown.value;
  const first = useMemo(() => firstHeldAt(recording, actor), [recording, actor]);
  const role = recording.strings[recording.actors.role[actor]!]!;
  if (stateAt(recording, actor, t) === 'down')
    return <p class="lab-empty">꺼져 있어서 메모리에 아무것도 없어요.</p>;
  if (first === undefined) {
    const reason = store.view.holdsNothing?.(scenario.parameters, role) ?? '';
    return <p class="lab-empty">{reason === '' ? '이 실행에서는 아무것도 갖지 않아요.' : reason}</p>;
  }
  if (first <= t) return <p class="lab-empty">지금은 아무것도 없어요. 가졌던 것은 없어졌어요.</p>;
  return (
    <p class="lab-empty">
      아직 아무것도 없어요. 처음으로 무언가를 갖는 때는{' '}
      <button type="button" class="lab-moment" onClick={() => jump(store, first)}>
        {formatMoment(first)}
      </button>
      예요.
    </p>
  );
}

/** When an actor first takes hold of something, µs; undefined where it never does. */
function firstHeldAt({ holdings }: Recording, actor: number): number | undefined {
  const row = holdings.actor.findIndex(
    (who, i) => i < holdings.length && who === actor && holdings.held[i] === 1,
  );
  return row < 0 ? undefined : holdings.at[row];
}
