import { z } from "zod";
import { qualifiers, total } from "../../cube/index.js";
import { idSchema } from "./scalar.js";

/**
 * What a figure, an end of a gap or a target is about: an indicator (or a gap) at a place, for a group, at
 * codes of further dimensions. A group or code that is left out stands at its total; without a place it holds at
 * every place.
 */
export const pointSchema = z.strictObject({
  indicator: idSchema.optional(),
  gap: idSchema.optional(),
  measure: idSchema.optional(),
  group: z.union([idSchema, z.literal(total)], "id").optional(),
  groupLabel: idSchema.optional(),
  refArea: idSchema.optional(),
  dimensions: z.record(idSchema, z.string().min(1, "code")).optional(),
});

export const qualifierSchema = z.enum(qualifiers);
