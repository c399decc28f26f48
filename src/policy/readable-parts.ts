import type { z } from "zod";
import { definitionOf } from "./schema-at.js";

/**
 * A file's data in the shape of its schema although some of it breaks the schema's rules: sound parts as they
 * read, a wrong scalar as the text that stands there, what is missing as empty. Every list keeps its items, so
 * that positions stay true.
 *
 * It is for finding the other problems of a policy in the same run, and for nothing else: a policy with such
 * parts is never frozen.
 */
export function readableParts<T extends z.ZodType>(schema: T, data: unknown): z.output<T> {
  return partsOf(schema, data) as z.output<T>;
}

function partsOf(schema: unknown, data: unknown): unknown {
  const sound = (schema as z.ZodType).safeParse(data);
  if (sound.success) return sound.data;
  const { shape, element, valueType } = definitionOf(schema);
  if (shape !== undefined) return fieldsOf(shape, isFields(data) ? data : {});
  if (element !== undefined) return Array.isArray(data) ? data.map((item) => partsOf(element, item)) : [];
  if (valueType !== undefined) return isFields(data) ? entriesOf(valueType, data) : {};
  return typeof data === "string" ? data : "";
}

function fieldsOf(shape: Readonly<Record<string, unknown>>, data: Fields): Fields {
  const fields = Object.entries(shape).flatMap(([name, schema]) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    const part = value === undefined ? absent(schema) : partsOf(schema, value);
    return part === undefined ? [] : [[name, part] as const];
  });
  return Object.fromEntries(fields);
}

/** What stands for a field that is not there: its default, nothing when it may be absent, else an empty part. */
function absent(schema: unknown): unknown {
  const sound = (schema as z.ZodType).safeParse(undefined);
  return sound.success ? sound.data : partsOf(schema, undefined);
}

function entriesOf(schema: unknown, data: Fields): Fields {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, partsOf(schema, value)]));
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(data: unknown): data is Fields {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
