import { z } from "zod";
import { isCalendarDate, parseDecimal, parsePeriod } from "../../cube/index.js";

/*
 * Scalars of the policy's files. Everything is read as the text that stands in the file, so that `2.0` stays
 * `2.0`; the message of each rule is a key of `expectations` in schema-problems.ts, where the sentence is.
 */

/** A stable name: letters, digits, dots and hyphens, beginning with a letter; it becomes part of addresses. */
export const idSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,79}$/, "id");

/** A code of a dimension, as tables write it: may begin with a digit. */
export const codeSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/, "code");

/** The name of a column of a record file, as databases and expressions write it. */
export const columnSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/, "column");

/** What stands in a cell of a record file for a code, and for what is not known. */
export const rawCodeSchema = printed(z.string().regex(/^-?[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/, "raw-code"), {
  pattern: "^-?[A-Za-z0-9][A-Za-z0-9_-]{0,39}$",
});

/** A condition or number over the variables of a record file: docs/expressions.md. */
export const conditionSchema = z
  .string()
  .trim()
  .min(1, "text")
  .max(500, "computation-length")
  .describe('An expression over the record file\'s variables: age >= 16 && sex == "F".');

/** A whole number, exactly, of up to 15 digits. */
export const wholeNumberSchema = printed(z.string().regex(/^-?\d{1,15}$/, "whole-number"));

/** In quotation marks, because a # begins a comment in YAML. */
export const colourSchema = z
  .string()
  .regex(/^#[0-9A-Fa-f]{6}$/, "colour")
  .describe('A colour in quotation marks: "#0b5a78".');

export const languageSchema = z.string().regex(/^[a-z]{2,3}$/, "language");

/** No control characters but line breaks and tabs, and no halves of characters: neither can be shown or frozen. */
function isPlainText(text: string): boolean {
  return !/(?![\n\t])\p{Cc}|\p{Cs}/u.test(text);
}

/** A text in every language of the policy; which languages must be there is checked by check-policy. */
export const textSchema = z
  .record(
    languageSchema,
    z.string().trim().min(1, "text").refine(isPlainText, "plain-text").meta({ pattern: "\\S" }),
  )
  .describe("The text in each language of the policy, by language code.");

export const decimalSchema = printed(
  z.string().refine((text) => parseDecimal(text) !== undefined, "decimal"),
  { pattern: "^-?\\d+(\\.\\d+)?$" },
).describe("A number exactly as printed, with a decimal point: 47, 2.8, -3.");

/** A value of any field as the text that stands there. */
export const valueSchema = printed(z.string().trim().min(1, "text")).describe(
  "The value as it stands in the policy's file: 2012, at_least, 57.5.",
);

/** Whether places are ranked: not at all, or by ranges of ranks that chance would give them. */
export const rankingSchema = z.enum(["off", "ranges"]);

export const dateSchema = z
  .string()
  .refine(isCalendarDate, "date")
  .meta({ pattern: "^[1-9]\\d{3}-\\d{2}-\\d{2}$" })
  .describe("A date: 2006-11-30.");

export const yearSchema = printed(z.string().regex(/^[12]\d{3}$/, "year"), {
  minimum: 1000,
  maximum: 2999,
}).describe("A year: 2006.");

export const periodSchema = printed(
  z.string().refine((text) => parsePeriod(text) !== undefined, "period"),
  {
    pattern: "^(undated|[1-9]\\d{3}(-S[12]|-Q[1-4]|-\\d{2})?|[1-9]\\d{3}-\\d{2}-\\d{2}/P[1-9]\\d{0,2}[YMD])$",
    minimum: 1000,
    maximum: 9999,
  },
).describe("A period: 2005, 2005-S1, 2005-Q1, 2005-08, 2005-08-01/P1Y or undated.");

/** `true` or `false`, as text in the files and as JSON's own in documents. */
export const flagSchema = z.preprocess(
  (value) => (value === "true" ? true : value === "false" ? false : value),
  z.boolean("flag"),
);

/** A whole number between two bounds, as text in the files and as JSON's own in documents. */
export function integerSchema(lowest: number, highest: number) {
  const bounds = `between:${lowest}:${highest}`;
  return z.preprocess(
    (value) => (typeof value === "string" && /^-?\d{1,9}$/.test(value) ? Number(value) : value),
    z.int(bounds).min(lowest, bounds).max(highest, bounds),
  );
}

/**
 * Marks a scalar that editors may also see as a number, because YAML and JSON Schema would call it one. `form`: what
 * JSON Schema can say of a rule that is code here; a pattern holds for texts, the bounds hold for numbers.
 */
function printed<T extends z.ZodType>(
  schema: T,
  form: { readonly pattern?: string; readonly minimum?: number; readonly maximum?: number } = {},
): T {
  return schema.meta({ printed: true, ...form }) as T;
}
