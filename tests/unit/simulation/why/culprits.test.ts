import { describe, expect, test } from 'vitest';
import { refusalsOf } from '../../../../src/simulation/trace/refusals.ts';
import { whyOf } from '../../../../src/simulation/trace/why/why.ts';
import { culpritText, necessaryFaults, type QueryRun, runOfQuery } from './counterfactual.ts';

/** A refusal to ask about: the first of a rule, at or after a second of the run. */
function refusal({ recording }: QueryRun, rule: string, from: number): number {
  const { decisions, strings } = recording;
  const row = refusalsOf(recording).find(
    (one) => strings[decisions.rule[one]!] === rule && decisions.at[one]! >= from * 1e6,
  );
  if (row === undefined) throw new Error(`no ${rule} from ${from} s on`);
  return row;
}

/** Faults that happen somewhere else meanwhile and have nothing to do with it. */
const innocent = {
  link: 'fault=cut:service-3~service-4@5s',
  newcomer: 'fault=add:service-5@4s',
  user: 'fault=cut:load-balancer~user-12@2s',
};
const four = 'services=4&users=12&duration=20s&rate=1';
const two = 'services=2&users=12&duration=20s&rate=1';
const three = 'services=3&users=12&duration=20s&rate=1';

/** Scenarios whose culprit is known by how they are made: address, what was refused from which second on, who did it. */
const cases: readonly (readonly [string, string, number, readonly string[]])[] = [
  [`${four}&strategy=local&fault=kill:service-2@10s`, 'session-unknown', 10, ['kill:service-2@10s']],
  [
    `${four}&strategy=local&fault=kill:service-2@10s&${innocent.link}`,
    'session-unknown',
    10,
    ['kill:service-2@10s'],
  ],
  [
    `${four}&strategy=local&fault=kill:service-2@10s&fault=kill:service-3@3s`,
    'session-unknown',
    10,
    ['kill:service-2@10s'],
  ],
  [
    `${four}&strategy=local&fault=kill:service-2@10s&fault=restart:service-2@12s`,
    'session-unknown',
    10,
    ['kill:service-2@10s'],
  ],
  [
    `${four}&strategy=local&fault=restart:service-2@10s&${innocent.user}`,
    'session-unknown',
    10,
    ['restart:service-2@10s'],
  ],
  [
    `${four}&strategy=local&fault=forget:service-2@10s&fault=forget:service-3@2s`,
    'session-unknown',
    10,
    ['forget:service-2@10s'],
  ],
  [
    `${four}&strategy=local&fault=forget:load-balancer@10s&${innocent.link}`,
    'session-unknown',
    10,
    ['forget:load-balancer@10s'],
  ],
  [
    `${four}&strategy=local&fault=cut:service-2~load-balancer@10s&${innocent.newcomer}`,
    'upstream-timeout',
    10,
    ['cut:service-2~load-balancer@10s'],
  ],
  [
    `${four}&strategy=local&fault=cut:service-2~load-balancer@10s&fault=heal:service-2~load-balancer@17s`,
    'session-unknown',
    10,
    ['cut:service-2~load-balancer@10s'],
  ],
  [`${four}&strategy=local&routing=round-robin`, 'session-unknown', 0, ['routing']],
  [`${four}&strategy=local&routing=random&${innocent.user}`, 'session-unknown', 0, ['routing']],
  [
    `${two}&strategy=replicate-all&fault=cut:service-1~service-2@0.1s&fault=kill:service-1@10s`,
    'session-unknown',
    10,
    ['cut:service-1~service-2@100ms', 'kill:service-1@10s'],
  ],
  [
    `${two}&strategy=replicate-all&routing=round-robin&fault=cut:service-1~service-2@0.1s`,
    'session-unknown',
    0,
    ['cut:service-1~service-2@100ms'],
  ],
  [
    `${two}&strategy=replicate-all&routing=random&fault=cut:service-1~service-2@0.1s&fault=heal:service-1~service-2@8s&${innocent.user}`,
    'session-unknown',
    9,
    ['cut:service-1~service-2@100ms'],
  ],
  [
    `${three}&strategy=replicate-all&fault=cut:service-1~service-3@0.1s&fault=kill:service-1@8s`,
    'session-unknown',
    8,
    ['cut:service-1~service-3@100ms', 'kill:service-1@8s'],
  ],
  [
    `${three}&strategy=replicate-all&fault=cut:service-1~service-3@0.1s&fault=kill:service-1@8s&fault=kill:service-2@12s`,
    'session-unknown',
    12,
    ['cut:service-1~service-3@100ms', 'kill:service-1@8s', 'kill:service-2@12s'],
  ],
  [
    `${four}&strategy=replicate-all&routing=round-robin&fault=forget:service-2@10s`,
    'session-unknown',
    10,
    ['forget:service-2@10s'],
  ],
  [
    `${four}&strategy=replicate-all&routing=round-robin&fault=forget:service-2@10s&${innocent.user}`,
    'delta-unknown-session',
    10,
    ['forget:service-2@10s'],
  ],
  [
    `${three}&strategy=backup-one&fault=kill:service-1@10s&fault=kill:service-2@10.3s`,
    'session-unknown',
    11,
    ['kill:service-1@10s', 'kill:service-2@10.3s'],
  ],
  [
    `${three}&strategy=backup-one&fault=kill:service-1@10s&fault=kill:service-2@10.3s`,
    'upstream-lost',
    10,
    ['kill:service-1@10s'],
  ],
  [
    `${three}&strategy=backup-one&routing=round-robin&fault=cut:service-1~service-2@0.1s`,
    'session-unknown',
    0,
    ['cut:service-1~service-2@100ms'],
  ],
  [
    `${four}&strategy=backup-one&routing=random&fault=cut:service-1~service-2@0.1s`,
    'session-unknown',
    0,
    ['cut:service-1~service-2@100ms'],
  ],
  [
    `${four}&strategy=backup-one&routing=random&fault=cut:service-1~service-2@0.1s`,
    'upstream-timeout',
    0,
    ['cut:service-1~service-2@100ms'],
  ],
  [
    `${four}&strategy=central-store&fault=kill:store@10s&${innocent.user}`,
    'store-unreachable',
    10,
    ['kill:store@10s'],
  ],
  [
    `${four}&strategy=central-store&store-commands=spring&fault=forget:store@10s&fault=kill:service-3@4s`,
    'session-unknown',
    10,
    ['forget:store@10s'],
  ],
  [
    `${four}&strategy=central-store&fault=restart:store@10s&fault=cut:service-4~load-balancer@15s`,
    'session-unknown',
    10,
    ['restart:store@10s'],
  ],
  [
    `${four}&strategy=central-store&fault=cut:service-2~store@10s&${innocent.user}`,
    'store-unreachable',
    10,
    ['cut:service-2~store@10s'],
  ],
  [
    `${two}&strategy=token&fault=kill:service-1@10s&fault=kill:service-2@11s`,
    'no-server',
    11,
    ['kill:service-1@10s', 'kill:service-2@11s'],
  ],
  [
    `${four}&strategy=token&fault=cut:service-2~load-balancer@10s&fault=forget:service-3@8s`,
    'upstream-timeout',
    10,
    ['cut:service-2~load-balancer@10s'],
  ],
  [
    `${two}&strategy=token&fault=kill:service-1@6s&fault=restart:service-1@7s&fault=kill:service-1@12s&fault=kill:service-2@13s`,
    'no-server',
    13,
    ['kill:service-1@12s', 'kill:service-2@13s'],
  ],
];

