import type { z } from "zod";
import { textSchema } from "./schema/scalar.js";
import { definitionOf } from "./schema-at.js";
import type { Path } from "./yaml/yaml-source.js";

/** A value at the end of a way into a part of the policy, as the text that stands in its file. */
export interface LeafField {
  readonly value: string;
  /** True for a text that people read, in one language. */
  readonly text: boolean;
  readonly path: Path;
  readonly schema: unknown;
}

/**
 * Every value of a part by its field, such as `deadline.by`: texts by language, items of lists by their id
 * (`milestones.2022.goal.value`), so that the order in which they stand makes no difference. An empty list is no
 * value.
 */
export function leafFields(schema: unknown, data: unknown): ReadonlyMap<string, LeafField> {
  return new Map(fieldsIn(schema, data, [], []));
}

/** True when a value says no more than its absence would. */
export function isDefault({ schema, value }: LeafField): boolean {
  const absent = (schema as z.ZodType).safeParse(undefined);
  return absent.success && absent.data !== undefined && String(absent.data) === value;
}

/** A text that is the same for the same content, in whatever order its parts and lists stand. */
export function contentText(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(contentText).sort().join()}]`;
  if (typeof data !== "object" || data === null) return JSON.stringify(data) ?? "";
  const fields = Object.entries(data).filter(([, value]) => value !== undefined);
  return `{${fields
    .map(([name, value]) => `${name}:${contentText(value)}`)
    .sort()
    .join()}}`;
}

type Named = readonly [string, LeafField];
type Item = Readonly<Record<string, unknown>>;

/** Lists of names whose order means something. */
const ordered: readonly (string | number | undefined)[] = ["of", "languages", "cuts"];

/** What tells the items of a list apart: the first that they have. */
const itemKeys = ["id", "figure", "at", "month", "countries", "indicator", "variable"];

function fieldsIn(schema: unknown, data: unknown, name: readonly string[], path: Path): readonly Named[] {
  if (data === undefined) return [];
  const definition = definitionOf(schema);
  const leaf = (value: string, text: boolean): Named => [name.join("."), { value, text, path, schema }];
  const below = (inner: unknown, value: unknown, key: string): readonly Named[] =>
    fieldsIn(inner, value, [...name, key], [...path, key]);

  if (definition === textSchema.def) {
    return Object.entries(data as Readonly<Record<string, string>>).map(([language, value]) => [
      [...name, language].join("."),
      { value, text: true, path: [...path, language], schema: undefined },
    ]);
  }
  const { shape, element, valueType } = definition;
  if (shape !== undefined) {
    return Object.entries(shape).flatMap(([key, field]) => below(field, (data as Item)[key], key));
  }
  if (valueType !== undefined) {
    return Object.entries(data as Item).flatMap(([key, value]) => below(valueType, value, key));
  }
  if (element === undefined) return [leaf(String(data), false)];

  const items = data as readonly unknown[];
  const itemShape = definitionOf(element).shape;
  if (itemShape !== undefined) return itemFields(items as readonly Item[], element, itemShape, name, path);
  if (items.length === 0) return [];
  const values = items.map(String);
  return [leaf((ordered.includes(path.at(-1)) ? values : values.sort()).join(", "), false)];
}

function itemFields(
  items: readonly Item[],
  element: unknown,
  shape: Readonly<Record<string, unknown>>,
  name: readonly string[],
  path: Path,
): readonly Named[] {
  const keyName = itemKeys.find((key) => Object.hasOwn(shape, key)) ?? "";
  const seen = new Map<string, number>();
  return items
    .map((item, at) => ({ item, at, key: keyText(item[keyName]), content: contentText(item) }))
    .sort((a, b) => (a.content < b.content ? -1 : 1))
    .flatMap(({ item, at, key }) => {
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      // The key is in the way already; as a field of its own it would say the same again.
      const { [keyName]: _, ...rest } = item;
      return fieldsIn(element, rest, [...name, count === 1 ? key : `${key}#${count}`], [...path, at]);
    });
}

function keyText(key: unknown): string {
  return Array.isArray(key) ? [...key].sort().join("+") : String(key ?? "");
}
