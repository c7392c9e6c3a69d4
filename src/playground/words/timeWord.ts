/** Korea is nine hours ahead of UTC all year, seconds. */
export const KST = 9 * 3600;
const DAY = 86_400;

/** A time in Korea for reading: `2026년 11월 24일 9시 3분 5초`; `at` in Unix seconds. What lies outside the calendar stays a number. */
export function timeWord(at: number): string {
  const date = new Date((at + KST) * 1000);
  if (Number.isNaN(date.getTime())) return `${at}`;
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return `${date.getUTCFullYear()}년 ${date.getUTCMonth() + 1}월 ${date.getUTCDate()}일 ${clock}`;
}

/** How far a time lies from now: `3시간 뒤`, `2일 전`; both in Unix seconds. */
export function relativeWord(at: number, now: number): string {
  const away = Math.abs(at - now);
  if (away < 1) return '지금';
  const [size, unit] =
    away >= 365 * DAY
      ? [365 * DAY, '년']
      : away >= DAY
        ? [DAY, '일']
        : away >= 3600
          ? [3600, '시간']
          : away >= 60
            ? [60, '분']
            : [1, '초'];
  return `${Math.floor(away / size)}${unit} ${at > now ? '뒤' : '전'}`;
}
