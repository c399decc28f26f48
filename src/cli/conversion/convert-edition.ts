import { Buffer } from "node:buffer";
import type { Edition } from "../../edition/index.js";
import type { Format } from "../../formats/index.js";
import { counted } from "../../language/index.js";
import { error, type Problem, quoted } from "../../problems/index.js";
import { type EditionTables, editionWorkbook, tablesOfEdition } from "../../publication/index.js";
import { readEditionFile, writeFilesWhole } from "../../workspace/index.js";
import { type Call, UsageError } from "../call/command.js";
import { failed, reportProblems } from "../call/report-problems.js";
import { thereAlready } from "../call/there-already.js";
import { writeTable } from "./write-table.js";

/** True for the bytes of a frozen edition. */
export function isEditionFile(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return text[0] === 0x7b && text.includes('"format":"isobar-edition/1"');
}

/**
 * Writes an edition as an Excel workbook, in the language that the command speaks; in another format all its figures, or
 * those of the indicator that `--table` names.
 */
export async function convertEdition(call: Call, file: string, target: Format | undefined): Promise<number> {
  if (target === undefined) throw new UsageError(noSpreadsheet);
  const { value, problems } = readEditionFile(file);
  if (value === undefined) {
    return failed(problems, call);
  }
  if (target.id === "xlsx" && call.option("table") === undefined)
    return writeWorkbook(call, file, value.edition, problems);
  const tables = tablesOfEdition(value.edition, call.language);
  const measure = chosenMeasure(call, file, tables, target);
  if (typeof measure === "object") {
    return failed([...problems, measure], call);
  }
  const table = tables.tableFor(target.id, measure);
  const tidy = tables.tidyCsv(measure);
  const written = target.id === "csv" ? { ...target, write: () => tidyTable(tidy) } : target;
  return writeTable(call, table, { name: file, format: editionFormat }, written, problems);
}

const editionFormat = { id: "edition", name: { da: "udgave", en: "edition" } };

/** The tidy table as it is published is CSV already. */
function tidyTable(text: string) {
  return { value: { bytes: [Buffer.from(text)], lost: [] }, problems: [] };
}

async function writeWorkbook(
  call: Call,
  file: string,
  edition: Edition,
  problems: readonly Problem[],
): Promise<number> {
  const out = call.option("out");
  if (out === undefined) throw new UsageError(noSpreadsheet);
  const there = thereAlready([out]);
  reportProblems([...problems, ...there], call);
  if (there.length > 0) return 1;
  writeFilesWhole(new Map([[out, await editionWorkbook(edition, call.language)]]));
  const { id, series } = edition;
  const figures = series.reduce((sum, { observations }) => sum + observations.length, 0);
  call.effects.out(
    call.isSet("json")
      ? JSON.stringify({ file, edition: id, to: "xlsx", figures, files: [out] }, undefined, 2)
      : {
          da: `${out}: udgave ${id} som Excel-projektmappe, ${figures} tal`,
          en: `${out}: edition ${id} as an Excel workbook, ${counted(figures, { one: "figure", other: "figures" }, "en")}`,
        }[call.language],
  );
  return 0;
}

/** The indicator or gap that is asked for, by its id or number; undefined for all, which PX would need every combination for. */
function chosenMeasure(
  call: Call,
  file: string,
  { measures }: EditionTables,
  target: Format,
): string | undefined | Problem {
  const asked = call.option("table");
  if (asked === undefined && target.id !== "px") return undefined;
  const found = measures.find(({ id }, at) => asked === id || asked === String(at + 1));
  if (found !== undefined) return found.id;
  const names = measures
    .map(({ id, title }, at) => `${at + 1}: ${id} (${quoted(title[call.language] ?? id)})`)
    .join(", ");
  return error(
    "table-choice",
    { file, line: 1 },
    {
      da: `udgaven har ${measures.length} indikatorer og forskelle med tal; vælg en med --table: ${names}`,
      en: `the edition has ${measures.length} indicators and gaps with figures; choose one by --table: ${names}`,
    },
  );
}

const noSpreadsheet = {
  da: "en udgave er intet regneark, der læses; giv et format med --to, eller en fil med --out, f.eks. --out udgave.xlsx",
  en: "an edition is no spreadsheet that is read; give a format by --to, or a file by --out, such as --out edition.xlsx",
};
