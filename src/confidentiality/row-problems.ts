import { error, type Place, type Problem, placeText, quoted } from "../problems/index.js";
import type { CountRow } from "./count-table.js";

/** Two rows of one table for the same cell. */
export function rowTwiceProblem(name: string, row: CountRow, twin: CountRow): Problem {
  return error("row-twice", row.place, {
    da: `${quoted(name)} står allerede i ${placeText(twin.place)}; ventede én række for hver celle`,
    en: `${quoted(name)} stands already in ${placeText(twin.place)}; expected one row for each cell`,
  });
}

/** Two tables that give one cell different counts. */
export function contradictionProblem(name: string, row: CountRow, other: number, place: Place): Problem {
  const difference = Math.abs((row.count ?? 0) - other);
  return error("tables-contradict", row.place, {
    da: `${quoted(name)} er ${row.count} her og ${other} i ${placeText(place)}: forskellen er ${difference}`,
    en: `${quoted(name)} is ${row.count} here and ${other} in ${placeText(place)}: the difference is ${difference}`,
  });
}
