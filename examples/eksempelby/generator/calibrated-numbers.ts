import type { Yearly } from "../../../src/register/index.js";
import { type Row, type Subject, subjectColumns, subjectText, years } from "./row.js";
import { trendAt } from "./trend.js";

/** The years that the register is calibrated for. */
export const firstYear = 2001;
const lastYear = 2012;

export function inYears(number: (year: number) => number): Yearly {
  return years(firstYear, lastYear).map(number);
}

/** Numerators of a series; a year without one has that of the nearest years, on the straight line between them. */
export function countedIn(rows: readonly Row[], subject: Subject): Yearly {
  return seriesOf(rows, subject, ({ numerator }) => numerator);
}

/** Denominators of a series. */
export function wholeOf(rows: readonly Row[], subject: Subject): Yearly {
  return seriesOf(rows, subject, ({ denominator }) => denominator);
}

/** Values of a series, without their decimal point. */
export function valuesOf(rows: readonly Row[], subject: Subject): Yearly {
  return seriesOf(rows, subject, ({ value }) => value?.replace(".", ""));
}

export function minus(a: Yearly, b: Yearly): Yearly {
  return a.map((number, at) => number - (b[at] ?? 0));
}

export function plus(a: Yearly, b: Yearly): Yearly {
  return a.map((number, at) => number + (b[at] ?? 0));
}

/** So many per mille of each number. */
export function perMilleOf(numbers: Yearly, perMille: number): Yearly {
  return numbers.map((number) => Math.floor((number * perMille) / 1000));
}

/** The share that a series has, of other persons than its own. */
export function shareOf(persons: Yearly, counted: Yearly, whole: Yearly): Yearly {
  return persons.map((number, at) => Math.floor((number * (counted[at] ?? 0)) / (whole[at] ?? 1) + 0.5));
}

function seriesOf(
  rows: readonly Row[],
  subject: Subject,
  numberOf: (row: Row) => string | undefined,
): Yearly {
  const found = rows
    .filter((row) => subjectColumns.every((column) => (row[column] ?? "") === (subject[column] ?? "")))
    .flatMap((row) => {
      const number = numberOf(row) ?? "";
      return number === "" ? [] : [[Number(row.time_period), Number(number)] as const];
    });
  return inYears((year) => trendAt(found, year, subjectText(subject)));
}
