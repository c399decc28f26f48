import { type Checked, error } from "../../problems/index.js";
import type { Format, FormatReader, FormatWriter, TableSource } from "../format.js";
import type { Grid } from "../grid.js";
import { isWorkbook } from "./is-workbook.js";
import { dataRows, readTableSheets, tableGrids } from "./read-table-sheets.js";
import { readWorkbook } from "./read-workbook.js";
import { dataSheetRows } from "./sheet-limits.js";
import { tableSheets } from "./table-sheets.js";
import { writeSheets } from "./write-sheets.js";

/** An Excel workbook that holds a whole table; others are read by a mapping (room `delivery`). */
export const workbookFormat: Format = {
  id: "xlsx",
  name: { da: "Excel-projektmappe", en: "Excel workbook" },
  endings: ["xlsx"],
  isBinary: true,
  recognises: isWorkbook,
  read: readTableWorkbook,
  write: writeTableWorkbook,
};

async function readTableWorkbook(...[file, bytes]: Parameters<FormatReader>) {
  const { value: grids, problems } = await readWorkbook(file, bytes);
  return grids === undefined ? { value: undefined, problems } : tableOfGrids(file, grids);
}

/** The table of a workbook that was written here, from its sheets. */
export function tableOfGrids(file: string, grids: readonly Grid[]): Checked<readonly TableSource[]> {
  const found = tableGrids(grids);
  if (found === undefined) return { value: undefined, problems: [needsMapping(file)] };
  const { table, problems } = readTableSheets(found.data, found.others);
  if (table === undefined) return { value: undefined, problems };
  const rows = dataRows(found.data);
  return { value: [{ table, placeOf: (row) => found.data.placeOf(rows[row] ?? 0, 0) }], problems: [] };
}

async function writeTableWorkbook(...[table]: Parameters<FormatWriter>) {
  if (table.length > dataSheetRows) return { value: undefined, problems: [tooLong(table.length)] };
  return { value: { bytes: [await writeSheets(tableSheets(table))], lost: [] }, problems: [] };
}

function needsMapping(file: string) {
  return error(
    "workbook-mapping",
    { file },
    {
      da: "hvad arkene i projektmappen betyder, siger den ikke selv; lav en opsætning med isobar convert --propose",
      en: "the workbook does not say itself what its sheets mean; make a mapping with isobar convert --propose",
    },
  );
}

function tooLong(length: number) {
  return error(
    "workbook-rows",
    { file: "" },
    {
      da: `tabellen har ${length} rækker; et ark i Excel har plads til ${dataSheetRows}`,
      en: `the table has ${length} rows; a sheet of Excel has room for ${dataSheetRows}`,
    },
  );
}
