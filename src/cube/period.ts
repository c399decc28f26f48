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
  if (text === "undated") return { text, kind: "undated" };
  const match = /^(\d{4})(?:-(?:S([12])|Q([1-4])|(\d{2})))?$/.exec(text);
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
 * shorter periods on their middle (2005-S1 → 2004.75). Undefined for `undated`.
 */
export function periodPosition(period: Period): number | undefined {
  if (period.start === undefined || period.end === undefined) return undefined;
  const start = Date.parse(period.start);
  const middle = new Date((start + Date.parse(period.end) + millisecondsPerDay) / 2);
  const year = middle.getUTCFullYear();
  const yearStart = Date.UTC(year, 0, 1);
  const yearLength = Date.UTC(year + 1, 0, 1) - yearStart;
  // A quarter of a day's rounding: the middle of a leap year and of a common year both stand on their number.
  return Math.round((year + (middle.getTime() - yearStart) / yearLength - 0.5) * 1000) / 1000;
}

/** Earlier first; undated last; equal starts: the shorter first. */
export function comparePeriods(a: Period, b: Period): number {
  return compareTexts(a.start ?? "9999", b.start ?? "9999") || compareTexts(a.end ?? "9999", b.end ?? "9999");
}

/** True for an ISO date that exists. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && isoDate(time) === text;
}

const millisecondsPerDay = 86_400_000;

function parseRange(text: string): Period | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})\/P(\d{1,3})([YMD])$/.exec(text);
  if (match === null) return undefined;
  const [, start = "", length = "", unit = ""] = match;
  if (!isCalendarDate(start) || +length === 0) return undefined;
  const [year = 0, month = 0, day = 0] = start.split("-").map(Number);
  const after =
    unit === "Y"
      ? Date.UTC(year + +length, month - 1, day)
      : unit === "M"
        ? Date.UTC(year, month - 1 + +length, day)
        : Date.UTC(year, month - 1, day + +length);
  return { text, kind: "range", start, end: isoDate(after - millisecondsPerDay) };
}

function monthsFrom(
  text: string,
  kind: Period["kind"],
  year: number,
  month: number,
  length: number,
): Period | undefined {
  if (year < 1000) return undefined;
  return {
    text,
    kind,
    start: isoDate(Date.UTC(year, month, 1)),
    end: isoDate(Date.UTC(year, month + length, 0)),
  };
}

function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
