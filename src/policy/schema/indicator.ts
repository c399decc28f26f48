import { z } from "zod";
import { pointSchema } from "./point.js";
import { idSchema, periodSchema, textSchema } from "./scalar.js";

/** Something that can be measured, with the unit and the definition it is measured in. */
export const indicatorSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** One or two sentences on what it tells. */
  description: textSchema.optional(),
  /** The SDMX measure of its plain values: rate, share, count, amount, index. */
  measure: idSchema,
  unit: idSchema,
  definition: idSchema,
  /** The denominator in words: "persons of working age". */
  per: textSchema.optional(),
});

/** The difference between two ends, `from` minus `minus`. A benchmark may be an end. */
export const gapSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  description: textSchema.optional(),
  from: pointSchema,
  minus: pointSchema,
  unit: idSchema,
  /** What the difference means; absent: the definition of its first end. */
  definition: idSchema.optional(),
});

/** A figure that the product computes from others: it is published as derived, with its inputs. */
export const derivedSchema = z.strictObject({
  figure: idSchema,
  point: pointSchema,
  period: periodSchema,
  operation: z.enum(["sum", "difference"]),
  /** Ids of figures, in order. */
  of: z.array(idSchema).min(2, "two"),
});
