import { z } from "zod";
import { integerSchema } from "../../policy/index.js";

const rowSchema = integerSchema(1, 1_048_576);
const columnSchema = z.string().regex(/^[A-Z]{1,3}$/, "column");
/** A column of tidy observations, or that the labels say nothing that is to be kept. */
const meaningSchema = z.string().regex(/^(\?|ignore|column|[a-z][a-z0-9_-]*)$/, "meaning");

/** What is written in the place of a number. */
export const symbolMeanings = [
  "nought",
  "missing",
  "cannot-exist",
  "not-collected",
  "withheld",
  "below",
] as const;
export type SymbolMeaning = (typeof symbolMeanings)[number];

/** Where a table lies in a sheet and what its headings mean; rows and columns as the spreadsheet shows them. */
const mappedTableSchema = z.strictObject({
  /** The words above it, for whoever reads the mapping. */
  title: z.string().optional(),
  /** First and last row of figures. */
  rows: z.tuple([rowSchema, rowSchema]),
  /** Each row of headings with what its labels are: a dimension, `column`, or `ignore`. */
  header: z.array(z.strictObject({ row: rowSchema, is: meaningSchema })).default([]),
  /** Each column of labels; several meanings where words between the rows or indents make levels, the highest first. */
  labels: z
    .array(z.strictObject({ column: columnSchema, is: z.array(meaningSchema).min(1, "one") }))
    .default([]),
  /** Columns of figures. */
  values: z.array(columnSchema).min(1, "one"),
  /** What holds for every figure of the table: indicator, group, period. */
  fixed: z.record(z.string(), z.string()).default({}),
  /** The power of ten that figures are multiplied by: 3 for thousands. */
  power: integerSchema(-6, 12).default(0),
});

export type MappedTable = z.output<typeof mappedTableSchema>;

/** `<name>.yaml` of `deliveries/mappings/`: how a spreadsheet becomes observations. */
export const mappingSchema = z.strictObject({
  /** What the spreadsheet is, who made it, and what others may do with it: told of each delivery made of it. */
  title: z.string().optional(),
  source: z.string().optional(),
  licence: z.string().optional(),
  sheet: z.string().optional(),
  /** The headings by which the next spreadsheet of the same kind is known again. */
  shape: z.string().optional(),
  /** Where its tables lay when the mapping was proposed; as long as they do, the rows and columns named here hold. */
  layout: z.string().optional(),
  /** The sign before decimals in texts. */
  decimal: z.enum([",", "."]).default(","),
  tables: z.array(mappedTableSchema).min(1, "one"),
  /** What stands in the place of a number, and what it means. */
  symbols: z.record(z.string(), z.enum(symbolMeanings)).default({}),
  /** Labels by dimension, each with its code; `?` is still to be answered, `skip` leaves its figures out. */
  codes: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Footnotes by their sign. */
  notes: z.record(z.string(), z.string()).default({}),
});

export type SheetMapping = z.output<typeof mappingSchema>;

/** Answers a label with nothing: its figures are left out. */
export const skipped = "skip";

/** Has to be answered by a person. */
export const open = "?";
