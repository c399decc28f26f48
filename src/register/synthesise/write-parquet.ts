import {
  type DuckDBConnection,
  DuckDBInstance,
  DuckDBTableFunction,
  type DuckDBType,
  ENUM,
  INTEGER,
  SMALLINT,
} from "@duckdb/node-api";
import { at } from "./at.js";
import { nothing } from "./people.js";
import type { RowBatch, RowColumn, RowSource } from "./rows.js";

/** What DuckDB takes at once. */
const chunkRows = 2048;

/**
 * Writes rows to a Parquet file that says of itself that it is synthetic. DuckDB asks for the rows a chunk at a time and
 * writes as they come, so memory does not follow their number.
 */
export async function writeParquet(
  source: RowSource,
  path: string,
  progress: (rows: number) => void = () => {},
  signal?: AbortSignal,
): Promise<number> {
  signal?.throwIfAborted();
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: "512MB",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  try {
    const written = offerRows(connection, source, (rows) => {
      signal?.throwIfAborted();
      progress(rows);
    });
    await connection.run(
      `COPY (FROM synthetic_rows()) TO ${textSql(path)} ` +
        `(FORMAT parquet, KV_METADATA {synthetic: 'true'})`,
    );
    return written();
  } catch (failure) {
    signal?.throwIfAborted();
    throw diskFailure(failure, path) ?? failure;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Lets SQL read the rows as `synthetic_rows()`; gives how many it has read. */
function offerRows(
  connection: DuckDBConnection,
  { columns, batches }: RowSource,
  progress: (rows: number) => void,
): () => number {
  const iterator = batches()[Symbol.iterator]();
  let batch: RowBatch | undefined;
  let [from, rows] = [0, 0];
  connection.registerTableFunction(
    DuckDBTableFunction.create({
      name: "synthetic_rows",
      bindFunction(info) {
        for (const column of columns) info.addResultColumn(column.name, typeOf(column));
      },
      initFunction(info) {
        info.setMaxThreads(1);
      },
      mainFunction(info, output) {
        try {
          while (batch === undefined || from >= batch.rows) {
            const next = iterator.next();
            if (next.done === true) {
              output.rowCount = 0;
              return;
            }
            [batch, from] = [next.value, 0];
          }
          const size = Math.min(chunkRows, batch.rows - from);
          output.rowCount = size;
          for (const [place, column] of columns.entries()) {
            const values = batch.columns[place];
            if (values === undefined) throw new Error(`missing column: ${column.name}`);
            fill(output.getColumnVector(place) as unknown as Vector, values, from, size, column.codes);
          }
          from += size;
          rows += size;
          progress(rows);
        } catch (failure) {
          info.setError(failure instanceof Error ? (failure.stack ?? failure.message) : String(failure));
        }
      },
    }),
  );
  return () => rows;
}

/** Writes a part of a column into what DuckDB takes: a number, or the text of a code. */
function fill(
  vector: Vector,
  values: Int32Array,
  from: number,
  size: number,
  codes: RowColumn["codes"],
): void {
  if (codes === undefined) {
    for (let row = 0; row < size; row++) {
      const value = at(values, from + row);
      vector.setItem(row, value === nothing ? null : value);
    }
  } else {
    for (let row = 0; row < size; row++) vector.setItem(row, codes[at(values, from + row)] ?? null);
  }
  vector.flush();
}

interface Vector {
  readonly setItem: (place: number, value: number | string | null) => void;
  readonly flush: () => void;
}

/** Codes are an enumeration: they travel as small numbers and stand in the file as text. */
function typeOf({ codes, isLong }: RowColumn): DuckDBType {
  if (codes === undefined) return isLong === true ? INTEGER : SMALLINT;
  return ENUM(codes.filter((code) => code !== null));
}

/** DuckDB's own words for a disk that takes no more, as the system says it. */
function diskFailure(failure: unknown, path: string): Error | undefined {
  const text = failure instanceof Error ? failure.message : "";
  const [code] = diskWords.find(([, words]) => words.test(text)) ?? [];
  return code === undefined ? undefined : Object.assign(new Error(text), { code, syscall: "write", path });
}

const diskWords = [
  ["ENOSPC", /No space left/i],
  ["EDQUOT", /Disk quota/i],
  ["EFBIG", /File too large/i],
  ["EACCES", /Permission denied/i],
  ["EROFS", /Read-only file system/i],
] as const;

function textSql(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
