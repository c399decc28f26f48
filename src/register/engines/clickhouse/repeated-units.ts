import { error, type Problem } from "../../../problems/index.js";
import { columnSql, nameSql } from "../../literal-sql.js";
import type { FilePlan } from "../../plan/file-plan.js";
import type { ClickHouseSession } from "./clickhouse-session.js";
import type { ColumnExpressions } from "./table-columns.js";
import { withExpressions } from "./with-expressions.js";

/** Units looked at together: some hundred megabytes of memory on the server that puts the shards' answers together. */
const together = 4_000_000;

/**
 * Units that stand more than once in a period. Keys of all shards must meet on one server, so they are looked at period
 * by period and, in a large one, in parts by a hash of the key; no key is named.
 */
export async function repeatedUnits(
  session: ClickHouseSession,
  table: string,
  columns: ColumnExpressions,
  { key, period }: FilePlan["file"],
  at: string,
): Promise<readonly Problem[]> {
  const of = withExpressions(columnSql({ id: period, holds: "number", missing: [] }), columns);
  const periods = await session.ask(
    `SELECT ${of} AS _p, count(*) AS _n FROM ${table} GROUP BY _p ORDER BY _p`,
  );
  const problems: Problem[] = [];
  for (const [name, rows] of periods) {
    const parts = Math.ceil(Number(rows) / together);
    const inPeriod = name === null ? `${of} IS NULL` : `${of} = ${BigInt(String(name))}`;
    let units = 0;
    for (let part = 0; part < parts; part += 1) {
      const inPart =
        parts === 1 ? "" : ` AND cityHash64(ifNull(toString(${nameSql(key)}), '')) % ${parts} = ${part}`;
      const [[found] = []] = await session.ask(
        `SELECT count(*) FROM (SELECT ${nameSql(key)} FROM ${table} WHERE ${inPeriod}${inPart} GROUP BY ${nameSql(key)} HAVING count(*) > 1)`,
      );
      units += Number(found);
    }
    if (units > 0) problems.push(repeated(units, String(name ?? ""), period, key, at));
  }
  return problems;
}

function repeated(units: number, value: string, period: string, key: string, at: string): Problem {
  return error(
    "record-repeated",
    { file: at },
    {
      da: `${units === 1 ? "1 enhed" : `${units} enheder`} står mere end én gang i ${period} ${value}; ventede højst én række pr. ${key} og periode`,
      en: `${units === 1 ? "1 unit stands" : `${units} units stand`} more than once in ${period} ${value}; expected at most one row per ${key} and period`,
    },
  );
}
