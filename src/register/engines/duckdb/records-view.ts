import { useOf } from "../../../policy/index.js";
import { columnSql, nameSql } from "../../literal-sql.js";
import type { ColumnPlan, FilePlan } from "../../plan/file-plan.js";
import { pathSql } from "./path-sql.js";
import { readColumns } from "./read-columns.js";

/** What the view of a file's records is called, so that no path stands in the statement that counts them. */
export const recordsView = "records";

/** The same as it stands in the file. */
export const plainView = "plain_records";

/** The number of a row, from 1, in that view. */
export const rowNumber = `"_row"`;

/**
 * A view with the columns of a plan as conditions want them: whole numbers of 64 bits, so that no product is too large
 * for the type of a column, and text that is NULL for an empty cell. `types`: the columns of the Parquet file.
 */
export function recordsViewSql(path: string, plan: FilePlan, types: ReadonlyMap<string, string>): string {
  const shown = readColumns(plan, [...types.keys()]).map((variable) => {
    const name = nameSql(variable.id);
    return useOf(variable).holds === "number"
      ? `CAST(${name} AS BIGINT) AS ${name}`
      : `NULLIF(CAST(${name} AS VARCHAR), '') AS ${name}`;
  });
  return `CREATE TEMP VIEW ${recordsView} AS SELECT file_row_number + 1 AS ${rowNumber}, ${[keySql(plan, types), ...shown].join(", ")} FROM read_parquet(${pathSql(path)}, file_row_number = true, hive_partitioning = false)`;
}

export function plainViewSql(path: string): string {
  return `CREATE TEMP VIEW ${plainView} AS FROM read_parquet(${pathSql(path)}, hive_partitioning = false)`;
}

/** The records of a plan as one table: the view, with what it lacks of last year's values found in it. */
export function recordsSql({ columns, file }: FilePlan, types: ReadonlyMap<string, string>): string {
  const derived = columns.filter(({ variable }) => !types.has(variable.id));
  return derived.length === 0 ? recordsView : withLastYear(file, derived);
}

function keySql({ file }: FilePlan, types: ReadonlyMap<string, string>): string {
  const name = nameSql(file.key);
  return types.get(file.key) === "VARCHAR" ? `NULLIF(${name}, '') AS ${name}` : name;
}

/**
 * What a unit's row of exactly one year earlier says, beside its row of now; NULL where there is no such row. No unit may
 * stand twice in a period.
 */
function withLastYear(file: FilePlan["file"], derived: readonly ColumnPlan[]): string {
  const [key, period] = [nameSql(file.key), nameSql(file.period)];
  const isMonthly = file.variables.find(({ id }) => id === file.period)?.type === "month";
  const before = derived.map(({ variable, lastYearOf }) => {
    if (lastYearOf === undefined) throw new Error(`missing column: ${variable.id}`);
    return `${columnSql(useOf(lastYearOf))} AS ${nameSql(variable.id)}`;
  });
  const names = derived.map(({ variable }) => `_b.${nameSql(variable.id)}`);
  return `(
  SELECT _r.*, ${names.join(", ")}
  FROM ${recordsView} AS _r
  LEFT JOIN (
    SELECT ${key} AS _key, ${period} + ${isMonthly ? 100 : 1} AS _period, ${before.join(", ")}
    FROM ${recordsView}
  ) AS _b ON _r.${key} = _b._key AND _r.${period} = _b._period
) AS _records`;
}
