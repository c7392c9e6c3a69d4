const pad = (value: number) => String(value).padStart(2, '0');

/** A Unix time in seconds as a date for reading, in UTC: `2026-01-01 00:00:05 UTC`. Empty where it is no date. */
export function dateWord(seconds: number): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return '';
  const day = `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
  return `${day} ${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}:${pad(date.getUTCSeconds())} UTC`;
}
