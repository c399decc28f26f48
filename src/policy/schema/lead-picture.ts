import { z } from "zod";
import { pointSchema } from "./point.js";
import { idSchema, textSchema } from "./scalar.js";

/** What leads an area: figures over time, as bars or in pairs, the steps of a target, or that there is no figure. */
export const leadPictureKinds = ["over-time", "bars", "dumbbells", "steps", "missing"] as const;

/**
 * The picture that leads an area. What `of` names follows from `show` (check-policy holds it to that): an indicator
 * or gap for `over-time` and `bars`, a target for `steps`, a data gap for `missing`; `dumbbells` have `pairs`.
 */
export const leadPictureSchema = z.strictObject({
  show: z.enum(leadPictureKinds),
  of: idSchema.optional(),
  /** Two figures a row that a reader may hold against each other. */
  pairs: z
    .array(
      z.strictObject({
        /** What the row is called; else the title of what is measured, with its codes. */
        title: textSchema.optional(),
        first: pointSchema,
        second: pointSchema,
      }),
    )
    .optional(),
  /** What a reader must know before reading anything from it: it stands over the picture. */
  caution: textSchema.optional(),
});
