import { z } from "zod";
import { dateSchema, type Frozen, idSchema, pointSchema, targetSchema, textSchema } from "../policy/index.js";
import { assessmentSchema } from "./assessment.js";
import { observationSchema, seriesSchema } from "./edition.js";

/** A figure of an edition, with what stands in words beside it on the pages, in each language of the pages. */
const wordedObservationSchema = observationSchema.extend({
  /** The figure as it is shown: `just under 9%`; or why there is none. */
  text: textSchema,
  /** The word that belongs to the number, when it has one: `just under`. */
  qualifierWord: textSchema.optional(),
});

/** A target that is measured by the indicator, as the policy has it, and how it stands. */
const measuredTargetSchema = z.strictObject({
  target: targetSchema,
  assessment: assessmentSchema.optional(),
  text: z.strictObject({
    baseline: textSchema,
    goal: textSchema,
    latest: textSchema,
    status: textSchema.optional(),
    reason: textSchema.optional(),
  }),
});

/**
 * One indicator or gap to take away: every figure of it in an edition, with everything that must stand beside a
 * figure. Needs nothing else to be understood.
 */
export const indicatorDataSchema = z.strictObject({
  format: z.literal("isobar-data/1"),
  policy: z.strictObject({ id: idSchema, title: textSchema }),
  edition: z.strictObject({
    id: idSchema,
    asOf: dateSchema,
    /** Not frozen: the figures may still change. */
    draft: z.boolean(),
    /** Invented to show how the barometer works. */
    synthetic: z.boolean(),
  }),
  id: idSchema,
  kind: z.enum(["indicator", "gap"]),
  title: textSchema,
  description: textSchema.optional(),
  /** The denominator in words. */
  per: textSchema.optional(),
  /** The ends of a gap: the first minus the second. */
  ends: z.strictObject({ from: pointSchema, minus: pointSchema }).optional(),
  unit: z.strictObject({ id: idSchema, title: textSchema }),
  definitions: z.array(
    z.strictObject({ id: idSchema, term: textSchema, text: textSchema, open: textSchema.optional() }),
  ),
  groups: z.array(
    z.strictObject({
      id: idSchema,
      title: textSchema,
      rule: textSchema,
      /** The group's names as sources print them. */
      labels: z.array(z.strictObject({ id: idSchema, title: textSchema })),
    }),
  ),
  places: z.array(z.strictObject({ id: idSchema, title: textSchema })),
  targets: z.array(measuredTargetSchema),
  series: z.array(seriesSchema.extend({ observations: z.array(wordedObservationSchema) })),
  sources: z.array(
    z.strictObject({
      id: z.string(),
      title: textSchema,
      url: z.string().optional(),
      received: dateSchema,
      licence: textSchema,
    }),
  ),
  notes: z.array(z.strictObject({ id: z.string(), text: textSchema })),
});

export type IndicatorData = Frozen<z.output<typeof indicatorDataSchema>>;
