import { formatDate, monthName } from "./date.js";
import type { Language, Translated } from "./language.js";

/** A time period as a heading or a table cell shows it: `2005`, `first half of 2005`, `2001–2005`, `undated`. */
export function formatPeriod(text: string, language: Language): string {
  return readPeriod(text, language).words;
}

/** The period inside a sentence, as after "from": `2005`, `the first half of 2005`. */
export function periodInSentence(text: string, language: Language): string {
  const { words, kind } = readPeriod(text, language);
  if (kind === "part") return language === "da" ? words : `the ${words}`;
  if (kind === "range") return language === "da" ? `perioden ${words}` : `the period ${words}`;
  return words;
}

/** When something was so: `in 2005`, `in the first half of 2005`, `on 1 August 2005`, `(undated)`. */
export function inPeriod(text: string, language: Language): string {
  const { words, kind } = readPeriod(text, language);
  if (kind === "undated") return `(${words})`;
  if (kind === "day") return language === "da" ? `den ${words}` : `on ${words}`;
  return `${language === "da" ? "i" : "in"} ${periodInSentence(text, language)}`;
}

interface PeriodWords {
  readonly words: string;
  readonly kind: "year" | "part" | "month" | "day" | "range" | "undated";
}

function readPeriod(text: string, language: Language): PeriodWords {
  if (text === "undated") return { words: undated[language], kind: "undated" };
  const match = /^([1-9]\d{3})(?:-(?:S([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text);
  if (match === null) return readRange(text, language);
  const [, year = "", half, quarter, month] = match;
  if (half !== undefined) return { words: partOfYear("half", +half, year, language), kind: "part" };
  if (quarter !== undefined) return { words: partOfYear("quarter", +quarter, year, language), kind: "part" };
  if (month !== undefined) return { words: `${monthName(+month, language)} ${year}`, kind: "month" };
  return { words: year, kind: "year" };
}

function partOfYear(part: "half" | "quarter", which: number, year: string, language: Language): string {
  return language === "da"
    ? `${which}. ${part === "half" ? "halvår" : "kvartal"} ${year}`
    : `${["first", "second", "third", "fourth"][which - 1]} ${part} of ${year}`;
}

/** A start with a length, as `2005-08-01/P1Y`: by its years where they are whole, else by its first and last day. */
function readRange(text: string, language: Language): PeriodWords {
  const match = /^((\d{4})-(\d{2})-(\d{2}))\/P([1-9]\d{0,2})([YMD])$/.exec(text);
  if (match === null) throw new TypeError(`invalid period: ${text}`);
  const [, start = "", year = "", month = "", day = "", length = "", unit = ""] = match;
  const first = formatDate(start, language);
  const end = lastDay([+year, +month, +day], +length, unit);
  const last = formatDate(end, language);
  if (start === end) return { words: first, kind: "day" };
  if (start.endsWith("-01-01") && end.endsWith("-12-31")) {
    const endYear = end.slice(0, 4);
    return year === endYear ? { words: year, kind: "year" } : { words: `${year}–${endYear}`, kind: "range" };
  }
  return { words: `${first} ${language === "da" ? "til" : "to"} ${last}`, kind: "range" };
}

function lastDay(
  [year, month, day]: readonly [number, number, number],
  length: number,
  unit: string,
): string {
  const [years, months, days] =
    unit === "Y" ? [length, 0, 0] : unit === "M" ? [0, length, 0] : [0, 0, length];
  // A month from 31 January ends with February, although 31 February would be in March.
  const lastOfMonth = Date.UTC(year + years, month + months, 0);
  const dayBefore = Date.UTC(year + years, month - 1 + months, day + days - 1);
  return new Date(days > 0 ? dayBefore : Math.min(dayBefore, lastOfMonth)).toISOString().slice(0, 10);
}

const undated: Translated = { da: "årstal ikke oplyst", en: "undated" };
