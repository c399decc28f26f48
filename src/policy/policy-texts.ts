import type { z } from "zod";
import { policySchema } from "./schema/policy.js";
import { textSchema } from "./schema/scalar.js";
import type { Path } from "./yaml-source.js";

interface SchemaNode {
  readonly def?: {
    readonly type?: string;
    readonly innerType?: unknown;
    readonly shape?: Readonly<Record<string, unknown>>;
    readonly element?: unknown;
  };
}

/**
 * Every text of a policy document with its path. The schema tells which fields are texts, so a new one is
 * found without a list being kept here.
 */
export function policyTexts(
  policy: unknown,
): readonly { readonly path: Path; readonly text: Readonly<Record<string, string>> }[] {
  return textsIn(policySchema, policy, []);
}

function textsIn(schema: unknown, data: unknown, path: Path): ReturnType<typeof policyTexts> {
  if (data === undefined) return [];
  if ((schema as z.ZodType) === textSchema) return [{ path, text: data as Record<string, string> }];
  const { type, innerType, shape, element } = (schema as SchemaNode).def ?? {};
  if (innerType !== undefined) return textsIn(innerType, data, path);
  if (type === "object" && shape !== undefined) {
    const fields = data as Readonly<Record<string, unknown>>;
    return Object.entries(shape).flatMap(([key, field]) => textsIn(field, fields[key], [...path, key]));
  }
  if (type === "array") {
    return (data as readonly unknown[]).flatMap((item, index) => textsIn(element, item, [...path, index]));
  }
  return [];
}
