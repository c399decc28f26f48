import { readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import type { Table } from "../cube/index.js";
import {
  allFormats,
  type Format,
  recogniseFormat,
  type TableSource,
  type Written,
} from "../formats/index.js";
import { error, hasErrors, type Problem, quoted, warning } from "../problems/index.js";
import { type FileContent, writeFilesWhole } from "../workspace/index.js";
import { type Call, type Command, UsageError } from "./command.js";
import { convertEdition, isEditionFile } from "./convert-edition.js";
import { convertSpreadsheet, isSpreadsheetCall } from "./convert-spreadsheet.js";
import { reportProblems } from "./report-problems.js";
import { thereAlready } from "./there-already.js";
import { wholeLines } from "./whole-lines.js";

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
        da: `formatet, der skrives: ${writable().join(", ")} (ellers efter --out, ellers csv)`,
        en: `the format to write: ${writable().join(", ")} (else by --out, else csv)`,
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
    const target = isSpreadsheet ? undefined : targetFormat(call, out);
    const bytes = readFile(file);
    if (!(bytes instanceof Uint8Array)) return failed([bytes], call);
    if (isEditionFile(bytes)) return convertEdition(call, file, target);
    if (isSpreadsheet) {
      return convertSpreadsheet(call, bytes, (table, problems) =>
        writeTable(call, { table, problems, target: targetFormat(call, out), format: spreadsheet }),
      );
    }
    const source = recogniseFormat(bytes);
    if (source?.read === undefined) return failed([unknownFormat(file)], call);
    const encoding = call.option("encoding");
    const read = await source.read(file, bytes, encoding === undefined ? {} : { encoding });
    if (read.value === undefined || hasErrors(read.problems)) return failed(read.problems, call);
    const chosen = chooseTable(file, read.value, call.option("table"));
    if ("severity" in chosen) return failed([...read.problems, chosen], call);
    return writeTable(call, {
      table: chosen.table,
      problems: read.problems,
      target: target ?? targetFormat(call, out),
      format: source,
    });
  },
};

const spreadsheet = { id: "spreadsheet", name: { da: "regneark", en: "spreadsheet" } };

/** Writes a table to its file or to the screen, and says what the format cannot hold. */
async function writeTable(
  call: Call,
  {
    table,
    problems,
    target,
    format,
  }: {
    readonly table: Table;
    readonly problems: readonly Problem[];
    readonly target: Format;
    readonly format: Pick<Format, "id" | "name">;
  },
): Promise<number> {
  const [file = ""] = call.operands;
  const out = call.option("out");
  const written = await target.write?.(table);
  if (written?.value === undefined) return failed([...problems, ...(written?.problems ?? [])], call);
  const { value } = written;
  const beside = namesBeside(out, value);
  const lost = lossProblems(out ?? file, target, value, out !== undefined, call);
  reportProblems([...problems, ...lost], call);
  if (out === undefined && target.id === "xlsx") throw new UsageError(workbookNeedsOut);
  if (out === undefined) {
    for (const lines of wholeLines(value.bytes)) call.effects.out(lines);
    return 0;
  }
  const files = [out, ...beside.map(([path]) => path)];
  const there = thereAlready(files);
  if (there.length > 0) return failed(there, call);
  writeFilesWhole(new Map<string, FileContent>([[out, value.bytes], ...beside]));
  const { length } = table;
  call.effects.out(
    call.isSet("json")
      ? JSON.stringify(
          { file, format: format.id, to: target.id, rows: length, files, lost: value.lost },
          undefined,
          2,
        )
      : {
          da: `${files.join(", ")}: ${length} ${length === 1 ? "række" : "rækker"} af ${file} (${format.name.da})`,
          en: `${files.join(", ")}: ${length} ${length === 1 ? "row" : "rows"} of ${file} (${format.name.en})`,
        }[call.language],
  );
  return 0;
}

function writable(): readonly string[] {
  return allFormats.filter(({ write }) => write !== undefined).map(({ id }) => id);
}

function failed(problems: readonly Problem[], call: Call): number {
  reportProblems(problems, call);
  return 1;
}

/** The format that is asked for, else the one that the ending of the file to write is of, else CSV. */
function targetFormat(call: Call, out: string | undefined): Format {
  const asked = call.option("to");
  const ending = extname(out ?? "")
    .slice(1)
    .toLowerCase();
  const format = allFormats.find(({ id, endings, write }) =>
    write === undefined ? false : asked === undefined ? endings.includes(ending) : id === asked,
  );
  const csv = allFormats.find(({ id }) => id === "csv");
  if (asked === undefined && ending === "" && csv !== undefined) return csv;
  if (format !== undefined) return format;
  const known = writable().join(", ");
  throw new UsageError({
    da: `formatet "${asked ?? ending}" kan ikke skrives; kendte er ${known}`,
    en: `the format "${asked ?? ending}" cannot be written; known are ${known}`,
  });
}

/** A file of more is no table that a program on one machine takes in whole. */
const mostBytes = 1_000_000_000;

function readFile(file: string): Uint8Array | Problem {
  const found = statSync(file);
  if (!found.isFile()) {
    return error("unreadable-file", { file }, { da: "er ikke en fil", en: "is not a file" });
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

function namesBeside(
  out: string | undefined,
  { beside = [] }: Written,
): readonly (readonly [string, Uint8Array])[] {
  if (out === undefined) return [];
  const stem = out.slice(0, out.length - extname(out).length);
  return beside.map(({ ending, bytes }) => [`${stem}.${ending}`, bytes] as const);
}

/** What the format has no place for, and without a file what would have stood beside it. */
function lossProblems(
  file: string,
  { name }: Format,
  { lost, beside = [] }: Written,
  hasFile: boolean,
  call: Call,
): readonly Problem[] {
  if (call.isSet("json")) return [];
  const problems = lost.map(({ code, sentence }) =>
    warning(
      `lost-${code}`,
      { file },
      {
        da: `${name.da} kan ikke holde ${sentence.da}`,
        en: `${name.en} cannot hold ${sentence.en}`,
      },
    ),
  );
  if (hasFile || beside.length === 0) return problems;
  const names = beside.map(({ ending }) => ending).join(", ");
  return [
    ...problems,
    warning(
      "lost-beside",
      { file },
      {
        da: `titel, noter og andet, som står uden om tallene, kommer i en fil ved siden af (${names}), når --out er givet`,
        en: `title, notes and what else stands around the figures go into a file beside (${names}) when --out is given`,
      },
    ),
  ];
}

function unknownFormat(file: string): Problem {
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

const workbookNeedsOut = {
  da: "en Excel-projektmappe er ingen tekst til skærmen; giv en fil med --out",
  en: "an Excel workbook is no text for the screen; give a file by --out",
};

const jsonNeedsOut = {
  da: "--json svarer om en fil, der skrives; giv den med --out",
  en: "--json answers about a file that is written; give it by --out",
};
