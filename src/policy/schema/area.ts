import { z } from "zod";
import { arithmeticSchema } from "./arithmetic.js";
import { commitmentSchema } from "./commitment.js";
import { derivedSchema, gapSchema, indicatorSchema } from "./indicator.js";
import { leadPictureSchema } from "./lead-picture.js";
import { idSchema, textSchema } from "./scalar.js";
import { targetSchema } from "./target.js";

/** A text with an id that says what it is about: a claim without a number, or an open question. */
const remarkSchema = z.strictObject({
  id: idSchema,
  text: textSchema,
  /** Ids of figures, indicators, targets, commitments it concerns. */
  concerns: z.array(idSchema).default([]),
});

/** Material the policy's text refers to and does not contain, or that nobody has yet. */
const dataGapSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  missing: textSchema,
  /** The commitment under which it is to be had: that says by whom and by when. */
  commitment: idSchema.optional(),
  concerns: z.array(idSchema).default([]),
});

/** One area of the policy: the whole of `policy/areas/<area>.yaml`. */
export const policyAreaSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** What the city wants to be. */
  vision: textSchema,
  /** Where it stands, in the policy's view. */
  situation: textSchema.optional(),
  objectives: z.array(z.strictObject({ id: idSchema, text: textSchema })).default([]),
  leadPicture: leadPictureSchema.optional(),
  indicators: z.array(indicatorSchema).default([]),
  gaps: z.array(gapSchema).default([]),
  derived: z.array(derivedSchema).default([]),
  targets: z.array(targetSchema).default([]),
  commitments: z.array(commitmentSchema).default([]),
  remarks: z.array(remarkSchema).default([]),
  /** Contradictions, ambiguities and gaps of the policy's own text. */
  openPoints: z.array(remarkSchema).default([]),
  /** Checks of the policy's figures against each other; `isobar check` says what comes out. */
  arithmetic: z.array(arithmeticSchema).default([]),
  dataGaps: z.array(dataGapSchema).default([]),
});
