import { readCondition, readNumber, scopeOf } from "../../../../src/policy/index.js";
import type { RecordRow } from "../../../../src/register/index.js";
import type { CellSum, FilePlan } from "../../../../src/register/plan/file-plan.js";
import { planFile } from "../../../../src/register/plan/plan-file.js";
import { usedColumns } from "../../../../src/register/plan/used-columns.js";
import { passages } from "../../passages.js";

/** Passages as a table: each kind of column that a cluster may have, nullable and not. */
export const passageColumns = {
  rider: "String",
  year: "UInt16",
  age: "Nullable(UInt16)",
  light: "LowCardinality(String)",
  district: "LowCardinality(Nullable(String))",
  helmet: "Nullable(UInt8)",
  country: "FixedString(3)",
  origin: "Enum8('' = 0, 'local' = 1, 'visitor' = 2, '0' = 3)",
  price: "Nullable(Int32)",
  speed: "Nullable(Int64)",
  post: "Nullable(String)",
} as const;

/** Rows as ClickHouse takes them in: what is not known is NULL, or an empty text where the column cannot be NULL. */
export function tabSeparated(rows: readonly RecordRow[], columns: Readonly<Record<string, string>>): string {
  const empty = Object.entries(columns).map(
    ([name, type]) => [name, /Nullable/.test(type) ? "\\N" : ""] as const,
  );
  return rows
    .map((row) => `${empty.map(([name, absent]) => String(row[name] ?? absent)).join("\t")}\n`)
    .join("");
}

export function columnsSql(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(", ");
}

/** The plan of the passages, and beside it sums that compute: products, squares, what is missing, negative numbers. */
export function passagePlan(): FilePlan {
  const { policy, file } = passages();
  const plan = planFile(policy, file);
  if (plan === undefined) throw new Error("missing plan");
  const scope = scopeOf(policy, file);
  const condition = (text: string) => {
    const { value } = readCondition(text, scope);
    if (value === undefined) throw new Error(`invalid condition: ${text}`);
    return value;
  };
  const { value: quantity } = readNumber("price * 3 - 700", scope);
  const { value: age } = readNumber("age", scope);
  if (quantity === undefined || age === undefined) throw new Error("invalid number");
  const more: readonly CellSum[] = [
    { rows: [{ quantity, is: "known" }], add: { quantity, squared: false } },
    { rows: [{ quantity: age, is: "known" }], add: { quantity: age, squared: true } },
    { rows: [{ condition: condition("price * 2 - 100 > 5000 || speed < 17.5"), is: "true" }] },
    { rows: [{ condition: condition("!(price * 2 - 100 > 5000 || speed < 17.5)"), is: "known" }] },
    { rows: [{ condition: condition('!(country == "DK") && post == "p1"'), is: "true" }] },
    { rows: [{ condition: condition('missing(country) || !(origin == "visitor")'), is: "true" }] },
  ];
  const sums = [...plan.sums, ...more];
  return { ...plan, sums, columns: usedColumns(plan.dimensions, sums, scope, () => undefined) };
}
