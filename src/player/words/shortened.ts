/** A text of somebody's own, as far as there is room for it: at most so many characters, and `…` where it goes on. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}
