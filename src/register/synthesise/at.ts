/*
 * Reading a place of a list, where one that is not there is 0. Two functions for one thing: a column of millions and a
 * short list are different things to the machine, and a function that meets both is slow for both.
 */

/** A number of a column. */
export function at(column: Int32Array, place: number): number {
  return column[place] ?? 0;
}

/** A number of a list. */
export function nth(numbers: readonly number[], place: number): number {
  return numbers[place] ?? 0;
}

/** The number of a year; before the first and after the last, theirs. */
export function inYear(numbers: readonly number[], place: number): number {
  return nth(numbers, Math.min(Math.max(place, 0), numbers.length - 1));
}

export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
