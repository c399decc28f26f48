import type { Language, Translated } from "./language.js";

/** How a printed figure relates to its number; the words are the tidy format's. */
export type FigureQualifier = keyof typeof words;

/** The word that stands before the number; empty for a plain number. */
export function qualifierWord(qualifier: FigureQualifier, language: Language): string {
  return words[qualifier][language];
}

const words = {
  eq: { da: "", en: "" },
  approx: { da: "ca.", en: "approx." },
  just_below: { da: "lige under", en: "just under" },
  below: { da: "under", en: "less than" },
  just_above: { da: "lidt over", en: "just over" },
  above: { da: "over", en: "more than" },
  up_to: { da: "op til", en: "up to" },
  at_least: { da: "mindst", en: "at least" },
  between: { da: "mellem", en: "between" },
  none: { da: "intet tal", en: "no figure" },
} satisfies Readonly<Record<string, Translated>>;
