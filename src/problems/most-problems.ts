import type { Place } from "./place.js";
import { error, type Problem } from "./problem.js";

/** Nobody mends more one by one: a table with so many has one mistake in all of its rows. */
export const mostProblems = 1000;

/** Says at the first row that was not looked at any more how many there are of them. */
export function rowsNotRead(place: Place, rows: number): Problem {
  return error("rows-not-read", place, {
    da: `tabellen har ${mostProblems} problemer eller flere over denne række; ${rows} ${rows === 1 ? "række" : "rækker"} herfra er ikke set efter`,
    en: `the table has ${mostProblems} problems or more above this row; ${rows} ${rows === 1 ? "row" : "rows"} from here on ${rows === 1 ? "was" : "were"} not looked at`,
  });
}
