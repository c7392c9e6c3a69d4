/** How a number of a run is written in a sentence. */
export interface NumberStyle {
  /** Decimals at most; trailing zeros are dropped. Default 2. */
  readonly digits?: number;
  /** As a share of a whole: 0.25 is 25%. */
  readonly percent?: boolean;
  /** Follows the number without a space: 건, 대, 번. */
  readonly unit?: string;
}

/** A number as the text shows it; undefined (nothing to count) is a dash. */
export function formatNumber(
  value: number | undefined,
  { digits = 2, percent = false, unit = '' }: NumberStyle = {},
): string {
  if (value === undefined || !Number.isFinite(value)) return '—';
  const shown = percent ? value * 100 : value;
  const text = shown.toLocaleString('ko-KR', {
    maximumFractionDigits: percent ? Math.min(digits, 1) : digits,
  });
  return text + (percent ? '%' : unit);
}
