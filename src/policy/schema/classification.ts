import { z } from "zod";
import { dateSchema, decimalSchema, flagSchema, idSchema, textSchema } from "./scalar.js";

/** One class: where it begins, with the words of the policy and the reading that is used. */
const classSchema = z.strictObject({
  id: idSchema,
  /** The class's code in figures and lists. */
  code: idSchema,
  title: textSchema,
  /** The threshold and the denominator as the policy words them. */
  wording: textSchema,
  denominator: textSchema,
  lower: z.strictObject({ value: decimalSchema, included: flagSchema }).optional(),
  upper: z.strictObject({ value: decimalSchema, included: flagSchema }).optional(),
  character: textSchema.optional(),
  /** True when the policy's list of its members is complete, false when they are examples. */
  listComplete: flagSchema,
});

/** A rule set for classing residential areas, in one version. */
const ruleSetSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  validFrom: dateSchema.optional(),
  validTo: dateSchema.optional(),
  /** What the classes are made by: an indicator; never one on origin. */
  indicator: idSchema,
  /** The denominator that is used where the policy's words differ, and why. */
  denominator: textSchema,
  /** Settings the policy leaves open, each with the reading chosen. */
  settings: z.array(z.strictObject({ id: idSchema, text: textSchema, chosen: textSchema })),
  classes: z.array(classSchema).min(1, "one"),
  /** Areas that the policy itself puts into a class. */
  listed: z
    .array(
      z.strictObject({ id: idSchema, place: idSchema, class: idSchema, partOfCity: textSchema.optional() }),
    )
    .default([]),
});

/** `policy/classification.yaml` */
export const classificationSchema = z.strictObject({ ruleSets: z.array(ruleSetSchema).default([]) });
