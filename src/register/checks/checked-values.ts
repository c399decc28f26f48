import { type ScopeVariable, useOf } from "../../policy/index.js";
import { error, type Problem, rowCount } from "../../problems/index.js";
import { columnSql, numberSql } from "../literal-sql.js";
import { codeProblems } from "./code-problems.js";
import { emptyColumnProblem } from "./empty-column-problem.js";
import { placeOfFirst } from "./first-place.js";
import type { Records } from "./records.js";

/**
 * How many rows there are, and what stands in them and cannot be: no rows at all, a row without a period, a number out of its limits, a code that
 * is on no list. One statement gives the ends of every number, and one for each code what codes there are; only
 * where something is wrong are rows looked at once more.
 */
export async function checkedValues(
  records: Records,
  period: string,
  variables: readonly ScopeVariable[],
): Promise<{ readonly value: number; readonly problems: readonly Problem[] }> {
  const limited = variables.flatMap((variable) => {
    const limits = limitsOf(variable);
    return limits === undefined ? [] : [{ variable, ...limits }];
  });
  const { table, plain = table, ask } = records;
  // An end that no missing code can be is asked of the plain records: a Parquet file says it without being read.
  const ends = (isPlain: boolean) =>
    limited
      .filter(({ variable }) => (variable.missing.length === 0) === isPlain)
      .map(({ variable }) => variable);
  const [plainEnds, otherEnds] = [ends(true), ends(false)];
  const filled = `count(${periodSql(period, variables)})`;
  const [first = []] = await ask(selectSql(["count(*)", ...plainEnds.flatMap(endsSql)], plain));
  const [second = []] = await ask(selectSql([filled, ...otherEnds.flatMap(endsSql)], table));
  const [rows = 0, ...plainNumbers] = first.map(numberOf);
  const [periods = 0, ...otherNumbers] = second.map(numberOf);
  const found = new Map(
    [...plainEnds, ...otherEnds].map(({ id }, at) => {
      const numbers = [...plainNumbers, ...otherNumbers];
      return [id, { least: numbers[2 * at], most: numbers[2 * at + 1] }];
    }),
  );
  if (rows === 0) return { value: rows, problems: [noRows(records.at)] };
  const problems: Problem[] = [];
  if (periods < rows) {
    const isEmpty = `${periodSql(period, variables)} IS NULL`;
    problems.push(await emptyColumnProblem(period, rows - periods, isEmpty, records));
  }
  for (const { variable, from, to } of limited) {
    const { least, most } = found.get(variable.id) ?? {};
    const isInside =
      (least === undefined || from === undefined || least >= Number(from)) &&
      (most === undefined || to === undefined || most <= Number(to));
    if (!isInside) problems.push(await limitProblem(variable, from, to, records));
  }
  for (const variable of variables) problems.push(...(await codeProblems(variable, records)));
  return { value: rows, problems };
}

function selectSql(columns: readonly string[], table: string): string {
  return `SELECT ${columns.map((sql, at) => `${sql} AS _n${at}`).join(", ")} FROM ${table}`;
}

function endsSql(variable: ScopeVariable): readonly string[] {
  const column = columnSql(useOf(variable));
  return [`min(${column})`, `max(${column})`];
}

function numberOf(value: unknown): number | undefined {
  return value === null ? undefined : Number(value);
}

interface Limits {
  readonly from: bigint | undefined;
  readonly to: bigint | undefined;
}

/** Between which numbers a variable must lie; undefined where there are no such numbers. */
function limitsOf({ type, from, to }: ScopeVariable): Limits | undefined {
  switch (type) {
    case "flag":
      return { from: 0n, to: 1n };
    case "year":
      return { from: from ?? 1000n, to: to ?? 2999n };
    case "month":
      return { from: 100_001n, to: 299_912n };
    case "code":
    case "country":
      return undefined;
    case "integer":
    case "decimal":
    case "money":
      return from === undefined && to === undefined ? undefined : { from, to };
  }
}

function periodSql(period: string, variables: readonly ScopeVariable[]): string {
  const variable = variables.find(({ id }) => id === period);
  if (variable === undefined) throw new Error(`missing period: ${period}`);
  return columnSql(useOf(variable));
}

function noRows(file: string): Problem {
  return error(
    "record-rows",
    { file },
    { da: "der er ingen rækker; ventede mindst én", en: "there are no rows; expected at least one" },
  );
}

async function limitProblem(
  variable: ScopeVariable,
  from: bigint | undefined,
  to: bigint | undefined,
  records: Records,
): Promise<Problem> {
  const column = columnSql(useOf(variable));
  const condition = [
    ...(from === undefined ? [] : [`${column} < ${numberSql(from)}`]),
    ...(to === undefined ? [] : [`${column} > ${numberSql(to)}`]),
  ].join(" OR ");
  const [[count] = []] = await records.ask(`SELECT count(*) AS _n0 FROM ${records.table} WHERE ${condition}`);
  const rows = rowCount(Number(count));
  const { place, where } = await placeOfFirst(condition, records);
  const limits =
    from === undefined
      ? { da: `over ${to}`, en: `above ${to}` }
      : to === undefined
        ? { da: `under ${from}`, en: `below ${from}` }
        : { da: `uden for ${from} til ${to}`, en: `outside ${from} to ${to}` };
  return error("record-limits", place, {
    da: `kolonnen "${variable.id}" har et tal ${limits.da} i ${rows.da}${where.da}`,
    en: `the column "${variable.id}" has a number ${limits.en} in ${rows.en}${where.en}`,
  });
}
