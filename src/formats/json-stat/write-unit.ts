import type { Unit } from "../../cube/index.js";
import { type JsonDraft, jsonNumber, membersOf } from "../json/json-text.js";
import { labelIn } from "../table-parts.js";

/** A unit as JSON-stat has it, with what a table has no place for. */
export function unitDraft(
  unit: Unit,
  language: string,
  own: readonly (readonly [string, JsonDraft])[],
): JsonDraft {
  return (
    membersOf([
      ["label", labelIn(unit.labels, language)],
      ["decimals", unit.decimals === undefined ? undefined : jsonNumber(unit.decimals)],
      ["multiplier", unit.multiplier === undefined ? undefined : jsonNumber(unit.multiplier)],
      ...own,
    ]) ?? new Map()
  );
}
