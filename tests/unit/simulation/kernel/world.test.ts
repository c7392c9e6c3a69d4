import { describe, expect, test } from 'vitest';
import { setup } from 'xstate';
import { digestOf } from '../../../../src/simulation/kernel/canonical.ts';
import type { MessageEvent } from '../../../../src/simulation/kernel/message.ts';
import type { Node } from '../../../../src/simulation/kernel/node.ts';
import { type Recording } from '../../../../src/simulation/kernel/recording.ts';
import { refuseUnhandled } from '../../../../src/simulation/kernel/unhandled.ts';
import { World } from '../../../../src/simulation/kernel/world.ts';
import { stateAt } from '../../../../src/simulation/trace/actors.ts';
import { causesOf } from '../../../../src/simulation/trace/causes.ts';
import { messagesInFlight } from '../../../../src/simulation/trace/flights.ts';
import { messageAt } from '../../../../src/simulation/trace/messages.ts';

type Reaction = (node: Node, event: { readonly type: string }) => void;

/** A machine that hands every event of the named types to a reaction. */
function reacting(types: readonly string[], reaction: Reaction) {
  return setup({
    types: {} as { context: { node: Node }; input: { node: Node }; events: { type: string } },
    actions: { react: ({ context, event }) => reaction(context.node, event) },
  }).createMachine({
    id: 'reacting',
    context: ({ input }) => input,
    initial: 'on',
    on: refuseUnhandled('reacting'),
    states: { on: { on: Object.fromEntries(types.map((type) => [type, { actions: 'react' }])) } },
  });
}

function add(world: World, name: string, types: readonly string[], reaction: Reaction): void {
  world.add(name, {
    role: 'test',
    machine: 'reacting',
    logic: reacting(types, reaction),
    input: (node) => ({ node }),
  });
}

async function finish(world: World): Promise<Recording> {
  do await world.jobs.finish();
  while (world.clock.step());
  return world.recorder.finish('test', world.clock.now);
}

const message = (event: { type: string }) => (event as MessageEvent).message;

