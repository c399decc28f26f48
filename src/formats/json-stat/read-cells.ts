import { type CubeAttribute, type DecimalColumn, emptyScale } from "../../cube/index.js";
import { type Problem, quoted } from "../../problems/index.js";
import { decimalFilling } from "../decimal-filling.js";
import { isArray, isNumber, isObject, type JsonObject, type JsonValue } from "../json/json-value.js";
import { isNumberLike } from "../number-like.js";
import { statusFilling } from "../status-columns.js";
import { datasetProblem } from "./json-stat-fault.js";

export interface JsonStatCells {
  readonly rows: number;
  /** The cell that a row is, counted with the last dimension changing fastest. */
  cellOf(row: number): number;
  readonly values: DecimalColumn;
  readonly attributes: readonly CubeAttribute[];
  /** Where the values begin. */
  readonly line: number;
}

/**
 * The cells of a dataset. A list has one for every combination of codes; an object has those that it names, and the
 * others are no rows of the table.
 */
export function readCells(file: string, dataset: JsonObject, count: number): JsonStatCells | Problem {
  const value = dataset.members.get("value");
  const status = dataset.members.get("status");
  const line = isArray(value) || isObject(value) ? value.line : dataset.line;
  const problem = (code: "cells" | "value", path: string, da: string, en: string): Problem =>
    datasetProblem(code, file, line, path, { da, en });
  if (!isArray(value) && !isObject(value))
    return problem(
      "cells",
      "value",
      '"value" er hverken en liste eller et objekt',
      '"value" is neither a list nor an object',
    );
  if (isArray(value) && value.items.length !== count)
    return problem(
      "cells",
      "value",
      `"value" har ${value.items.length} celler; koderne giver ${count} kombinationer`,
      `"value" has ${value.items.length} cells; the codes make ${count} combinations`,
    );
  const cells = isArray(value) ? undefined : namedCells(value, isObject(status) ? status : undefined, count);
  if (typeof cells === "string")
    return problem(
      "cells",
      "value",
      `${quoted(cells)} er ingen celle; ventede et helt tal fra 0 til ${count - 1}`,
      `${quoted(cells)} is no cell; expected a whole number from 0 to ${count - 1}`,
    );
  const rows = cells?.length ?? count;
  const cellOf = (row: number): number => (cells === undefined ? row : (cells[row] ?? 0));
  const statusAt = statusesOf(status, count);
  if (statusAt === undefined)
    return problem(
      "cells",
      "status",
      `"status" er ikke en tekst, et objekt, eller en liste med ${count} tekster`,
      `"status" is no text, no object, and no list of ${count} texts`,
    );
  const filling = decimalFilling(rows);
  const flags = statusFilling(rows);
  for (let row = 0; row < rows; row++) {
    const cell = cellOf(row);
    const found = isArray(value) ? value.items[cell] : value.members.get(String(cell));
    const text = numberText(found);
    const isFigure = text !== undefined && text !== "" && filling.put(row, text);
    if (!isFigure && typeof found === "string" && isNumberLike(text ?? ""))
      return problem(
        "value",
        `value[${cell}]`,
        `celle ${cell} er teksten ${quoted(found)}; ventede et tal med punktum som decimaltegn, null eller et symbol`,
        `cell ${cell} is the text ${quoted(found)}; expected a number with a decimal point, null or a symbol`,
      );
    if (!isFigure && (text === undefined || (text !== "" && typeof found !== "string")))
      return problem(
        "value",
        `value[${cell}]`,
        `celle ${cell} er hverken et tal, null eller en tekst på højst ${longestSymbol} tegn`,
        `cell ${cell} is neither a number, null, nor a text of at most ${longestSymbol} signs`,
      );
    const sign = statusAt(cell) || (isFigure ? "" : text);
    const reading = flags.put(row, sign, isFigure);
    if (reading.value !== undefined && filling.column.scale[row] === emptyScale)
      filling.put(row, reading.value);
  }
  return { rows, cellOf, values: filling.column, attributes: flags.columns(), line };
}

/** The digits of a number, or what stands in its place; "" for nothing, undefined for what no cell may be. */
function numberText(found: JsonValue | undefined): string | undefined {
  if (found === null || found === undefined) return "";
  if (typeof found === "string") return found.length <= longestSymbol ? found.trim() : undefined;
  return typeof found === "object" && found.kind === "number" ? found.text : undefined;
}

const longestSymbol = 60;

/** The cells that have a value or a status, in order; a name that is none. */
function namedCells(value: JsonObject, status: JsonObject | undefined, count: number): Float64Array | string {
  const named = new Set<number>();
  for (const members of [value.members, status?.members ?? []]) {
    const names = members instanceof Map ? members.keys() : [];
    for (const name of names) {
      const cell = /^(?:0|[1-9]\d{0,15})$/.test(name) ? Number(name) : count;
      if (cell >= count) return name;
      named.add(cell);
    }
  }
  return Float64Array.from(named).sort();
}

function statusesOf(status: JsonValue | undefined, count: number): ((cell: number) => string) | undefined {
  if (status === undefined || status === null) return () => "";
  if (typeof status === "string") return () => status;
  if (isArray(status)) {
    const { items } = status;
    // One status in a list is that of all cells, as it was once written.
    if (items.length !== count && items.length !== 1) return undefined;
    return (cell) => flagText(items[items.length === 1 ? 0 : cell]);
  }
  if (!isObject(status)) return undefined;
  const { members } = status;
  return (cell) => flagText(members.get(String(cell)));
}

function flagText(flag: JsonValue | undefined): string {
  const text = isNumber(flag) ? flag.text : typeof flag === "string" ? flag : "";
  return text.trim().slice(0, longestSymbol);
}
