import { extname } from "node:path";
import type { Table } from "../../cube/index.js";
import { allFormats, type Format, type Written } from "../../formats/index.js";
import { counted } from "../../language/index.js";
import { type Problem, type Sentence, warning } from "../../problems/index.js";
import { type FileContent, writeFilesWhole } from "../../workspace/index.js";
import { type Call, UsageError } from "../call/command.js";
import { failed, reportProblems } from "../call/report-problems.js";
import { thereAlready } from "../call/there-already.js";
import { wholeLines } from "./whole-lines.js";

/** Ids of the formats that can be written. */
export function writableFormats(): readonly string[] {
  return allFormats.filter(({ write }) => write !== undefined).map(({ id }) => id);
}

/** The format that `--to` asks for, else the one that the ending of `--out` is of, else the usual one. */
export function targetFormat(call: Call, usual: string): Format {
  const asked = call.option("to");
  const out = call.option("out");
  const ending = extname(out ?? "")
    .slice(1)
    .toLowerCase();
  const wanted = asked ?? (ending === "" ? usual : undefined);
  const format = allFormats.find(({ id, endings, write }) =>
    write === undefined ? false : wanted === undefined ? endings.includes(ending) : id === wanted,
  );
  if (format === undefined) {
    const known = writableFormats().join(", ");
    throw new UsageError({
      da: `formatet "${wanted ?? ending}" kan ikke skrives; kendte er ${known}`,
      en: `the format "${wanted ?? ending}" cannot be written; known are ${known}`,
    });
  }
  if (format.isBinary === true && out === undefined) throw new UsageError(needsOut(format.name));
  return format;
}

/** What a table was made of, as the command says it. */
export interface TableOrigin {
  /** The file or the query. */
  readonly name: string;
  readonly format: { readonly id: string; readonly name: Sentence };
}

/** Writes a table to its file or to the screen, and says what the format cannot hold. */
export async function writeTable(
  call: Call,
  table: Table,
  { name, format }: TableOrigin,
  target: Format,
  problems: readonly Problem[],
): Promise<number> {
  const out = call.option("out");
  const written = await target.write?.(table);
  if (written?.value === undefined) {
    return failed([...problems, ...(written?.problems ?? [])], call);
  }
  const { value } = written;
  const beside = namesBeside(out, value);
  reportProblems([...problems, ...lossProblems(out ?? name, target, value, out !== undefined, call)], call);
  if (out === undefined) {
    for (const lines of wholeLines(value.bytes)) call.effects.out(lines);
    return 0;
  }
  const files = [out, ...beside.map(([path]) => path)];
  const there = thereAlready(files);
  if (there.length > 0) {
    return failed(there, call);
  }
  writeFilesWhole(new Map<string, FileContent>([[out, value.bytes], ...beside]));
  const { length: rows } = table;
  const answer = { file: name, format: format.id, to: target.id, rows, files, lost: value.lost };
  call.effects.out(
    call.isSet("json")
      ? JSON.stringify(answer, undefined, 2)
      : {
          da: `${files.join(", ")}: ${counted(rows, { one: "række", other: "rækker" }, "da")} af ${name} (${format.name.da})`,
          en: `${files.join(", ")}: ${counted(rows, { one: "row", other: "rows" }, "en")} of ${name} (${format.name.en})`,
        }[call.language],
  );
  return 0;
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
  const problems = lost.map(({ code, sentence: { da, en } }) =>
    code === "unsaid"
      ? warning(code, { file }, { da: `${name.da} kræver ${da}`, en: `${name.en} asks for ${en}` })
      : warning(
          `lost-${code}`,
          { file },
          { da: `${name.da} kan ikke holde ${da}`, en: `${name.en} cannot hold ${en}` },
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

function needsOut(name: Sentence): Sentence {
  return {
    da: `${name.da} er ingen tekst til skærmen; giv en fil med --out`,
    en: `${name.en} is no text for the screen; give a file by --out`,
  };
}
