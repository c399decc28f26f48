import type { Annotation, Labels, SymbolMeaning, Table, Unit } from "../../cube/index.js";
import type { PxEntry } from "./px-entry.js";
import { labelsOf } from "./px-labels.js";
import { isNote } from "./px-notes.js";
import type { PxStatements } from "./px-statements.js";

/** Everything of a table that stands around its cells and dimensions, notes aside. */
export type PxHead = Omit<Table, "length" | "dimensions" | "values" | "attributes" | "notes">;

/** What the statements of a PX file say of the whole table; what has no place of its own becomes annotations. */
export function pxHead(statements: PxStatements): PxHead {
  const { language, languages, find, all } = statements;
  const texts = (...keywords: readonly string[]): Labels | undefined => {
    const labels = labelsOf(
      languages.map((asked) => [
        asked,
        keywords.map((keyword) => textOf(find(keyword, asked))).find(Boolean),
      ]),
    );
    return Object.keys(labels).length === 0 ? undefined : labels;
  };
  const id = textOf(find("MATRIX", language)) || textOf(find("TABLEID", language));
  const lastUpdated = isoTime(textOf(find("LAST-UPDATED", language)) ?? "");
  const unit = tableUnit(statements, texts("UNITS"));
  return {
    ...(id ? { id } : {}),
    languages,
    ...optional("title", texts("DESCRIPTION", "TITLE")),
    ...optional("contents", texts("CONTENTS")),
    ...optional("unit", unit),
    ...optional("source", texts("SOURCE")),
    ...optional("contact", texts("CONTACT")),
    ...optional("lastUpdated", lastUpdated),
    symbols: symbolMeanings(texts),
    annotations: all.filter((entry) => !isHeld(statements, entry, id, lastUpdated)).map(annotation),
  };
}

/** The symbols that cells may hold and the keyword that says what each is shown as. */
export const symbolKeywords: ReadonlyMap<string, string> = new Map([
  ["-", "DATASYMBOLNIL"],
  [".", "DATASYMBOL1"],
  ["..", "DATASYMBOL2"],
  ["...", "DATASYMBOL3"],
  ["....", "DATASYMBOL4"],
  [".....", "DATASYMBOL5"],
  ["......", "DATASYMBOL6"],
  [".......", "DATASYMBOLSUM"],
]);

/** Statements whose content the table holds in places of its own, whatever they are about. */
const held: ReadonlySet<string> = new Set([
  ...[
    "CHARSET",
    "CODEPAGE",
    "AXIS-VERSION",
    "LANGUAGE",
    "LANGUAGES",
    "STUB",
    "HEADING",
    "VALUES",
    "CODES",
    "VARIABLECODE",
  ],
  ...["TIMEVAL", "CONTVARIABLE", "PRECISION", "KEYS", "HIERARCHIES", "UNITS"],
  ...symbolKeywords.values(),
]);

/** Those of which only what is said of the whole table has a place. */
const heldOfTable: ReadonlySet<string> = new Set([
  ...["CONTENTS", "DECIMALS", "SHOWDECIMALS", "SOURCE", "CONTACT", "MATRIX", "DESCRIPTION"],
]);

function isHeld(
  { find, language }: PxStatements,
  entry: PxEntry,
  id: string | undefined,
  lastUpdated: string | undefined,
): boolean {
  if (held.has(entry.keyword) || isNote(entry) || textOf(entry) === "") return true;
  if (entry.keyword === "VARIABLE-TYPE") return /^g$/i.test(textOf(entry) ?? "");
  if (entry.about.length > 0) return false;
  if (entry.keyword === "LAST-UPDATED") return lastUpdated !== undefined;
  // A title is put together of the dimensions' names; where a table is described in words, these are its title.
  if (entry.keyword === "TITLE") return !textOf(find("DESCRIPTION", entry.language ?? language));
  if (entry.keyword === "TABLEID") return textOf(entry) === id;
  return heldOfTable.has(entry.keyword);
}

function annotation({ keyword, language, about, values, isBare }: PxEntry): Annotation {
  return {
    format: "px",
    id: keyword,
    ...optional("language", language),
    about,
    values,
    ...(isBare ? { isBare } : {}),
  };
}

function tableUnit({ language, find }: PxStatements, labels: Labels | undefined): Unit | undefined {
  const shown = textOf(find("SHOWDECIMALS", language)) ?? textOf(find("DECIMALS", language)) ?? "";
  const decimals = /^\d{1,2}$/.test(shown) ? Number(shown) : undefined;
  if (labels === undefined && decimals === undefined) return undefined;
  return { labels: labels ?? {}, ...optional("decimals", decimals) };
}

function symbolMeanings(texts: (keyword: string) => Labels | undefined): readonly SymbolMeaning[] {
  return [...symbolKeywords].flatMap(([symbol, keyword]) => {
    const labels = texts(keyword);
    return labels === undefined ? [] : [{ symbol, labels }];
  });
}

/** `20061130 10:00` → `2006-11-30T10:00` */
function isoTime(text: string): string | undefined {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?:[ T]+(\d{1,2}):(\d{2})(?::\d{2})?)?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour, minute] = match;
  const date = `${year}-${month}-${day}`;
  return hour === undefined ? date : `${date}T${hour.padStart(2, "0")}:${minute}`;
}

function textOf(entry: PxEntry | undefined): string | undefined {
  return entry?.values.join("");
}

function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]?: Value });
}
