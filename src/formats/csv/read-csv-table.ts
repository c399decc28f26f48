import { type Checked, hasErrors, mostProblems, type Problem, rowsNotRead } from "../../problems/index.js";
import type { TableSource } from "../format.js";
import type { AsciiBytes } from "../text/ascii-bytes.js";
import { type CsvColumns, csvColumns, putCell } from "./csv-columns.js";
import type { CsvLayout } from "./csv-layout.js";
import { cellsProblem, doubtfulMark, noNumber, recordProblem, tooMany } from "./csv-problems.js";
import { type CsvRecords, cellText, csvRecords, nextRecord, recordTexts } from "./csv-records.js";
import { csvTable } from "./csv-table.js";

/** Reads the table of a CSV file whose columns are known, by their layout. */
export function readCsvTable(
  file: string,
  text: AsciiBytes,
  delimiter: string,
  layout: CsvLayout,
): Checked<readonly TableSource[]> {
  const { headerLine } = layout;
  const records = csvRecords(text.bytes, delimiter.charCodeAt(0));
  for (let at = 0; at <= layout.headerAt; at++) nextRecord(records);
  const columns = csvColumns(layout, text.decode);
  const { problems, notes } = readRows(file, records, layout, columns, text.decode);
  if (hasErrors(problems)) return { value: undefined, problems };
  const doubtful = layout.isMarkSure === false ? doubtfulNumber(columns, layout) : undefined;
  if (doubtful !== undefined) {
    const problem = doubtfulMark(file, doubtful.line, doubtful.name);
    return { value: undefined, problems: [problem] };
  }
  if (columns.length === 0) {
    const empty = tooMany(file, headerLine, "tabellen har ingen rækker", "the table has no rows");
    return { value: undefined, problems: [empty] };
  }
  const table = csvTable(layout, columns, notes, text.decode);
  const width = Math.max(1, table.length / columns.length);
  const placeOf = (row: number) => ({ file, line: columns.lines[Math.floor(row / width)] ?? headerLine });
  return { value: [{ table, placeOf }], problems };
}

/** The most rows, and the most values of all rows together. */
const mostRows = 20_000_000;
/** The most different codes or texts of a column: those of a register of persons are no table. */
const mostCodes = 1_500_000;

function readRows(
  file: string,
  records: CsvRecords,
  layout: CsvLayout,
  columns: CsvColumns,
  decode: (bytes: Uint8Array) => string,
): { readonly problems: readonly Problem[]; readonly notes: readonly string[] } {
  const width = layout.columns.length;
  const values = layout.columns.filter(({ kind }) => kind === "value").length;
  const problems: Problem[] = [];
  let after: { readonly line: number; readonly text: string; readonly count: number }[] = [];
  for (;;) {
    const line = records.line;
    const count = nextRecord(records);
    if (count === 0) break;
    if (typeof count === "string") {
      problems.push(recordProblem(file, line, count));
      break;
    }
    if (problems.length >= mostProblems) {
      problems.push(rowsNotRead({ file, line }, 1));
      break;
    }
    const filled = filledCells(records, count);
    if (filled === 0) continue;
    // One text alone is a note under the table; where rows follow, it is a row with too few cells.
    const isAlone = layout.hasNotes && filled === 1 && width > 2 && isFirstAlone(records);
    if ((count !== width && !isWiderByNothing(records, count, width)) || isAlone) {
      if (layout.hasNotes && filled === 1 && after.length < mostNotes)
        after.push({ line, text: soleText(records, count, decode), count });
      else problems.push(cellsProblem(file, line, count, width));
      continue;
    }
    for (const note of after) problems.push(cellsProblem(file, note.line, note.count, width));
    after = [];
    if ((columns.length + 1) * values > mostRows) {
      problems.push(
        tooMany(
          file,
          line,
          `tabellen har mere end ${mostRows} tal; så mange læses ikke`,
          `the table has more than ${mostRows} values; so many are not read`,
        ),
      );
      break;
    }
    for (let cell = 0; cell < width; cell++) {
      const failed = putCell(columns, records, cell);
      if (failed)
        problems.push(noNumber(file, line, layout.header[cell] ?? "", cellText(records, cell, decode)));
    }
    columns.endRow(line);
    if (columns.length % 65_536 === 0 && hasTooManyCodes(columns)) {
      problems.push(
        tooMany(
          file,
          line,
          `en kolonne har mere end ${mostCodes} forskellige tekster; så mange læses ikke`,
          `a column has more than ${mostCodes} different texts; so many are not read`,
        ),
      );
      break;
    }
  }
  return { problems, notes: after.map(({ text }) => text) };
}

function hasTooManyCodes({ columns }: CsvColumns): boolean {
  return columns.some((column) => column.kind === "codes" && column.dictionary.size > mostCodes);
}

/** The first number that can be read in two ways, where none of the file shows which is meant. */
function doubtfulNumber(
  { columns, lines }: CsvColumns,
  { header, columns: layout }: CsvLayout,
): { readonly line: number; readonly name: string } | undefined {
  const read = columns.flatMap((column, at) => {
    const own = layout[at];
    const isOpen = (own?.kind === "value" || own?.kind === "decimal") && own.mark === undefined;
    return column.kind === "values" && isOpen ? [{ values: column.values, name: header[at] ?? "" }] : [];
  });
  if (read.some(({ values }) => values.isCertain)) return undefined;
  const [first] = read.flatMap(({ values: { doubtfulRow }, name }) =>
    doubtfulRow === undefined ? [] : [{ line: lines[doubtfulRow] ?? 1, name }],
  );
  return first;
}

/** Delimiters behind the last cell, as spreadsheets leave them. */
function isWiderByNothing({ starts, ends, marks }: CsvRecords, count: number, width: number): boolean {
  if (count < width) return false;
  for (let cell = width; cell < count; cell++)
    if (marks[cell] !== 0 || starts[cell] !== ends[cell]) return false;
  return true;
}

/** More lines of text under a table are another table. */
const mostNotes = 100;

/** Cells with a text, and those in quotation marks, which are there even when they are empty. */
function filledCells({ starts, ends, marks }: CsvRecords, count: number): number {
  let filled = 0;
  for (let cell = 0; cell < count; cell++) if (marks[cell] !== 0 || starts[cell] !== ends[cell]) filled++;
  return filled;
}

function isFirstAlone({ starts, ends }: CsvRecords): boolean {
  return starts[0] !== ends[0];
}

function soleText(records: CsvRecords, count: number, decode: (bytes: Uint8Array) => string): string {
  return recordTexts(records, count, decode).join("");
}
