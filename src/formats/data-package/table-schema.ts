import type { DecimalMark } from "../csv/csv-number.js";
import {
  isArray,
  isNumber,
  isObject,
  type JsonObject,
  type JsonValue,
  textAt,
  textsOf,
} from "../json/json-value.js";

/** What a Table Schema says of the columns of a table. */
export interface TableSchema {
  readonly fields: readonly SchemaField[];
  /** The fields whose codes another resource lists, with the resource and its field. */
  readonly references: ReadonlyMap<string, { readonly resource: string; readonly field: string }>;
  /** Fields that tell rows apart. */
  readonly keys: ReadonlySet<string>;
  /** What signs in the place of a number mean, where the schema says it. */
  readonly missingLabels: ReadonlyMap<string, string>;
}

export interface SchemaField {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly type: string;
  readonly mark: DecimalMark;
  readonly missing: ReadonlySet<string>;
  readonly categories?: readonly { readonly id: string; readonly label?: string }[];
}

/** Undefined where there are no fields, or one of them has no name. */
export function tableSchema(schema: JsonObject): TableSchema | undefined {
  const list = schema.members.get("fields");
  if (!isArray(list) || list.items.length === 0) return undefined;
  const common = missingValues(schema.members.get("missingValues"));
  const labels = new Map(common);
  const fields: SchemaField[] = [];
  for (const item of list.items) {
    const name = textAt(item, "name");
    if (!isObject(item) || name === undefined) return undefined;
    const own = item.members.has("missingValues") ? missingValues(item.members.get("missingValues")) : common;
    for (const [text, label] of own) labels.set(text, label);
    const [title, description] = [textAt(item, "title"), textAt(item, "description")];
    const categories = categoriesOf(item.members.get("categories"));
    fields.push({
      name,
      type: textAt(item, "type") ?? "any",
      mark: textAt(item, "decimalChar") === "," ? "," : ".",
      missing: new Set([...own.keys()].filter((text) => text !== "")),
      ...(title ? { title } : {}),
      ...(description ? { description } : {}),
      ...(categories === undefined ? {} : { categories }),
    });
  }
  const references = new Map(foreignKeys(schema.members.get("foreignKeys")));
  return {
    fields,
    references,
    keys: new Set(namesOf(schema.members.get("primaryKey"))),
    missingLabels: new Map([...labels].filter(([text, label]) => text !== "" && label !== "")),
  };
}

/** Texts, or texts with what they mean; "" where nobody says it. */
function missingValues(value: JsonValue | undefined): ReadonlyMap<string, string> {
  if (!isArray(value)) return new Map();
  return new Map(
    value.items.flatMap((item) => {
      const text = typeof item === "string" ? item : textAt(item, "value");
      return text === undefined ? [] : [[text, textAt(item, "label") ?? ""] as const];
    }),
  );
}

function categoriesOf(value: JsonValue | undefined): SchemaField["categories"] {
  if (!isArray(value) || value.items.length === 0) return undefined;
  const seen = new Set<string>();
  return value.items.flatMap((item) => {
    const given = isObject(item) ? item.members.get("value") : item;
    const id = isNumber(given) ? given.text : given;
    if (typeof id !== "string" || seen.has(id)) return [];
    seen.add(id);
    const label = textAt(item, "label");
    return [{ id, ...(label ? { label } : {}) }];
  });
}

/** Those of one field; what several fields together refer to is no code list. */
function foreignKeys(
  value: JsonValue | undefined,
): readonly (readonly [string, { readonly resource: string; readonly field: string }])[] {
  if (!isArray(value)) return [];
  return value.items.flatMap((item) => {
    const reference = isObject(item) ? item.members.get("reference") : undefined;
    const [field, ...others] = namesOf(isObject(item) ? item.members.get("fields") : undefined);
    const [target] = namesOf(isObject(reference) ? reference.members.get("fields") : undefined);
    if (field === undefined || target === undefined || others.length > 0) return [];
    return [[field, { resource: textAt(reference, "resource") ?? "", field: target }] as const];
  });
}

/** One name, or a list of them: both versions of the format. */
function namesOf(value: JsonValue | undefined): readonly string[] {
  return typeof value === "string" ? [value] : (textsOf(value) ?? []);
}
