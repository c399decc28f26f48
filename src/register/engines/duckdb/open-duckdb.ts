import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { version } from "@duckdb/node-api";
import { hasErrors } from "../../../problems/index.js";
import { aggregateSql } from "../../aggregate-sql.js";
import type { Counted, Engine, RecordSource } from "../engine.js";
import { columnProblems } from "./column-problems.js";
import { type DuckDbSession, openSession } from "./duckdb-session.js";
import { failureProblem } from "./failure-problem.js";
import { readCells } from "./read-cells.js";
import { recordFileForm } from "./record-file-form.js";
import { recordsView, recordsViewSql } from "./records-view.js";

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

  /** Opens a file, makes sure that it has the columns, and does something with its records. */
  async function over<T>(
    { plan, at }: RecordSource,
    work: (session: DuckDbSession) => Promise<Counted<T>>,
  ): Promise<Counted<T>> {
    const path = resolve(at);
    const form = await recordFileForm(path, at);
    if (form.value === undefined) return { value: undefined, problems: form.problems };
    const session = await openSession(path, limits, signal);
    try {
      const { present, problems } = await columnProblems(session, path, form.value, plan, at);
      if (hasErrors(problems)) return { value: undefined, problems };
      await session.run(recordsViewSql(path, form.value, plan, present));
      return await work(session);
    } catch (failure) {
      signal?.throwIfAborted();
      return { value: undefined, problems: [failureProblem(failure, at, limits)] };
    } finally {
      session.close();
    }
  }

  return {
    name: `DuckDB ${version().replace(/^v/, "")}`,
    problems: async (source) => (await over(source, async () => ({ value: 0, problems: [] }))).problems,
    repeatedKeys: async () => [],
    rows: (source) =>
      over(source, async (session) => {
        const [[rows] = []] = await (await session.run(`SELECT count(*) FROM ${recordsView}`)).getRows();
        return { value: Number(rows), problems: [] };
      }),
    cells: (source, progress) =>
      over(source, async (session) =>
        readCells(
          await session.run(aggregateSql(source.plan, recordsView), progress),
          source.plan,
          source.at,
        ),
      ),
    close: () => rm(temporary, { recursive: true, force: true }),
  };
}
