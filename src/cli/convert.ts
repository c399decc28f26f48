import { readFileSync, statSync } from "node:fs";
import type { Table } from "../cube/index.js";
import { personRecordProblems, personTableProblems } from "../delivery/index.js";
import {
  allFormats,
  type FormatReader,
  foreignContent,
  recogniseFormat,
  type TableSource,
} from "../formats/index.js";
import { type Checked, error, hasErrors, type Problem, quoted } from "../problems/index.js";
import { type Call, type Command, UsageError } from "./call/command.js";
import { failed } from "./call/report-problems.js";
import { convertEdition, isEditionFile } from "./conversion/convert-edition.js";
import { convertSpreadsheet, isSpreadsheetCall } from "./conversion/convert-spreadsheet.js";
import { mostBytes, readerOptions } from "./conversion/reader-options.js";
import { gridsOf } from "./conversion/spreadsheet-grids.js";
import { inLanguage } from "./conversion/table-language.js";
import { targetFormat, writableFormats, writeTable } from "./conversion/write-table.js";

export const convert: Command = {
  name: "convert",
  summary: {
    da: "læser en statistisk fil, kendt på sit indhold, og skriver dens tabel i et andet format",
    en: "reads a statistical file, recognised by its content, and writes its table in another format",
  },
  operands: ["file"],
  options: {
    to: {
      value: "format",
      text: {
        da: `formatet, der skrives: ${writableFormats().join(", ")} (ellers efter --out, ellers csv)`,
        en: `the format to write: ${writableFormats().join(", ")} (else by --out, else csv)`,
      },
    },
    out: { value: "file", text: { da: "fil; ellers til skærmen", en: "file; else to the screen" } },
    table: {
      value: "number",
      text: { da: "hvilken af filens tabeller, fra 1", en: "which of the file’s tables, from 1" },
    },
    encoding: {
      value: "name",
      text: {
        da: "filens tegnsæt, når filen selv siger det forkert, f.eks. windows-1252",
        en: "the encoding of the file, when the file itself says it wrongly, e.g. windows-1252",
      },
    },
    decimal: {
      value: "sign",
      text: {
        da: 'tegnet foran decimaler i en CSV-fil, som ikke selv viser det: "," eller "."',
        en: 'the sign before decimals of a CSV file that does not show it itself: "," or "."',
      },
    },
    language: {
      value: "code",
      text: {
        da: "sproget, når filen har flere: det eneste i formater med plads til ét, ellers det første",
        en: "the language where the file has several: the only one in formats with room for one, else the first",
      },
    },
    propose: {
      text: {
        da: "et regneark, som folk skriver det: foreslår en opsætning (YAML) og viser, hvad den giver",
        en: "a spreadsheet as people write it: proposes a mapping (YAML) and shows what it would give",
      },
    },
    mapping: {
      value: "m.yaml",
      text: { da: "læser regnearket med denne opsætning", en: "reads the spreadsheet by this mapping" },
    },
    workspace: {
      value: "folder",
      text: {
        da: "holder regnearket op mod politikken her og skriver en levering; kendte opsætninger genfindes",
        en: "holds the spreadsheet against the policy here and writes a delivery; known mappings are found again",
      },
    },
    received: {
      value: "date",
      text: {
        da: "dagen, leveringens tal blev modtaget",
        en: "the day the delivery's figures were received",
      },
    },
    sheet: { value: "name", text: { da: "arket i projektmappen", en: "the sheet of the workbook" } },
    large: {
      value: "percent",
      text: {
        da: "fra hvor mange procent en ændring af et tal fra sidste levering nævnes (ellers 5)",
        en: "from how many per cent a change of a figure of the last delivery is named (else 5)",
      },
    },
    json: { text: { da: "svar som JSON (med --out)", en: "answer as JSON (with --out)" } },
  },
  async run(call) {
    const [file = ""] = call.operands;
    const out = call.option("out");
    if (call.isSet("json") && out === undefined && !call.isSet("propose")) throw new UsageError(jsonNeedsOut);
    const isSpreadsheet = isSpreadsheetCall(call);
    const target = isSpreadsheet ? undefined : targetFormat(call, "csv");
    const bytes = readFile(file);
    if (!(bytes instanceof Uint8Array)) return failed([bytes], call);
    if (isEditionFile(bytes)) return convertEdition(call, file, target);
    if (isSpreadsheet) {
      return convertSpreadsheet(call, bytes, (table, problems) =>
        writeTable(call, table, { name: file, format: spreadsheet }, targetFormat(call, "csv"), problems),
      );
    }
    const format = recogniseFormat(bytes);
    if (format?.read === undefined) return failed([unknownFormat(file, bytes)], call);
    const { value: table, problems } = await readTable(call, file, bytes, format.read);
    if (table === undefined) return failed(problems, call);
    return writeTable(call, table, { name: file, format }, target ?? targetFormat(call, "csv"), problems);
  },
};

