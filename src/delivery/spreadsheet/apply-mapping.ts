import type { Grid, GridCell } from "../../formats/index.js";
import {
  type Checked,
  error,
  mostProblems,
  type Place,
  type Problem,
  rowsNotRead,
} from "../../problems/index.js";
import { type FigureCell, figureCell, otherDecimal } from "./figure-cell.js";
import {
  ambiguous,
  type Doubt,
  formulaNote,
  hiddenDigitsNote,
  noFigures,
  otherDecimals,
} from "./figure-problems.js";
import { type FilledGrid, filledGrid } from "./grid-cells.js";
import { labelCodes } from "./label-codes.js";
import { columnNumber, mappedPlace } from "./mapped-place.js";
import { type MappedTable, open, type SheetMapping, skipped } from "./mapping.js";
import { mappedSizeProblem, sheetSizeProblem } from "./sheet-size.js";
import { headerLabel, rowLabels, type TableLabel } from "./table-labels.js";
import { unreadCells } from "./unread-cells.js";
import type { Vocabulary } from "./vocabulary.js";

/** One row of tidy observations with the cell that its figure stands in. */
export interface SheetRow {
  /** By column of tidy observations; `note` holds the signs of footnotes, separated by blanks. */
  readonly cells: ReadonlyMap<string, string>;
  readonly place: Place;
  readonly isPercent?: boolean;
}

/** The observations of a sheet by its mapping, or every cell that the mapping does not explain. */
export function applyMapping(grid: Grid, mapping: SheetMapping, vocabulary: Vocabulary): SheetRows {
  const tooLarge = sheetSizeProblem(grid) ?? mappedSizeProblem(grid, mapping.tables);
  if (tooLarge !== undefined) return { value: undefined, found: [], problems: [tooLarge] };
  const filled = filledGrid(grid);
  const problems: Problem[] = [];
  const rows: SheetRow[] = [];
  const codes = labelCodes(mapping, vocabulary, (row, column) => grid.placeOf(row, column), problems);
  let formulas = 0;
  let hidden = 0;
  const doubts: Doubt[] = [];
  const decimals: Doubt[] = [];
  for (const table of mapping.tables) {
    problems.push(...openProblems(table, grid));
    const context: TableContext = { filled, mapping, table, codes, problems, doubts, decimals };
    for (const found of tableRows(context)) {
      formulas += found.formulas;
      hidden += found.hiddenDigits;
      rows.push(found);
    }
  }
  const at = grid.placeOf(0, 0);
  if (decimals.length > 0) problems.push(otherDecimals(decimals, mapping.decimal));
  if (doubts.length > 0) problems.push(ambiguous(doubts, mapping.decimal));
  if (rows.length === 0 && problems.length === 0) problems.push(noFigures(at));
  if (formulas > 0) problems.push(formulaNote(at, formulas));
  if (hidden > 0) problems.push(hiddenDigitsNote(at, hidden));
  problems.push(...unreadCells(filled, mapping.tables));
  const isWrong = problems.some(({ severity }) => severity === "error");
  return { value: isWrong ? undefined : rows, found: rows, problems };
}

/** The observations when nothing stands against them, and those that could be read in any case. */
export interface SheetRows extends Checked<readonly SheetRow[]> {
  readonly found: readonly SheetRow[];
}

interface TableContext {
  readonly filled: FilledGrid;
  readonly mapping: SheetMapping;
  readonly table: MappedTable;
  readonly codes: ReturnType<typeof labelCodes>;
  readonly problems: Problem[];
  readonly doubts: Doubt[];
  /** Texts that would be numbers with the other sign before decimals. */
  readonly decimals: Doubt[];
}

interface FoundRow extends SheetRow {
  readonly formulas: number;
  readonly hiddenDigits: number;
}

