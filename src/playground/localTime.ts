import { KST } from './words/timeWord.ts';

/** Unix seconds as the value of a datetime-local field, in Korea; empty where such a field has no year for it. */
export function localOf(at: number): string {
  const date = new Date((at + KST) * 1000);
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date.toISOString().slice(0, 19) : '';
}

/** Unix seconds of the value of a datetime-local field, in Korea; undefined where it is empty. */
export function unixOf(value: string): number | undefined {
  const time = Date.parse(`${value.length === 16 ? `${value}:00` : value}Z`);
  return Number.isNaN(time) ? undefined : Math.floor(time / 1000) - KST;
}
