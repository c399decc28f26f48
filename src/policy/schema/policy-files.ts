import { z } from "zod";
import {
  codeSchema,
  colourSchema,
  dateSchema,
  flagSchema,
  idSchema,
  integerSchema,
  languageSchema,
  periodSchema,
  rankingSchema,
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
  /** The city's own colour of links and lines, on light pages and on dark ones. */
  accent: z.strictObject({ light: colourSchema, dark: colourSchema }).optional(),
  settings: z.strictObject({
    /** How "by 2010" is read: the last day of the year or the first. */
    deadlines: z.enum(["end-of-year", "start-of-year"]),
    /** Fewest persons behind a published count; 5 when left out. */
    minimumCount: integerSchema(3, 100).default(5),
    /**
     * Fewest persons behind a mean whose number is not 0; as many as `minimumCount` when left out. 1 asks for nothing.
     */
    fewestContributors: integerSchema(1, 100).optional(),
    /**
     * The p % rule for means: withheld when who has the second largest number could tell the largest one to within so many
     * per cent; 10 when left out. 0 asks for nothing.
     */
    pPercent: integerSchema(0, 100).optional(),
    /** The (n, k) rule for means: withheld when the `n` largest numbers are more than `k` per cent of the sum. */
    dominance: z.strictObject({ n: integerSchema(1, 10), k: integerSchema(1, 99) }).optional(),
    /** Whether places that are compared get ranges of ranks; `off` when left out. An indicator may say otherwise. */
    ranking: rankingSchema.optional(),
    /** Fewest persons behind a figure that is ranked; 100 when left out. */
    minimumRanked: integerSchema(1, 1_000_000).optional(),
  }),
  units: z.array(z.strictObject({ id: idSchema, one: textSchema, other: textSchema })),
  /** Dimensions beside place, period, group and measure: sex, age and what a policy adds. */
  dimensions: z
    .array(
      z.strictObject({ id: idSchema, title: textSchema, codes: z.array(titledCodeSchema).min(1, "one") }),
    )
    .default([]),
});

/** Who belongs to a group by where they come from, or by the language they learnt first. */
const membershipSchema = z.strictObject({
  origin: z.strictObject({ list: idSchema, side: z.enum(["inside", "outside"]) }).optional(),
  /** Codes of the variable that a record file names as `ancestry`. */
  ancestry: z.array(codeSchema).min(1, "one").optional(),
  firstLanguage: z.strictObject({ language: languageSchema, same: flagSchema }).optional(),
});

/**
 * A list of countries with the times they belong to it. Which version a figure was counted by is part of its
 * definition, and figures under two definitions are never joined; where one definition's figures reach over a change
 * of the list, gaps and targets on them say so.
 */
const countryListSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  definition: idSchema.optional(),
  entries: z.array(
    z.strictObject({
      title: textSchema,
      /** ISO 3166-1 codes. */
      countries: z.array(z.string().regex(/^[A-Z]{2}$/, "country")).min(1, "one"),
      validFrom: dateSchema.optional(),
      validTo: dateSchema.optional(),
      /** Whether the policy says so, or it is a fact from outside that somebody should confirm. */
      basis: z.enum(["stated", "outside"]),
      note: textSchema.optional(),
    }),
  ),
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
      /** The rule as data, where it can be said so. */
      membership: membershipSchema.optional(),
      /** Groups whose members all belong to this one too. */
      includes: z.array(idSchema).optional(),
    }),
  ),
  countryLists: z.array(countryListSchema).default([]),
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
  /** Who reports what to whom. */
  reports: z
    .array(
      z.strictObject({
        from: z.array(idSchema).default([]),
        to: z.array(idSchema).default([]),
        item: textSchema,
        rhythm: textSchema,
        /** What of it the policy implies and does not say. */
        implied: textSchema.optional(),
      }),
    )
    .default([]),
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
      /** Places whose borders became this one's: one with other borders, or several that were joined. */
      succeeds: z.array(idSchema).min(1, "one").optional(),
      /** The place that this one is a part of what it was split into. */
      splits: idSchema.optional(),
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
