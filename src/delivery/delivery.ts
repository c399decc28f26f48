import { z } from "zod";
import { type Observation, type SeriesKey, total } from "../cube/index.js";
import { dateSchema, idSchema, textSchema } from "../policy/index.js";

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
