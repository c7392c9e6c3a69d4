import type { CDPSession } from '@playwright/test';

/** What one frame of a page cost its main thread, ms of that thread's own time: what other programs take doesn't count. */
export interface Frame {
  /** spent in scripts */
  readonly script: number;
  /** spent on everything: scripts, styles, layout, painting */
  readonly all: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** µs of the thread's own time */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The outermost events under which a page's scripts run. */
const SCRIPTS = new Set([
  'FireAnimationFrame',
  'TimerFire',
  'FunctionCall',
  'RunMicrotasks',
  'EvaluateScript',
]);
const TASK = 'RunTask';

/** Records the page's main thread while the work is done, and tells what each animation frame in it cost. */
export async function traceFrames(session: CDPSession, work: () => Promise<void>): Promise<Frame[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  await work();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return framesOf(events);
}

function framesOf(events: readonly TraceEvent[]): Frame[] {
  const first = events.find(({ name }) => name === 'FireAnimationFrame');
  if (!first) return [];
  const own = events
    .filter(({ pid, tid, ph }) => ph === 'X' && pid === first.pid && tid === first.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const starts = own.filter(({ name }) => name === 'FireAnimationFrame').map(({ ts }) => ts);
  const frames = starts.map(() => ({ script: 0, all: 0 }));
  const add = (part: keyof Frame, isPart: (name: string) => boolean) => {
    let until = -Infinity;
    let frame = -1;
    for (const { name, ts, dur = 0, tdur = 0 } of own) {
      while (frame + 1 < starts.length && starts[frame + 1]! <= ts) frame++;
      if (!isPart(name) || ts < until) continue;
      until = ts + dur;
      if (frame >= 0) frames[frame]![part] += tdur / 1000;
    }
  };
  add('script', (name) => SCRIPTS.has(name));
  add('all', (name) => name === TASK);
  // The first and the last may have been cut off.
  return frames.slice(1, -1);
}
