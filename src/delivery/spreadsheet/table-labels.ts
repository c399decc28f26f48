import { type MarkedText, withoutMarks } from "./footnote-marks.js";
import type { FilledGrid } from "./grid-cells.js";

/** Where a table lies, as found or as a mapping says; rows and columns from 0. */
export interface TablePlace {
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly labelColumns: readonly number[];
  readonly valueColumns: readonly number[];
}

/** A label of a table with where it stands. */
export interface TableLabel extends MarkedText {
  readonly row: number;
  readonly column: number;
}

/** What the first columns say of one row of figures: for each column a label on each level that holds for the row. */
export interface RowLabels {
  readonly row: number;
  readonly byColumn: readonly (readonly (TableLabel | undefined)[])[];
}

/**
 * The labels of the rows with figures. A label without figures in its row holds for the rows below it, and so does one
 * that is moved in less than the next: each step is a level, the highest first. In all columns but the last a label
 * holds until another follows.
 */
export function* rowLabels(
  filled: FilledGrid,
  place: TablePlace,
  notes: ReadonlySet<string>,
): Iterable<RowLabels> {
  const levels = place.labelColumns.map((column) => levelsOf(filled, place, column));
  const held: (TableLabel | undefined)[][] = levels.map((steps) => steps.map(() => undefined));
  for (let row = place.firstRow; row <= lastRowOf(filled, place); row++) {
    const figures = hasFigures(filled, place, row);
    for (const [at, column] of place.labelColumns.entries()) {
      const label = labelAt(filled, row, column, notes);
      const isLast = at === place.labelColumns.length - 1;
      if (label === undefined) {
        const heldHere = held[at];
        if (heldHere !== undefined && figures && isLast && place.labelColumns.length > 1)
          heldHere.fill(undefined);
        continue;
      }
      const level = levels[at]?.indexOf(stepOf(filled, place, row, column)) ?? 0;
      held[at]?.fill(undefined, level);
      const heldHere = held[at];
      if (heldHere !== undefined) heldHere[level] = label;
      // What stands left says anew what is right of it.
      if (!isLast && figures) for (const right of held.slice(at + 1)) right.fill(undefined);
    }
    if (figures) yield { row, byColumn: held.map((labels) => [...labels]) };
  }
}

/** How many levels the labels of a column have. */
export function levelCount(filled: FilledGrid, place: TablePlace, column: number): number {
  return levelsOf(filled, place, column).length;
}

/** The label over a column of figures in one row of headings; words that are not merged reach to the next ones. */
export function headerLabel(
  filled: FilledGrid,
  place: Pick<TablePlace, "headerRows" | "valueColumns">,
  row: number,
  column: number,
  notes: ReadonlySet<string>,
): TableLabel | undefined {
  const own = labelAt(filled, row, column, notes);
  if (own !== undefined || row === place.headerRows.at(-1)) return own;
  const first = place.valueColumns[0] ?? column;
  for (let left = column - 1; left >= first; left--) {
    const label = labelAt(filled, row, left, notes);
    if (label !== undefined) return label;
  }
  return undefined;
}

export function labelAt(
  filled: FilledGrid,
  row: number,
  column: number,
  notes: ReadonlySet<string>,
): TableLabel | undefined {
  const cell = filled.at(row, column);
  if (cell === undefined) return undefined;
  const { text, marks } = withoutMarks(cell.text, cell.superscript, notes);
  return { text, marks, row, column };
}

/** A mapping may name more rows than the sheet has. */
function lastRowOf({ grid }: FilledGrid, { lastRow }: TablePlace): number {
  return Math.min(lastRow, grid.rows.length - 1);
}

/** Words above figures come before all steps of indenting. */
const aboveFigures = -1;

function levelsOf(filled: FilledGrid, place: TablePlace, column: number): readonly number[] {
  const steps = new Set<number>();
  for (let row = place.firstRow; row <= lastRowOf(filled, place); row++) {
    if (filled.at(row, column) !== undefined) steps.add(stepOf(filled, place, row, column));
  }
  return [...steps].sort((a, b) => a - b);
}

function stepOf(filled: FilledGrid, place: TablePlace, row: number, column: number): number {
  return hasFigures(filled, place, row) ? (filled.at(row, column)?.indent ?? 0) : aboveFigures;
}

function hasFigures(filled: FilledGrid, { valueColumns, labelColumns }: TablePlace, row: number): boolean {
  const lastLabel = labelColumns.at(-1) ?? -1;
  // Words merged over the whole table are over its figures, and none themselves.
  return valueColumns.some(
    (column) => filled.at(row, column) !== undefined && filled.originColumn(row, column) > lastLabel,
  );
}
