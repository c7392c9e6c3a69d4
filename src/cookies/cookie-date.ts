const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Any run of these parts two tokens of a date. */
const DELIMITERS = /[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/;

interface Found {
  time?: readonly number[];
  day?: number;
  month?: number;
  year?: number;
}

/** Unix milliseconds of a cookie's date in any of the forms that servers write; undefined where it is none (section 5.1.1). */
export function parseCookieDate(text: string): number | undefined {
  const found: Found = {};
  for (const token of text.split(DELIMITERS)) if (token !== '') readToken(found, token);
  const { time, day, month, year: short } = found;
  if (time === undefined || day === undefined || month === undefined || short === undefined) return undefined;
  const year = short >= 70 && short <= 99 ? short + 1900 : short <= 69 ? short + 2000 : short;
  const [hour = 0, minute = 0, second = 0] = time;
  if (day < 1 || day > daysIn(year, month) || year < 1601) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return (((daysBefore(year, month) + day - 1) * 24 + hour) * 60 + minute) * 60_000 + second * 1000;
}

/** Takes a token for the first thing it can be that was not found yet. */
function readToken(found: Found, token: string): void {
  const time = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\D|$)/.exec(token);
  if (found.time === undefined && time !== null) {
    found.time = time.slice(1).map(Number);
    return;
  }
  const day = /^(\d{1,2})(?:\D|$)/.exec(token)?.[1];
  if (found.day === undefined && day !== undefined) {
    found.day = Number(day);
    return;
  }
  const month = MONTHS.indexOf(token.slice(0, 3).toLowerCase());
  if (found.month === undefined && month >= 0) {
    found.month = month;
    return;
  }
  const year = /^(\d{2,4})(?:\D|$)/.exec(token)?.[1];
  if (found.year === undefined && year !== undefined) found.year = Number(year);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysIn(year: number, month: number): number {
  return month === 1 ? (isLeap(year) ? 29 : 28) : [3, 5, 8, 10].includes(month) ? 30 : 31;
}

/** Days from 1970-01-01 to the first of a month, 0 for January. */
function daysBefore(year: number, month: number): number {
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  // 719162 days lie before 1970 in a calendar that begins with year 1.
  let days = before * 365 + leaps - 719_162;
  for (let i = 0; i < month; i++) days += daysIn(year, i);
  return days;
}
