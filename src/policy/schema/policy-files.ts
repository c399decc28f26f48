import { z } from "zod";
import {
  codeSchema,
  dateSchema,
  flagSchema,
  idSchema,
  integerSchema,
  languageSchema,
  periodSchema,
  textSchema,
  yearSchema,
} from "./scalar.js";

/** A code must not begin with _, as `_T` (total) and `_Z` (does not apply) do. */
const titledCodeSchema = z.strictObject({
  id: codeSchema,
  title: textSchema,
});

/** `policy/policy.yaml`: what the policy is, and the settings that the whole of it shares. */
export const policyHeadSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** The place in a heading: what the policy is for. */
  place: textSchema,
  summary: textSchema,
  /** The body that answers for the barometer. */
  publisher: idSchema,
  /** In the order in which readers are offered them. */
  languages: z.array(languageSchema).min(1, "one"),
  period: z.strictObject({ from: yearSchema, to: yearSchema }),
  /** The areas in the order of the policy; each is a file of `policy/areas/`. */
  areas: z.array(idSchema).min(1, "one"),
  timeZone: z.string().refine(isTimeZone, "time-zone"),
  /** True when the data is invented: every page and file says so. */
  synthetic: flagSchema.default(false),
  /** Where a reader may ask. */
  contact: textSchema.optional(),
  settings: z.strictObject({
    /** How "by 2010" is read: the last day of the year or the first. */
    deadlines: z.enum(["end-of-year", "start-of-year"]),
    /** Fewest persons behind a published count. */
    minimumCount: integerSchema(3, 100),
  }),
  units: z.array(z.strictObject({ id: idSchema, one: textSchema, other: textSchema })),
  /** Dimensions beside place, period, group and measure: sex, age and what a policy adds. */
  dimensions: z
    .array(
      z.strictObject({ id: idSchema, title: textSchema, codes: z.array(titledCodeSchema).min(1, "one") }),
    )
    .default([]),
});

/** `policy/groups.yaml` */
export const groupsSchema = z.strictObject({
  groups: z.array(
    z.strictObject({
      id: idSchema,
      title: textSchema,
      /** Who belongs to it. */
      rule: textSchema,
      definition: idSchema.optional(),
      /** The names the source prints for it, where it prints several. */
      labels: z.array(z.strictObject({ id: idSchema, title: textSchema })).default([]),
    }),
  ),
});

/** `policy/bodies.yaml` */
export const bodiesSchema = z.strictObject({
  bodies: z.array(
    z.strictObject({
      id: idSchema,
      title: textSchema,
      kind: z.enum([
        "council",
        "committee",
        "advisory-council",
        "administration",
        "directors",
        "authority",
        "external",
      ]),
      role: textSchema.optional(),
    }),
  ),
});

/** `policy/places.yaml` */
export const placesSchema = z.strictObject({
  places: z.array(
    z.strictObject({
      id: idSchema,
      title: textSchema,
      kind: z.enum(["country", "city", "authority", "district", "residential-area"]),
      aliases: z.array(z.string().min(1, "text")).default([]),
      validFrom: dateSchema.optional(),
      validTo: dateSchema.optional(),
    }),
  ),
});

/** `policy/definitions.yaml`: what the words beside the figures mean. */
export const definitionsSchema = z.strictObject({
  definitions: z.array(
    z.strictObject({
      id: idSchema,
      term: textSchema,
      text: textSchema,
      /** What the policy leaves open, and the user of a figure must know. */
      open: textSchema.optional(),
      validFrom: periodSchema.optional(),
    }),
  ),
});

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
