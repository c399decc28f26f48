import { z } from "zod";
import { type Observation, type SeriesKey, total } from "../cube/index.js";
import { dateSchema, idSchema, textSchema, wholeNumberSchema } from "../policy/index.js";

const digestSchema = z.string().regex(/^[0-9a-f]{64}$/, "digest");

/** `deliveries/<name>.yaml`: where the rows of `<name>.csv` come from, and what holds for all of them. */
export const deliveryHeadSchema = z.strictObject({
  title: textSchema,
  /** The day it was received: an edition uses what was received by its own date. */
  received: dateSchema,
  /** Whether that day is known, or assumed because the source has no date. */
  receivedBasis: z.enum(["stated", "assumed"]).default("stated"),
  licence: textSchema,
  /** What a row means that leaves the column empty. */
  defaults: z
    .strictObject({
      group: z.union([idSchema, z.literal(total)], "id").optional(),
      group_label: idSchema.optional(),
      ref_area: idSchema.optional(),
      definition: idSchema.optional(),
      source: idSchema.optional(),
    })
    .default({}),
  sources: z
    .array(
      z.strictObject({
        id: idSchema,
        title: textSchema,
        url: z.url({ protocol: /^https?$/, error: "url" }).optional(),
      }),
    )
    .min(1, "one"),
  notes: z.array(z.strictObject({ id: idSchema, text: textSchema })).default([]),
  /** How figures were computed from records, so that the same can be done again. Absent: made elsewhere. */
  provenance: z
    .strictObject({
      /** The program and the database that counted: isobar 1.0.0, DuckDB 1.5.5. */
      software: z.string().min(1, "text"),
      engine: z.string().min(1, "text"),
      /** The policy whose definitions were computed: SHA-256 of its canonical bytes. */
      policy: digestSchema,
      /**
       * What was counted, by the record file's name in the policy, and a table's own name. Digest and rows stand only in a
       * delivery that is not for publication: they would differ with what is withheld.
       */
      inputs: z
        .array(
          z.strictObject({
            records: idSchema,
            sha256: digestSchema.optional(),
            table: z.string().min(1, "text").optional(),
            rows: wholeNumberSchema.optional(),
          }),
        )
        .min(1, "one"),
      /** Versions of the methods that figures were made by: tabulation/1, indirect-standardisation. */
      methods: z.array(z.string().min(1, "text")).min(1, "one"),
      /** The released editions that it was protected beside: what it withholds of theirs has changed since. */
      editions: z.array(idSchema).optional(),
    })
    .optional(),
});

export type DeliveryHead = z.output<typeof deliveryHeadSchema>;

/** A figure with what it is about. */
export interface KeyedObservation {
  readonly key: SeriesKey;
  readonly observation: Observation;
}

/** The delivery document: figures mapped to the policy, checked, with their sources and notes. */
export interface Delivery extends DeliveryHead {
  readonly id: string;
  readonly observations: readonly KeyedObservation[];
}
