import { useOf } from "../../../policy/index.js";
import { error, groupedDigits, type Problem } from "../../../problems/index.js";
import { type FirstPlace, firstPlace } from "../../checks/first-place.js";
import type { Records } from "../../checks/records.js";
import { nameSql } from "../../literal-sql.js";
import type { FilePlan } from "../../plan/file-plan.js";
import type { CsvForm } from "./csv-header.js";
import type { DuckDbSession } from "./duckdb-session.js";
import { linesOfRows } from "./lines-of-rows.js";
import { pathSql } from "./path-sql.js";
import { readColumns } from "./read-columns.js";

/**
 * Reads a CSV file once and writes the columns of a plan as Parquet, which is read several times faster. Row for row, so
 * that a row keeps its number. DuckDB would round 4.7 where a whole number is wanted: numbers are read with their decimals
 * and a row that has some is a problem.
 */
export async function csvToParquet(
  session: DuckDbSession,
  csv: string,
  form: CsvForm,
  plan: FilePlan,
  parquet: string,
  progress?: (done: number) => void,
): Promise<void> {
  const numbers = numbersOf(plan, form);
  const columns = [plan.file.key, ...readColumns(plan, form.header).map(({ id }) => id)].map((id) => {
    const name = nameSql(id);
    if (!numbers.includes(id)) return name;
    return `CASE WHEN ${isWhole(name)} THEN CAST(${name} AS BIGINT) WHEN ${name} IS NOT NULL THEN error('${notWhole}') END AS ${name}`;
  });
  await session.run(
    `COPY (SELECT ${columns.join(", ")} FROM ${csvSql(csv, form, plan)}) TO ${pathSql(parquet)} (FORMAT parquet, COMPRESSION snappy)`,
    progress,
  );
}

/** What DuckDB says when a number has decimals, or so many digits that it cannot be told exactly. */
export const notWhole = "isobar: not whole";

/** The columns that hold a number that is not whole or too large to be told exactly, each with its first line. */
export async function numberProblems(
  session: DuckDbSession,
  csv: string,
  form: CsvForm,
  plan: FilePlan,
  at: string,
): Promise<readonly Problem[]> {
  const rows = `(SELECT row_number() OVER () AS _row, * FROM ${csvSql(csv, form, plan)})`;
  const records: Records = {
    table: rows,
    at,
    ask: session.ask,
    async firstRow(condition) {
      const [[row] = []] = await session.ask(`SELECT min(_row) FROM ${rows} WHERE ${condition}`);
      return row === null || row === undefined ? undefined : Number(row);
    },
    linesOf: (some) => linesOfRows(csv, form.separator, some),
  };
  const problems: Problem[] = [];
  for (const id of numbersOf(plan, form)) {
    const name = nameSql(id);
    const fractional = await firstPlace(`isnan(${name}) OR ${name} <> trunc(${name})`, records);
    if (fractional !== undefined) problems.push(notWholeProblem(id, fractional));
    const large = await firstPlace(`abs(${name}) > ${largest} AND NOT isnan(${name})`, records);
    if (large !== undefined) problems.push(tooLargeProblem(id, large));
  }
  return problems;
}

function notWholeProblem(id: string, { place, where }: FirstPlace): Problem {
  return error("record-type", place, {
    da: `kolonnen "${id}" har et tal, der ikke er helt${where.da}; ventede hele tal`,
    en: `the column "${id}" has a number that is not whole${where.en}; expected whole numbers`,
  });
}

function tooLargeProblem(id: string, { place, where }: FirstPlace): Problem {
  const limit = groupedDigits(largest);
  return error("record-limits", place, {
    da: `kolonnen "${id}" har et tal uden for det, der kan regnes nøjagtigt${where.da}; ventede højst ${limit.da}`,
    en: `the column "${id}" has a number out of the range that can be computed exactly${where.en}; expected at most ${limit.en}`,
  });
}

/** Reads every cell of every row, so that DuckDB says in which line it cannot. */
export async function readEveryCell(
  session: DuckDbSession,
  csv: string,
  form: CsvForm,
  plan: FilePlan,
): Promise<void> {
  await session.ask(`SELECT count(COLUMNS(*)) FROM ${csvSql(csv, form, plan)}`);
}

function numbersOf(plan: FilePlan, form: CsvForm): readonly string[] {
  return readColumns(plan, form.header)
    .filter((variable) => useOf(variable).holds === "number")
    .map(({ id }) => id);
}

/** Up to it a number tells every whole number from its neighbours. */
const largest = Number.MAX_SAFE_INTEGER;

function isWhole(name: string): string {
  return `(${name} = trunc(${name}) AND abs(${name}) <= ${largest})`;
}

/**
 * The function that reads the file, with all its columns declared: nothing is guessed from the first rows. A column that
 * is not read is called by its place, so nothing of the file's own text becomes SQL.
 */
function csvSql(path: string, { header, separator }: CsvForm, plan: FilePlan): string {
  const read = new Map(
    readColumns(plan, header).map((variable) => [
      variable.id,
      useOf(variable).holds === "number" ? "DOUBLE" : "VARCHAR",
    ]),
  );
  read.set(plan.file.key, "VARCHAR");
  const columns = header.map((name, at) => {
    const type = read.get(name);
    return type === undefined ? `"_${at}": 'VARCHAR'` : `${nameSql(name)}: '${type}'`;
  });
  return `read_csv(${pathSql(path)}, auto_detect = false, header = true, delim = '${separator}', quote = '"', escape = '"', nullstr = '', compression = 'none', hive_partitioning = false, columns = {${columns.join(", ")}})`;
}
