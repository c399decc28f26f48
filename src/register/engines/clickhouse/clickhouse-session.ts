import { randomUUID } from "node:crypto";
import type { ClickHouseClient, ClickHouseSettings } from "@clickhouse/client";
import { fixedSettings, settingNames } from "./fixed-settings.js";

/** A cluster that answers. */
export interface ClickHouseSession {
  readonly version: string;
  /** The rows of an answer; `progress` is told now and then how many rows of the tables have been read. */
  readonly ask: (sql: string, progress?: (rowsRead: number) => void) => Promise<readonly AnswerRow[]>;
  readonly close: () => Promise<void>;
}

/** Whole numbers of 64 bits come as text. */
export type AnswerRow = readonly (string | number | boolean | null)[];

/** How many seconds a cluster may take. */
export interface ClickHouseLimits {
  /** For one statement. */
  readonly longest: number;
  /** To say who it is. */
  readonly greeting: number;
}

/** Milliseconds between two looks at how far a statement has come. */
const betweenLooks = 500;

/**
 * Asks a cluster for its version and the settings it knows. When `signal` aborts, what runs is stopped on the cluster too.
 */
export async function openSession(
  client: ClickHouseClient,
  { longest, greeting }: ClickHouseLimits,
  signal?: AbortSignal,
): Promise<ClickHouseSession> {
  const late = AbortSignal.timeout(greeting * 1000);
  const names = settingNames().map((name) => `'${name}'`);
  const known = await answer(client, {
    query: `SELECT version(), name FROM system.settings WHERE name IN (${names.join(", ")})`,
    abort_signal: signal === undefined ? late : AbortSignal.any([signal, late]),
  }).catch((failure: unknown) => {
    late.throwIfAborted();
    throw failure;
  });
  const version = String(known[0]?.[0] ?? "");
  const settings = fixedSettings(new Set(known.map(([, name]) => String(name))), longest);

  let stopping: Promise<void> = Promise.resolve();
  async function ask(sql: string, progress?: (rowsRead: number) => void): Promise<readonly AnswerRow[]> {
    signal?.throwIfAborted();
    const id = `isobar-${randomUUID()}`;
    const stop = () => {
      stopping = quietly(
        client.command({
          query: `KILL QUERY WHERE query_id = '${id}' ASYNC`,
          abort_signal: AbortSignal.timeout(greeting * 1000),
        }),
      );
    };
    signal?.addEventListener("abort", stop);
    const looks =
      progress === undefined
        ? undefined
        : setInterval(
            () =>
              void quietly(
                rowsRead(client, id).then((read) => (read === undefined ? undefined : progress(read))),
              ),
            betweenLooks,
          );
    try {
      return await answer(client, {
        query: sql,
        query_id: id,
        clickhouse_settings: settings,
        ...(signal === undefined ? {} : { abort_signal: signal }),
      });
    } finally {
      clearInterval(looks);
      signal?.removeEventListener("abort", stop);
    }
  }

  async function close(): Promise<void> {
    await stopping;
    await client.close();
  }

  return { version, ask, close };
}

interface Question {
  readonly query: string;
  readonly query_id?: string;
  readonly clickhouse_settings?: ClickHouseSettings;
  readonly abort_signal?: AbortSignal;
}

/** An answer is one document that says how many rows it has: one that was cut off is none. */
async function answer(client: ClickHouseClient, question: Question): Promise<readonly AnswerRow[]> {
  const found = await client.query({ ...question, format: "JSONCompact" });
  const { data, rows } = await found.json<AnswerRow>();
  if (data.length !== rows) throw new SyntaxError(`invalid answer: ${data.length} of ${rows} rows`);
  return data as unknown as readonly AnswerRow[];
}

async function rowsRead(client: ClickHouseClient, id: string): Promise<number | undefined> {
  const [row] = await answer(client, {
    query: `SELECT read_rows FROM system.processes WHERE query_id = '${id}'`,
  });
  return row === undefined ? undefined : Number(row[0]);
}

/** For what is only nice to have: stopping a statement, a look at how far it has come. */
async function quietly(work: Promise<unknown>): Promise<void> {
  await work.catch(() => undefined);
}
