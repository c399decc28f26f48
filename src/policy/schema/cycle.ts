import { z } from "zod";
import { dateSchema, idSchema, integerSchema, textSchema } from "./scalar.js";

/** Whether the policy says so or somebody filled in what it leaves open. */
const basisSchema = z.enum(["stated", "assumed"]);

/** Something that comes round every year, or stands all the time. */
const eventSchema = z.strictObject({
  id: idSchema,
  kind: z.enum([
    "general-view",
    "follow-up",
    "statement",
    "hearing",
    "memorandum",
    "meeting",
    "release",
    "budget-evaluation",
    "item",
    "standing",
  ]),
  title: textSchema,
  /** When, in the words of the policy, or that it does not say. */
  wording: textSchema,
  /** Months in which it begins, 1 being January, each stated or assumed; several when it comes round often. */
  months: z.array(z.strictObject({ month: integerSchema(1, 12), basis: basisSchema })).default([]),
  /** How often a year; absent: when needed, or all the time. */
  timesAYear: integerSchema(1, 12).optional(),
  timesBasis: basisSchema.optional(),
  owners: z.array(idSchema).default([]),
  ownerBasis: basisSchema,
  inputs: textSchema.optional(),
  outputs: textSchema.optional(),
  /** Events that build on it. */
  feeds: z.array(idSchema).default([]),
});

/** Something to be done once to get going. */
const taskSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  owners: z.array(idSchema).default([]),
  due: z.strictObject({
    wording: textSchema,
    /** The two ways the wording can be read, when it can be read two ways. */
    early: dateSchema.optional(),
    late: dateSchema.optional(),
  }),
  output: textSchema,
  recipients: textSchema.optional(),
});

/** `policy/cycle.yaml`: what happens every year, and what is done once. */
export const cycleSchema = z.strictObject({
  events: z.array(eventSchema).default([]),
  tasks: z.array(taskSchema).default([]),
});
