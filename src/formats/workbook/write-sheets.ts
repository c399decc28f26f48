import type { Cell, CellStyle, DataValidation, WriteSheet } from "hucre";
import { cellName, columnName } from "../grid.js";

/** A sheet to be written: a row of headings, rows below it. */
export interface SheetContent {
  /** At most 31 signs, and none of `: \ / ? * [ ]`. */
  readonly name: string;
  /** Words above the headings, one a row. */
  readonly title?: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly SheetValue[])[];
  /** In characters, by column. */
  readonly widths?: readonly number[];
  /** Columns in which one of the values of another sheet is chosen. */
  readonly choices?: readonly Choice[];
  readonly isHidden?: boolean;
}

/** Text stays text, whatever it begins with; a number is given with its printed digits. */
export type SheetValue = undefined | string | { readonly number: string };

export interface Choice {
  readonly column: number;
  /** How many rows below the headings are to be filled in. */
  readonly rows: number;
  readonly from: { readonly sheet: string; readonly column: number; readonly rows: number };
  /** What is said when something else is typed. */
  readonly message: string;
}

/** An Excel workbook (.xlsx); the same sheets always give the same bytes. */
export async function writeSheets(sheets: readonly SheetContent[]): Promise<Uint8Array> {
  // Loaded when it is needed: most commands write no workbook.
  const { writeXlsx } = await import("hucre/xlsx");
  // The day a file was made is a secret of no use, and would make each one different.
  const epoch = new Date(0);
  return writeXlsx({
    properties: { creator: "Isobar", created: epoch, modified: epoch },
    sheets: sheets.map(sheetOf),
  });
}

function sheetOf({
  name,
  title = [],
  header,
  rows,
  widths,
  choices = [],
  isHidden,
}: SheetContent): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  title.forEach((text, row) => {
    cells.set(`${row},0`, { value: text, type: "string", ...(row === 0 ? { style: strong } : {}) });
  });
  const first = title.length === 0 ? 0 : title.length + 1;
  header.forEach((text, column) => {
    cells.set(`${first},${column}`, { value: text, type: "string", style: strong });
  });
  rows.forEach((row, number) => {
    row.forEach((value, column) => {
      if (typeof value === "object") cells.set(`${first + 1 + number},${column}`, numberCell(value.number));
    });
  });
  return {
    name,
    rows: [
      ...title.map((text) => [text]),
      ...(title.length === 0 ? [] : [[]]),
      [...header],
      ...rows.map((row) => row.map((value) => (typeof value === "string" ? value : null))),
    ],
    cells,
    freezePane: { rows: first + 1 },
    ...(widths === undefined ? {} : { columns: widths.map((width) => ({ width })) }),
    ...(choices.length === 0
      ? {}
      : { dataValidations: choices.map((choice) => validation(choice, first + 1)) }),
    ...(isHidden === true ? { hidden: true } : {}),
  };
}

const strong: CellStyle = { font: { bold: true } };

/** Shown with the decimals it was printed with. */
function numberCell(text: string): Partial<Cell> {
  const decimals = text.split(".")[1]?.length ?? 0;
  return {
    value: Number(text),
    type: "number",
    style: { numFmt: decimals === 0 ? "0" : `0.${"0".repeat(decimals)}` },
  };
}

function validation({ column, rows, from, message }: Choice, firstRow: number): DataValidation {
  const sheet = `'${from.sheet.replaceAll("'", "''")}'`;
  const source = columnName(from.column);
  return {
    type: "list",
    formula1: `${sheet}!$${source}$2:$${source}$${from.rows + 1}`,
    range: `${cellName(firstRow, column)}:${cellName(firstRow + rows - 1, column)}`,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "stop",
    errorMessage: message.slice(0, longestMessage),
  };
}

/** Excel takes no longer ones. */
const longestMessage = 225;
