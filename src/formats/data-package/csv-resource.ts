import { Buffer } from "node:buffer";
import { error, type Place, type Problem, quoted, type Sentence } from "../../problems/index.js";
import {
  isArray,
  isNumber,
  isObject,
  type JsonObject,
  type JsonValue,
  objectAt,
  textAt,
  textsOf,
} from "../json/json-value.js";
import { type AsciiBytes, asciiBytes } from "../text/ascii-bytes.js";
import { textDecoder } from "../text/text-decoder.js";
import { inlineRows, isInlineTable } from "./inline-rows.js";
import { joinedParts, type TablePart } from "./joined-parts.js";
import type { PackageFiles } from "./package-files.js";
import { plainPath } from "./path-refusal.js";
import { packingOf, plainEnding, unpackedResource } from "./unpacked-resource.js";

/** The bytes of a resource and how its cells are kept apart. */
export interface CsvResource {
  readonly file: string;
  readonly text: AsciiBytes;
  readonly delimiter: string;
  readonly hasHeader: boolean;
  /** Where a line stands; of several files one after the other, of rows in the description, it is not that of `file`. */
  placeOf(line: number): Place;
}

/** Opens what a resource holds, in CSV or with tabulators: a file, several, packed or not, or rows in the description. */
export function csvResource(
  files: PackageFiles,
  resource: JsonObject,
  fields: readonly string[] = [],
): CsvResource | Problem {
  const paths = pathsOf(resource);
  const data = resource.members.get("data");
  if (paths === undefined && data !== undefined) return inlineResource(files, resource, data, fields);
  const [path, ...more] = paths ?? [];
  if (path === undefined) return refusal(files, resource, noPath);
  const dialect = dialectOf(resource, plainEnding(path));
  if (!("delimiter" in dialect)) return refusal(files, resource, dialect);
  const parts: TablePart[] = [];
  for (const one of [path, ...more]) {
    const part = openedPart(files, resource, one);
    if ("severity" in part) return part;
    parts.push(part);
  }
  const [{ file, text } = parts[0] as TablePart, second] = parts;
  if (second === undefined) return { file, text, ...dialect, placeOf: (line) => ({ file, line }) };
  if (new Set(paths?.map(plainPath)).size < parts.length) return refusal(files, resource, partTwice);
  return { file, ...joinedParts(parts, dialect.delimiter, dialect.hasHeader), ...dialect };
}

function refusal(
  files: PackageFiles,
  { line }: { readonly line: number },
  sentence: Sentence,
  code = "data-package-resource",
): Problem {
  return error(code, { file: files.descriptorFile, line }, sentence);
}

function openedPart(files: PackageFiles, resource: JsonObject, path: string): TablePart | Problem {
  const opened = files.open(path);
  if (!(opened instanceof Uint8Array)) return refusal(files, resource, opened, "data-package-path");
  const packing = packingOf(textAt(resource, "compression"), path);
  if (typeof packing === "object") return refusal(files, resource, packing);
  const inner = textAt(resource, "innerpath");
  const bytes =
    packing === undefined ? opened : unpackedResource(opened, packing, path, { most: files.room(), inner });
  if (!(bytes instanceof Uint8Array)) return refusal(files, resource, bytes, "data-package-path");
  if (packing !== undefined) files.use(bytes.length);
  const text = asciiBytes(bytes, textAt(resource, "encoding"));
  if (text === undefined)
    return refusal(files, resource, unknownEncoding(textAt(resource, "encoding") ?? ""));
  return { file: files.fileOf(path), text };
}

/** Rows in the description; a text there is CSV as a file would hold it. */
function inlineResource(
  files: PackageFiles,
  resource: JsonObject,
  data: JsonValue,
  fields: readonly string[],
): CsvResource | Problem {
  const file = files.descriptorFile;
  const dialect = dialectOf(resource, "");
  if (!("delimiter" in dialect)) return refusal(files, resource, dialect);
  const utf8 = (bytes: Uint8Array): AsciiBytes => ({
    bytes,
    encoding: "utf-8",
    decode: textDecoder("utf-8"),
  });
  if (typeof data === "string")
    return {
      ...{ file, text: utf8(Buffer.from(data)), ...dialect },
      placeOf: () => ({ file, line: resource.line }),
    };
  if (!isInlineTable(data)) return refusal(files, resource, noRows);
  const rows = inlineRows(data, fields, dialect.hasHeader);
  if ("sentence" in rows) return refusal(files, rows, rows.sentence);
  return {
    ...{ file, text: utf8(rows.bytes), delimiter: ",", hasHeader: rows.hasHeader },
    placeOf: (line) => ({ file, line: rows.lineOf.get(line) ?? data.line }),
  };
}

/** True for what is a table by its type or its ending, as far as that is said. */
export function isTextTable(resource: JsonObject): boolean {
  const ending = plainEnding(pathsOf(resource)?.[0] ?? "")
    .split(".")
    .at(-1);
  const format = plainEnding((textAt(resource, "format") ?? ending ?? "").toLowerCase());
  return (
    ["csv", "tsv", "txt", "tab"].includes(format) ||
    objectAt(resource, "schema") !== undefined ||
    (isInlineTable(resource.members.get("data")) && saysTable(resource))
  );
}

function saysTable(resource: JsonObject): boolean {
  return textAt(resource, "type") === "table" || textAt(resource, "profile") === "tabular-data-resource";
}

/** One path, or a list of them. */
function pathsOf(resource: JsonObject): readonly string[] | undefined {
  const path = resource.members.get("path") ?? resource.members.get("url");
  if (typeof path === "string") return [path];
  const paths = textsOf(path);
  return paths === undefined || paths.length === 0 ? undefined : paths;
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
  da: "ressourcen har hverken en sti til en fil eller rækker; ventede path eller data",
  en: "the resource has neither a path to a file nor rows; expected path or data",
};

const noRows: Sentence = {
  da: "ressourcens data er ingen tabel; ventede en liste med rækker, som er lister eller objekter",
  en: "the data of the resource are no table; expected a list of rows that are lists or objects",
};

const partTwice: Sentence = {
  da: "den samme fil står to gange i ressourcens path",
  en: "the same file stands twice in the path of the resource",
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
