import type { Problem } from "../../../problems/index.js";
import { repeatedKeys } from "../../checks/key-problems.js";
import { columnSql, nameSql } from "../../literal-sql.js";
import type { Progress, RecordSource } from "../engine.js";
import type { ClickHouseSession } from "./clickhouse-session.js";
import type { ColumnExpressions } from "./table-columns.js";
import { withExpressions } from "./with-expressions.js";

/**
 * Units that stand more than once in a period. Keys of all shards must meet on one server, so they are looked at period
 * by period and, where one has more than `together`, in parts by a hash of the key.
 */
export async function repeatedUnits(
  session: ClickHouseSession,
  { plan, at }: RecordSource,
  { name: table, columns }: { readonly name: string; readonly columns: ColumnExpressions },
  together: number,
  progress?: Progress,
): Promise<readonly Problem[]> {
  const { key, period } = plan.file;
  const ask = (sql: string) => session.ask(withExpressions(sql, columns));
  const [unit, time] = [nameSql(key), columnSql({ id: period, holds: "number", missing: [] })];
  const periods = await ask(
    `SELECT ${time} AS _d0, count(*) AS _n0 FROM ${table} WHERE ${time} IS NOT NULL GROUP BY _d0 ORDER BY _d0`,
  );
  let units = 0;
  for (const [done, [name, rows]] of periods.entries()) {
    const parts = Math.ceil(Number(rows) / together);
    for (let part = 0; part < parts; part += 1) {
      const inPart = parts === 1 ? "" : ` AND cityHash64(${unit}) % ${parts} = ${part}`;
      const [[found] = []] = await ask(
        `SELECT count(*) FROM (SELECT ${unit} AS _d0 FROM ${table} WHERE ${time} = ${BigInt(String(name))} AND ${unit} IS NOT NULL${inPart} GROUP BY _d0 HAVING count(*) > 1)`,
      );
      units += Number(found);
      progress?.((done + (part + 1) / parts) / periods.length);
    }
  }
  return units === 0 ? [] : [repeatedKeys(units, key, period, at)];
}
