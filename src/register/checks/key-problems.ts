import { error, groupedDigits, type Problem, type Sentence } from "../../problems/index.js";
import { nameSql } from "../literal-sql.js";
import { emptyColumnProblem } from "./empty-column-problem.js";
import type { Records } from "./records.js";

/** The first and the last row of one unit in one period. */
export type RepeatedRows = readonly [first: number, last: number];

/**
 * SQL that gives each key and period that stands more than once. A row without a key is none of them: that is another
 * problem. `also` is what else is asked of them.
 */
export function repeatedSql(key: string, period: string, table: string, also = ""): string {
  const [keySql, periodSql] = [nameSql(key), nameSql(period)];
  return `SELECT ${keySql} AS _d0, ${periodSql} AS _d1, count(*) AS _n0${also} FROM ${table} WHERE ${keySql} IS NOT NULL GROUP BY _d0, _d1 HAVING count(*) > 1`;
}

/** Rows without a key. */
export async function emptyKeyProblems(key: string, records: Records): Promise<readonly Problem[]> {
  const isEmpty = `${nameSql(key)} IS NULL`;
  const [[count] = []] = await records.ask(`SELECT count(*) AS _n0 FROM ${records.table} WHERE ${isEmpty}`);
  return Number(count) === 0 ? [] : [await emptyColumnProblem(key, Number(count), isEmpty, records)];
}

/** Units that stand more than once in a period. `rowsOf` gives the first rows of some; absent where rows have no order. */
export async function repeatedKeyProblems(
  key: string,
  period: string,
  { table, at, ask, linesOf }: Records,
  rowsOf?: () => Promise<readonly RepeatedRows[]>,
): Promise<readonly Problem[]> {
  const [[count] = []] = await ask(
    `SELECT count(*) AS _n1 FROM (${repeatedSql(key, period, table)}) AS _repeated`,
  );
  const repeated = Number(count);
  if (repeated === 0) return [];
  const pairs = (await rowsOf?.()) ?? [];
  const lines = await linesOf?.(pairs.flat());
  return [repeatedKeys(repeated, key, period, at, pairs.flat(), lines)];
}

/** What is told of `count` units that stand more than once in a period; `rows` are the first of some, two and two. */
export function repeatedKeys(
  count: number,
  key: string,
  period: string,
  file: string,
  rows: readonly number[] = [],
  lines?: readonly number[],
): Problem {
  const [digits, where] = [groupedDigits(count), pairsText(lines ?? rows, lines !== undefined)];
  const [line] = lines ?? [];
  return error("record-repeated", line === undefined ? { file } : { file, line }, {
    da: `samme "${key}" står mere end én gang i samme "${period}" ${digits.da} ${count === 1 ? "sted" : "steder"}${where.da}; ventede højst én række`,
    en: `the same "${key}" stands more than once in the same "${period}" in ${digits.en} ${count === 1 ? "place" : "places"}${where.en}; expected at most one row`,
  });
}

/** It names rows or lines and never a key, which is a person's pseudonym. */
function pairsText(places: readonly number[], areLines: boolean): Sentence {
  if (places.length === 0) return { da: "", en: "" };
  const digits = places.map(groupedDigits);
  const pairs = (and: string, language: "da" | "en") =>
    digits
      .flatMap((first, at) => (at % 2 === 0 ? [`${first[language]}${and}${digits[at + 1]?.[language]}`] : []))
      .join("; ");
  return {
    da: `, først i ${areLines ? "linje" : "række"} ${pairs(" og ", "da")}`,
    en: `, first in ${areLines ? "lines" : "rows"} ${pairs(" and ", "en")}`,
  };
}
