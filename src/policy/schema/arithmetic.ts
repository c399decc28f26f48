import { z } from "zod";
import { decimalSchema, idSchema, integerSchema, periodSchema, textSchema } from "./scalar.js";

/** How a computed number stands to the one the policy states. */
export const agreements = ["exactly", "within-rounding", "no", "cannot-be-verified"] as const;

/**
 * A check of the policy's own figures against each other: either a computation, or every stated gap of a name and
 * period against its two ends.
 */
export const arithmeticSchema = z.strictObject({
  id: idSchema,
  /** What is compared, in words. */
  text: textSchema,
  /** Ids of figures, numbers and + - * / ( ), a minus with a space on each side: "(FIG-1 - FIG-2) / FIG-1 * 100". */
  compute: z.string().min(1, "text").max(500, "computation-length").optional(),
  gaps: z.strictObject({ of: idSchema, period: periodSchema }).optional(),
  /** What the policy states for it: a figure or a number. Absent: it prints none. */
  stated: z.union([decimalSchema, idSchema], "figure-or-number").optional(),
  unit: idSchema.optional(),
  /** Decimals of the printed result. */
  digits: integerSchema(0, 6).default(1),
  /** What the author of the file found; the product tells when it finds otherwise. */
  agrees: z.enum(agreements),
});
