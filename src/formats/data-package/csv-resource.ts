import { error, type Problem, quoted, type Sentence } from "../../problems/index.js";
import {
  isArray,
  isNumber,
  isObject,
  type JsonObject,
  type JsonValue,
  objectAt,
  textAt,
} from "../json/json-value.js";
import { type AsciiBytes, asciiBytes } from "../text/ascii-bytes.js";
import type { PackageFiles } from "./package-files.js";

/** The bytes of a resource and how its cells are kept apart. */
export interface CsvResource {
  readonly file: string;
  readonly text: AsciiBytes;
  readonly delimiter: string;
  readonly hasHeader: boolean;
}

/** Opens the file of a resource, in CSV or with tabulators; says why where that is not possible. */
export function csvResource(files: PackageFiles, resource: JsonObject): CsvResource | Problem {
  const refused = (sentence: Sentence, code = "data-package-resource"): Problem =>
    error(code, { file: files.descriptorFile, line: resource.line }, sentence);
  const path = pathOf(resource);
  if (path === undefined) return refused(resource.members.has("data") ? inline : noPath);
  const dialect = dialectOf(resource, path);
  if (!("delimiter" in dialect)) return refused(dialect);
  const bytes = files.open(path);
  if (!(bytes instanceof Uint8Array)) return refused(bytes, "data-package-path");
  const text = asciiBytes(bytes, textAt(resource, "encoding"));
  if (text === undefined) return refused(unknownEncoding(textAt(resource, "encoding") ?? ""));
  return { file: files.fileOf(path), text, ...dialect };
}

/** True for what is a table by its type or its ending, as far as that is said. */
export function isTextTable(resource: JsonObject): boolean {
  const format = (textAt(resource, "format") ?? pathOf(resource)?.split(".").at(-1) ?? "").toLowerCase();
  return ["csv", "tsv", "txt", "tab"].includes(format) || objectAt(resource, "schema") !== undefined;
}

/** A path, or a list with one; what lies in several files is read from none. */
function pathOf(resource: JsonObject): string | undefined {
  const path = resource.members.get("path") ?? resource.members.get("url");
  if (typeof path === "string") return path;
  const [only, ...more] = isArray(path) ? path.items : [];
  return typeof only === "string" && more.length === 0 ? only : undefined;
}

type Dialect = Pick<CsvResource, "delimiter" | "hasHeader">;

/** Only what changes the reading counts: the rest of a dialect says what is found out anyway. */
function dialectOf(resource: JsonObject, path: string): Dialect | Sentence {
  const dialect = resource.members.get("dialect");
  if (typeof dialect === "string") return otherDialect("dialect");
  const delimiter = textAt(dialect, "delimiter") ?? (/\.(?:tsv|tab)$/i.test(path) ? "\t" : ",");
  if (!/^[\t -~]$/.test(delimiter) || delimiter === '"') return otherDialect("delimiter");
  const members = isObject(dialect) ? dialect.members : new Map<string, JsonValue>();
  const odd = [
    ...["commentChar", "commentRows", "nullSequence", "escapeChar"].filter((name) => members.has(name)),
    ...((members.get("quoteChar") ?? '"') === '"' ? [] : ["quoteChar"]),
    ...((members.get("doubleQuote") ?? true) === true ? [] : ["doubleQuote"]),
    ...(isPlainHeader(members.get("headerRows")) ? [] : ["headerRows"]),
  ];
  if (odd[0] !== undefined) return otherDialect(odd[0]);
  return { delimiter, hasHeader: members.get("header") !== false };
}

function isPlainHeader(rows: JsonValue | undefined): boolean {
  if (rows === undefined) return true;
  const [first, ...more] = isArray(rows) ? rows.items : [];
  return isNumber(first) && first.text === "1" && more.length === 0;
}

const noPath: Sentence = {
  da: "ressourcen har ingen sti til én fil; ventede path",
  en: "the resource has no path to one file; expected path",
};

const inline: Sentence = {
  da: "ressourcens tal står i beskrivelsen selv (data); læg dem i en CSV-fil, og nævn den med path",
  en: "the figures of the resource stand in the description itself (data); put them into a CSV file and name it by path",
};

function otherDialect(name: string): Sentence {
  return {
    da: `ressourcens ${quoted(name)} læses ikke; gem filen som almindelig CSV`,
    en: `the ${quoted(name)} of the resource is not read; save the file as plain CSV`,
  };
}

function unknownEncoding(name: string): Sentence {
  return { da: `tegnsættet ${quoted(name)} kendes ikke`, en: `the encoding ${quoted(name)} is not known` };
}
