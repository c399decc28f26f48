import type { Workbook } from "hucre";
import { readXlsx } from "hucre/xlsx";
import type { Sentence } from "../../problems/index.js";
import type { Grid, GridCell } from "../grid.js";
import { contentRefusal } from "./check-archive.js";
import { notAWorkbook } from "./not-a-workbook.js";
import { sheetCell } from "./sheet-cell.js";

/** A sheet as it passes from the thread that reads: a grid without what only the receiver knows. */
export type BareSheet = Omit<Grid, "placeOf">;

/** The sheets of a workbook, or why they are not read. Runs in the thread; nothing here knows the file's name. */
export async function sheetsOfWorkbook(bytes: Uint8Array): Promise<readonly BareSheet[] | Sentence> {
  const refusal = contentRefusal(bytes);
  if (refusal !== undefined) return refusal;
  const workbook = await opened(bytes);
  if (workbook === undefined) return notAWorkbook;
  return workbook.sheets.map(({ name, rows, cells, merges, hidden, veryHidden, rowDefs, columns }) => ({
    name,
    rows: rows.map((row, number) =>
      trimmed(row.map((value, column) => sheetCell(value, cells?.get(`${number},${column}`)))),
    ),
    merges: (merges ?? []).slice(0, mostMerges).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: Math.min(endRow, rows.length - 1),
      right: Math.min(endCol, startCol + widestMerge),
    })),
    ...hiddenLines(rowDefs, columns),
    ...(hidden === true || veryHidden === true ? { isHidden: true } : {}),
  }));
}

function hiddenLines(
  rows: ReadonlyMap<number, { readonly hidden?: boolean }> = new Map(),
  columns: readonly { readonly hidden?: boolean }[] = [],
): Pick<Grid, "hiddenRows" | "hiddenColumns"> {
  const hiddenRows = [...rows].flatMap(([row, { hidden }]) => (hidden === true ? [row] : []));
  const hiddenColumns = columns.flatMap((one, column) => (one?.hidden === true ? [column] : []));
  return {
    ...(hiddenRows.length === 0 ? {} : { hiddenRows }),
    ...(hiddenColumns.length === 0 ? {} : { hiddenColumns }),
  };
}

/** Undefined for what the library cannot make sense of; it says so by throwing, in many ways. */
async function opened(bytes: Uint8Array): Promise<Workbook | undefined> {
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch {
    return undefined;
  }
}

const mostMerges = 20_000;
const widestMerge = 500;

function trimmed(row: readonly (GridCell | undefined)[]): readonly (GridCell | undefined)[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== undefined) + 1);
}