describe('World', () => {
  test('an event without a handler fails the run, naming machine and event', async () => {
    const world = new World(1, () => 10);
    add(world, 'a', ['go'], (node) => node.send('b', { type: 'surprise', bytes: 1 }));
    add(world, 'b', [], () => undefined);
    world.deliver('a', { type: 'go' });
    await expect(finish(world)).rejects.toMatchObject({
      code: 'unhandled-message',
      field: 'reacting',
      value: 'surprise',
    });
  });

  test('a machine that throws fails the run, naming actor and event', () => {
    const world = new World(1, () => 10);
    add(world, 'a', ['go'], () => {
      throw new Error('broken');
    });
    expect(() => world.deliver('a', { type: 'go' })).toThrow(
      expect.objectContaining({ code: 'actor-failed', field: 'a', value: 'go' }),
    );
  });

  test('a failing job fails the run', async () => {
    const world = new World(1, () => 10);
    add(world, 'a', ['go', 'done'], (node) =>
      node.compute(
        () => Promise.reject(new Error('no key')),
        5,
        () => ({ type: 'done' }),
      ),
    );
    world.deliver('a', { type: 'go' });
    await expect(finish(world)).rejects.toMatchObject({ code: 'compute-failed', field: 'a' });
  });

  test('causes survive delays and crypto', async () => {
    const world = new World(1, () => 10);
    add(world, 'a', ['go'], (node) => node.send('b', { type: 'first', bytes: 1 }));
    add(world, 'b', ['first', 'later', 'signed'], (node, event) => {
      if (event.type === 'first') node.after(50, { type: 'later' });
      if (event.type === 'later')
        node.compute(
          () => Promise.resolve('sig'),
          7,
          () => ({ type: 'signed' }),
        );
      if (event.type === 'signed') node.send('c', { type: 'last', bytes: 1 });
    });
    add(world, 'c', ['last'], () => undefined);
    world.deliver('a', { type: 'go' });
    const recording = await finish(world);
    const last = messageAt(recording, 1);
    expect(last).toMatchObject({ from: 'b', to: 'c', sentAt: 67, receivedAt: 77, cause: 0 });
    expect(causesOf(recording, 1)).toEqual([0]);
  });

  test('results of jobs arrive at their cost, in event order, however long the machine takes', async () => {
    const world = new World(1, () => 10);
    const arrived: string[] = [];
    add(world, 'a', ['slow', 'quick', 'done'], (node, event) => {
      if (event.type === 'done')
        return void arrived.push(`${(event as unknown as { what: string }).what}@${node.now}`);
      const job = async () => {
        if (event.type === 'slow') for (let i = 0; i < 50; i++) await Promise.resolve();
        return event.type;
      };
      node.compute(job, event.type === 'slow' ? 3 : 9, (what) => ({ type: 'done', what }));
    });
    world.deliver('a', { type: 'quick' });
    world.deliver('a', { type: 'slow' });
    await finish(world);
    expect(arrived).toEqual(['slow@3', 'quick@9']);
  });

  test('a dead receiver loses the message and resets the connection; a cut link only loses it', async () => {
    const world = new World(1, () => 10);
    const lost: unknown[] = [];
    add(world, 'a', ['go', 'connection.lost'], (node, event) => {
      if (event.type === 'connection.lost') return void lost.push([node.now, message(event).payload]);
      node.send('b', { type: 'ask', bytes: 1, expectsReply: true });
      node.send('c', { type: 'ask', bytes: 1, expectsReply: true });
    });
    add(world, 'b', ['ask'], () => undefined);
    add(world, 'c', ['ask'], () => undefined);
    world.network.cut('a', 'c');
    world.fault('kill', 'b', '', () => world.kill('b'));
    world.deliver('a', { type: 'go' });
    const recording = await finish(world);
    expect(lost).toEqual([[20, { reached: false }]]);
    expect([messageAt(recording, 0), messageAt(recording, 1)]).toMatchObject([
      { to: 'b', lostAt: 10, lostWhy: 'node-down', receivedAt: -1 },
      { to: 'c', lostAt: 5, lostWhy: 'link-cut', receivedAt: -1 },
    ]);
    expect(stateAt(recording, 1, 0)).toBe('down');
  });

  test('who dies while asked resets the connection, with the fault as its cause', async () => {
    const world = new World(1, () => 10);
    const lost: unknown[] = [];
    add(world, 'a', ['go', 'connection.lost'], (node, event) => {
      if (event.type === 'go') node.send('b', { type: 'ask', bytes: 1, expectsReply: true });
      else lost.push(message(event).payload);
    });
    add(world, 'b', ['ask'], () => undefined);
    world.deliver('a', { type: 'go' });
    world.clock.schedule(30, () => world.fault('kill', 'b', '', () => world.kill('b')));
    const recording = await finish(world);
    expect(lost).toEqual([{ reached: true }]);
    expect(messageAt(recording, 1)).toMatchObject({
      type: 'connection.lost',
      replyTo: 0,
      cause: -2,
      sentAt: 30,
    });
  });

  test('a killed actor forgets, its timers never fire, and restarts with empty memory', async () => {
    const world = new World(1, () => 10);
    const seen: unknown[] = [];
    add(world, 'a', ['go', 'ring', 'look'], (node, event) => {
      if (event.type === 'ring') expect.unreachable();
      if (event.type === 'look') return void seen.push(node.held('session', 's'));
      node.hold('session', 's', { version: 1 });
      node.after(10, { type: 'ring' });
    });
    world.deliver('a', { type: 'go' });
    world.restart('a');
    world.deliver('a', { type: 'look' });
    await finish(world);
    expect(seen).toEqual([undefined]);
  });

  test('messages of one handling have different keys, and the same keys in another run', async () => {
    const run = async (seed: number) => {
      const world = new World(seed, () => 10);
      add(world, 'a', ['go'], (node) => {
        for (let i = 0; i < 3; i++) node.send('b', { type: 'x', bytes: i });
      });
      add(world, 'b', ['x'], () => undefined);
      world.deliver('a', { type: 'go' });
      return finish(world);
    };
    const recording = await run(5);
    const keys = [0, 1, 2].map((row) => messageAt(recording, row).key);
    expect(new Set(keys).size).toBe(3);
    expect(await digestOf(await run(5))).toBe(await digestOf(recording));
    expect(await digestOf(await run(6))).not.toBe(await digestOf(recording));
    expect(messagesInFlight(recording, 5)).toEqual([0, 1, 2]);
    expect(messagesInFlight(recording, 10)).toEqual([]);
  });
});
