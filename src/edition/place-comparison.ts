import { z } from "zod";
import { qualifiers } from "../cube/index.js";
import { decimalSchema, type Frozen, idSchema, periodSchema } from "../policy/index.js";

/** Whether the places of a comparison have ranks, and why not. */
export const rankingStates = ["off", "earlier-period", "limits-missing", "too-few", "ranges"] as const;

/** Why a place of a comparison has no rank of its own. */
export const unrankedReasons = [
  "withheld",
  "inexact",
  "definition-differs",
  "too-small",
  "no-limits",
  "other-kind",
] as const;
export type UnrankedReason = (typeof unrankedReasons)[number];

const comparedPlaceSchema = z.strictObject({
  refArea: idSchema,
  /** As published; absent where it is withheld, or where only its ends are known (`between`). */
  value: decimalSchema.optional(),
  /** Its word, where it is not an exact number. */
  qualifier: z.enum(qualifiers).optional(),
  lower: decimalSchema.optional(),
  upper: decimalSchema.optional(),
  confidence: decimalSchema.optional(),
  /** Where the limits come from: stated with the figure, or computed from the counts published behind it. */
  limits: z.enum(["delivered", "wilson", "newcombe"]).optional(),
  /** What computed limits lie around: the value from those counts, with a decimal more than is printed. */
  estimate: decimalSchema.optional(),
  /** Of how many it is a share; of a gap, of the smaller of its two ends. */
  n: decimalSchema.optional(),
  /** What the figure would be, were it only for who lives there; delivered as the measure `expected`. */
  expected: decimalSchema.optional(),
  /** The ranks that chance alone would give it, the highest figure having rank 1. */
  rankFrom: z.int().optional(),
  rankTo: z.int().optional(),
  reason: z.enum(unrankedReasons).optional(),
});

/** One indicator or gap of one group in one period, place by place, in the order of the places' ids. */
export const placeComparisonSchema = z.strictObject({
  indicator: idSchema,
  measure: idSchema,
  group: z.string().min(1),
  dimensions: z.record(idSchema, z.string().min(1)),
  definition: idSchema,
  period: periodSchema,
  method: z.string(),
  ranking: z.enum(rankingStates),
  places: z.array(comparedPlaceSchema),
  /** Places of the kind that most of them are of, and that have no figure. */
  missing: z.array(idSchema),
  /** Fewest behind a figure that is ranked, where the policy wants ranks. */
  minimum: z.int().optional(),
  /** Of the simulation, where there are ranks. */
  seed: z.int().optional(),
  draws: z.int().optional(),
});

export type PlaceComparison = Frozen<z.output<typeof placeComparisonSchema>>;
export type ComparedPlaceFigure = PlaceComparison["places"][number];
