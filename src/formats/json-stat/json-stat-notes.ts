import type { NotedAt, TableNote } from "../../cube/index.js";
import { isArray, isObject, type JsonObject, type JsonValue, objectAt } from "../json/json-value.js";
import { labelsOf } from "../table-parts.js";

/** The notes of a dataset, or of a dimension and its codes. Which must be shown, PxWeb says in extensions. */
export function notesOf(
  holder: JsonObject | undefined,
  dimension: string | undefined,
  language: string,
): readonly TableNote[] {
  const extension = objectAt(holder, "extension");
  const at: readonly NotedAt[] = dimension === undefined ? [] : [{ dimension }];
  const own = listed(holder?.members.get("note"), extension?.members.get("noteMandatory"), at, language);
  if (dimension === undefined) return own;
  const mandatory = objectAt(extension, "categoryNoteMandatory");
  const ofCodes = [...(objectAt(objectAt(holder, "category"), "note")?.members ?? [])];
  return [
    ...own,
    ...ofCodes.flatMap(([code, notes]) =>
      listed(notes, mandatory?.members.get(code), [{ dimension, code }], language),
    ),
  ];
}

function listed(
  notes: JsonValue | undefined,
  mandatory: JsonValue | undefined,
  at: readonly NotedAt[],
  language: string,
): readonly TableNote[] {
  const texts = typeof notes === "string" ? [notes] : isArray(notes) ? notes.items : [];
  return texts.flatMap((text, place): readonly TableNote[] => {
    if (typeof text !== "string" || text === "") return [];
    const mustShow = isObject(mandatory) && mandatory.members.get(String(place)) === true;
    return [{ text: labelsOf([[language, text]]), at, ...(mustShow ? { isMandatory: true } : {}) }];
  });
}
