import { z } from "zod";
import {
  confidentialityStatuses,
  type Observation,
  observationStatuses,
  qualifiers,
  type Series,
} from "../cube/index.js";
import {
  dateSchema,
  decimalSchema,
  decisionSchema,
  type Frozen,
  idSchema,
  periodSchema,
  policySchema,
  textSchema,
} from "../policy/index.js";
import { areaClassSchema } from "./area-class.js";
import { assessmentSchema } from "./assessment.js";
import { placeComparisonSchema } from "./place-comparison.js";

const decimal = decimalSchema;
const ids = z.array(z.string().min(1));

/** The digest of a document: SHA-256 of its canonical bytes, in hexadecimal. */
export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/, "digest");

/**
 * For a gap whose two ends are published too: the difference of the printed ends beside the stated one.
 * `rounding`: they differ by no more than printing the ends without decimals explains. `forbidden`: an end
 * carries a word ("just under") that allows no subtraction.
 */
const recomputedSchema = z.strictObject({
  value: decimal.optional(),
  verdict: z.enum(["agrees", "rounding", "differs", "forbidden"]),
});

/** What a later delivery replaced, as it was stated. */
const replacedSchema = z.strictObject({
  value: decimal.optional(),
  lower: decimal.optional(),
  upper: decimal.optional(),
  qualifier: z.enum(qualifiers),
  obsStatus: z.enum(observationStatuses),
  source: z.string(),
});

export const observationSchema = z.strictObject({
  period: periodSchema,
  value: decimal.optional(),
  numerator: decimal.optional(),
  denominator: decimal.optional(),
  lower: decimal.optional(),
  upper: decimal.optional(),
  confidence: decimal.optional(),
  qualifier: z.enum(qualifiers),
  obsStatus: z.enum(observationStatuses),
  confStatus: z.enum(confidentialityStatuses),
  sources: ids,
  notes: ids,
  figures: ids,
  groupLabels: ids,
  derivation: z
    .strictObject({ operation: z.enum(["sum", "difference", "ratio", "count"]), inputs: ids })
    .optional(),
  recomputed: recomputedSchema.optional(),
  /** The value that a later delivery replaced. */
  replaced: replacedSchema.optional(),
});

export const seriesSchema = z.strictObject({
  key: z.strictObject({
    indicator: idSchema,
    measure: idSchema,
    refArea: idSchema,
    group: z.string().min(1),
    dimensions: z.record(idSchema, z.string().min(1)),
    definition: idSchema,
  }),
  unit: z.string(),
  observations: z.array(observationSchema),
});

/** Where the figures come from: each delivery by its digest, with its sources and the texts of its notes. */
const deliveryReferenceSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  received: dateSchema,
  receivedBasis: z.enum(["stated", "assumed"]),
  licence: textSchema,
  digest: digestSchema,
  sources: z.array(
    z.strictObject({
      id: idSchema,
      title: textSchema,
      // Pages link to it: an address that a browser would run (javascript:) must not pass.
      url: z.url({ protocol: /^https?$/ }).optional(),
    }),
  ),
  notes: z.array(z.strictObject({ id: idSchema, text: textSchema })),
});

/** What is said of withheld figures: for all of them together, because which rule hid one says nearly what it is. */
const confidentialitySchema = z.strictObject({
  /** The version of the rules. */
  method: z.string().min(1),
  /** Fewest persons behind a published count. */
  minimumCount: z.int(),
  /** How many figures of the edition are withheld. */
  withheld: z.int(),
  /** The audits that its deliveries passed together, by their versions; empty in a draft. */
  audits: z.array(z.string().min(1)),
});

/** Lists that belong to an edition and hold nothing before their rooms exist (governance, projects). */
const none = z.array(z.never());

/**
 * The edition document: everything a reader of the barometer sees, frozen. Written as canonical JSON
 * (RFC 8785), so that the same content is always the same bytes.
 */
export const editionSchema = z.strictObject({
  format: z.literal("isobar-edition/1"),
  id: idSchema,
  /** The last day whose deliveries and policy it uses. No clock enters an edition. */
  asOf: dateSchema,
  policy: policySchema,
  deliveries: z.array(deliveryReferenceSchema),
  series: z.array(seriesSchema),
  /** Figures that are withheld to protect people. Absent in editions of earlier versions. */
  confidentiality: confidentialitySchema.optional(),
  assessments: z.array(assessmentSchema),
  /** The class of each residential area in each period, by every rule set of the policy. */
  areaClasses: z.array(areaClassSchema),
  /** Every indicator and gap that a period has for several places, with limits and, where wanted, rank ranges. */
  comparisons: z.array(placeComparisonSchema),
  statements: none,
  followUps: none,
  /** What was decided about the targets by the edition's day, oldest first. */
  decisions: z.array(decisionSchema),
  commitments: none,
  projects: none,
  spending: none,
  manifest: z.strictObject({
    software: z.string(),
    /** Method versions by what they do: a difference under the same version is a fault. */
    methods: z.record(z.string(), z.string()),
    policyDigest: digestSchema,
    /** The digest of each part, by its name. */
    parts: z.record(z.string(), digestSchema),
    /** The digest of the whole document without this field. */
    digest: digestSchema,
  }),
});

/** A figure as an edition shows it: beside what was delivered, what the product found when it looked at it. */
export interface EditionObservation extends Observation {
  readonly recomputed?: Frozen<z.output<typeof recomputedSchema>>;
  readonly replaced?: Frozen<z.output<typeof replacedSchema>>;
}

export interface EditionSeries extends Series<EditionObservation> {
  readonly unit: string;
}

export type Edition = Omit<Frozen<z.output<typeof editionSchema>>, "series"> & {
  readonly series: readonly EditionSeries[];
};
export type EditionContent = Omit<Edition, "manifest">;
