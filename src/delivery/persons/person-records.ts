import type { Grid } from "../../formats/index.js";
import type { Place, Problem } from "../../problems/index.js";
import { numbersProblem, rowsProblem } from "./person-problems.js";
import {
  areNumbersOfPersons,
  fewestPersonRows,
  holdsRegistrationNumber,
  isBareNumber,
  isPersonHeading,
} from "./person-signs.js";

/**
 * Signs that a spreadsheet holds persons: civil registration numbers, or one row per person. Sheets that are hidden are
 * looked at too. No sentence repeats what stands in a cell.
 */
export function personRecordProblems(grids: readonly Grid[]): readonly Problem[] {
  for (const grid of grids) {
    const number = placeOfRegistrationNumbers(grid);
    if (number !== undefined) return [numbersProblem(number, grid.isHidden === true)];
  }
  for (const grid of grids) {
    const header = placeOfPersonColumns(grid);
    if (header !== undefined) return [rowsProblem(header, grid.isHidden === true)];
  }
  return [];
}

/** A number with its hyphen is enough; without, most of a column must be such numbers. */
function placeOfRegistrationNumbers(grid: Grid): Place | undefined {
  const columns: { place?: Place; bare: number; filled: number }[] = [];
  for (const [row, cells] of grid.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell === undefined) continue;
      if (holdsRegistrationNumber(cell.stored ?? cell.text)) return grid.placeOf(row, column);
      if (!/^\d/u.test(cell.text)) continue;
      columns[column] ??= { bare: 0, filled: 0 };
      const seen = columns[column];
      seen.filled++;
      if (!isBareNumber(cell.text, cell.kind === "number")) continue;
      seen.place ??= grid.placeOf(row, column);
      seen.bare++;
    }
  }
  return columns.find((seen) => seen !== undefined && areNumbersOfPersons(seen.bare, seen.filled))?.place;
}

/** Two headings that only persons have, over many rows. */
function placeOfPersonColumns(grid: Grid): Place | undefined {
  for (const [row, cells] of grid.rows.slice(0, 30).entries()) {
    const columns = cells.flatMap((cell, column) =>
      cell !== undefined && isPersonHeading(cell.text) ? [column] : [],
    );
    const [first] = columns;
    const below = grid.rows
      .slice(row + 1)
      .filter((other) => first !== undefined && other[first] !== undefined);
    if (first !== undefined && columns.length >= 2 && below.length >= fewestPersonRows)
      return grid.placeOf(row, first);
  }
  return undefined;
}
