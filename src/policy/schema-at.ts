import type { Path } from "./yaml/yaml-source.js";

interface Definition {
  readonly type?: string;
  readonly innerType?: unknown;
  readonly in?: unknown;
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly valueType?: unknown;
}

/** The schema of the value at a path, as its parent declares it; undefined where the path leads out of the schema. */
export function schemaAt(schema: unknown, path: Path): unknown {
  return path.reduce<unknown>((here, step) => {
    const { shape, element, valueType } = definitionOf(here);
    if (shape !== undefined) return Object.hasOwn(shape, step) ? shape[step] : undefined;
    return element ?? valueType;
  }, schema);
}

/** The names of the fields that a schema knows; none when it is no schema of fields. */
export function fieldNames(schema: unknown): readonly string[] {
  return Object.keys(definitionOf(schema).shape ?? {});
}

/** What a schema is made of, below `.optional()`, `.default()` and preprocessing. */
export function definitionOf(schema: unknown): Definition {
  let here = (schema as { readonly def?: Definition } | undefined)?.def ?? {};
  for (;;) {
    const inner = (here.innerType ?? here.in) as { readonly def?: Definition } | undefined;
    if (inner?.def === undefined) return here;
    here = inner.def;
  }
}
