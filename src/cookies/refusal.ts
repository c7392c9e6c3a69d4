/** Where each reason to drop a cookie stands in the draft: its section and, within it, the step of the algorithm. */
export const refusals = {
  /** the line holds a control character */
  'control-character': { section: '5.6', step: '1' },
  /** name and value are longer than 4096 octets together */
  'too-large': { section: '5.6', step: '5' },
  /** neither a name nor a value */
  empty: { section: '5.7', step: '2' },
  /** the Domain attribute holds a character that is not ASCII */
  'domain-not-ascii': { section: '5.7', step: '8' },
  /** the Domain attribute is a public suffix, and not the host itself */
  'public-suffix': { section: '5.7', step: '9' },
  /** the host that sets it does not lie in the domain it names */
  'domain-mismatch': { section: '5.7', step: '10' },
  /** Secure, from an origin that is not */
  'insecure-origin': { section: '5.7', step: '13' },
  /** HttpOnly, set by a script */
  'http-only-script': { section: '5.7', step: '15' },
  /** not Secure, from an insecure origin, over a Secure cookie of its name */
  'secure-overlay': { section: '5.7', step: '16' },
  /** set by a script whose document is embedded in another site, without SameSite=None */
  'cross-site-script': { section: '5.7', step: '18.1' },
  /** set by the answer to another site's request that is no top-level navigation, without SameSite=None */
  'cross-site-response': { section: '5.7', step: '18.4' },
  /** SameSite=None without Secure */
  'none-not-secure': { section: '5.7', step: '19' },
  /** `__Secure-` without Secure */
  'secure-prefix': { section: '5.7', step: '20' },
  /** `__Host-` without Secure */
  'host-prefix-secure': { section: '5.7', step: '21.1' },
  /** `__Host-` with a Domain attribute */
  'host-prefix-domain': { section: '5.7', step: '21.2' },
  /** `__Host-` without Path=/ */
  'host-prefix-path': { section: '5.7', step: '21.3' },
  /** no name, and a value that begins as a prefixed name would */
  'nameless-prefix': { section: '5.7', step: '22' },
  /** set by a script in the place of an HttpOnly cookie */
  'http-only-kept': { section: '5.7', step: '23.2' },
} as const satisfies Record<string, Place>;

/** A place in the draft. */
export interface Place {
  readonly section: string;
  readonly step: string;
}

/** Why a browser dropped a cookie it was given: stable, meant for programs. */
export type RefusalCode = keyof typeof refusals;

/** Why a browser did not send, or show a script, a cookie that it holds for this host. Section 5.8.3, step 3. */
export const withholdings = ['path', 'secure', 'http-only', 'same-site'] as const;
export type WithholdingCode = (typeof withholdings)[number];
