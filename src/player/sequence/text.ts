/** How wide a character is, in parts of the font's size: Hangul and other wide letters, broad Latin ones, thin ones, all others. */
const WIDE = 0.93;
const BROAD = 0.92;
const THIN = 0.33;
const OTHER = 0.63;

/** About how wide a text is, px, for the layout: rather too wide than too narrow. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size;
}

/** The text, cut with `…` where it is wider than `most`, px. */
export function fitText(text: string, size: number, most: number): string {
  if (textWidth(text, size) <= most) return text;
  let width = size;
  let fitted = '';
  for (const letter of text) {
    width += letterWidth(letter) * size;
    if (width > most) break;
    fitted += letter;
  }
  return `${fitted.trimEnd()}…`;
}

function letterWidth(letter: string): number {
  if (letter.charCodeAt(0) >= 0x1100) return WIDE;
  if ('mwMW@%×→'.includes(letter)) return BROAD;
  return " .,:;'|!il()·".includes(letter) ? THIN : OTHER;
}
