import type { DecimalSign } from "./figure-text.js";
import type { FilledGrid } from "./grid-cells.js";
import { type CellKind, cellKind } from "./table-cell.js";

/** Where a table lies in a grid; rows and columns from 0. */
export interface FoundTable {
  /** Rows of words above it. */
  readonly titleRows: readonly number[];
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  /** Columns that say what a row is about. */
  readonly stubColumns: readonly number[];
  readonly valueColumns: readonly number[];
  /** Rows of words below it, up to the next table. */
  readonly noteRows: readonly number[];
}

/** The tables of a sheet, one below the other. A sheet without figures has none. */
export function findTables(filled: FilledGrid, decimal: DecimalSign): readonly FoundTable[] {
  const rows = rowFacts(filled, decimal);
  const tables: FoundTable[] = [];
  let at = 0;
  let above = 0;
  while (at < rows.length) {
    if (!isBody(rows[at])) {
      at++;
      continue;
    }
    const lastRow = lastBodyRow(rows, at, (row) => isHeadingAgain(filled, rows, at, row));
    const besides = columnsOf(rows, at, lastRow);
    const { headerRows, firstRow } = headerAbove(rows, at, above, besides[0]?.valueColumns[0] ?? 0);
    const top = headerRows[0] ?? firstRow;
    const titleRows = wordRows(rows, titleStart(rows, above, top, tables.length > 0), top - 1);
    for (const columns of besides) {
      tables.push({ ...columns, headerRows, firstRow, lastRow, titleRows, noteRows: [] });
    }
    at = lastRow + 1;
    above = at;
  }
  return tables.map((table) => {
    const next = tables.find(({ firstRow }) => firstRow > table.lastRow);
    const end = next === undefined ? rows.length : (next.titleRows[0] ?? next.headerRows[0] ?? next.firstRow);
    return { ...table, noteRows: wordRows(rows, table.lastRow + 1, end - 1) };
  });
}

/** What the cells of a row are, by column; and where each begins. */
interface RowFacts {
  readonly kinds: readonly CellKind[];
  readonly origins: readonly number[];
}

function rowFacts(filled: FilledGrid, decimal: DecimalSign): readonly RowFacts[] {
  const columns = Array.from({ length: filled.width }, (_, column) => column);
  const hasMerges = filled.grid.merges.length > 0;
  return filled.grid.rows.map((_, row) => ({
    kinds: columns.map((column) => cellKind(filled.at(row, column), decimal)),
    // Long tables have few merged cells, or none.
    origins: hasMerges ? columns.map((column) => filled.originColumn(row, column)) : columns,
  }));
}

/** A row with a figure in it that no merged heading put there. */
function isBody(row: RowFacts | undefined): boolean {
  return row?.kinds.includes("figure") === true;
}

function isBlank(row: RowFacts | undefined): boolean {
  return row === undefined || row.kinds.every((kind) => kind === "blank");
}

/** How many different things stand in a row, a merged stretch counted once. */
function contents({ kinds, origins }: RowFacts): number {
  return new Set(origins.filter((_, column) => kinds[column] !== "blank")).size;
}

/** Down from a row of figures, over words of one cell and single empty rows that have figures below them again. */
function lastBodyRow(rows: readonly RowFacts[], first: number, isHeading: (row: number) => boolean): number {
  const [from, to] = figureColumns(rows[first]);
  let last = first;
  for (let at = first + 1; at < rows.length; at++) {
    const row = rows[at];
    if (row === undefined) break;
    if (isYearsOnly(row, from, to) && isHeading(at)) break;
    if (isBody(row) || isYearsOnly(row, from, to)) {
      last = at;
      continue;
    }
    // One empty row may stand between rows of a table; words in one cell are of the rows below unless a header follows.
    if (isBlank(row) ? isBlank(rows[at + 1]) : contents(row) > 1) break;
    if (at - last > mostWordRows) break;
  }
  return last;
}

/** Headings between rows of one table: more of them in a row are the words above another. */
const mostWordRows = 3;

function figureColumns(row: RowFacts | undefined): readonly [number, number] {
  const { kinds = [] } = row ?? {};
  return [kinds.indexOf("figure"), kinds.lastIndexOf("figure")];
}

/** Figures that look like years in the columns where the row above has figures; words before them. */
function isYearsOnly({ kinds }: RowFacts, from: number, to: number): boolean {
  return kinds[0] === "text" && kinds.slice(from, to + 1).every((kind) => kind === "year-or-figure");
}

