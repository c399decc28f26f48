import type { Grid } from "../../formats/index.js";
import { type MappedTable, open, type SheetMapping } from "./mapping.js";
import { proposeMapping } from "./propose-mapping.js";
import { layoutOf } from "./sheet-layout.js";
import type { Vocabulary } from "./vocabulary.js";

/**
 * The mapping of an earlier spreadsheet for the next one of the same kind. Where its tables lie as they lay then, it
 * holds as it stands, with all that a person has corrected; where they have moved, their places are looked up anew, and
 * the answers stay. Undefined when the sheet has another shape.
 */
export function adoptMapping(
  earlier: SheetMapping,
  grid: Grid,
  vocabulary: Vocabulary,
): SheetMapping | undefined {
  const proposed = proposeMapping(grid, vocabulary);
  if (proposed === undefined || earlier.shape === undefined || proposed.shape !== earlier.shape) {
    return undefined;
  }
  const hasMoved = proposed.layout !== earlier.layout;
  return {
    ...proposed,
    ...(earlier.title === undefined ? {} : { title: earlier.title }),
    ...(earlier.source === undefined ? {} : { source: earlier.source }),
    ...(earlier.licence === undefined ? {} : { licence: earlier.licence }),
    decimal: earlier.decimal,
    tables: hasMoved
      ? proposed.tables.map((table, at) => withAnswers(table, earlier.tables[at] ?? earlier.tables[0]))
      : earlier.tables.map((table, at) => withNewTime(table, proposed.tables[at])),
    symbols: { ...proposed.symbols, ...earlier.symbols },
    codes: Object.fromEntries(
      [...new Set([...Object.keys(proposed.codes), ...Object.keys(earlier.codes)])].map((dimension) => [
        dimension,
        { ...proposed.codes[dimension], ...earlier.codes[dimension] },
      ]),
    ),
    notes: { ...proposed.notes, ...(hasMoved ? {} : earlier.notes) },
  };
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
  const fixed = Object.fromEntries(
    Object.entries({ ...earlier.fixed, ...table.fixed }).map(([column, found]) => {
      const answer = earlier.fixed[column];
      // The time above a table is that of this spreadsheet; everything else is what the person said of the one before.
      const isNew = found !== open && (column === "time_period" || answer === undefined);
      return [column, isNew ? found : (answer ?? found)];
    }),
  );
  return {
    ...table,
    header: table.header.map((heading, at) => ({ ...heading, is: earlier.header[at]?.is ?? heading.is })),
    labels: table.labels.map((labels, at) => {
      const is = earlier.labels[at]?.is;
      return is === undefined || is.length !== labels.is.length ? labels : { ...labels, is };
    }),
    fixed,
    power: earlier.power,
  };
}
