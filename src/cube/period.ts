/**
 * A time period as SDMX writes it: `2005`, `2005-S1`, `2005-Q1`, `2005-08`, `2005-08-01/P1Y`; or `undated`
 * for a figure whose source does not say when.
 */
export interface Period {
  readonly text: string;
  readonly kind: "year" | "half-year" | "quarter" | "month" | "range" | "undated";
  /** First and last day, ISO dates; absent for `undated`. */
  readonly start?: string;
  readonly end?: string;
}

/** Undefined when the text is none of the forms or names a time that does not exist (`2005-13`, `2005-Q5`). */
export function parsePeriod(text: string): Period | undefined {
  const earlier = parsed.get(text);
  if (earlier !== undefined) return earlier;
  const period = readPeriod(text);
  if (period === undefined) return undefined;
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(text, period);
  return period;
}

/** A barometer has few periods and asks for each of them many times; those of a hostile file are forgotten again. */
const parsed = new Map<string, Period>();
const mostParsed = 2000;

function readPeriod(text: string): Period | undefined {
  if (text === "undated") return { text, kind: "undated" };
  const match = /^([1-9]\d{3})(?:-(?:S([12])|Q([1-4])|(\d{2})))?$/.exec(text);
  if (match !== null) {
    const [, year = "", half, quarter, month] = match;
    if (half !== undefined) return monthsFrom(text, "half-year", +year, (+half - 1) * 6, 6);
    if (quarter !== undefined) return monthsFrom(text, "quarter", +year, (+quarter - 1) * 3, 3);
    if (month !== undefined)
      return +month >= 1 && +month <= 12 ? monthsFrom(text, "month", +year, +month - 1, 1) : undefined;
    return monthsFrom(text, "year", +year, 0, 12);
  }
  return parseRange(text);
}

/**
 * Where the period stands on a time axis, in years: a whole year stands on its own number (2005 → 2005),
 * shorter periods on their middle (2005-S1 → 2004.75). Months count alike, so that a half-year stands at the same
 * distance from its year in leap years and others. Undefined for `undated`.
 */
export function periodPosition(period: Period): number | undefined {
  const earlier = positions.get(period);
  if (earlier !== undefined) return earlier;
  const position = computedPosition(period);
  if (position !== undefined) positions.set(period, position);
  return position;
}

const positions = new WeakMap<Period, number>();

function computedPosition(period: Period): number | undefined {
  if (period.start === undefined || period.end === undefined) return undefined;
  const middle = (monthsUntil(Date.parse(period.start)) + monthsUntil(dayAfter(period.end))) / 24;
  return Math.round((middle - 0.5) * 1000) / 1000;
}

/** Earlier first; undated last; equal starts: the shorter first. */
export function comparePeriods(a: Period, b: Period): number {
  return compareTexts(a.start ?? afterAll, b.start ?? afterAll) || compareTexts(a.end ?? "", b.end ?? "");
}

/** Sorts after every date. */
const afterAll = "~";

/** True for an ISO date that exists, from the year 1000. */
export function isCalendarDate(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && isoDate(time) === text;
}

const millisecondsPerDay = 86_400_000;

function parseRange(text: string): Period | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})\/P([1-9]\d{0,2})([YMD])$/.exec(text);
  if (match === null) return undefined;
  const [, start = "", length = "", unit = ""] = match;
  if (!isCalendarDate(start)) return undefined;
  const [year = 0, month = 0, day = 0] = start.split("-").map(Number);
  const [years, months, days] =
    unit === "Y" ? [+length, 0, 0] : unit === "M" ? [0, +length, 0] : [0, 0, +length];
  // A month from 31 January ends with February, although 31 February would be in March.
  const lastOfMonth = Date.UTC(year + years, month + months, 0);
  const dayBefore = Date.UTC(year + years, month - 1 + months, day + days - 1);
  const end = isoDate(days > 0 ? dayBefore : Math.min(dayBefore, lastOfMonth));
  return isCalendarDate(end) ? { text, kind: "range", start, end } : undefined;
}

function monthsFrom(
  text: string,
  kind: Period["kind"],
  year: number,
  month: number,
  length: number,
): Period | undefined {
  return {
    text,
    kind,
    start: isoDate(Date.UTC(year, month, 1)),
    end: isoDate(Date.UTC(year, month + length, 0)),
  };
}

function dayAfter(date: string): number {
  return Date.parse(date) + millisecondsPerDay;
}

/** Months from the year 0 until a day, with the part of its month that has passed. */
function monthsUntil(time: number): number {
  const date = new Date(time);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const daysInMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return year * 12 + month + (day - 1) / daysInMonth;
}

function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
