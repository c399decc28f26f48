import { z } from "zod";
import { observationStatuses, qualifiers } from "../cube/index.js";
import { decimalSchema, type Frozen, idSchema, periodSchema } from "../policy/index.js";

/**
 * Why an area has no class. `too-small`: too few persons. `withheld`: a figure that decides it is. `inexact`: the share carries a word
 * ("about"). `no-class`: the rules have none for it. `not-yet`: it has not fitted a class for enough years in a row.
 */
export const noClassReasons = [
  "too-small",
  "withheld",
  "no-figure",
  "inexact",
  "no-class",
  "not-yet",
] as const;
export type NoClassReason = (typeof noClassReasons)[number];

/** Why a class is another than before, or the first. */
const classChanges = ["first", "share", "rule-version", "border"] as const;

/** A limit that would give another class, and how far the share is from it. */
const distanceSchema = z.strictObject({ limit: decimalSchema, distance: decimalSchema });

/**
 * The class of one residential area in one period by one version of a rule set, or why it has none; with the share
 * it rests on, what it was before and how far the limits are.
 */
export const areaClassSchema = z.strictObject({
  ruleSet: idSchema,
  place: idSchema,
  period: periodSchema,
  class: idSchema.optional(),
  reason: z.enum(noClassReasons).optional(),
  /** The share that was held against the limits. */
  share: z
    .strictObject({
      value: decimalSchema.optional(),
      qualifier: z.enum(qualifiers),
      obsStatus: z.enum(observationStatuses),
      definition: idSchema,
      /** As printed, as its published counts give it, or the mean of several years. */
      basis: z.enum(["printed", "counts", "mean"]),
    })
    .optional(),
  /** The persons, when they are fewer than the rules ask for. */
  persons: decimalSchema.optional(),
  /** Criteria of the class that hold, by their ids. */
  criteria: z.array(idSchema).optional(),
  /** The next limit upwards and downwards. */
  up: distanceSchema.optional(),
  down: distanceSchema.optional(),
  /** The figures of this period alone would give another class; the years in a row decide. */
  held: z.literal(true).optional(),
  /** The class before: the area's own, or that of the places its borders come of. */
  before: z.array(z.strictObject({ place: idSchema, period: periodSchema, class: idSchema })),
  change: z.enum(classChanges).optional(),
  /**
   * An early warning: it may come into this class. `near`: its share is near the limit, so far under it (above it,
   * when negative). `passes`: it would be past it in that period, going on as since the other one.
   */
  warning: z
    .strictObject({
      class: idSchema,
      limit: decimalSchema,
      distance: decimalSchema,
      near: z.literal(true).optional(),
      passes: z.strictObject({ period: periodSchema, since: periodSchema }).optional(),
    })
    .optional(),
  /** It is back in the class that it left no more than three years ago. */
  flicker: z.literal(true).optional(),
});

export type AreaClass = Frozen<z.output<typeof areaClassSchema>>;
