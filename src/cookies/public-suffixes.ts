/**
 * A few lines that stand for the Public Suffix List (publicsuffix.org), which has thousands and changes weekly: domains under
 * which strangers register names. `example` stands for a top-level domain here. Not for use on real cookies.
 */
const FEW_PUBLIC_SUFFIXES: readonly string[] = [
  'example',
  'com',
  'net',
  'org',
  'kr',
  'co.kr',
  'uk',
  'co.uk',
  'io',
  'github.io',
];

/** Whether anybody may register names below this domain, as far as these few lines say. */
export function isPublicSuffix(domain: string): boolean {
  return FEW_PUBLIC_SUFFIXES.includes(domain);
}