/** The table of a file that is asked for, in the language that is asked for; a file of persons is refused. */
async function readTable(
  call: Call,
  file: string,
  bytes: Uint8Array,
  read: FormatReader,
): Promise<Checked<Table>> {
  const { value, problems } = await read(file, bytes, readerOptions(call, file));
  if (value === undefined || hasErrors(problems)) {
    // A workbook that is no table of ours may be one of persons, which is told before how it would be brought in.
    const sheets = recogniseFormat(bytes)?.id === "xlsx" ? await gridsOf(call, file, bytes) : undefined;
    const found = personRecordProblems(sheets?.value ?? []);
    return { value: undefined, problems: found.length > 0 ? found : problems };
  }
  const persons = value.flatMap(personTableProblems).slice(0, 1);
  if (persons.length > 0) return { value: undefined, problems: persons };
  const chosen = chooseTable(file, value, call.option("table"));
  if ("severity" in chosen) return { value: undefined, problems: [...problems, chosen] };
  const inOne = inLanguage(chosen.table, call.option("language"), file);
  return { value: inOne.value, problems: [...problems, ...inOne.problems] };
}

const spreadsheet = { id: "spreadsheet", name: { da: "regneark", en: "spreadsheet" } };

function readFile(file: string): Uint8Array | Problem {
  const found = statSync(file);
  if (found.isDirectory()) {
    return error(
      "unreadable-file",
      { file },
      { da: "er en mappe; ventede en fil", en: "is a folder; expected a file" },
    );
  }
  if (found.size > mostBytes) {
    const [size, most] = [found.size, mostBytes].map((bytes) => Math.round(bytes / 1_000_000));
    return error(
      "file-size",
      { file },
      {
        da: `fylder ${size} MB; højst ${most} MB læses`,
        en: `has ${size} MB; at most ${most} MB are read`,
      },
    );
  }
  return readFileSync(file);
}

function chooseTable(
  file: string,
  tables: readonly TableSource[],
  asked: string | undefined,
): TableSource | Problem {
  const number = asked === undefined ? 1 : Number(asked);
  const chosen = tables[number - 1];
  if (chosen !== undefined && (asked !== undefined || tables.length === 1)) return chosen;
  const names = tables
    .slice(0, 20)
    .map(({ table }, at) => `${at + 1}: ${quoted(Object.values(table.title ?? {})[0] ?? table.id ?? "")}`)
    .join(", ");
  return error(
    "table-choice",
    { file, line: 1 },
    {
      da: `filen har ${tables.length} tabeller; vælg en med --table: ${names}`,
      en: `the file has ${tables.length} tables; choose one by --table: ${names}`,
    },
  );
}

function unknownFormat(file: string, bytes: Uint8Array): Problem {
  const foreign = foreignContent(bytes);
  if (foreign !== undefined) return error("foreign-format", { file, line: 1 }, foreign);
  const known = allFormats.filter(({ read }) => read !== undefined);
  return error(
    "unknown-format",
    { file, line: 1 },
    {
      da: `indholdet er intet format, der kan læses; kendte er ${known.map(({ name }) => name.da).join(", ")}`,
      en: `the content is no format that is read; known are ${known.map(({ name }) => name.en).join(", ")}`,
    },
  );
}

const jsonNeedsOut = {
  da: "--json svarer om en fil, der skrives; giv den med --out",
  en: "--json answers about a file that is written; give it by --out",
};