function* tableRows({
  filled,
  mapping,
  table,
  codes,
  problems,
  doubts,
  decimals,
}: TableContext): Iterable<FoundRow> {
  const place = mappedPlace(table);
  const notes = new Set(Object.keys(mapping.notes));
  const headers = place.valueColumns.map((column) => {
    const labels = table.header.flatMap(({ row, is }) => {
      const label = headerLabel(filled, place, row - 1, column, notes);
      return label === undefined ? [] : [{ is, label }];
    });
    const about = aboutOf(labels, codes);
    return about === undefined ? undefined : { ...about, key: figuresTogether(about, column) };
  });
  const fixed = Object.entries(table.fixed);
  for (const { row, byColumn } of rowLabels(filled, place, notes)) {
    if (problems.length >= mostProblems) {
      problems.push(rowsNotRead(filled.grid.placeOf(row, 0), place.lastRow - row + 1));
      return;
    }
    const labels = byColumn.flatMap((levels, at) =>
      levels.flatMap((label, level) =>
        label === undefined ? [] : [{ is: meaningAt(table.labels[at]?.is ?? [], level), label }],
      ),
    );
    const stub = aboutOf(labels, codes);
    if (stub === undefined) continue;
    // Figures of one row that differ only in what kind of figure they are belong to one observation.
    const together = new Map<string, Found>();
    for (const [at, column] of place.valueColumns.entries()) {
      const header = headers[at];
      const cell = filled.at(row, column);
      if (header === undefined || cell === undefined) continue;
      const about = new Map([...fixed, ...stub.codes, ...header.codes]);
      const role = about.get("column") ?? "value";
      about.delete("column");
      const { key } = header;
      const cellPlace = filled.grid.placeOf(row, column);
      const found = together.get(key) ?? { cells: about, place: cellPlace, formulas: 0, hiddenDigits: 0 };
      const figure = figureCell(cell, cellPlace, mapping, { role, power: table.power });
      for (const problem of figure.problems) {
        if (problem.code === otherDecimal) decimals.push({ place: cellPlace, text: cell.text });
        else problems.push(problem);
      }
      if (figure.value === undefined) continue;
      if (figure.value.isAmbiguous) doubts.push({ place: cellPlace, text: cell.text });
      together.set(key, found);
      addFigure(found, cell, figure.value, [...stub.marks, ...header.marks]);
    }
    for (const found of together.values()) {
      if (found.cells.get("obs_status") === "Q") for (const name of hiddenColumns) found.cells.delete(name);
      if (holdsFigure(found.cells)) yield found;
    }
  }
}

/** An observation while its cells are gathered. */
interface Found {
  readonly cells: Map<string, string>;
  readonly place: Place;
  isPercent?: boolean;
  formulas: number;
  hiddenDigits: number;
}

function addFigure(found: Found, cell: GridCell, figure: FigureCell, marks: readonly string[]): void {
  if (cell.isPercent === true) found.isPercent = true;
  if (cell.isFormula === true) found.formulas++;
  if (cell.kind === "number" && cell.stored !== undefined) found.hiddenDigits++;
  for (const [name, text] of figure.written) {
    // One withheld part withholds the whole figure, whatever stands in its other cells.
    if (name !== "obs_status" || found.cells.get(name) !== "Q") found.cells.set(name, text);
  }
  const all = [...(found.cells.get("note")?.split(" ") ?? []), ...marks, ...figure.marks];
  if (all.length > 0) found.cells.set("note", [...new Set(all)].join(" "));
}

/** What is withheld says nothing, and neither does what it was made of. */
const hiddenColumns = ["value", "numerator", "lower", "upper", "qualifier"];

function holdsFigure(cells: ReadonlyMap<string, string>): boolean {
  return ["value", "obs_status", "qualifier", "lower", "upper", "numerator", "denominator"].some((name) =>
    cells.has(name),
  );
}

/** One meaning for all levels of a column, or one for each. */
function meaningAt(is: readonly string[], level: number): string {
  return is[Math.min(level, is.length - 1)] ?? open;
}

/**
 * What columns share whose figures differ in kind alone: number, whole, share. As long as nobody has said what a heading
 * is, figures under it are kept apart.
 */
function figuresTogether({ codes, isOpen }: About, column: number): string {
  const own = new Map(codes);
  own.delete("column");
  return JSON.stringify([[...own].sort(), isOpen ? column : -1]);
}

/** What labels say of the figures under or beside them; `?` where that is still open. */
interface About {
  readonly codes: readonly (readonly [string, string])[];
  readonly marks: readonly string[];
  readonly isOpen: boolean;
}

function aboutOf(
  labels: readonly { readonly is: string; readonly label: TableLabel }[],
  codes: ReturnType<typeof labelCodes>,
): About | undefined {
  const found: (readonly [string, string])[] = [];
  const marks: string[] = [];
  let isOpen = false;
  for (const { is, label } of labels) {
    marks.push(...label.marks);
    if (is === "ignore" || label.text === "") continue;
    const code = codes(is, label);
    if (code === skipped) return undefined;
    if (code === undefined) isOpen = true;
    if (is !== open && (is !== "column" || code !== undefined)) found.push([is, code ?? open]);
  }
  return { codes: found, marks, isOpen };
}

/** What holds for a whole table and nobody has said yet. */
function openProblems({ rows, values, fixed }: MappedTable, grid: Grid): readonly Problem[] {
  return Object.entries(fixed)
    .filter(([, code]) => code === open)
    .map(([column]) =>
      error("sheet-open", grid.placeOf(rows[0] - 1, columnNumber(values[0] ?? "A")), {
        da: `"${column}" står som "?" under "fixed" i opsætningen; skriv, hvad der gælder for hele tabellen`,
        en: `"${column}" stands as "?" under "fixed" of the mapping; write what holds for the whole table`,
      }),
    );
}
