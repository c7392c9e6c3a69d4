/** The consonants a Korean list is filed under, by the order of Unicode's initials; doubled ones lie with the single. */
const INITIALS = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ';
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES_AN_INITIAL = 588;

/** What a word that begins with no Korean letter is filed under. */
export const LATIN = 'A–Z';

/** Under which letter a word is filed: 클레임 under ㅋ, JWT and __Host- under A–Z. */
export function initialOf(word: string): string {
  const at = Math.floor(((word.codePointAt(0) ?? 0) - FIRST_SYLLABLE) / SYLLABLES_AN_INITIAL);
  return INITIALS.charAt(at) || LATIN;
}

/** Files things under the letters of their names: Korean first, each letter's in order. */
export function filed<T>(things: readonly T[], nameOf: (thing: T) => string): Map<string, T[]> {
  const { compare } = new Intl.Collator('ko');
  const place = (thing: T) => {
    const letter = initialOf(nameOf(thing));
    return letter === LATIN ? INITIALS.length : INITIALS.indexOf(letter);
  };
  const inOrder = [...things].sort((a, b) => place(a) - place(b) || compare(nameOf(a), nameOf(b)));
  return Map.groupBy(inOrder, (thing) => initialOf(nameOf(thing)));
}
