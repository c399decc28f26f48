import { z } from "zod";
import {
  codeSchema,
  dateSchema,
  decimalSchema,
  flagSchema,
  idSchema,
  integerSchema,
  textSchema,
} from "./scalar.js";

const limitSchema = z.strictObject({ value: decimalSchema, included: flagSchema });

/** A limit of a criterion: a value, or another place's figure of the same time, times something, plus something. */
const criterionLimitSchema = z.strictObject({
  value: decimalSchema.optional(),
  relativeTo: z
    .strictObject({ refArea: idSchema, times: decimalSchema.optional(), plus: decimalSchema.optional() })
    .optional(),
  included: flagSchema,
});

/** One of the conditions of a class: an indicator's figure for the area within limits. */
const criterionSchema = z.strictObject({
  id: idSchema,
  indicator: idSchema,
  dimensions: z.record(idSchema, codeSchema).optional(),
  lower: criterionLimitSchema.optional(),
  upper: criterionLimitSchema.optional(),
});

/** One class: where it begins, with the words of the policy and the reading that is used. */
const classSchema = z.strictObject({
  id: idSchema,
  /** The class's code in figures and lists. */
  code: idSchema,
  title: textSchema,
  /** The threshold and the denominator as the policy words them. */
  wording: textSchema,
  denominator: textSchema,
  lower: limitSchema.optional(),
  upper: limitSchema.optional(),
  /** Conditions beside the limits of the share. */
  criteria: z.array(criterionSchema).min(1, "one").optional(),
  /** How many of the criteria must hold; absent: all. */
  atLeast: integerSchema(1, 50).optional(),
  /** The code of a class above on the list: only areas of that class can be in this one, and then are in this one. */
  within: idSchema.optional(),
  /** How many years in a row an area must fit before it is in the class, and not fit before it is out of it. */
  yearsInRow: z
    .strictObject({ given: integerSchema(1, 20).default(1), left: integerSchema(1, 20).default(1) })
    .optional(),
  character: textSchema.optional(),
  /** True when the policy's list of its members is complete, false when they are examples. */
  listComplete: flagSchema,
});

/** A count of areas in a class that is published as a figure of an indicator. */
const countSchema = z.strictObject({
  indicator: idSchema,
  /** The place that the count is a figure for. */
  refArea: idSchema,
  class: idSchema,
  /** Leaves out the areas that the policy itself puts into the class, and what became of them. */
  notIn: z.enum(["listed"]).optional(),
});

/**
 * An early warning of areas that may come into a class: those whose share is no further than `within` under its lower
 * limit, and those that would pass it within so many years, going on as in as many years before.
 */
const warningSchema = z.strictObject({
  class: idSchema,
  within: decimalSchema,
  years: integerSchema(1, 5),
});

/** A rule set for classing residential areas, in one version. */
const ruleSetSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** The first version's id, when this is a later version of it. */
  versionOf: idSchema.optional(),
  validFrom: dateSchema.optional(),
  validTo: dateSchema.optional(),
  /** What the classes are made by: an indicator; never one on origin. */
  indicator: idSchema,
  /** The denominator that is used where the policy's words differ, and why. */
  denominator: textSchema,
  /** Which share is held against the limits: the printed one, or the one its published counts give. */
  reading: z.enum(["printed", "unrounded"]).default("printed"),
  /** Means of so many years instead of single years. */
  rollingYears: integerSchema(2, 20).optional(),
  /** Areas of fewer persons are not classed. Persons: the share's denominator, or an indicator's figure. */
  minimumPopulation: z
    .strictObject({ persons: integerSchema(1, 1_000_000), indicator: idSchema.optional() })
    .optional(),
  /** Settings the policy leaves open, each with the reading chosen. */
  settings: z.array(z.strictObject({ id: idSchema, text: textSchema, chosen: textSchema })),
  /** In the order in which they are tried: an area is in the first one that it fits. */
  classes: z.array(classSchema).min(1, "one"),
  /** Areas that the policy itself puts into a class. */
  listed: z
    .array(
      z.strictObject({ id: idSchema, place: idSchema, class: idSchema, partOfCity: textSchema.optional() }),
    )
    .default([]),
  counts: z.array(countSchema).default([]),
  warning: warningSchema.optional(),
});

/** A list that another authority made by rules of its own: kept and shown as stated, never computed. */
const statedClassificationSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  authority: textSchema,
  date: dateSchema,
  source: z.strictObject({ title: textSchema, url: z.url({ protocol: /^https?$/ }).optional() }),
  /** The authority's criteria in words, one by one. */
  criteria: z.array(textSchema),
  members: z.array(z.strictObject({ place: idSchema, class: textSchema.optional() })),
});

/** `policy/classification.yaml` */
export const classificationSchema = z.strictObject({
  ruleSets: z.array(ruleSetSchema).default([]),
  statedClassifications: z.array(statedClassificationSchema).default([]),
});
