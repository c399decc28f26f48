import { noise } from "./noise.js";

/** Values that a series has in some years, as whole numbers: it goes straight from each to the next. */
export type Trend = readonly (readonly [year: number, value: number])[];

/** The value of a year; between the given years it strays from the straight line by up to `spread`. */
export function trendAt(trend: Trend, year: number, key = "", spread = 0): number {
  const before = trend.findLast(([at]) => at <= year) ?? trend[0];
  const after = trend.find(([at]) => at >= year) ?? trend.at(-1);
  if (before === undefined || after === undefined) throw new Error(`empty trend: ${key}`);
  if (before[0] === after[0]) return before[1];
  const straight = before[1] + divide((after[1] - before[1]) * (year - before[0]), after[0] - before[0]);
  return straight + noise(`${key} ${year}`, spread);
}

/** The quotient of two whole numbers, rounded to the nearest, a half upwards. */
export function divide(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}
