import { Buffer } from "node:buffer";
import type { Format } from "../formats/index.js";
import { editionWorkbook } from "../publication/index.js";
import { readEditionFile, writeFilesWhole } from "../workspace/index.js";
import { type Call, UsageError } from "./command.js";
import { reportProblems } from "./report-problems.js";
import { thereAlready } from "./there-already.js";

/** True for the bytes of a frozen edition. */
export function isEditionFile(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return text[0] === 0x7b && text.includes('"format":"isobar-edition/1"');
}

/** Writes an edition as an Excel workbook, in the language that the command speaks. */
export async function convertEdition(call: Call, file: string, target: Format | undefined): Promise<number> {
  const out = call.option("out");
  if (target?.id !== "xlsx" || out === undefined) throw new UsageError(onlyWorkbook);
  const { value, problems } = readEditionFile(file);
  const there = thereAlready([out]);
  reportProblems([...problems, ...there], call);
  if (value === undefined || there.length > 0) return 1;
  writeFilesWhole(new Map([[out, await editionWorkbook(value.edition, call.language)]]));
  const { id, series } = value.edition;
  const figures = series.reduce((sum, { observations }) => sum + observations.length, 0);
  call.effects.out(
    call.isSet("json")
      ? JSON.stringify({ file, edition: id, to: "xlsx", figures, files: [out] }, undefined, 2)
      : {
          da: `${out}: udgave ${id} som Excel-projektmappe, ${figures} tal`,
          en: `${out}: edition ${id} as an Excel workbook, ${figures} figures`,
        }[call.language],
  );
  return 0;
}

const onlyWorkbook = {
  da: "en udgave skrives som Excel-projektmappe: --out udgave.xlsx",
  en: "an edition is written as an Excel workbook: --out edition.xlsx",
};
