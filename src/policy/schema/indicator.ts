import { z } from "zod";
import { pointSchema } from "./point.js";
import { tabulationSchema } from "./records.js";
import { flagSchema, idSchema, integerSchema, periodSchema, rankingSchema, textSchema } from "./scalar.js";

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
  /**
   * What the denominators of its figures count: everyone whom `per` names, or those who answered a survey. Left out: a
   * figure with confidence limits may be a sample's.
   */
  denominator: z.enum(["population", "sample"]).optional(),
  /** Describes and never decides: no rule that classes residential areas may use it. */
  neverClassify: flagSchema.optional(),
  /** That nobody or everybody of a group is counted tells something of each member: such figures are withheld too. */
  sensitive: flagSchema.optional(),
  /** Whether places are ranked by it; the policy's setting when left out. */
  ranking: rankingSchema.optional(),
  /** How it is computed from a file of `records.yaml`; absent: its figures come in deliveries made elsewhere. */
  tabulate: tabulationSchema.optional(),
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
  /** Whether places are ranked by it; the policy's setting when left out. */
  ranking: rankingSchema.optional(),
});

/**
 * A figure that the product computes from others: it is published as derived, with its inputs. The point of a ratio
 * of two groups has no group of its own.
 */
export const derivedSchema = z.strictObject({
  figure: idSchema,
  point: pointSchema,
  period: periodSchema,
  operation: z.enum(["sum", "difference", "ratio"]),
  /** Decimals of a ratio, which has none of its own; sums and differences have those of their figures. */
  digits: integerSchema(0, 6).optional(),
  /** Ids of figures, in order. */
  of: z.array(idSchema).min(2, "two"),
});
