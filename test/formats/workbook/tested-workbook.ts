import fc from "fast-check";
import type { TableSource } from "../../../src/formats/format.js";
import { directoryRefusal } from "../../../src/formats/workbook/check-archive.js";
import { isSheets, placed } from "../../../src/formats/workbook/read-workbook.js";
import { sheetsOfWorkbook } from "../../../src/formats/workbook/sheets-of-workbook.js";
import { tableOfGrids, workbookFormat } from "../../../src/formats/workbook/workbook-format.js";
import { type Checked, error } from "../../../src/problems/index.js";
import { randomTable } from "../random-table.js";
import type { TestedFormat } from "../tested-format.js";
import { archiveOf, workbookOf } from "./archive-of.js";

const samples = await Promise.all(
  fc.sample(randomTable, { numRuns: 5, seed: 1 }).map(async (table) => {
    const written = await workbookFormat.write?.(table);
    return Buffer.concat([...(written?.value?.bytes ?? [])]);
  }),
);

/** Files that are meant to break it have a test of their own, which measures more: `hostile-workbooks.test.ts`. */
export const testedWorkbook: TestedFormat = {
  format: { ...workbookFormat, read: readHere },
  roundTrips: 200,
  leastWhole: 1,
  seeds: () => [
    ...samples,
    archiveOf(workbookOf('<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>')),
  ],
  hostile: {},
};

/** The reader without the thread around it, which takes longer to start than all that is tested here. */
async function readHere(file: string, bytes: Uint8Array): Promise<Checked<readonly TableSource[]>> {
  const refusal = directoryRefusal(bytes);
  const answer = refusal ?? (await sheetsOfWorkbook(bytes));
  if (isSheets(answer)) return tableOfGrids(file, placed(file, answer));
  return { value: undefined, problems: [error("workbook", { file }, answer)] };
}