/** The same in the lab of chapter 1, where requests may also be taken for another user's. */
const http = 'services=3&users=6&rate=1&duration=20s';
const httpCases: typeof cases = [
  [`${http}&carries=nothing`, 'nothing-carried', 0, ['carries']],
  [`${http}&carries=connection&routing=round-robin`, 'connection-unknown', 0, ['routing']],
  [
    `${http}&carries=connection&routing=random&fault=kill:service-3@18s`,
    'connection-unknown',
    0,
    ['routing'],
  ],
  [`${http}&carries=connection&routing=sticky&connections=shared`, 'connection-known', 0, ['connection']],
  [
    `${http}&carries=connection&routing=sticky&fault=reuse:load-balancer@8s&fault=kill:service-3@19s`,
    'connection-known',
    8,
    ['reuse:load-balancer@8s'],
  ],
  [
    `${http}&carries=connection&routing=sticky&fault=forget:service-2@8s`,
    'connection-unknown',
    8,
    ['forget:service-2@8s'],
  ],
  [
    `${http}&carries=session-id&sessions-in=memory&routing=sticky&fault=forget:service-2@8s&fault=reuse:load-balancer@4s`,
    'session-unknown',
    8,
    ['forget:service-2@8s'],
  ],
  [
    `${http}&carries=session-id&fault=kill:store@8s&fault=reuse:load-balancer@4s`,
    'store-unreachable',
    8,
    ['kill:store@8s'],
  ],
];

describe('왜? names who did it, and nobody else', () => {
  test(`in ${cases.length} scenarios`, () => expect(cases.length).toBeGreaterThanOrEqual(30));

  const all = [
    ...cases.map((one) => ['session-sync', ...one] as const),
    ...httpCases.map((one) => ['stateless-http', ...one] as const),
  ];
  test.each(all)('%s %s: %s', async (lab, query, rule, from, culprits) => {
    const run = await runOfQuery(query, lab);
    const decision = refusal(run, rule, from);
    const why = whyOf(run.recording, { kind: 'decision', row: decision });
    expect(why.culprits.map((culprit) => culpritText(run, culprit)).sort()).toEqual([...culprits].sort());
    // What was refused to a user can be tried: without any one of these faults it is served, without any other it is not.
    if (rule !== 'delta-unknown-session') {
      const faults = culprits.filter((culprit) => culprit.includes('@'));
      expect((await necessaryFaults(run, decision)).sort()).toEqual([...faults].sort());
    }
  });
});
