import { parsePeriod } from "../../cube/index.js";

/**
 * A time as tables head their columns with it, in SDMX's way of writing: `2005`, `2005K1`, `1. kvartal 2005`, `1. halvår
 * 2005`, `maj 2005`, `2005M05`. Undefined for other texts, and for school years, whose beginning nobody can guess.
 */
export function periodLabel(label: string): string | undefined {
  if (label.length > longestTime) return undefined;
  const text = label.toLowerCase().replace(/\s+/gu, " ").trim();
  for (const [pattern, write] of forms) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const period = write(found.slice(1));
    if (period !== undefined && parsePeriod(period) !== undefined && isLikelyYear(period)) return period;
  }
  return undefined;
}

/**
 * The only time that words name: "Regnskab 2012", "pr. 1. januar 2013", or the month of a day. What the figures are of is
 * for a person to say.
 */
export function periodWithin(words: string): string | undefined {
  const [, month] = /^(\d{4}-\d{2})-\d{2}$/u.exec(words.trim()) ?? [];
  if (month !== undefined) return periodLabel(month);
  const parts = words.split(/[\s,;:()]+/u);
  const found = new Set(parts.flatMap((word) => periodLabel(word.replace(/[.)]+$/u, "")) ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}

/** True for a year that begins and ends within two: when, only its owner knows. */
export function isSchoolYear(label: string): boolean {
  return /^\d{4}\s?[/–-]\s?(?:\d{2}|\d{4})$/u.test(label.trim()) && periodLabel(label) === undefined;
}

/** True for `2005-06`, which is June or the year from one summer to the next. */
export function couldBeSchoolYear(label: string): boolean {
  const [, year, next] = /^(\d{4})-(\d{2})$/u.exec(label.trim()) ?? [];
  return year !== undefined && Number(next) === (Number(year) + 1) % 100;
}

/** No time is written with more signs. */
const longestTime = 60;

const months = ["jan", "feb", "mar", "apr", "ma[jy]", "jun", "jul", "aug", "sep", "o[kc]t", "nov", "dec"];

const forms: readonly (readonly [RegExp, (parts: readonly string[]) => string | undefined])[] = [
  [/^(?:år |year )?(\d{4})$/u, ([year]) => year],
  [/^(\d{4})[ -]?[kq]v?t?\.?([1-4])$/u, ([year, quarter]) => `${year}-Q${quarter}`],
  [/^([1-4])\.? ?(?:kvartal|kvt\.?|kv\.?|quarter|q) ?(\d{4})$/u, ([quarter, year]) => `${year}-Q${quarter}`],
  [/^[qk]([1-4]) (\d{4})$/u, ([quarter, year]) => `${year}-Q${quarter}`],
  [/^(\d{4})[ -]?[sh]([12])$/u, ([year, half]) => `${year}-S${half}`],
  [/^([12])\.? ?(?:halvår|half(?:-| )?year) ?(\d{4})$/u, ([half, year]) => `${year}-S${half}`],
  [/^(\d{4})(?:-|[ -]?m)(\d{2})$/u, ([year, month]) => `${year}-${month}`],
  [/^(\d{4}-\d{2}-\d{2}\/p\d+[ymd])$/u, ([range]) => range?.toUpperCase()],
  ...months.map(
    (month, at) =>
      [
        new RegExp(`^${month}[a-zæøå]*\\.? (\\d{4})$`, "u"),
        ([year]: readonly string[]) => `${year}-${String(at + 1).padStart(2, "0")}`,
      ] as const,
  ),
];

/** Four digits are a year only where somebody may have counted: a table has many other numbers. */
function isLikelyYear(period: string): boolean {
  const year = Number(period.slice(0, 4));
  return year >= 1850 && year <= 2100;
}
