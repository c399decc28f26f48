import { z } from "zod";
import { observationStatuses, qualifiers } from "../cube/index.js";
import { decimalSchema, type Frozen, idSchema, periodSchema, yearSchema } from "../policy/index.js";

/** How a target stands. The first that holds counts; docs/glossary.md says what each means. */
export const targetStatuses = [
  "not-assessable",
  "reached",
  "missed",
  "no-significant-change",
  "on-track",
  "slow",
  "off-track",
  "moving-away",
  "right-way",
  "no-target-value",
] as const;
export type TargetStatus = (typeof targetStatuses)[number];

/** Why a target cannot be assessed. */
export const notAssessableReasons = [
  "no-baseline",
  "baseline-inexact",
  "no-observation",
  "awaiting-data",
  "break",
  "withheld",
  "adjusted-value-missing",
  "proxy-group",
  "no-comparator",
  "no-indicator",
  "definition-open",
  "too-uncertain",
  "not-due",
] as const;
export type NotAssessableReason = (typeof notAssessableReasons)[number];

/** Things to know beside a status, each with the numbers it was made from. */
export const assessmentNoteCodes = [
  "better-off-end-fell",
  "provisional",
  "no-uncertainty",
  "goal-approximate",
  "deadline-read-as-end-of-year",
  "deadline-read-as-start-of-year",
  "change-read-as-points",
  "change-read-of-baseline",
  "judged-by-period",
  "each-code",
  "no-deadline",
  "no-margin",
  "overshot",
  "within-noise",
  "limits-around-goal",
  "rank-universe-changed",
  "rank-range",
  "baseline-from-other-source",
  "unadjusted-shown",
  "unadjusted-difference",
  "adjusted-parts",
  "adjusted-without",
  "not-among-stayers",
  "residents-exchanged",
  "count-readings",
] as const;

const figureSchema = z.strictObject({
  value: decimalSchema,
  qualifier: z.enum(qualifiers),
  period: periodSchema.optional(),
  obsStatus: z.enum(observationStatuses).optional(),
  /** Confidence limits, where they are published. */
  lower: decimalSchema.optional(),
  upper: decimalSchema.optional(),
  confidence: decimalSchema.optional(),
});

/** What the status was made from, so that a reader can redo it by hand. */
export const assessmentSchema = z.strictObject({
  target: idSchema,
  status: z.enum(targetStatuses),
  reason: z.enum(notAssessableReasons).optional(),
  method: z.string(),
  baseline: figureSchema.optional(),
  observed: figureSchema.optional(),
  goal: figureSchema.optional(),
  /** The last day on which the target can be reached. */
  due: z.string().optional(),
  /** Progress made over progress due, 1 being exactly on the straight line; four decimals. */
  progress: decimalSchema.optional(),
  /** Change a year: needed from the baseline to the goal, and seen over the years before the baseline or since. */
  pace: z
    .strictObject({
      needed: decimalSchema,
      seen: decimalSchema.optional(),
      seenFrom: yearSchema.optional(),
      seenTo: yearSchema.optional(),
    })
    .optional(),
  /** How many persons lie between the newest figure and the goal, of so many. */
  toGo: z
    .strictObject({ persons: decimalSchema, population: decimalSchema, period: periodSchema })
    .optional(),
  /** Whether it will be reached if the recent pace continues, while it is on its way. */
  chance: z
    .union([
      z.strictObject({
        word: z.enum(["likely", "uncertain", "unlikely"]),
        /** How many comparable figures it rests on, and of which times. */
        points: decimalSchema,
        from: periodSchema,
        to: periodSchema,
        /** Where the figure will lie, year by year up to the deadline: the middle and the 80 % band. */
        band: z.array(
          z.strictObject({
            period: periodSchema,
            middle: decimalSchema,
            lower: decimalSchema,
            upper: decimalSchema,
          }),
        ),
      }),
      z.strictObject({
        refused: z.enum([
          "too-few-points",
          "too-far-ahead",
          "no-variation",
          "share-out-of-range",
          "not-computable",
        ]),
      }),
    ])
    .optional(),
  notes: z.array(
    z.strictObject({
      code: z.enum(assessmentNoteCodes),
      numbers: z.record(z.string(), z.string()),
    }),
  ),
});

export type Assessment = Frozen<z.output<typeof assessmentSchema>>;
