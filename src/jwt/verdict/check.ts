import type { AlgorithmName } from '../algorithms.ts';

/** The steps of verifying, in the order in which they are taken (RFC 7515 section 5.2, RFC 7519 section 7.2, RFC 8725 section 3). */
export const CHECKS = [
  'structure',
  'algorithm',
  'key',
  'signature',
  'time',
  'issuer',
  'audience',
  'type',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** A check that wasn't reached, or that nobody asked for, is skipped. */
export type CheckResult = 'passed' | 'failed' | 'skipped';

/**
 * Why a check ended as it did. Codes are stable: links, tests and documents may name them.
 *
 * Passed: `ok`, and `no-exp`, where a token has no end. Skipped: `not-reached`, `not-asked`. All others: failed.
 */
export type CheckCode =
  | 'ok'
  | 'no-exp'
  | 'not-reached'
  | 'not-asked'
  | 'empty'
  | 'not-a-jws'
  | 'jwe'
  | 'jws-json'
  | 'not-base64url'
  | 'header-not-json'
  | 'alg-missing'
  | 'crit-invalid'
  | 'crit-unsupported'
  | 'payload-not-json'
  | 'alg-none'
  | 'alg-not-allowed'
  | 'alg-other-name'
  | 'alg-unknown'
  | 'alg-unavailable'
  | 'key-missing'
  | 'kid-unknown'
  | 'key-ambiguous'
  | 'key-alg'
  | 'key-use'
  | 'key-type'
  | 'key-unusable'
  | 'rsa-too-short'
  | 'signature-wrong'
  | 'signature-missing'
  | 'claim-type'
  | 'expired'
  | 'not-yet'
  | 'issuer-missing'
  | 'issuer-other'
  | 'audience-missing'
  | 'audience-other'
  | 'type-missing'
  | 'type-other';

/** What one check found. */
export interface Check {
  readonly name: CheckName;
  readonly result: CheckResult;
  readonly code: CheckCode;
  /** what a sentence about it needs: what stood there, what was expected; times in Unix seconds */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What a verifier expects; what is left out isn't checked. */
export interface Expectations {
  /** the one algorithm it allows; the header never chooses (RFC 8725 section 3.1) */
  readonly alg?: AlgorithmName | undefined;
  readonly iss?: string | undefined;
  readonly aud?: string | undefined;
  /** media type, `application/` may be left out (RFC 7515 section 4.1.9) */
  readonly typ?: string | undefined;
  /** the time of verifying, Unix seconds */
  readonly at: number;
  /** how far clocks may differ, seconds; 0 unless told */
  readonly leeway?: number | undefined;
}

/** The end of it: every check, and the code of the first that failed, `accepted` where none did. */
export interface Verdict {
  readonly verdict: 'accepted' | 'refused' | 'unreadable';
  readonly code: CheckCode | 'accepted';
  readonly checks: readonly Check[];
}
