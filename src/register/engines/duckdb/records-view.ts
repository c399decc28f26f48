import { useOf } from "../../../policy/index.js";
import { columnSql, nameSql } from "../../literal-sql.js";
import type { ColumnPlan, FilePlan } from "../../plan/file-plan.js";
import type { RecordFileForm } from "./record-file-form.js";

/** What the view of a file's records is called, so that no path stands in the statement that counts them. */
export const recordsView = "records";

/**
 * A view with the columns of a plan as conditions want them: whole numbers of 64 bits, so that no product is too large
 * for the type of a column, and codes as text, NULL for an empty cell.
 */
export function recordsViewSql(
  path: string,
  form: RecordFileForm,
  { columns, file }: FilePlan,
  present: readonly string[],
): string {
  const there = columns.filter(({ variable }) => present.includes(variable.id));
  const derived = columns.filter(({ variable }) => !present.includes(variable.id));
  const originals = derived.flatMap(({ lastYearOf }) => (lastYearOf === undefined ? [] : [lastYearOf]));
  const read = [...there.map(({ variable }) => variable), ...originals];
  const shown = [...new Map(read.map((variable) => [variable.id, variable])).values()].map((variable) => {
    const name = nameSql(variable.id);
    return useOf(variable).holds === "number"
      ? `CAST(${name} AS BIGINT) AS ${name}`
      : `NULLIF(CAST(${name} AS VARCHAR), '') AS ${name}`;
  });
  const numbers = read.filter((variable) => useOf(variable).holds === "number").map(({ id }) => id);
  const rows = `SELECT ${[nameSql(file.key), ...shown].join(", ")} FROM ${fileSql(path, form, numbers)}`;
  return `CREATE TEMP VIEW ${recordsView} AS ${derived.length === 0 ? rows : withLastYear(rows, file, derived)}`;
}

/** The function that reads the file, with all its columns declared: nothing is guessed from the first rows. */
export function fileSql(path: string, form: RecordFileForm, numbers: readonly string[]): string {
  if (form.kind === "parquet") return `read_parquet(${pathSql(path)}, hive_partitioning = false)`;
  const types = form.header.map(
    (name, at) => `${csvColumn(name, at)}: '${numbers.includes(name) ? "BIGINT" : "VARCHAR"}'`,
  );
  return `read_csv(${pathSql(path)}, auto_detect = false, header = true, delim = '${form.separator}', quote = '"', escape = '"', nullstr = '', compression = 'none', hive_partitioning = false, columns = {${types.join(", ")}})`;
}

/** A column that cannot be a variable's is called by its place: nothing of the file's own text becomes SQL. */
function csvColumn(name: string, at: number): string {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) ? nameSql(name) : `"_${at}"`;
}

/** A path as SQL. DuckDB takes a file that exists for itself before it takes `*` and `[` in its name for a pattern. */
export function pathSql(path: string): string {
  if (path.includes("\0")) throw new Error("invalid path");
  return `'${path.replaceAll("'", "''")}'`;
}

/**
 * What a unit's row of exactly one year earlier says, beside its row of now; NULL where there is no such row. No unit may
 * stand twice in a period.
 */
function withLastYear(rows: string, file: FilePlan["file"], derived: readonly ColumnPlan[]): string {
  const [key, period] = [nameSql(file.key), nameSql(file.period)];
  const isMonthly = file.variables.find(({ id }) => id === file.period)?.type === "month";
  const before = derived.map(({ variable, lastYearOf }) => {
    if (lastYearOf === undefined) throw new Error(`missing column: ${variable.id}`);
    return `${columnSql(useOf(lastYearOf))} AS ${nameSql(variable.id)}`;
  });
  const names = derived.map(({ variable }) => `_b.${nameSql(variable.id)}`);
  return `WITH _r AS (${rows})
SELECT _r.*, ${names.join(", ")} FROM _r LEFT JOIN (
  SELECT ${key} AS _key, ${period} + ${isMonthly ? 100 : 1} AS _period, ${before.join(", ")} FROM _r
) AS _b ON _r.${key} = _b._key AND _r.${period} = _b._period`;
}
