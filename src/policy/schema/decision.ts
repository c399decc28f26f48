import { z } from "zod";
import type { Frozen } from "./frozen.js";
import { dateSchema, idSchema, textSchema, valueSchema } from "./scalar.js";

/**
 * One field of a target that a decision changes. `from` is absent when there was nothing before, `to` when
 * nothing is left. A target that is added or removed is a change of its field `id`.
 */
const targetChangeSchema = z.strictObject({
  target: idSchema,
  /** The way inside the target: deadline.by, goal.value, milestones.2022.goal.value, id. */
  field: z.string().trim().min(1, "text"),
  from: valueSchema.optional(),
  to: valueSchema.optional(),
});

/** `decisions/<name>.yaml`: who changed which targets, when and why. */
export const decisionSchema = z.strictObject({
  id: idSchema,
  /** The body that decided. */
  body: idSchema,
  date: dateSchema,
  title: textSchema,
  reason: textSchema,
  changes: z.array(targetChangeSchema).min(1, "one"),
});

export type Decision = Frozen<z.output<typeof decisionSchema>>;
export type TargetChange = Decision["changes"][number];
