import type { Annotation, Code, Labels, TableNote, Unit } from "../../cube/index.js";
import { type Problem, quoted } from "../../problems/index.js";
import { jsonText } from "../json/json-text.js";
import {
  countAt,
  countOf,
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
import { codesOf } from "./json-stat-codes.js";
import { datasetProblem } from "./json-stat-fault.js";
import { notesOf } from "./json-stat-notes.js";
import { periodOfTimeCode } from "./time-codes.js";

export interface JsonStatDimension {
  readonly id: string;
  readonly role?: "time" | "place" | "measure";
  readonly labels?: Labels;
  readonly codes: readonly Code[];
}

export interface JsonStatDimensions {
  readonly dimensions: readonly JsonStatDimension[];
  readonly notes: readonly TableNote[];
  readonly annotations: readonly Annotation[];
  readonly problems: readonly Problem[];
}

/** The dimensions of a dataset in the order of its cells; the last one changes fastest. */
export function jsonStatDimensions(file: string, dataset: JsonObject, language: string): JsonStatDimensions {
  const holder = objectAt(dataset, "dimension") ?? dataset;
  // Version 1 has the order, sizes and roles beside the dimensions.
  const place = dataset.members.has("id") ? dataset : holder;
  const ids = textsOf(place.members.get("id"));
  const sizes = place.members.get("size");
  const notes: TableNote[] = [];
  const annotations: Annotation[] = [];
  const problems: Problem[] = [];
  const refuse = (da: string, en: string): JsonStatDimensions => ({
    dimensions: [],
    notes,
    annotations,
    problems: [datasetProblem("dimensions", file, place.line, "id", { da, en })],
  });
  if (ids === undefined || ids.length === 0)
    return refuse(
      'datasættet har ingen "id" med navnene på sine dimensioner',
      'the dataset has no "id" with the names of its dimensions',
    );
  if (ids.length > mostDimensions)
    return refuse(
      `datasættet har ${ids.length} dimensioner; højst ${mostDimensions} læses`,
      `the dataset has ${ids.length} dimensions; at most ${mostDimensions} are read`,
    );
  const twice = ids.find((id, at) => ids.indexOf(id) < at);
  if (twice !== undefined)
    return refuse(
      `dimensionen ${quoted(twice)} står to gange`,
      `the dimension ${quoted(twice)} stands twice`,
    );
  const listed = isArray(sizes) ? sizes.items.map(countOf) : [];
  if (listed.length !== ids.length || listed.includes(undefined))
    return refuse(
      `"size" skal have et helt tal for hver af de ${ids.length} dimensioner`,
      `"size" must have a whole number for each of the ${ids.length} dimensions`,
    );
  const roleOf = rolesOf(objectAt(place, "role"));
  const dimensions = ids.map((id, at): JsonStatDimension => {
    const dimension = objectAt(holder, id);
    const category = objectAt(dimension, "category");
    const found = codesOf(file, id, dimension, listed[at] ?? 0);
    problems.push(...found.problems);
    notes.push(...notesOf(dimension, id, language));
    annotations.push(...ownWords(id, dimension, category));
    const labels = labelsOf([[language, textAt(dimension, "label")]]);
    const role = roleOf(id);
    return {
      id,
      ...optional("role", role),
      ...(Object.keys(labels).length === 0 ? {} : { labels }),
      codes: described(id, found.ids, category, language, role === "time", annotations),
    };
  });
  return { dimensions, notes, annotations, problems };
}

const mostDimensions = 100;

function rolesOf(role: JsonObject | undefined): (id: string) => JsonStatDimension["role"] {
  const named = (key: string) => new Set(textsOf(role?.members.get(key)) ?? []);
  const [time, geo, metric] = [named("time"), named("geo"), named("metric")];
  return (id) => (time.has(id) ? "time" : geo.has(id) ? "place" : metric.has(id) ? "measure" : undefined);
}

/** Codes with their labels, units, and the code above each. */
function described(
  dimension: string,
  ids: readonly string[],
  category: JsonObject | undefined,
  language: string,
  isTime: boolean,
  annotations: Annotation[],
): readonly Code[] {
  const labels = objectAt(category, "label");
  const units = objectAt(category, "unit");
  const parentOf = parents(objectAt(category, "child"), new Set(ids));
  return ids.map((id): Code => {
    const own = labelsOf([[language, textAt(labels, id)]]);
    const found = objectAt(units, id);
    const period = isTime ? periodOfTimeCode(id) : undefined;
    annotations.push(...otherMembers(found, unitMembers, [dimension, id], "category.unit."));
    return {
      id,
      ...(Object.keys(own).length === 0 ? {} : { labels: own }),
      ...optional("parent", parentOf.get(id)),
      ...optional("period", period),
      ...optional("unit", found === undefined ? undefined : unitOf(found, language)),
    };
  });
}

/** A unit as JSON-stat has it; the multiplier is a power of ten, as it is in SDMX. */
export function unitOf(unit: JsonObject, language: string): Unit {
  return {
    labels: labelsOf([[language, textAt(unit, "label")]]),
    ...optional("decimals", countAt(unit, "decimals")),
    ...optional("multiplier", countAt(unit, "multiplier") || undefined),
  };
}

const unitMembers: ReadonlySet<string> = new Set(["label", "decimals", "multiplier"]);

/** A code under two others is a child of the first; one that would stand above itself has none. */
function parents(child: JsonObject | undefined, ids: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [parent, children] of child?.members ?? []) {
    if (!ids.has(parent)) continue;
    for (const code of textsOf(children) ?? [])
      if (ids.has(code) && !found.has(code)) found.set(code, parent);
  }
  const sound = new Set<string>();
  for (const code of found.keys()) {
    const way = new Set<string>();
    let at: string | undefined = code;
    while (at !== undefined && !way.has(at) && !sound.has(at)) {
      way.add(at);
      at = found.get(at);
    }
    if (at !== undefined && way.has(at)) found.delete(at);
    for (const one of way) sound.add(one);
  }
  return found;
}

function ownWords(
  id: string,
  dimension: JsonObject | undefined,
  category: JsonObject | undefined,
): readonly Annotation[] {
  return [
    ...otherMembers(dimension, dimensionMembers, [id], ""),
    ...otherMembers(objectAt(dimension, "extension"), extensionMembers, [id], "extension."),
    ...otherMembers(category, categoryMembers, [id], "category."),
  ];
}

const dimensionMembers: ReadonlySet<string> = new Set(["label", "note", "category", "extension", "class"]);
const extensionMembers: ReadonlySet<string> = new Set(["noteMandatory", "categoryNoteMandatory"]);
const categoryMembers: ReadonlySet<string> = new Set(["index", "label", "child", "unit", "note"]);

/** Members that a table has no place for, each under its name. */
export function otherMembers(
  holder: JsonObject | undefined,
  known: ReadonlySet<string>,
  about: readonly string[],
  before: string,
): readonly Annotation[] {
  return [...(holder?.members ?? [])].flatMap(([name, value]) =>
    known.has(name) || (isObject(value) && value.members.size === 0)
      ? []
      : [annotation(before + name, about, value)],
  );
}

export function annotation(id: string, about: readonly string[], value: JsonValue): Annotation {
  return {
    format: "json-stat",
    id,
    about,
    values: [jsonText(value)],
    ...(isNumber(value) ? { isBare: true } : {}),
  };
}
