import { firstAtOrAfter, actorRow } from '../../simulation/trace/messages.ts';
import type { Recording } from '../../simulation/kernel/recording.ts';
import type { StageLayout } from './layout.ts';
import type { Point } from './flight.ts';

/** A faint line that says who talks to whom. */
export interface Link {
  readonly from: Point;
  readonly to: Point;
}

/** The lines between the zones of a stage: single ones while the services are few, one to their frame when many. */
export function linksOf(layout: StageLayout, roles: readonly string[]): readonly Link[] {
  const of = (...names: string[]) => layout.places.filter((_, row) => names.includes(roles[row]!));
  const fronts = of('load-balancer', 'gateway');
  const backs = of('store', 'issuer', 'attacker');
  const frame = layout.serviceFrame;
  const hubs: Point[] = frame
    ? [{ x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 }]
    : of('service', 'sibling');
  const group = layout.userGroup;
  const users: Point[] = group
    ? [{ x: group.left + group.width / 2, y: group.top + group.height / 2 }]
    : of('browser');
  const pairs = (many: readonly Point[], few: readonly Point[]) =>
    few.flatMap((to) => many.map((from) => ({ from, to })));
  // With nothing in front of the services, users talk to them directly.
  const entrances = fronts.length > 0 ? fronts : hubs;
  const passedOn = fronts.length > 0 ? pairs(hubs, fronts) : [];
  return [...pairs(users, entrances), ...passedOn, ...pairs(hubs, backs)];
}

/** The links that are cut at t, as pairs of actor rows. */
export function cutLinksAt(recording: Recording, t: number): readonly (readonly [number, number])[] {
  const { faults, strings } = recording;
  const cut = new Map<string, readonly [number, number]>();
  const until = firstAtOrAfter(faults.at, faults.length, Math.floor(t) + 1);
  for (let i = 0; i < until; i++) {
    const kind = strings[faults.kind[i]!]!;
    if (kind !== 'cut' && kind !== 'heal') continue;
    const a = actorRow(recording, strings[faults.target[i]!]!);
    const b = actorRow(recording, strings[faults.other[i]!]!);
    const key = [Math.min(a, b), Math.max(a, b)].join();
    if (kind === 'cut') cut.set(key, [a, b]);
    else cut.delete(key);
  }
  return [...cut.values()];
}
