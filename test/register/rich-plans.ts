import assert from "node:assert/strict";
import type { Policy, RecordFile, Tabulation } from "../../src/policy/index.js";
import { type FilePlan, planFile } from "../../src/register/index.js";
import { passages } from "./passages.js";

/** A plan with these tabulations of the passages. Their conditions must be valid: nothing checks them here. */
export function planOf(
  tabulations: readonly Omit<Tabulation, "from">[],
  file: RecordFile = passages().file,
): FilePlan {
  const { policy } = passages();
  const [area, ...areas] = policy.areas;
  const [indicator] = area?.indicators ?? [];
  assert.ok(area && indicator);
  const indicators = tabulations.map((tabulate, at) => ({
    ...indicator,
    id: `figure-${at}`,
    tabulate: { ...tabulate, from: file.id },
  }));
  const rich: Policy = { ...policy, records: [file], areas: [{ ...area, indicators }, ...areas] };
  const plan = planFile(rich, file);
  assert.ok(plan);
  return plan;
}

/** Every kind of figure, with all that can be said of one. */
export const everyKind: readonly Omit<Tabulation, "from">[] = [
  {
    kind: "rate",
    where: "between(age, 6, 99)",
    denominator: "!missing(light)",
    numerator: "helmet",
    groups: ["visitors", "_T"],
    bands: [{ variable: "age", cuts: ["6", "15", "100"] }],
    breakdowns: ["light", "age", "district"],
    strata: ["light", "age"],
    measures: [{ measure: "kept", where: "helmet == helmet_before" }],
    stayers: { where: "age >= 7 && price > 0", before: "helmet_before", since: "2020" },
  },
  { kind: "composition", where: "age >= 15 || missing(age)", groups: ["visitors"], groupsAsOf: "2022-06-30" },
  { kind: "distribution", over: "district", where: "!missing(price)", groups: ["visitors", "_T"] },
  { kind: "mean", numerator: "speed * 2 - 100", where: "speed < 20.0", breakdowns: ["light"] },
  { kind: "mean", numerator: "price * 1000", denominator: 'country != "DK"' },
  { kind: "mean", numerator: "age" },
  {
    kind: "median",
    numerator: "age",
    where: "helmet_before",
    bands: [{ variable: "age", cuts: ["0", "10", "15", "65"] }],
  },
  { kind: "count", where: '!helmet && country in ["SE", "DE"]', breakdowns: ["district"] },
  { kind: "count", where: "price > -100 && price * 3 != 7 || missing(price)" },
  {
    kind: "rate",
    numerator: 'origin == "visitor"',
    units: { by: "post", atLeast: 50 },
    measures: [{ measure: "more", units: { by: "post", atLeast: 70 } }],
  },
];

/** The passages counted month by month. */
export function monthlyFile(): RecordFile {
  const { file } = passages();
  return {
    ...file,
    period: "month",
    variables: file.variables.map((variable) =>
      variable.id === "year" ? { id: "month", title: variable.title, type: "month" as const } : variable,
    ),
  };
}
