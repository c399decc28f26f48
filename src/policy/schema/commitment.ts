import { z } from "zod";
import { dateSchema, idSchema, textSchema } from "./scalar.js";

/** Something the policy promises to do, as distinct from what it wants to reach. */
export const commitmentSchema = z.strictObject({
  id: idSchema,
  /** The number or heading of the initiative it stands under. */
  initiative: textSchema.optional(),
  title: textSchema,
  text: textSchema,
  /** Bodies that the policy names; an empty list: no owner named. */
  responsible: z.array(idSchema),
  due: z.strictObject({ date: dateSchema.optional(), wording: textSchema }).optional(),
  recurrence: z.enum(["yearly", "half-yearly", "continuous", "one-off", "per-event"]),
  /** What would show that it is done: always aggregates. */
  evidence: textSchema.optional(),
  /** Targets it serves. */
  targets: z.array(idSchema).default([]),
});
