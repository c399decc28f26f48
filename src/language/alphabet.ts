import type { Language } from "./language.js";

/**
 * Which of two words comes first. Written out and not asked of Intl, whose order may differ between versions: a page
 * must stay the same bytes.
 */
export function compareAlphabetically(first: string, second: string, language: Language): number {
  const [a, b] = [first, second].map((text) => [...text.toLowerCase()].flatMap((one) => rank(one, language)));
  for (const [at, value] of (a ?? []).entries()) {
    const difference = value - (b?.[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return (a?.length ?? 0) - (b?.length ?? 0);
}

/** The letter under which a word stands in an index: `Å`; `#` for a word that has none. */
export function indexLetter(text: string, language: Language): string {
  for (const one of text.toLowerCase()) {
    const letter = letterOf(one, language);
    if (letter !== undefined) return letter.toUpperCase();
  }
  return "#";
}

/** Blanks and signs come before letters; what separates words is one thing, whatever its sign. */
function rank(one: string, language: Language): readonly number[] {
  const letter = letterOf(one, language);
  if (letter !== undefined) return [alphabets[language].indexOf(letter) + 20];
  return /\d/.test(one) ? [Number(one) + 1] : /\s/.test(one) ? [0] : [];
}

/** A letter of the alphabet, or the one that a letter with an accent goes with. */
function letterOf(one: string, language: Language): string | undefined {
  const alphabet = alphabets[language];
  if (alphabet.includes(one)) return one;
  return [...one.normalize("NFD")].find((letter) => alphabet.includes(letter));
}

const alphabets: Readonly<Record<Language, string>> = {
  da: "abcdefghijklmnopqrstuvwxyzæøå",
  en: "abcdefghijklmnopqrstuvwxyz",
};
