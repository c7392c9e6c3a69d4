import type { JSX } from 'preact';
import { MomentText } from '../../player/clock/MomentText.tsx';
import type { LabStore } from '../../player/LabStore.ts';
import { canDo } from '../../player/scenarioEdit.ts';
import { nowOf } from '../../player/transport/moves.ts';
import { ATTACKER, bearerOf, type ShownKind } from '../../simulation/labs/jwt-validation/catalogue.ts';
import { pressable } from '../../site/pressable.ts';

/** Has whoever showed a token of this kind show another one, at the moment shown; the reader's own is the same one again. */
export function ShowAgain({
  store,
  kind,
}: {
  readonly store: LabStore;
  readonly kind: ShownKind;
}): JSX.Element {
  const target = bearerOf(kind);
  const isAttack = target === ATTACKER;
  const deed = (t: number) => ({
    kind,
    target,
    other: '',
    at: nowOf(t),
  });
  const now = deed(store.clock.shown.value);
  const { scenario, lab } = store;
  const possible = isAttack
    ? canDo(lab, scenario.value, now)
    : lab.actionProblem(scenario.value.parameters, now) === undefined;
  return (
    <button
      type="button"
      class="lab-button"
      data-again={kind}
      {...pressable(possible, () =>
        isAttack ? store.add(deed(store.clock.t)) : store.act(deed(store.clock.t)),
      )}
    >
      지금(
      <MomentText of={store.clock.shown} />) 한 번 더 내밀기
    </button>
  );
}
