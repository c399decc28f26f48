import { error, type Problem, placeText, quoted } from "../problems/index.js";
import type { CountRow } from "./count-table.js";

/** Two rows of one table for the same cell. */
export function rowTwiceProblem(name: string, row: CountRow, twin: CountRow): Problem {
  return error("row-twice", row.place, {
    da: `${quoted(name)} står allerede i ${placeText(twin.place)}; ventede én række for hver celle`,
    en: `${quoted(name)} stands already in ${placeText(twin.place)}; expected one row for each cell`,
  });
}

/** Two tables that give one cell different counts. */
export function contradictionProblem(name: string, row: CountRow, other: CountRow): Problem {
  return error("tables-contradict", row.place, {
    da: `${quoted(name)} er ${row.count} her og ${other.count} i ${placeText(other.place)}: forskellen er ${Math.abs(row.count - other.count)}`,
    en: `${quoted(name)} is ${row.count} here and ${other.count} in ${placeText(other.place)}: the difference is ${Math.abs(row.count - other.count)}`,
  });
}
