import { type ScopeVariable, useOf } from "../../../policy/index.js";
import { type Checked, checked } from "../../../problems/index.js";
import { nameSql } from "../../literal-sql.js";
import type { FilePlan } from "../../plan/file-plan.js";
import { missingColumn, otherType } from "../column-problem.js";
import type { ClickHouseSession } from "./clickhouse-session.js";

/** What stands for each column of a plan in a statement to ClickHouse, by the column's name. */
export type ColumnExpressions = ReadonlyMap<string, string>;

/**
 * Looks at the columns that a table has, and says how they are read. Those of last year must be there like the others:
 * what a cluster holds of a person may lie on more than one server.
 */
export async function tableColumns(
  session: ClickHouseSession,
  table: string,
  { file, columns }: FilePlan,
  at: string,
): Promise<Checked<ColumnExpressions>> {
  const described = await session.ask(`DESCRIBE TABLE ${table}`);
  const types = new Map(described.map(([name, type]) => [String(name), String(type)]));
  const present = [...types.keys()];
  const variables = columns.map(({ variable }) => variable);
  const names = [...new Set([file.key, file.period, ...variables.map(({ id }) => id)])];
  const problems = names.flatMap((name) => {
    const type = types.get(name);
    if (type === undefined) return [missingColumn(name, present, at)];
    const variable = variables.find(({ id }) => id === name);
    if (variable === undefined) return [];
    const { holds } = useOf(variable);
    return canHold[holds].test(type) ? [] : [otherType(name, type, expectedTypes[holds], at)];
  });
  const expressions = new Map(
    variables.map((variable) => [variable.id, columnExpression(variable, types.get(variable.id) ?? "")]),
  );
  if (canHold.text.test(types.get(file.key) ?? ""))
    expressions.set(file.key, textExpression(nameSql(file.key)));
  return checked(expressions, problems);
}

/**
 * A whole number as one of 64 bits; a code as text, NULL where it is empty. A column with a dictionary of its values is
 * taken out of it by CAST: ClickHouse 18 loses the rows with NULL when it groups by such a column. (CAST of every number
 * would cost a quarter of the time.)
 */
function columnExpression(variable: ScopeVariable, type: string): string {
  const name = nameSql(variable.id);
  if (useOf(variable).holds === "text") return textExpression(name);
  return type.startsWith("LowCardinality(") ? `CAST(${name} AS Nullable(Int64))` : `toInt64(${name})`;
}

function textExpression(name: string): string {
  return `nullIf(CAST(${name} AS Nullable(String)), '')`;
}

const canHold = {
  number: wrapped("U?Int(?:8|16|32)|Int64|Bool"),
  text: wrapped(String.raw`String|FixedString\(\d+\)|Enum(?:8|16)\(.*\)`),
} as const;

/** The types, as they are or inside Nullable, LowCardinality, or both. */
function wrapped(types: string): RegExp {
  return new RegExp(
    `^(?:(?:${types})|(?:LowCardinality\\(|Nullable\\(|LowCardinality\\(Nullable\\()(?:${types})\\)+)$`,
    "s",
  );
}

const expectedTypes = {
  number: {
    da: "hele tal (Int64, UInt32 eller smallere)",
    en: "whole numbers (Int64, UInt32 or narrower)",
  },
  text: {
    da: "koder som tekst (String, FixedString eller Enum)",
    en: "codes as text (String, FixedString or Enum)",
  },
} as const;
