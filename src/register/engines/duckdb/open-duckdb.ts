import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { version } from "@duckdb/node-api";
import { aggregateSql } from "../../aggregate-sql.js";
import { checkedValues } from "../../checks/checked-values.js";
import {
  emptyKeyProblems,
  type RepeatedRows,
  repeatedKeyProblems,
  repeatedSql,
} from "../../checks/key-problems.js";
import type { Records } from "../../checks/records.js";
import { nameSql } from "../../literal-sql.js";
import type { Counted, Engine, Progress, RecordSource } from "../engine.js";
import { type DuckDbSession, openSession } from "./duckdb-session.js";
import { failureProblem } from "./failure-problem.js";
import { type PreparedFile, preparedFile } from "./prepared-file.js";
import { readCells } from "./read-cells.js";
import { readColumns } from "./read-columns.js";
import {
  plainView,
  plainViewSql,
  recordsSql,
  recordsView,
  recordsViewSql,
  rowNumber,
} from "./records-view.js";

export interface DuckDbOptions {
  /** Megabytes of memory for records; what does not fit is spilled to disk. */
  readonly memory?: number;
  readonly threads?: number;
  /** Where to spill: a folder of its own is made there, and removed by `close`. */
  readonly temporary?: string;
  /** Megabytes that may be spilled; absent: what the disk has. */
  readonly spill?: number;
  /** Aborting interrupts what runs; it then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/** DuckDB in this process, over Parquet and CSV files. */
export async function openDuckDb(options: DuckDbOptions = {}): Promise<Engine> {
  const { memory = 512, threads = 2, spill, signal } = options;
  const temporary = await mkdtemp(join(options.temporary ?? tmpdir(), "isobar-"));
  const limits = { memory, threads, temporary, ...(spill === undefined ? {} : { spill }) };
  const prepared = new Map<string, PreparedFile>();

  /** The file as Parquet; a CSV file is turned into it once for all that is asked of it. */
  async function prepare(source: RecordSource, progress?: Progress): Promise<Counted<PreparedFile>> {
    const { columns, file } = source.plan;
    const use = JSON.stringify([source.at, file.key, columns.map(({ variable }) => variable.id)]);
    const before = prepared.get(use);
    if (before !== undefined) return { value: before, problems: [] };
    const found = await preparedFile(source, limits, signal, prepared.size, progress);
    if (found.value !== undefined) prepared.set(use, found.value);
    return found;
  }

  /** Makes a file ready, opens it, and does something with its records. */
  async function over<T>(
    source: RecordSource,
    progress: Progress | undefined,
    work: (session: DuckDbSession, file: PreparedFile, progress: Progress | undefined) => Promise<Counted<T>>,
  ): Promise<Counted<T>> {
    const share = /\.csv$/i.test(source.at) ? 0.7 : 0;
    const file = await prepare(source, progress && ((done) => progress(done * share)));
    if (file.value === undefined) return { value: undefined, problems: file.problems };
    const session = await openSession(file.value.path, limits, signal);
    try {
      await session.run(recordsViewSql(file.value.path, source.plan, file.value.types));
      await session.run(plainViewSql(file.value.path));
      return await work(session, file.value, progress && ((done) => progress(share + done * (1 - share))));
    } catch (failure) {
      signal?.throwIfAborted();
      return { value: undefined, problems: [failureProblem(failure, source.at, limits)] };
    } finally {
      session.close();
    }
  }

  return {
    name: `DuckDB ${version().replace(/^v/, "")}`,
    checkValues: (source, progress) =>
      over(source, progress, (session, { types, linesOf }) => {
        const variables = readColumns(source.plan, [...types.keys()]);
        return checkedValues(recordsOf(session, source, linesOf), source.plan.file.period, variables);
      }),
    keyProblems: async (source, progress) => {
      const { problems } = await over(source, progress, async (session, { linesOf }, told) => {
        const found = await keyProblems(session, recordsOf(session, source, linesOf), source, told);
        return { value: found.length, problems: found };
      });
      return problems;
    },
    cells: (source, progress) =>
      over(source, progress, async (session, { types }, told) => {
        const statement = aggregateSql(source.plan, recordsSql(source.plan, types), "filter");
        return readCells(await session.run(statement, told), source.plan, source.at);
      }),
    close: () => rm(temporary, { recursive: true, force: true }),
  };
}

function recordsOf({ ask }: DuckDbSession, { at }: RecordSource, linesOf: PreparedFile["linesOf"]): Records {
  return {
    ...(linesOf === undefined ? {} : { linesOf }),
    table: recordsView,
    plain: plainView,
    at,
    ask,
    async firstRow(condition) {
      const [[row] = []] = await ask(`SELECT min(${rowNumber}) FROM ${recordsView} WHERE ${condition}`);
      return row === null || row === undefined ? undefined : Number(row);
    },
  };
}

/**
 * Keys are first compared by a hash of 64 bits, which takes half the memory that they would; only when two are alike, or
 * one is lacking, is it found out what there is to say.
 */
async function keyProblems(
  session: DuckDbSession,
  records: Records,
  { plan }: RecordSource,
  progress?: Progress,
) {
  const { key, period } = plan.file;
  const name = nameSql(key);
  const doubtful = await session.run(
    `SELECT 1 FROM (SELECT CASE WHEN ${name} IS NOT NULL THEN hash(${name}, ${nameSql(period)}) END AS _h FROM ${recordsView}) GROUP BY _h HAVING count(*) > 1 OR _h IS NULL LIMIT 1`,
    progress,
  );
  if ((await doubtful.getRows()).length === 0) return [];
  const repeated = await repeatedKeyProblems(key, period, records, async () => {
    const ends = `, min(${rowNumber}) AS _first, max(${rowNumber}) AS _last`;
    const rows = await session.ask(
      `SELECT _first, _last FROM (${repeatedSql(key, period, recordsView, ends)}) ORDER BY _first LIMIT 3`,
    );
    return rows.map(([first, last]): RepeatedRows => [Number(first), Number(last)]);
  });
  return [...(await emptyKeyProblems(key, records)), ...repeated];
}
