import { effect } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Metrics } from '../../simulation/lab.ts';
import type { LabStore } from '../LabStore.ts';
import type { Run } from '../run.ts';
import { COUNTED_ON_PAGE } from '../running/protocol.ts';
import type { CountUpTo } from '../running/runner.ts';

/** The metrics of a run counted up to a moment. */
export interface SoFar {
  /** µs, inclusive */
  readonly until: number;
  readonly metrics: Metrics;
}

/**
 * The metrics up to the moment shown. Those of a long run are counted beside the page and come a little later: until then
 * these are the ones counted last, up to an earlier moment, which `until` tells; undefined before the first.
 */
export function useSoFar(store: LabStore): SoFar | undefined {
  const run = store.run.value;
  const { recording, scenario } = run;
  const { countUpTo } = store;
  const long = countUpTo !== undefined && recording.messages.length > COUNTED_ON_PAGE;
  const shown = long ? undefined : store.clock.shown.value;
  const atOnce = useMemo(
    () => (shown === undefined ? undefined : countNow(store, run, shown)),
    [store, recording, scenario, shown],
  );
  const [later, setLater] = useState<{ readonly of: Run; readonly soFar: SoFar }>();
  useEffect(() => {
    if (!long) return undefined;
    return follow(store, run, countUpTo, (soFar) => setLater({ of: run, soFar }));
  }, [store, run, countUpTo, long]);
  return atOnce ?? (later?.of === run ? later.soFar : undefined);
}

function countNow({ lab }: LabStore, { recording, scenario }: Run, until: number): SoFar {
  return { until, metrics: lab.measure(recording, scenario.parameters, until).metrics };
}

/** Counts up to each moment shown, one count at a time: what was passed meanwhile is left out. Returns how to stop. */
export function follow(
  { clock }: Pick<LabStore, 'clock'>,
  run: Run,
  countUpTo: CountUpTo,
  tell: (soFar: SoFar) => void,
): () => void {
  let counting = false;
  let stopped = false;
  const count = async () => {
    counting = true;
    try {
      let until: number;
      do {
        until = clock.shown.peek();
        const metrics = await countUpTo(run, until);
        if (!stopped) tell({ until, metrics });
      } while (!stopped && until !== clock.shown.peek());
    } finally {
      counting = false;
    }
  };
  const stop = effect(() => {
    // Read before the question whether a count runs: the effect has to hear of every move.
    void clock.shown.value;
    if (!counting) void count();
  });
  return () => {
    stopped = true;
    stop();
  };
}
