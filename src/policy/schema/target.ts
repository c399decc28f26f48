import { z } from "zod";
import { pointSchema, qualifierSchema } from "./point.js";
import { decimalSchema, idSchema, periodSchema, textSchema, yearSchema } from "./scalar.js";

export const targetKinds = [
  "level",
  "points-change",
  "relative-change",
  "gap-closing",
  "parity",
  "ratio",
  "rank",
  "threshold-count",
  "composition",
  "coverage",
  "direction",
  "count",
  "milestone",
] as const;

/** A number with its word and, where the policy's text numbers its figures, the figure's id. */
const statedSchema = z.strictObject({
  value: decimalSchema,
  unit: idSchema.optional(),
  qualifier: qualifierSchema.default("eq"),
  period: periodSchema.optional(),
  figure: idSchema.optional(),
});

/** What the council wants to reach, by when, and what is missing to tell whether it did. */
export const targetSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** What the policy itself calls it: target, objective, ambition. */
  label: textSchema.optional(),
  kind: z.enum(targetKinds),
  /** What is measured. Absent: no indicator yet. */
  subject: pointSchema.optional(),
  comparator: pointSchema.optional(),
  baseline: statedSchema.optional(),
  /** The level to reach. */
  goal: statedSchema.optional(),
  /** The change to reach, where the policy states one, beside or instead of a level. */
  change: statedSchema
    .extend({
      /** How a change in per cent is read where the figures are in per cent too: 10 % of 50 % is 5 points, or 10. */
      reading: z.enum(["of-baseline", "points"]).optional(),
    })
    .optional(),
  /** For the same level as others: the largest difference, in the figures' unit, that counts as none. */
  margin: decimalSchema.optional(),
  /** The target holds for each code of this dimension by itself: every sector, not all together. */
  each: idSchema.optional(),
  /** Of a number of persons, the share that counts them: what a change of it alone would come to. */
  share: pointSchema.optional(),
  /** Figures about others than the target's group that are there, and may not stand in for it. */
  proxies: z.array(pointSchema).optional(),
  /** The way to go, where no number is stated. */
  direction: z.enum(["up", "down"]).optional(),
  deadline: z.strictObject({ by: yearSchema.optional(), wording: textSchema }).optional(),
  milestones: z.array(z.strictObject({ at: yearSchema, goal: statedSchema })).optional(),
  /** The influences that must be allowed for before the target may be judged. */
  adjustment: textSchema.optional(),
  /** A condition on how the target may be reached. */
  guard: z
    .strictObject({
      kind: z.enum(["better-off-end-must-not-fall", "must-hold-for-stayers"]),
      text: textSchema,
      /** The same figure among those who were there all the time, where it must hold for them. */
      among: pointSchema.optional(),
    })
    .optional(),
  /** What somebody must decide before the target can be judged: a definition, a denominator. */
  undecided: textSchema.optional(),
  /** What it takes to measure it and is not there. */
  missing: textSchema.optional(),
});
