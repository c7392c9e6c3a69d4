import type { Setting } from './sheet.ts';

/** The page's colours and fonts as a canvas takes them. */
export interface Settings {
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  readonly line: string;
  readonly title: Setting;
  readonly words: Setting;
  readonly strong: Setting;
  readonly small: Setting;
  /** Waits until the page's fonts can draw these words. */
  load(words: string): Promise<unknown>;
}

const WEIGHTS = [400, 600, 700];

/** Reads them off an element of the page, in the theme the page has now. */
export function settingsOf(element: HTMLElement): Settings {
  const { fontFamily } = getComputedStyle(element);
  const colour = (name: string) => {
    // A token may be one of two colours: only a property that takes a colour says which.
    element.style.outlineColor = `var(--${name})`;
    return getComputedStyle(element).outlineColor;
  };
  const [ink, muted] = [colour('ink'), colour('muted')];
  const setting = (weight: number, size: number, of: string): Setting => ({
    font: `${weight} ${size}px ${fontFamily}`,
    colour: of,
    line: Math.round(size * 1.6),
  });
  return {
    paper: colour('paper'),
    surface: colour('surface'),
    line: colour('line'),
    ink,
    title: setting(700, 20, ink),
    words: setting(400, 14, ink),
    strong: setting(700, 15, ink),
    small: setting(400, 12.5, muted),
    load: (words) =>
      Promise.all(WEIGHTS.map((weight) => document.fonts.load(`${weight} 14px ${fontFamily}`, words))),
  };
}
