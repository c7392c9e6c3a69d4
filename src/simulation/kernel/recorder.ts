import type { Recording } from './recording.ts';
import { type Columns, type Shape, Table } from './table.ts';

/** The tables of a recording and the kinds of their columns, in canonical order; see `recording.ts` for what each means. */
export const shapes = {
  actors: { name: 'int', role: 'int', machine: 'int', bornAt: 'time' },
  messages: {
    from: 'int',
    to: 'int',
    sentAt: 'time',
    receivedAt: 'time',
    lostAt: 'time',
    lostWhy: 'int',
    cause: 'int',
    type: 'int',
    method: 'int',
    path: 'int',
    status: 'int',
    credential: 'int',
    subject: 'int',
    bytes: 'int',
    replyTo: 'int',
    keyHigh: 'hash',
    keyLow: 'hash',
  },
  transitions: {
    at: 'time',
    actor: 'int',
    from: 'int',
    to: 'int',
    event: 'int',
    taken: 'int',
    cause: 'int',
  },
  stays: { at: 'time', actor: 'int', event: 'int', taken: 'int' },
  decisions: {
    at: 'time',
    actor: 'int',
    rule: 'int',
    accepted: 'bit',
    subject: 'int',
    facts: 'int',
    cause: 'int',
  },
  holdings: { at: 'time', actor: 'int', kind: 'int', key: 'int', value: 'int', held: 'bit', cause: 'int' },
  faults: { at: 'time', kind: 'int', target: 'int', other: 'int' },
} as const satisfies Record<string, Shape>;

type TableName = keyof typeof shapes;
type Tables = { readonly [T in TableName]: Table<(typeof shapes)[T]> };

/** Writes a recording while it happens: tables that grow, and the interned texts. */
export class Recorder {
  readonly tables: Tables = Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [name, new Table(shape as Shape)]),
  ) as unknown as Tables;
  readonly tokens: Record<string, string> = {};
  readonly #strings: string[] = [''];
  readonly #indices = new Map<string, number>([['', 0]]);

  /** The index that stands for this text. */
  text(value: string): number {
    let index = this.#indices.get(value);
    if (index === undefined) {
      index = this.#strings.push(value) - 1;
      this.#indices.set(value, index);
    }
    return index;
  }

  /** Writes down a step that kept an actor's state; there are as many as messages, hence not by `push`. */
  stay(at: number, actor: number, event: string, taken: string): void {
    const { stays } = this.tables;
    const row = stays.add();
    const { cells } = stays;
    cells.at[row] = at;
    cells.actor[row] = actor;
    cells.event[row] = this.text(event);
    cells.taken[row] = this.text(taken);
  }

  /** The recording so far; `end` is the time of the last fact, µs. */
  finish(lab: string, end: number): Recording {
    const columns = Object.fromEntries(
      Object.entries(this.tables).map(([name, table]) => [name, table.finish()]),
    ) as unknown as { readonly [T in TableName]: Columns<(typeof shapes)[T]> };
    return { lab, end, strings: this.#strings, tokens: this.tokens, ...columns };
  }
}

/** `name=value;name=value`, the form in which facts and holdings are recorded. */
export function factsText(facts: Readonly<Record<string, string | number>>): string {
  let text = '';
  for (const name in facts) text += `${text === '' ? '' : ';'}${name}=${facts[name]}`;
  return text;
}
