import { error, type Problem, type Sentence } from "../../problems/index.js";
import { nameSql } from "../literal-sql.js";
import { groupedDigits } from "./grouped-digits.js";
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

/** Units that stand more than once in a period. `rowsOf` gives the first rows of some; absent where rows have no order. */
export async function repeatedKeyProblems(
  key: string,
  period: string,
  { table, at, ask }: Records,
  rowsOf?: () => Promise<readonly RepeatedRows[]>,
): Promise<readonly Problem[]> {
  const [[count] = []] = await ask(
    `SELECT count(*) AS _n1 FROM (${repeatedSql(key, period, table)}) AS _repeated`,
  );
  const repeated = Number(count);
  return repeated === 0 ? [] : [repeatedKeys(repeated, key, period, at, await rowsOf?.())];
}

/** What is told of `count` units that stand more than once in a period. */
export function repeatedKeys(
  count: number,
  key: string,
  period: string,
  file: string,
  pairs: readonly RepeatedRows[] = [],
): Problem {
  const [digits, rows] = [groupedDigits(count), pairsText(pairs)];
  return error(
    "record-repeated",
    { file },
    {
      da: `samme "${key}" står mere end én gang i samme "${period}" ${digits.da} ${count === 1 ? "sted" : "steder"}${rows.da}; ventede højst én række`,
      en: `the same "${key}" stands more than once in the same "${period}" in ${digits.en} ${count === 1 ? "place" : "places"}${rows.en}; expected at most one row`,
    },
  );
}

/** It names rows and never a key, which is a person's pseudonym. */
function pairsText(pairs: readonly RepeatedRows[]): Sentence {
  if (pairs.length === 0) return { da: "", en: "" };
  const digits = pairs.map((pair) => pair.map(groupedDigits));
  return {
    da: `, først i række ${digits.map(([first, last]) => `${first?.da} og ${last?.da}`).join("; ")}`,
    en: `, first in rows ${digits.map(([first, last]) => `${first?.en} and ${last?.en}`).join("; ")}`,
  };
}
