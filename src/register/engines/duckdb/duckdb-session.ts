import { type DuckDBConnection, DuckDBInstance, type DuckDBResult } from "@duckdb/node-api";
import { pathSql } from "./path-sql.js";

/** How much of the machine DuckDB may use. */
export interface DuckDbLimits {
  /** Megabytes of memory, beyond which it spills to `temporary`. */
  readonly memory: number;
  readonly threads: number;
  /** A folder of its own. */
  readonly temporary: string;
  /** Megabytes that may be spilled; absent: what the disk has. */
  readonly spill?: number;
}

/** An open DuckDB, in memory, over one file. */
export interface DuckDbSession {
  readonly run: (sql: string, progress?: (done: number) => void) => Promise<DuckDBResult>;
  /** The rows of a statement that has few. */
  readonly ask: (sql: string) => Promise<readonly (readonly unknown[])[]>;
  readonly close: () => void;
}

/**
 * Opens DuckDB over one file. It reads no other, writes nothing outside its temporary folder, fetches no extension and
 * lets no setting be changed. When `signal` aborts, what runs is interrupted and throws the signal's reason.
 */
export async function openSession(
  path: string,
  limits: DuckDbLimits,
  signal?: AbortSignal,
): Promise<DuckDbSession> {
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: `${limits.memory}MB`,
    threads: String(limits.threads),
    temp_directory: limits.temporary,
    ...(limits.spill === undefined ? {} : { max_temp_directory_size: `${limits.spill}MB` }),
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  for (const setting of [
    `allowed_paths = [${pathSql(path)}]`,
    `allowed_directories = [${pathSql(limits.temporary)}]`,
    "enable_progress_bar = true",
    "enable_progress_bar_print = false",
    "progress_bar_time = 0",
    "enable_external_access = false",
    "lock_configuration = true",
  ]) {
    await connection.run(`SET ${setting}`);
  }
  return {
    run: (sql, progress) => run(connection, sql, progress, signal),
    ask: async (sql) => (await run(connection, sql, undefined, signal)).getRows(),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Milliseconds between two looks at how far a statement has come. */
const betweenLooks = 100;

async function run(
  connection: DuckDBConnection,
  sql: string,
  progress: ((done: number) => void) | undefined,
  signal: AbortSignal | undefined,
): Promise<DuckDBResult> {
  signal?.throwIfAborted();
  const interrupt = () => connection.interrupt();
  signal?.addEventListener("abort", interrupt);
  const looks =
    progress === undefined
      ? undefined
      : setInterval(() => {
          const { percentage } = connection.progress;
          if (percentage >= 0) progress(Math.min(1, percentage / 100));
        }, betweenLooks);
  try {
    const result = await connection.run(sql);
    progress?.(1);
    return result;
  } catch (failure) {
    signal?.throwIfAborted();
    throw failure;
  } finally {
    clearInterval(looks);
    signal?.removeEventListener("abort", interrupt);
  }
}
