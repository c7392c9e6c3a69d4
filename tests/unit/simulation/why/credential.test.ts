import { expect, test } from 'vitest';
import { whyOf } from '../../../../src/simulation/trace/why/why.ts';
import type { Entries } from '../run.ts';
import { credentials, run } from '../reference-or-value/run.ts';

/** The faults blamed for each refusal of a run, and the kinds of facts told. */
async function blamed(entries: Entries) {
  const { recording } = await run({ users: 4, rate: 1, duration: '30s', lifetime: '60m', ...entries });
  const { decisions, faults, strings } = recording;
  const refusals = Array.from({ length: decisions.length }, (_, row) => row).filter(
    (row) => decisions.accepted[row] === 0,
  );
  return refusals.map((row) => {
    const { culprits, steps } = whyOf(recording, { kind: 'decision', row });
    return {
      culprits: culprits.map((one) => (one.kind === 'fault' ? strings[faults.kind[one.row]!]! : one.kind)),
      steps: steps.map(({ kind }) => kind),
    };
  });
}

test.each(credentials)(
  '%s: a login is lost to the fault it hangs on, and to no other',
  async (credential) => {
    const points = credential === 'session-id' || credential === 'opaque';
    const fault = ['wipe:store@10s', 'rotate:service@20s', 'demote:user-1@15s'];
    const refusals = await blamed({ credential, fault });
    expect(refusals).toEqual(
      Array(4).fill(
        points
          ? { culprits: ['wipe'], steps: ['decision', 'dropped', 'fault'] }
          : { culprits: ['rotate'], steps: ['decision', 'changed', 'fault'] },
      ),
    );
  },
);

test.each(credentials)(
  '%s: who altered what they hold is to blame, not an earlier change',
  async (credential) => {
    const fault = ['wipe:store@5s', 'rotate:service@5s', 'alter:user-2@20s'];
    const refusals = await blamed({ credential, fault });
    expect(refusals.at(-1)).toEqual({ culprits: ['alter'], steps: ['decision', 'changed', 'fault'] });
  },
);

test('what has only grown old is nobody’s fault', async () => {
  for (const credential of ['opaque', 'jwt', 'signed-cookie']) {
    const refusals = await blamed({
      credential,
      lifetime: '5s',
      'write-ratio': 0,
      fault: ['demote:user-1@9s'],
    });
    expect(refusals.length).toBeGreaterThan(5);
    for (const { culprits } of refusals) expect(culprits).toEqual([]);
  }
});
