import type { Grid } from "../../formats/index.js";
import { filledGrid } from "./grid-cells.js";
import { type MappedTable, open, type SheetMapping } from "./mapping.js";
import { proposedCodes } from "./propose-codes.js";
import { layoutOf } from "./sheet-layout.js";
import { mappedSizeProblem } from "./sheet-size.js";
import type { Vocabulary } from "./vocabulary.js";

/**
 * The mapping of an earlier spreadsheet for the next one of the same kind. Where its tables lie as they lay then, it
 * holds as it stands, with all that a person has corrected; where they have moved, their places are looked up anew, and
 * the answers stay. `proposed`: what would be proposed for this sheet. Undefined when the sheet has another shape.
 */
export function adoptMapping(
  earlier: SheetMapping,
  proposed: SheetMapping,
  grid: Grid,
  vocabulary: Vocabulary,
): SheetMapping | undefined {
  if (earlier.shape === undefined || proposed.shape !== earlier.shape) return undefined;
  const hasMoved = proposed.layout !== earlier.layout;
  const tables = hasMoved
    ? proposed.tables.map((table, at) => withAnswers(table, earlier.tables[at] ?? earlier.tables[0]))
    : earlier.tables.map((table, at) => withNewTime(table, proposed.tables[at]));
  const codes = codesOf(tables, proposed, grid, vocabulary);
  return {
    ...proposed,
    ...(earlier.title === undefined ? {} : { title: earlier.title }),
    ...(earlier.source === undefined ? {} : { source: earlier.source }),
    ...(earlier.licence === undefined ? {} : { licence: earlier.licence }),
    decimal: earlier.decimal,
    tables,
    symbols: { ...proposed.symbols, ...earlier.symbols },
    codes: Object.fromEntries(
      [...new Set([...Object.keys(codes), ...Object.keys(earlier.codes)])].map((dimension) => [
        dimension,
        { ...codes[dimension], ...earlier.codes[dimension] },
      ]),
    ),
    notes: { ...proposed.notes, ...(hasMoved ? {} : earlier.notes) },
  };
}

/** What the labels are by the answers of a person, which may be of other dimensions than was proposed. */
function codesOf(
  tables: readonly MappedTable[],
  { notes, codes }: SheetMapping,
  grid: Grid,
  vocabulary: Vocabulary,
): SheetMapping["codes"] {
  // Whoever applies the mapping refuses tables that name more cells than a sheet has.
  if (mappedSizeProblem(grid, tables) !== undefined) return codes;
  return proposedCodes(filledGrid(grid), tables, new Set(Object.keys(notes)), vocabulary);
}

/** True where a person has corrected where the tables lie: of a sheet in which they moved, that has to be done again. */
export function hasOwnPlaces({ tables, layout }: SheetMapping): boolean {
  return layout !== undefined && layoutOf(tables) !== layout;
}

/** A table where it lay, with the words above it and the time that they name as they are now. */
function withNewTime(table: MappedTable, proposed: MappedTable | undefined): MappedTable {
  const now = proposed?.fixed.time_period;
  const title = proposed?.title;
  return {
    ...table,
    ...(title === undefined ? {} : { title }),
    ...(now === undefined || now === open || table.fixed.time_period === undefined
      ? {}
      : { fixed: { ...table.fixed, time_period: now } }),
  };
}

function withAnswers(table: MappedTable, earlier: MappedTable | undefined): MappedTable {
  if (earlier === undefined) return table;
  const header = table.header.map((heading, at) => ({
    ...heading,
    is: earlier.header[at]?.is ?? heading.is,
  }));
  const labels = table.labels.map((one, at) => {
    const is = earlier.labels[at]?.is;
    return is === undefined || is.length !== one.is.length ? one : { ...one, is };
  });
  // What headings say by the answers needs no answer for the whole table.
  const named = new Set([...header.map(({ is }) => is), ...labels.flatMap(({ is }) => is)]);
  const fixed = Object.entries({ ...earlier.fixed, ...table.fixed }).flatMap(([column, found]) => {
    const answer = earlier.fixed[column];
    if (answer === undefined && named.has(column)) return [];
    // The time above a table is that of this spreadsheet; everything else is what the person said of the one before.
    const isNew = found !== open && (column === "time_period" || answer === undefined);
    return [[column, isNew ? found : (answer ?? found)] as const];
  });
  return { ...table, header, labels, fixed: Object.fromEntries(fixed), power: earlier.power };
}
