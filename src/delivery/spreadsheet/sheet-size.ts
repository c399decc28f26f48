import type { Grid } from "../../formats/index.js";
import { error, groupedDigits, type Problem } from "../../problems/index.js";
import type { MappedTable } from "./mapping.js";

/** A sheet that nobody looks through: too wide, or with too many cells, to be brought in by a mapping. */
export function sheetSizeProblem(grid: Grid): Problem | undefined {
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = grid.rows.reduce((sum, row) => sum + row.length, 0);
  if (width <= mostColumns && cells <= mostCells) return undefined;
  const [found, most] = width > mostColumns ? [width, mostColumns] : [cells, mostCells];
  const [count, limit] = [groupedDigits(found), groupedDigits(most)];
  const what = width > mostColumns ? { da: "kolonner", en: "columns" } : { da: "celler", en: "cells" };
  return error("sheet-size", grid.placeOf(0, 0), {
    da: `arket har ${count.da} ${what.da}; højst ${limit.da} bringes ind med en opsætning`,
    en: `the sheet has ${count.en} ${what.en}; at most ${limit.en} are brought in by a mapping`,
  });
}

/** Tables of a mapping that name the same cells over and over. */
export function mappedSizeProblem(grid: Grid, tables: readonly MappedTable[]): Problem | undefined {
  const cells = tables.reduce((sum, { rows, labels, header, values }) => {
    const height = Math.max(0, Math.min(rows[1], grid.rows.length) - rows[0] + 1);
    return sum + (height + header.length) * (labels.length + values.length);
  }, 0);
  if (cells <= mostCells) return undefined;
  const [count, limit] = [groupedDigits(cells), groupedDigits(mostCells)];
  return error("mapping-size", grid.placeOf(0, 0), {
    da: `opsætningens tabeller har ${count.da} celler; højst ${limit.da} læses`,
    en: `the tables of the mapping have ${count.en} cells; at most ${limit.en} are read`,
  });
}

const mostColumns = 2000;
const mostCells = 1_500_000;
