import { z } from "zod";
import { total } from "../../cube/index.js";
import {
  codeSchema,
  columnSchema,
  conditionSchema,
  dateSchema,
  flagSchema,
  idSchema,
  integerSchema,
  periodSchema,
  rawCodeSchema,
  textSchema,
  wholeNumberSchema,
} from "./scalar.js";

/** What a variable of a record file holds. Money and decimals are whole numbers of their smallest unit. */
export const variableTypes = [
  "integer",
  "decimal",
  "code",
  "flag",
  "year",
  "month",
  "money",
  "country",
] as const;

/** One column of a record file. */
const variableSchema = z.strictObject({
  id: columnSchema,
  title: textSchema,
  type: z.enum(variableTypes),
  /** Decimals of a decimal variable: with one, 7.5 stands in the file as 75. */
  digits: integerSchema(1, 6).optional(),
  /** The lowest and highest number that can stand there. */
  from: wholeNumberSchema.optional(),
  to: wholeNumberSchema.optional(),
  /** The list of a code: its own, or that of a dimension, or the places of a kind. */
  codes: z.array(z.strictObject({ id: codeSchema, title: textSchema })).optional(),
  dimension: idSchema.optional(),
  places: z.enum(["country", "city", "authority", "district", "residential-area"]).optional(),
  /** What stands in the file where nothing is known, beside an empty cell. */
  missing: z.array(rawCodeSchema).optional(),
  /** The variable whose value one year earlier this is; its list and limits hold here too. */
  lastYearOf: columnSchema.optional(),
  /** True for what tells units apart, such as a school class: it is used in computing and never delivered. */
  internal: flagSchema.optional(),
});

const recordFileSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  description: textSchema.optional(),
  /** What one row is in a period: a person, a pupil, a case. */
  unit: textSchema,
  /** The body that owns the records. */
  owner: idSchema,
  /** The column of the pseudonymous key: it may not be used in an expression. */
  key: columnSchema,
  /** The variable, a year or a month, that says which period a row is of. */
  period: columnSchema,
  /** The variables by which the groups of groups.yaml are told apart. */
  origin: z
    .strictObject({
      country: columnSchema.optional(),
      ancestry: columnSchema.optional(),
      firstLanguage: columnSchema.optional(),
    })
    .optional(),
  variables: z.array(variableSchema).min(1, "one"),
});

/** `policy/records.yaml`: the record files that indicators are computed from, in their owners' closed zones. */
export const recordsSchema = z.strictObject({
  records: z.array(recordFileSchema).optional(),
});

/** What a figure made from records is. */
export const tabulationKinds = ["rate", "composition", "distribution", "mean", "median", "count"] as const;

/** What units are told apart by, and the share of rows from which on a unit counts. */
const unitsSchema = z.strictObject({ by: columnSchema, atLeast: integerSchema(1, 100) });

/** How an indicator is computed from a record file. */
export const tabulationSchema = z.strictObject({
  from: idSchema,
  /**
   * `rate`: of those that fit the denominator, how many fit the numerator, in each group. `composition`: how many of
   * them belong to each group. `distribution`: how many of each group's members have each code of `over`, of all of
   * whom it is known; the shares of a group add up to 100. `mean`: the average of the number that the numerator gives. `median`: of a variable in
   * classes, found inside its class. `count`: how many there are.
   */
  kind: z.enum(tabulationKinds),
  /** Which rows the indicator is about at all. */
  where: conditionSchema.optional(),
  /**
   * What those rows have in common, in the words of a delivery: the code of a dimension by its id, or a `group` that
   * membership cannot tell. It stands in every figure.
   */
  at: z.record(idSchema, codeSchema).optional(),
  numerator: conditionSchema.optional(),
  denominator: conditionSchema.optional(),
  /** The variable over whose codes, or classes, the members of a group are distributed. */
  over: columnSchema.optional(),
  /** The groups it is given for; `_T` is everyone, and what is meant where none is named. */
  groups: z.array(z.union([idSchema, z.literal(total)], "id")).optional(),
  /**
   * The day whose lists of countries hold for every period. Absent: each period goes by the list of its last day, and
   * a list that changed opens a new segment.
   */
  groupsAsOf: dateSchema.optional(),
  /** Numbers in classes: 16, 25, 65 gives 16 to 24 and 25 to 64, with the codes Y16T24 and Y25T64. */
  bands: z
    .array(z.strictObject({ variable: columnSchema, cuts: z.array(wholeNumberSchema).min(2, "two") }))
    .optional(),
  /** Variables by each of which, one at a time, the figures are also given. */
  breakdowns: z.array(columnSchema).optional(),
  /**
   * Further measures of the same figure: for some of its rows only, such as those who stayed where they lived, or of
   * units, such as school classes, by the figure in each.
   */
  measures: z
    .array(
      z.strictObject({
        measure: idSchema,
        /** What pages call it; absent: its id. */
        title: textSchema.optional(),
        where: conditionSchema.optional(),
        units: unitsSchema.optional(),
      }),
    )
    .optional(),
  /**
   * The change of a rate is split into what happened among those who stayed and what came with those who arrived and
   * left. `where`: who was counted at the same place in the period before as well; `before`: the numerator as it was
   * for them then. With `since` the changes of all periods after that one are added up; else each is from the one before.
   */
  stayers: z
    .strictObject({ where: conditionSchema, before: conditionSchema, since: periodSchema.optional() })
    .optional(),
  /**
   * Units, such as school classes, are counted instead of rows: of all of them, those in which the share of rows is at
   * least so many per cent.
   */
  units: unitsSchema.optional(),
  /** Variables inside whose combinations groups are compared for an adjusted gap. */
  strata: z.array(columnSchema).optional(),
  /**
   * The group that the others are compared with inside strata, where the gaps and targets of the policy do not say so
   * themselves.
   */
  against: z.union([idSchema, z.literal(total)], "id").optional(),
  /** Decimals of the figures; one when left out. A count has none. */
  digits: integerSchema(0, 6).optional(),
});
