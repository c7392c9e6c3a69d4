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
  // The one word that is another one before this particle.
  if (word === '나' && particle === '이가') return '내가';
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

/** The names of the powers of ten thousand, from 10^8 on. */
const LARGE = ['억', '조', '경', '해', '자', '양', '구', '간'] as const;

/** A number as it is read aloud where it is too long to be read by its digits: `1,844.7경`; below 10^8 by its digits. */
export function formatLarge(value: number): string {
  if (value < 1e8) return formatNumber(value);
  let [rest, name] = [value / 1e8, 0];
  for (; rest >= 1e4 && name < LARGE.length - 1; name++) rest /= 1e4;
  return `${formatNumber(Math.round(rest * 10) / 10)}${LARGE[name]}`;
}

/** The units in which lengths of time are told, in seconds, each with the length from which on the next is used. */
const TIMES = [
  { word: '초', seconds: 1, below: 600 },
  { word: '분', seconds: 60, below: 7200 },
  { word: '시간', seconds: 3600, below: 172_800 },
  { word: '일', seconds: 86_400, below: 63_115_200 },
  { word: '년', seconds: 31_557_600, below: Infinity },
] as const;

/** A length of time that may be very long, seconds: `6.55초`, `584.5년`. */
export function formatLongTime(seconds: number): string {
  const unit = TIMES.find(({ below }) => seconds < below) ?? TIMES[4];
  const count = seconds / unit.seconds;
  if (unit.word === '초') return `${formatNumber(count)}초`;
  const text = formatLarge(Math.round(count * 10) / 10);
  return `${text}${/\d$/u.test(text) ? '' : ' '}${unit.word}`;
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
