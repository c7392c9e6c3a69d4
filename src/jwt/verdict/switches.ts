/** The checks that can be left out, in the order in which they are made: that of `CHECKS`, the required claims last. */
export const SWITCHES = ['structure', 'alg', 'signature', 'time', 'iss', 'aud', 'typ', 'required'] as const;
export type Switch = (typeof SWITCHES)[number];
