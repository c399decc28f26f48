import { type Code, type Unit, undetermined } from "../../cube/index.js";
import { type CsvRecords, csvRecords, nextRecord, recordTexts } from "../csv/csv-records.js";
import { isAbove } from "../is-above.js";
import { labelsOf, optional } from "../table-parts.js";
import type { AsciiBytes } from "../text/ascii-bytes.js";

/**
 * The codes that a file lists, one a row: by columns that are called `parent`, `period`, `label` or `label_<language>`,
 * `unit` or `unit_<language>`, `decimals` and `multiplier`; without a label, by one called a name, else by the next one.
 * Gives the line of a row that is none.
 */
export function codeListRows(
  text: AsciiBytes,
  delimiter: string,
  key: string,
): readonly Code[] | { readonly line: number } {
  const records = csvRecords(text.bytes, delimiter.charCodeAt(0));
  const header = nextTexts(records, text);
  const keyAt = header?.indexOf(key) ?? -1;
  if (header === undefined || keyAt === -1) return { line: 1 };
  const columns = columnsOf(header, keyAt);
  const codes = new Map<string, Code>();
  const parentOf = new Map<string, string>();
  for (;;) {
    const { line } = records;
    const cells = nextTexts(records, text);
    if (cells === undefined) return withParents([...codes.values()], parentOf);
    if (cells.length === 0) return { line };
    const id = cells[keyAt] ?? "";
    if (cells.length !== header.length || codes.size >= mostCodes || codes.has(id)) return { line };
    const cell = (at: number): string | undefined => cells[at] || undefined;
    const labels = labelsOf(columns.labels.map(([at, language]) => [language, cell(at)]));
    const parent = cell(columns.parent);
    if (parent !== undefined) parentOf.set(id, parent);
    codes.set(id, {
      id,
      ...(Object.keys(labels).length === 0 ? {} : { labels }),
      ...optional("period", cell(columns.period)),
      ...optional("unit", unitOf(columns, cell)),
    });
  }
}

/** A list of more is made to break readers. */
const mostCodes = 500_000;

interface ListColumns {
  readonly labels: readonly (readonly [at: number, language: string])[];
  readonly units: readonly (readonly [at: number, language: string])[];
  readonly parent: number;
  readonly period: number;
  readonly decimals: number;
  readonly multiplier: number;
}

function columnsOf(header: readonly string[], keyAt: number): ListColumns {
  const named = (word: string): readonly (readonly [number, string])[] =>
    header.flatMap((name, at) => {
      if (at === keyAt) return [];
      if (name === word) return [[at, undetermined] as const];
      return name.startsWith(`${word}_`) ? [[at, name.slice(word.length + 1)] as const] : [];
    });
  const at = (name: string): number => (header[keyAt] === name ? -1 : header.indexOf(name));
  const own = named("label");
  const known = new Set(["parent", "period", "decimals", "multiplier", "unit"]);
  const others = header.flatMap((name, place) =>
    place === keyAt || known.has(name) || name.startsWith("unit_") ? [] : [place],
  );
  const name = others.find((place) =>
    /^(?:name|title|navn|tekst|text|description)$/i.test(header[place] ?? ""),
  );
  const other = name ?? others[0];
  return {
    labels: own.length > 0 || other === undefined ? own : [[other, undetermined]],
    units: named("unit"),
    parent: at("parent"),
    period: at("period"),
    decimals: at("decimals"),
    multiplier: at("multiplier"),
  };
}

function unitOf(columns: ListColumns, cell: (at: number) => string | undefined): Unit | undefined {
  const number = (at: number): number | undefined => {
    const text = cell(at);
    return text !== undefined && /^-?\d{1,3}$/.test(text) ? Number(text) : undefined;
  };
  const labels = labelsOf(columns.units.map(([at, language]) => [language, cell(at)]));
  const [decimals, multiplier] = [number(columns.decimals), number(columns.multiplier)];
  if (Object.keys(labels).length === 0 && decimals === undefined && multiplier === undefined)
    return undefined;
  return { labels, ...optional("decimals", decimals), ...optional("multiplier", multiplier) };
}

/** Parents that are not in the list, and links that would make a ring, are left out. */
function withParents(codes: readonly Code[], parentOf: ReadonlyMap<string, string>): readonly Code[] {
  if (parentOf.size === 0) return codes;
  const known = new Set(codes.map(({ id }) => id));
  const kept = new Map<string, string>();
  for (const [id, parent] of parentOf)
    if (known.has(parent) && !isAbove(kept, id, parent)) kept.set(id, parent);
  return codes.map((code) => ({ ...code, ...optional("parent", kept.get(code.id)) }));
}

/** The cells of the next row; undefined at the end, none where it cannot be read. */
function nextTexts(records: CsvRecords, { decode }: AsciiBytes): readonly string[] | undefined {
  const count = nextRecord(records);
  if (count === 0) return undefined;
  if (typeof count === "string") return [];
  return recordTexts(records, count, decode);
}
