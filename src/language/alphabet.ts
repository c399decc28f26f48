import type { Language } from "./language.js";

/**
 * Items by their names, from A to Å. Written out and not asked of Intl, whose order may differ between versions: a
 * page must stay the same bytes.
 */
export function inAlphabeticalOrder<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  language: Language,
): readonly T[] {
  return items
    .map((item) => ({ item, key: [...nameOf(item).toLowerCase()].flatMap((one) => rank(one, language)) }))
    .sort((a, b) => comparedKeys(a.key, b.key))
    .map(({ item }) => item);
}

/** The letter under which a word stands in an index: `Å`; `#` for a word that has none. */
export function indexLetter(text: string, language: Language): string {
  for (const one of text.toLowerCase()) {
    const letter = letterOf(one, language);
    if (letter !== undefined) return letter.toUpperCase();
  }
  return "#";
}

/** A word that goes on comes after one that ends. */
function comparedKeys(first: readonly number[], second: readonly number[]): number {
  for (const [at, value] of first.entries()) {
    const difference = value - (second[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return first.length - second.length;
}

/** Blanks and signs come before letters; what separates words is one thing, whatever its sign. */
function rank(one: string, language: Language): readonly number[] {
  const letter = letterOf(one, language);
  if (letter !== undefined) return [alphabets[language].indexOf(letter) + 20];
  return /\d/.test(one) ? [Number(one) + 1] : /\s/.test(one) ? [0] : [];
}

/** A letter of the alphabet, or the one that a letter with an accent or a stroke goes with. */
function letterOf(one: string, language: Language): string | undefined {
  const alphabet = alphabets[language];
  if (alphabet.includes(one)) return one;
  return [...(withoutStroke[one] ?? one.normalize("NFD"))].find((letter) => alphabet.includes(letter));
}

/** Letters that Unicode does not take apart. */
const withoutStroke: Readonly<Record<string, string>> = {
  æ: "a",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "t",
  ß: "s",
};

const alphabets: Readonly<Record<Language, string>> = {
  da: "abcdefghijklmnopqrstuvwxyzæøå",
  en: "abcdefghijklmnopqrstuvwxyz",
};
