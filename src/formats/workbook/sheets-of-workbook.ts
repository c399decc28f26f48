import type { Sheet, Workbook } from "hucre";
import { readXlsx } from "hucre/xlsx";
import type { Sentence } from "../../problems/index.js";
import type { GridCell } from "../grid.js";
import { contentRefusal } from "./check-archive.js";
import { notAWorkbook } from "./not-a-workbook.js";
import { type PackedSheet, sheetPacker } from "./packed-sheet.js";
import { sheetCell } from "./sheet-cell.js";

/** The sheets of a workbook, or why they are not read. Runs in the thread; nothing here knows the file's name. */
export async function sheetsOfWorkbook(bytes: Uint8Array): Promise<readonly PackedSheet[] | Sentence> {
  const refusal = contentRefusal(bytes);
  if (refusal !== undefined) return refusal;
  const workbook = await opened(bytes);
  return workbook === undefined ? notAWorkbook : workbook.sheets.map(packedSheet);
}

function packedSheet({
  name,
  rows,
  cells,
  merges,
  hidden,
  veryHidden,
  rowDefs,
  columns,
}: Sheet): PackedSheet {
  const packer = sheetPacker();
  const height = rows.length;
  for (const [number, row] of rows.entries()) {
    packer.addRow(trimmed(row.map((value, column) => sheetCell(value, cells?.get(`${number},${column}`)))));
    // What is packed need not stay as the library made it.
    for (let column = 0; column < row.length; column++) cells?.delete(`${number},${column}`);
    rows[number] = [];
  }
  return {
    name,
    ...packer.packed(),
    merges: (merges ?? []).slice(0, mostMerges).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: Math.min(endRow, height - 1),
      right: Math.min(endCol, startCol + widestMerge),
    })),
    ...(hidden === true || veryHidden === true ? { isHidden: true } : {}),
    ...hiddenLines(rowDefs, columns),
  };
}

/** Rows and columns that whoever wrote the sheet has hidden. */
function hiddenLines(
  rows: ReadonlyMap<number, { readonly hidden?: boolean }> = new Map(),
  columns: readonly { readonly hidden?: boolean }[] = [],
): Pick<PackedSheet, "hiddenRows" | "hiddenColumns"> {
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
