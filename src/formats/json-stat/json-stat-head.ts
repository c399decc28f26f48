import type { Annotation, Labels, Table } from "../../cube/index.js";
import { undetermined } from "../../cube/index.js";
import { isArray, isObject, type JsonObject, type JsonValue, objectAt, textAt } from "../json/json-value.js";
import { labelsOf, optional } from "../table-parts.js";
import { annotation, otherMembers, unitOf } from "./json-stat-dimensions.js";

type Head = Omit<Table, "length" | "dimensions" | "values" | "attributes" | "notes">;

/** The language of a dataset, which PxWeb says and JSON-stat has no word for. */
export function languageOf(dataset: JsonObject): string {
  return textAt(objectAt(objectAt(dataset, "extension"), "px"), "language") || undetermined;
}

/** What a dataset says of the whole table; what has no place of its own becomes annotations. */
export function jsonStatHead(dataset: JsonObject, language: string): Head {
  const extension = objectAt(dataset, "extension");
  const px = objectAt(extension, "px");
  const text = (holder: JsonObject | undefined, key: string): Labels | undefined => {
    const labels = labelsOf([[language, textAt(holder, key)]]);
    return Object.keys(labels).length === 0 ? undefined : labels;
  };
  const contact = contactOf(extension?.members.get("contact"));
  const id = textAt(px, "tableid") || textAt(px, "matrix") || undefined;
  const updated = textAt(dataset, "updated");
  const lastUpdated = updated !== undefined && isoTime.test(updated) ? updated : undefined;
  const unit = objectAt(extension, "unit");
  return {
    ...optional("id", id),
    languages: [language],
    ...optional("title", text(dataset, "label")),
    ...optional("contents", text(px, "contents")),
    ...optional("unit", unit === undefined ? undefined : unitOf(unit, language)),
    ...optional("source", text(dataset, "source")),
    ...optional("contact", contact === undefined ? undefined : { [language]: contact }),
    ...optional("lastUpdated", lastUpdated),
    symbols: [],
    annotations: headAnnotations(dataset, extension, px, {
      id,
      hasContact: contact !== undefined,
      hasTime: lastUpdated !== undefined,
    }),
  };
}

const isoTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

function headAnnotations(
  dataset: JsonObject,
  extension: JsonObject | undefined,
  px: JsonObject | undefined,
  { id, hasContact, hasTime }: { id: string | undefined; hasContact: boolean; hasTime: boolean },
): readonly Annotation[] {
  const updated = dataset.members.get("updated");
  const whole = dataset.members.get("extension");
  return [
    ...otherMembers(dataset, datasetMembers, [], ""),
    ...(updated === undefined || hasTime ? [] : [annotation("updated", [], updated)]),
    ...(whole === undefined || isObject(whole) ? [] : [annotation("extension", [], whole)]),
    ...otherMembers(
      extension,
      new Set([
        "noteMandatory",
        "unit",
        ...(px === undefined ? [] : ["px"]),
        ...(hasContact ? ["contact"] : []),
      ]),
      [],
      "extension.",
    ),
    ...otherMembers(
      px,
      new Set(["language", "contents", "tableid", ...(textAt(px, "matrix") === id ? ["matrix"] : [])]),
      [],
      "extension.px.",
    ),
  ];
}

const datasetMembers: ReadonlySet<string> = new Set([
  ...["version", "class", "label", "source", "updated", "note", "id", "size", "role", "dimension"],
  ...["value", "status", "extension"],
]);

/** PxWeb gives persons as objects; where each is only its text, that is all there is to say. */
function contactOf(contact: JsonValue | undefined): string | undefined {
  if (!isArray(contact) || contact.items.length !== 1) return undefined;
  const [only] = contact.items;
  return isObject(only) && only.members.size === 1 ? textAt(only, "raw") || undefined : undefined;
}
