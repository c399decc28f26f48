import type { TextAt } from "./language-problems.js";
import { policySchema } from "./schema/policy.js";
import { textSchema } from "./schema/scalar.js";
import { definitionOf } from "./schema-at.js";
import type { Path } from "./yaml/yaml-source.js";

/**
 * Every text of a policy document with its path. The schema tells which fields are texts, so a new one is
 * found without a list being kept here.
 */
export function policyTexts(policy: unknown): readonly TextAt[] {
  return textsIn(policySchema, policy, []);
}

function textsIn(schema: unknown, data: unknown, path: Path): readonly TextAt[] {
  if (data === undefined) return [];
  const definition = definitionOf(schema);
  if (definition === textSchema.def) return [{ path, text: data as Record<string, string> }];
  const { shape, element } = definition;
  if (shape !== undefined) {
    const fields = data as Readonly<Record<string, unknown>>;
    return Object.entries(shape).flatMap(([key, field]) => textsIn(field, fields[key], [...path, key]));
  }
  if (element !== undefined) {
    return (data as readonly unknown[]).flatMap((item, index) => textsIn(element, item, [...path, index]));
  }
  return [];
}
