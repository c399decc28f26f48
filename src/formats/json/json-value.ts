/**
 * A JSON document as it is written: numbers are their own digits (`2.0` is not 2), members stand in the order of the
 * file, and any name is a key like the others, `__proto__` among them. Lines count from 1.
 */
export type JsonValue = string | boolean | null | JsonNumber | JsonArray | JsonObject;

export interface JsonNumber {
  readonly kind: "number";
  readonly text: string;
}

export interface JsonArray {
  readonly kind: "array";
  readonly line: number;
  readonly items: readonly JsonValue[];
}

export interface JsonObject {
  readonly kind: "object";
  readonly line: number;
  readonly members: ReadonlyMap<string, JsonValue>;
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && value.kind === "object";
}

export function isArray(value: JsonValue | undefined): value is JsonArray {
  return typeof value === "object" && value !== null && value.kind === "array";
}

export function isNumber(value: JsonValue | undefined): value is JsonNumber {
  return typeof value === "object" && value !== null && value.kind === "number";
}

/** The object at a key; undefined when there is none, or something else. */
export function objectAt(value: JsonValue | undefined, key: string): JsonObject | undefined {
  const found = isObject(value) ? value.members.get(key) : undefined;
  return isObject(found) ? found : undefined;
}

/** The text at a key. */
export function textAt(value: JsonValue | undefined, key: string): string | undefined {
  const found = isObject(value) ? value.members.get(key) : undefined;
  return typeof found === "string" ? found : undefined;
}

/** The number at a key where it is a whole one that is not negative. */
export function countAt(value: JsonValue | undefined, key: string): number | undefined {
  return countOf(isObject(value) ? value.members.get(key) : undefined);
}

/** A whole number that is not negative. */
export function countOf(value: JsonValue | undefined): number | undefined {
  if (!isNumber(value) || !/^\d{1,15}$/.test(value.text)) return undefined;
  return Number(value.text);
}

/** The texts of a list; undefined when it is none, or holds something else. */
export function textsOf(value: JsonValue | undefined): readonly string[] | undefined {
  if (!isArray(value)) return undefined;
  const texts = value.items.filter((item) => typeof item === "string");
  return texts.length === value.items.length ? texts : undefined;
}
