import { type Problem, quoted } from "../../problems/index.js";
import { countOf, isArray, isObject, type JsonObject, objectAt, textsOf } from "../json/json-value.js";
import { datasetProblem } from "./json-stat-fault.js";

export interface FoundCodes {
  readonly ids: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * The codes of a dimension in the order of its cells: a list, or an object that says the place of each. A dimension of
 * one code may leave them out, and then it is named by its label.
 */
export function codesOf(
  file: string,
  id: string,
  dimension: JsonObject | undefined,
  size: number,
): FoundCodes {
  const category = objectAt(dimension, "category");
  const line = category?.line ?? dimension?.line ?? 1;
  const refuse = (da: string, en: string): FoundCodes => ({
    ids: [],
    problems: [datasetProblem("codes", file, line, `dimension.${id}`, { da, en })],
  });
  if (category === undefined)
    return refuse(
      `dimensionen ${quoted(id)} er ikke beskrevet; ventede "category"`,
      `the dimension ${quoted(id)} is not described; expected "category"`,
    );
  const index = category.members.get("index");
  const label = category.members.get("label");
  const ids =
    isArray(index) || isObject(index)
      ? isArray(index)
        ? textsOf(index)
        : inPlaces(index)
      : isObject(label) && label.members.size === 1 && size === 1
        ? [...label.members.keys()]
        : undefined;
  if (ids === undefined)
    return refuse(
      `koderne i dimensionen ${quoted(id)} står ikke i rækkefølge; ventede en liste, eller pladserne 0, 1, 2 …, hver én gang`,
      `the codes of the dimension ${quoted(id)} are in no order; expected a list, or the places 0, 1, 2 …, each once`,
    );
  if (ids.length !== size)
    return refuse(
      `dimensionen ${quoted(id)} har ${ids.length} koder, men "size" siger ${size}`,
      `the dimension ${quoted(id)} has ${ids.length} codes, but "size" says ${size}`,
    );
  if (size === 0)
    return refuse(`dimensionen ${quoted(id)} har ingen koder`, `the dimension ${quoted(id)} has no codes`);
  const seen = new Set<string>();
  for (const code of ids) {
    if (seen.has(code))
      return refuse(
        `koden ${quoted(code)} står to gange i dimensionen ${quoted(id)}`,
        `the code ${quoted(code)} stands twice in the dimension ${quoted(id)}`,
      );
    seen.add(code);
  }
  return { ids, problems: [] };
}

function inPlaces(index: JsonObject): readonly string[] | undefined {
  const ids = new Array<string | undefined>(index.members.size).fill(undefined);
  for (const [code, place] of index.members) {
    const at = countOf(place);
    if (at === undefined || at >= ids.length || ids[at] !== undefined) return undefined;
    ids[at] = code;
  }
  return ids.map((code) => code ?? "");
}