/**
 * Under words or an empty row, years that follow each other or what stands over the figures already: the headings of the
 * next block, and no figures that happen to look like years. `body`: the first row of figures.
 */
function isHeadingAgain(filled: FilledGrid, rows: readonly RowFacts[], body: number, row: number): boolean {
  const above = rows[row - 1];
  if (above !== undefined && !isBlank(above) && contents(above) > 1) return false;
  const kinds = rows[row]?.kinds ?? [];
  if (kinds.every((_, column) => filled.at(row, column)?.text === filled.at(body - 1, column)?.text))
    return true;
  const years = kinds.flatMap((kind, column) =>
    kind === "year-or-figure" ? [Number(filled.at(row, column)?.text)] : [],
  );
  return years.length > 1 && years.every((year, at) => at === 0 || year === (years[at - 1] ?? 0) + 1);
}

/** The columns of a table, or of several that stand side by side: labels behind figures begin another. */
function columnsOf(rows: readonly RowFacts[], first: number, last: number): readonly Columns[] {
  const body = rows.slice(first, last + 1);
  const width = rows[first]?.kinds.length ?? 0;
  const found: { stubColumns: number[]; valueColumns: number[] }[] = [{ stubColumns: [], valueColumns: [] }];
  for (let column = 0; column < width; column++) {
    const count = countsOf(body, column);
    const table = found.at(-1);
    if (table === undefined) break;
    const words = count.text + count.period;
    const isFigures = count.figure > 0 && count.figure >= count.text;
    const isYears = table.valueColumns.length > 0 && count["year-or-figure"] > 0 && words === 0;
    if (isFigures || isYears) table.valueColumns.push(column);
    else if (words + count["year-or-figure"] === 0) continue;
    else if (table.valueColumns.length === 0) table.stubColumns.push(column);
    else found.push({ stubColumns: [column], valueColumns: [] });
  }
  const [numbers, labelled] = found;
  if (numbers?.stubColumns.length === 0 && labelled !== undefined && labelled.valueColumns.length > 0) {
    // Numbers in front of the labels are codes of what stands there, such as those of authorities.
    labelled.stubColumns.unshift(...numbers.valueColumns);
    numbers.valueColumns = [];
  }
  // Words behind the last figures are remarks.
  return found.filter(({ valueColumns }) => valueColumns.length > 0);
}

type Columns = Pick<FoundTable, "stubColumns" | "valueColumns">;

function countsOf(body: readonly RowFacts[], column: number): Record<CellKind, number> {
  const counts: Record<CellKind, number> = { blank: 0, text: 0, figure: 0, period: 0, "year-or-figure": 0 };
  for (const { kinds } of body) counts[kinds[column] ?? "blank"]++;
  return counts;
}

/**
 * The rows directly above that say what the columns are: something stands over a column of figures, and it begins
 * there. Words in the first columns alone, between those rows and the figures, belong to the figures.
 */
function headerAbove(
  rows: readonly RowFacts[],
  body: number,
  above: number,
  firstValue: number,
): { readonly headerRows: readonly number[]; readonly firstRow: number } {
  let firstRow = body;
  // Some leave an empty row below the headings.
  const start = isBlank(rows[body - 1]) && isHeader(rows[body - 2], firstValue) ? body - 2 : body - 1;
  let at = start;
  while (at >= above && !isBlank(rows[at]) && !isHeader(rows[at], firstValue)) at--;
  if (at >= above && isHeader(rows[at], firstValue)) firstRow = at === start ? body : at + 1;
  else at = start;
  const headerRows: number[] = [];
  for (; at >= above && isHeader(rows[at], firstValue); at--) headerRows.unshift(at);
  return { headerRows, firstRow };
}

function isHeader(row: RowFacts | undefined, firstValue: number): boolean {
  if (row === undefined || isBody(row)) return false;
  return row.kinds.some(
    (kind, column) => kind !== "blank" && column >= firstValue && (row.origins[column] ?? 0) >= firstValue,
  );
}

/** Words between two tables: those directly above the lower one are its title, those before an empty row notes of the upper. */
function titleStart(rows: readonly RowFacts[], above: number, top: number, hasTableAbove: boolean): number {
  if (!hasTableAbove) return above;
  let at = top;
  while (at - 1 >= above && !isBlank(rows[at - 1])) at--;
  return at;
}

function wordRows(rows: readonly RowFacts[], from: number, to: number): readonly number[] {
  return rows.flatMap((row, number) => (number >= from && number <= to && !isBlank(row) ? [number] : []));
}
