import { groupedDigits, rowCount } from "./grouped-digits.js";
import type { Place } from "./place.js";
import { error, type Problem } from "./problem.js";

/** Nobody mends more one by one: a table with so many has one mistake in all of its rows. */
export const mostProblems = 1000;

/** Says at the first row that was not looked at any more how many there are of them. */
export function rowsNotRead(place: Place, rows: number): Problem {
  const [most, left] = [groupedDigits(mostProblems), rowCount(rows)];
  return error("rows-not-read", place, {
    da: `tabellen har ${most.da} problemer eller flere over denne række; ${left.da} herfra er ikke set efter`,
    en: `the table has ${most.en} problems or more above this row; ${left.en} from here on ${rows === 1 ? "was" : "were"} not looked at`,
  });
}
