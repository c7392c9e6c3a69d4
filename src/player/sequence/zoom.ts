/** How large a diagram is drawn: px of its rows, and how many units of messages a window holds. */
export interface Zoom {
  readonly word: string;
  /** messages have their names beside them */
  readonly labels: boolean;
  /** and their size and time on the way, and every decision its sentence */
  readonly detailed: boolean;
  readonly row: number;
  /** the same for fingers */
  readonly touchRow: number;
  /** from the line of an arrow down to the end of its row */
  readonly under: number;
  readonly note: number;
  readonly sign: number;
  readonly fault: number;
  readonly silence: number;
  readonly gap: number;
  /** units in the middle of a window; the window moves by as many */
  readonly step: number;
  /** units before and after them */
  readonly margin: number;
}

/** From an overview, where only the shape of the run shows, to a close look. */
export const zooms: readonly Zoom[] = [
  {
    word: '멀리',
    labels: false,
    detailed: false,
    row: 7,
    touchRow: 7,
    under: 3,
    note: 8,
    sign: 6,
    fault: 22,
    silence: 14,
    gap: 2,
    step: 36,
    margin: 30,
  },
  {
    word: '조금 멀리',
    labels: true,
    detailed: false,
    row: 24,
    touchRow: 26,
    under: 5,
    note: 24,
    sign: 12,
    fault: 26,
    silence: 20,
    gap: 4,
    step: 20,
    margin: 24,
  },
  {
    word: '보통',
    labels: true,
    detailed: false,
    row: 28,
    touchRow: 44,
    under: 7,
    note: 30,
    sign: 14,
    fault: 30,
    silence: 24,
    gap: 7,
    step: 16,
    margin: 20,
  },
  {
    word: '가까이',
    labels: true,
    detailed: true,
    row: 48,
    touchRow: 56,
    under: 10,
    note: 34,
    sign: 16,
    fault: 34,
    silence: 28,
    gap: 12,
    step: 12,
    margin: 14,
  },
];

/** The zoom a diagram opens with, as an index. */
export const FIRST_ZOOM = 2;
