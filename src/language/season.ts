import { formatDate } from "./date.js";
import type { Language, Translated } from "./language.js";

/** The time of a day in a heading: `autumn 2006`, `efterår 2006`; a winter is named by both its years. */
export function seasonAndYear(date: string, language: Language): string {
  // Throws at what is no date.
  formatDate(date, language);
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const season = seasons[Math.floor((month % 12) / 3)] ?? seasons[0];
  if (season !== seasons[0]) return `${season[language]}\u00a0${year}`;
  const first = month === 12 ? year : year - 1;
  return `${season[language]}\u00a0${first}${language === "da" ? "/" : "–"}${String(first + 1).slice(2)}`;
}

/** The same in the middle of a sentence, where Danish says `foråret 2013`. */
export function theSeasonOfYear(date: string, language: Language): string {
  const named = seasonAndYear(date, language);
  return language === "da" ? named.replace(/^\p{L}+/u, (season) => definite[season] ?? season) : named;
}

const definite: Readonly<Record<string, string>> = {
  vinter: "vinteren",
  forår: "foråret",
  sommer: "sommeren",
  efterår: "efteråret",
};

/** As meteorologists count them in the north: winter begins in December. */
const seasons: readonly [Translated, ...Translated[]] = [
  { da: "vinter", en: "winter" },
  { da: "forår", en: "spring" },
  { da: "sommer", en: "summer" },
  { da: "efterår", en: "autumn" },
];
