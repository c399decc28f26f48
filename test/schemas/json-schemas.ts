import { z } from "zod";
import { deliveryHeadSchema, mappingSchema } from "../../src/delivery/index.js";
import { editionSchema, indicatorDataSchema } from "../../src/edition/index.js";
import { decisionSchema, policyAreaSchema, policyFiles } from "../../src/policy/index.js";

/** The JSON Schemas of `schemas/`, by file name: made from the schemas that the product itself reads with. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const files: readonly (readonly [string, z.ZodType])[] = [
    ...Object.entries(policyFiles).map(
      ([file, schema]) => [file.split("/")[1]?.replace(".yaml", "") ?? "", schema] as const,
    ),
    ["area", policyAreaSchema],
    ["decision", decisionSchema],
    ["delivery", deliveryHeadSchema],
    ["edition", editionSchema],
    ["indicator-data", indicatorDataSchema],
    ["mapping", mappingSchema],
  ];
  return new Map(
    files.map(([name, schema]) => [`${name}.json`, `${JSON.stringify(jsonSchema(schema), undefined, 2)}\n`]),
  );
}

/**
 * The form of a file as a person writes it. A number may be written as one, because YAML editors see `47` as a
 * number; what is read is the text that stands there.
 */
function jsonSchema(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema: made }) => {
      const meta = z.globalRegistry.get(zodSchema as unknown as z.ZodType) as
        | { printed?: boolean }
        | undefined;
      if (meta?.printed === true) Object.assign(made, { type: ["string", "number"] });
      delete (made as { printed?: boolean }).printed;
      // What stands for a number that is left out; the library tells it of no schema that also reads text.
      const { type, defaultValue } = zodSchema._zod.def as { type: string; defaultValue?: unknown };
      if (type === "default" && typeof defaultValue === "number") made.default = defaultValue;
    },
  });
}
