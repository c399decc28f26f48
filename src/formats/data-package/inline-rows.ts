import { Buffer } from "node:buffer";
import type { Sentence } from "../../problems/index.js";
import { safeCell, safeOrEmpty } from "../csv/safe-cell.js";
import { isArray, isNumber, isObject, type JsonArray, type JsonValue } from "../json/json-value.js";

/** Rows that stand in the description itself, as the CSV they would be, and the line that each line of it stands in. */
export interface InlineRows {
  readonly bytes: Uint8Array;
  readonly hasHeader: boolean;
  readonly lineOf: ReadonlyMap<number, number>;
}

/** True for rows: lists of cells, or objects with a cell for each field. */
export function isInlineTable(data: JsonValue | undefined): data is JsonArray {
  return isArray(data) && (isArray(data.items[0]) || isObject(data.items[0]));
}

/**
 * Lists are rows of cells, the first one the header unless the dialect says that there is none; objects are rows with
 * the fields of the schema in its order, then those that only rows have. Gives the line of what is no such row.
 */
export function inlineRows(
  data: JsonArray,
  fields: readonly string[],
  saysHeader: boolean,
): InlineRows | { readonly line: number; readonly sentence: Sentence } {
  const hasObjects = isObject(data.items[0]);
  const names = hasObjects ? namesOf(data, fields) : fields;
  const lineOf = new Map<number, number>();
  const lines: string[] = [];
  let line = 1;
  const add = (cells: readonly string[], at: number): void => {
    lineOf.set(line, at);
    const text = cells.map(safeOrEmpty).join(",");
    // An empty line would be no row.
    lines.push(text === "" ? safeCell("") : text);
    line += text.split(/\r\n?|\n/).length;
  };
  if (hasObjects) add(names, data.line);
  for (const item of data.items) {
    const values = isArray(item)
      ? item.items
      : isObject(item)
        ? names.map((name) => item.members.get(name))
        : [];
    if (!(hasObjects ? isObject(item) : isArray(item)))
      return { line: isArray(item) || isObject(item) ? item.line : data.line, sentence: otherRow };
    const cells = values.map(cellText);
    const texts = cells.filter((cell) => cell !== undefined);
    const at = isArray(item) || isObject(item) ? item.line : data.line;
    if (texts.length < cells.length) return { line: at, sentence: noCell };
    add(texts, at);
  }
  return { bytes: Buffer.from(`${lines.join("\n")}\n`), hasHeader: hasObjects || saysHeader, lineOf };
}

function namesOf(data: JsonArray, fields: readonly string[]): readonly string[] {
  const names = new Set(fields);
  for (const item of data.items) if (isObject(item)) for (const name of item.members.keys()) names.add(name);
  return [...names];
}

/** Undefined for lists and objects in the place of a cell. */
function cellText(value: JsonValue | undefined): string | undefined {
  if (value === undefined || value === null) return "";
  if (isNumber(value)) return value.text;
  if (typeof value === "object") return undefined;
  return String(value);
}

const otherRow: Sentence = {
  da: "rækkerne i data skal alle være lister, eller alle objekter",
  en: "the rows of data must all be lists, or all objects",
};

const noCell: Sentence = {
  da: "en celle i rækken er en liste eller et objekt; ventede en tekst, et tal, true, false eller null",
  en: "a cell of the row is a list or an object; expected a text, a number, true, false or null",
};
