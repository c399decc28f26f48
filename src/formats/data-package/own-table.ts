import type { Annotation, CubeDimension, Labels, Table, TableNote, Unit } from "../../cube/index.js";
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
import { labelsOf, optional } from "../table-parts.js";

/** The member of a resource in which a table of ours says what the format has no words for. */
export const ownMember = "isobar:table";

/** What stands around the figures, and what each column is. */
export interface OwnTable {
  readonly around: Omit<Table, "length" | "dimensions" | "values" | "attributes">;
  readonly value: string;
  readonly dimensions: readonly OwnDimension[];
  readonly attributes: readonly { readonly field: string; readonly id: string }[];
}

export interface OwnDimension {
  readonly field: string;
  readonly id: string;
  readonly role?: CubeDimension["role"];
  readonly labels?: Labels;
}

/** Undefined where there is none, or one that is not as it is written here. */
export function ownTable(resource: JsonObject): OwnTable | undefined {
  const own = objectAt(resource, ownMember);
  const languages = textsOf(own?.members.get("languages"));
  const value = textAt(own, "value");
  const dimensions = listOf(own?.members.get("dimensions"), dimensionOf);
  const attributes = listOf(own?.members.get("attributes"), attributeOf);
  if (own === undefined || languages === undefined || languages.length === 0 || value === undefined)
    return undefined;
  if (dimensions === undefined || attributes === undefined) return undefined;
  const labels = (name: string) => optionalLabels(own.members.get(name));
  return {
    value,
    dimensions,
    attributes,
    around: {
      languages,
      ...optional("id", textAt(own, "id")),
      ...optional("title", labels("title")),
      ...optional("contents", labels("contents")),
      ...optional("unit", unitOf(own.members.get("unit"))),
      ...optional("source", labels("source")),
      ...optional("contact", labels("contact")),
      ...optional("lastUpdated", textAt(own, "lastUpdated")),
      notes: listOf(own.members.get("notes"), noteOf) ?? [],
      symbols: listOf(own.members.get("symbols"), symbolOf) ?? [],
      annotations: listOf(own.members.get("annotations"), annotationOf) ?? [],
    },
  };
}

/** Undefined where it is no list, or one of something else. */
function listOf<Item>(
  value: JsonValue | undefined,
  itemOf: (item: JsonObject) => Item | undefined,
): readonly Item[] | undefined {
  if (!isArray(value)) return undefined;
  const items = value.items.flatMap((item) => (isObject(item) ? (itemOf(item) ?? []) : []));
  return items.length === value.items.length ? (items as readonly Item[]) : undefined;
}

function dimensionOf(item: JsonObject): OwnDimension | undefined {
  const [field, id, role] = [textAt(item, "field"), textAt(item, "id"), textAt(item, "role")];
  if (field === undefined || id === undefined) return undefined;
  const known: CubeDimension["role"] =
    role === "time" || role === "place" || role === "measure" ? role : undefined;
  return {
    field,
    id,
    ...optional("role", known),
    ...optional("labels", optionalLabels(item.members.get("labels"))),
  };
}

function attributeOf(item: JsonObject): OwnTable["attributes"][number] | undefined {
  const [field, id] = [textAt(item, "field"), textAt(item, "id")];
  return field === undefined || id === undefined ? undefined : { field, id };
}

function noteOf(item: JsonObject): TableNote | undefined {
  const at = listOf(item.members.get("at"), (place) => {
    const [dimension, code] = [textAt(place, "dimension"), textAt(place, "code")];
    return dimension === undefined ? undefined : { dimension, ...optional("code", code) };
  });
  const text = optionalLabels(item.members.get("text"));
  if (at === undefined || text === undefined) return undefined;
  return { text, at, ...flag(item, "isMandatory"), ...flag(item, "isMark") };
}

function symbolOf(item: JsonObject): Table["symbols"][number] | undefined {
  const [symbol, labels] = [textAt(item, "symbol"), optionalLabels(item.members.get("labels"))];
  return symbol === undefined || labels === undefined ? undefined : { symbol, labels };
}

function annotationOf(item: JsonObject): Annotation | undefined {
  const [format, id] = [textAt(item, "format"), textAt(item, "id")];
  const [about, values] = [textsOf(item.members.get("about")), textsOf(item.members.get("values"))];
  if (format === undefined || id === undefined || about === undefined || values === undefined)
    return undefined;
  return {
    format,
    id,
    ...optional("language", textAt(item, "language")),
    about,
    values,
    ...flag(item, "isBare"),
  };
}

function flag<Name extends string>(item: JsonObject, name: Name): { [key in Name]?: true } {
  return optional(name, item.members.get(name) === true ? (true as const) : undefined);
}

function unitOf(value: JsonValue | undefined): Unit | undefined {
  if (!isObject(value)) return undefined;
  const number = (name: string): number | undefined => {
    const found = value.members.get(name);
    return isNumber(found) && /^-?\d{1,3}$/.test(found.text) ? Number(found.text) : undefined;
  };
  return {
    labels: optionalLabels(value.members.get("labels")) ?? {},
    ...optional("decimals", number("decimals")),
    ...optional("multiplier", number("multiplier")),
  };
}

function optionalLabels(value: JsonValue | undefined): Labels | undefined {
  if (!isObject(value)) return undefined;
  return labelsOf(
    [...value.members].flatMap(([language, text]) =>
      typeof text === "string" ? [[language, text] as const] : [],
    ),
  );
}
