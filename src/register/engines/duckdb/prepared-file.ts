import { join, resolve } from "node:path";
import { hasErrors, type Problem } from "../../../problems/index.js";
import type { Counted, RecordSource } from "../engine.js";
import { columnProblems } from "./column-problems.js";
import type { CsvForm } from "./csv-header.js";
import { csvToParquet, notWhole, numberProblems, readEveryCell } from "./csv-to-parquet.js";
import { type DuckDbLimits, openSession } from "./duckdb-session.js";
import { failureProblem } from "./failure-problem.js";
import { linesOfRows } from "./lines-of-rows.js";
import { pathSql } from "./path-sql.js";
import { recordFileForm } from "./record-file-form.js";

/** A Parquet file that has what a plan needs: the given one, or what a CSV file was turned into. */
export interface PreparedFile {
  readonly path: string;
  /** DuckDB's types, by column. */
  readonly types: ReadonlyMap<string, string>;
  /** The lines in which rows begin, where it was made of a CSV file. */
  readonly linesOf?: (rows: readonly number[]) => Promise<readonly number[]>;
}

/** Makes a file of records ready to be counted; `number` tells what is written for it from what is written for others. */
export async function preparedFile(
  { plan, at }: RecordSource,
  limits: DuckDbLimits,
  signal: AbortSignal | undefined,
  number: number,
  progress?: (done: number) => void,
): Promise<Counted<PreparedFile>> {
  const refused = (problems: readonly Problem[]): Counted<PreparedFile> => ({ value: undefined, problems });
  const path = resolve(at);
  const form = await recordFileForm(path, at);
  if (form.value === undefined) return refused(form.problems);
  let parquet = path;
  let lines: Pick<PreparedFile, "linesOf"> = {};
  if (form.value.kind === "csv") {
    const { separator } = form.value;
    lines = { linesOf: (rows) => linesOfRows(path, separator, rows) };
    const types = new Map(form.value.header.map((name) => [name, undefined]));
    const problems = columnProblems(plan, types, at);
    if (hasErrors(problems)) return refused(problems);
    parquet = join(limits.temporary, `records-${number}.parquet`);
    const session = await openSession(path, limits, signal);
    try {
      await csvToParquet(session, path, form.value, plan, parquet, progress);
    } catch (failure) {
      signal?.throwIfAborted();
      return refused(await csvProblems(failure, { plan, at }, form.value, limits, signal));
    } finally {
      session.close();
    }
  }
  const session = await openSession(parquet, limits, signal);
  try {
    const described = await session.ask(
      `DESCRIBE SELECT * FROM read_parquet(${pathSql(parquet)}, hive_partitioning = false)`,
    );
    const types = new Map(described.map(([name, type]) => [String(name), String(type)]));
    const problems = columnProblems(plan, types, at);
    return hasErrors(problems) ? refused(problems) : { value: { path: parquet, types, ...lines }, problems };
  } catch (failure) {
    signal?.throwIfAborted();
    return refused([failureProblem(failure, at, limits)]);
  } finally {
    session.close();
  }
}

/** What is wrong with a CSV file that could not be read. */
async function csvProblems(
  failure: unknown,
  { plan, at }: RecordSource,
  form: CsvForm,
  limits: DuckDbLimits,
  signal: AbortSignal | undefined,
): Promise<readonly Problem[]> {
  const text = String(failure);
  const isFractional = text.includes(notWhole);
  // DuckDB 1.5 breaks down over a bad row when it reads some columns only; reading them all it says which row it is.
  if (!isFractional && !/INTERNAL|FATAL/.test(text)) return [failureProblem(failure, at, limits)];
  const session = await openSession(resolve(at), limits, signal);
  try {
    if (isFractional) return await numberProblems(session, resolve(at), form, plan, at);
    await readEveryCell(session, resolve(at), form, plan);
    throw failure;
  } catch (second) {
    signal?.throwIfAborted();
    return [failureProblem(second, at, limits)];
  } finally {
    session.close();
  }
}
