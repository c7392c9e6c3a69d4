import { createActor, setup } from 'xstate';
import type { Node } from '../../src/simulation/kernel/node.ts';
import type { MessageEvent } from '../../src/simulation/kernel/message.ts';
import { refuseUnhandled } from '../../src/simulation/kernel/unhandled.ts';
import { simulate } from '../../src/simulation/kernel/simulate.ts';
import { World } from '../../src/simulation/kernel/world.ts';
import { sessionSync } from '../../src/simulation/labs/session-sync/lab.ts';
import { readScenario } from '../../src/simulation/scenario/scenario.ts';
import type { BenchRow } from '../../src/tools/bench-row.ts';

export const name = 'simulation: ratios within this run';

const EVENTS = 60_000;
const REPEATS = 9;

/** The kernel's cost an event beside XState's own, and how a run's time grows with the messages it makes. */
export async function run(): Promise<BenchRow[]> {
  const ratios: number[] = [];
  for (let i = 0; i < REPEATS; i++) {
    const bare = time(bareEvents);
    ratios.push(time(worldEvents) / bare);
  }
  const rows: BenchRow[] = [
    {
      what: `${EVENTS} messages through the kernel, over as many events sent to a bare XState actor`,
      value: round(median(ratios)),
      unit: '×',
      budget: { max: 2 },
    },
  ];
  const four = await perMessage(4);
  for (const services of [16, 64]) {
    rows.push({
      what: `session-sync, time a message at ${services} services, over that at 4`,
      value: round((await perMessage(services)) / four),
      unit: '×',
      budget: { max: 1.5 },
    });
  }
  return rows;
}

/** A machine that answers each message with one more, through its node in the world and into nowhere when bare. */
const echoMachine = setup({
  types: {} as { context: EchoInput; input: EchoInput; events: MessageEvent<'ball'> },
  actions: { hitBack: ({ context, event }) => context.hitBack(event.message.from) },
}).createMachine({
  id: 'echo',
  context: ({ input }) => input,
  initial: 'playing',
  on: refuseUnhandled('echo'),
  states: { playing: { on: { ball: { actions: 'hitBack' } } } },
});

interface EchoInput {
  readonly hitBack: (to: string) => void;
}

function bareEvents(): void {
  const actor = createActor(echoMachine, { input: { hitBack: () => undefined } }).start();
  const event: MessageEvent<'ball'> = { type: 'ball', message: aBall('left') };
  for (let i = 0; i < EVENTS; i++) actor.send(event);
}

/** A message as if it had come from that player. */
function aBall(from: string): MessageEvent<'ball'>['message'] {
  return {
    ...{
      type: 'ball',
      method: '',
      path: '',
      status: 0,
      credential: '',
      subject: '',
      bytes: 1,
      payload: undefined,
    },
    ...{ replyTo: -1, expectsReply: false, delay: 0, row: 0, from },
  };
}

function worldEvents(): void {
  const world = new World(1, () => 10);
  let left = EVENTS;
  const input = (node: Node): EchoInput => ({
    hitBack: (to) => {
      if (left-- > 0) node.send(to, { type: 'ball', bytes: 1 });
    },
  });
  for (const player of ['left', 'right'])
    world.add(player, { role: 'player', machine: 'echo', logic: echoMachine, input });
  world.deliver('left', { type: 'ball', message: aBall('right') });
  while (world.clock.step());
}

/** Milliseconds a message of one run, the fastest of a few. */
async function perMessage(services: number): Promise<number> {
  const { scenario } = readScenario(sessionSync, [
    ['services', String(services)],
    ['users', '100'],
    ['rate', '1'],
  ]);
  let best = Infinity;
  for (let i = 0; i < REPEATS; i++) {
    const start = performance.now();
    const { messages } = await simulate(sessionSync, scenario);
    best = Math.min(best, (performance.now() - start) / messages.length);
  }
  return best;
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function round(ratio: number): number {
  return Math.round(ratio * 100) / 100;
}
