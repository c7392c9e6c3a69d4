import type { Recording } from '../../kernel/recording.ts';
import { faultAtRoot } from './faults.ts';
import type { Story } from './story.ts';

/** Rules by which a verifier accepts what all its checks let pass, and refuses what one of them doesn't. */
const PASSED = 'checks-passed';
const FAILED = 'check-failed';

/** Whether a rule is a verifier's, which judges what it is shown by its checks and by nothing that happened before. */
export function isByChecks(rule: string): boolean {
  return rule === PASSED || rule === FAILED;
}

/**
 * Tells why a verifier was wrong: none of the checks it makes noticed, or one was too strict with what `unseenGood` says is
 * good. Where a fault had it shown, that is to blame as well. A refusal that was right needs no culprit.
 */
export function tellChecked(
  recording: Recording,
  story: Story,
  rule: string,
  { unseenGood }: Readonly<Record<string, string>>,
  request: number,
): void {
  if (rule === PASSED) story.blame({ kind: 'premise', what: 'unchecked' });
  else if (unseenGood === undefined) return;
  else story.blame({ kind: 'premise', what: 'too-strict' });
  story.blameFault(faultAtRoot(recording, request));
}
