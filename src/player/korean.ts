/** Korean text helpers: particles that fit the word before them, and numbers and times as readers read them. */

/** The two forms of a particle: after a closed syllable, after an open one. */
const particles = {
  은는: ['은', '는'],
  이가: ['이', '가'],
  을를: ['을', '를'],
  과와: ['과', '와'],
  으로: ['으로', '로'],
  이라: ['이라', '라'],
  이에요: ['이에요', '예요'],
} as const;
export type Particle = keyof typeof particles;

/** How the last sound of a word ends: open, closed, or closed by ㄹ (which 으로 treats as open). Digits are read aloud. */
function ending(word: string): 'open' | 'closed' | 'rieul' {
  const text = word.replace(/[\s)\]”’"'.…]+$/u, '');
  const last = text.at(-1) ?? '';
  const code = last.charCodeAt(0) - 0xac00;
  if (code >= 0 && code < 11172) return code % 28 === 0 ? 'open' : code % 28 === 8 ? 'rieul' : 'closed';
  if ('178'.includes(last)) return 'rieul';
  if ('036'.includes(last)) return 'closed';
  if (/[lr]/iu.test(last)) return 'rieul';
  // A stop after a vowel closes the syllable (`robot`); after a consonant it is read as one of its own (`cart`, 카트).
  return /(?:[mn]|[aeiou][kpt])$/iu.test(text) ? 'closed' : 'open';
}

/** The word with the particle that fits it: `withParticle('서버 2', '이가')` is `서버 2가`. */
export function withParticle(word: string, particle: Particle): string {
  const [closed, open] = particles[particle];
  const end = ending(word);
  return word + (end === 'open' || (particle === '으로' && end === 'rieul') ? open : closed);
}

/** A number with thousands separators and at most two decimals. */
export function formatNumber(value: number): string {
  // By hand: loading a locale's Intl data costs a slow phone more than all else that the first frame needs.
  const [whole = '', decimals] = String(Math.round(value * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** A moment of the run for reading, µs: `3.20초`, to the hundredth of a second, so that its width stays. */
export function formatMoment(us: number): string {
  return `${(us / 1_000_000).toFixed(2)}초`;
}

/** A moment of the run in full, µs: `3.214초`, down to the microsecond where it matters. */
export function formatExactMoment(us: number): string {
  return `${formatNumberExact(us / 1_000_000)}초`;
}

/** A length of time for reading, µs, in the unit that suits it. */
export function formatSpan(us: number): string {
  if (us >= 1_000_000) return `${formatNumberExact(us / 1_000_000)}초`;
  if (us >= 1_000) return `${formatNumberExact(us / 1_000)}ms`;
  return `${formatNumberExact(us)}µs`;
}

/** Bytes as bytes, or as kB from ten thousand on. */
export function formatBytes(bytes: number): string {
  return bytes >= 10_000
    ? `${formatNumber(Math.round(bytes / 100) / 10)} kB`
    : `${formatNumber(bytes)}바이트`;
}

function formatNumberExact(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
