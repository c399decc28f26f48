import { type ClickHouseClient, ClickHouseLogLevel, createClient } from "@clickhouse/client";
import { type Checked, hasErrors } from "../../../problems/index.js";
import { aggregateSql } from "../../aggregate-sql.js";
import { checkedValues } from "../../checks/checked-values.js";
import { emptyKeyProblems } from "../../checks/key-problems.js";
import type { Counted, Engine, RecordSource } from "../engine.js";
import { clickHouseAddress } from "./clickhouse-address.js";
import type { ClickHouseCredentials } from "./clickhouse-credentials.js";
import { type ClickHouseLimits, type ClickHouseSession, openSession } from "./clickhouse-session.js";
import { failureProblem } from "./failure-problem.js";
import { readCells, withRowCount } from "./read-cells.js";
import { repeatedUnits } from "./repeated-units.js";
import { sizeProblems } from "./size-problems.js";
import { type ColumnExpressions, tableColumns } from "./table-columns.js";
import { tableSql } from "./table-name.js";
import { withExpressions } from "./with-expressions.js";

export interface ClickHouseOptions {
  /** `https://host:port`, and no word of who asks. */
  readonly url: string;
  readonly credentials: ClickHouseCredentials;
  /** Seconds that one statement may take. */
  readonly longest?: number;
  /** Seconds in which the cluster must say who it is. */
  readonly greeting?: number;
  /** Units looked at together for those that stand twice: as many as the server that is asked has memory for. */
  readonly keysTogether?: number;
  /** Aborting stops what runs, on the cluster too; it then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/** An existing ClickHouse cluster, over tables that hold record files: rows stay there, cells come back. */
export async function openClickHouse(options: ClickHouseOptions): Promise<Checked<Engine>> {
  const { url, credentials, longest = 3600, greeting = 10, keysTogether = 4_000_000, signal } = options;
  const { value: address, problems } = clickHouseAddress(url);
  if (address === undefined) return { value: undefined, problems };
  const client = createClient({
    url: address.origin,
    pathname: address.path,
    username: credentials.user,
    password: credentials.password,
    application: "isobar",
    // The cluster stops by itself first and says why.
    request_timeout: (longest + 30) * 1000,
    max_response_headers_size: 1 << 20,
    log: { level: ClickHouseLogLevel.OFF },
  });
  try {
    return { value: await clickHouseEngine(client, { longest, greeting, keysTogether }, signal), problems };
  } catch (failure) {
    await client.close();
    signal?.throwIfAborted();
    return { value: undefined, problems: [...problems, failureProblem(failure, address.host)] };
  }
}

/** The engine over a client that is connected to a cluster. */
export async function clickHouseEngine(
  client: ClickHouseClient,
  limits: ClickHouseLimits & Pick<Required<ClickHouseOptions>, "keysTogether">,
  signal?: AbortSignal,
): Promise<Engine> {
  const session = await openSession(client, limits, signal);

  /** Makes sure that a table has the columns, and does something with them. */
  async function over<T>(
    { plan, at }: RecordSource,
    work: (table: Table) => Promise<Counted<T>>,
  ): Promise<Counted<T>> {
    const name = tableSql(at);
    if (name.value === undefined) return { value: undefined, problems: name.problems };
    try {
      const columns = await tableColumns(session, name.value, plan, at);
      if (columns.value === undefined) return { value: undefined, problems: columns.problems };
      return await work({ name: name.value, columns: columns.value });
    } catch (failure) {
      signal?.throwIfAborted();
      return { value: undefined, problems: [failureProblem(failure, at)] };
    }
  }

  return {
    name: `ClickHouse ${session.version}`,
    checkValues: ({ plan, at }) =>
      over({ plan, at }, ({ name, columns }) => {
        const ask = (sql: string) => session.ask(withExpressions(sql, columns));
        const variables = plan.columns.map(({ variable }) => variable);
        return checkedValues({ table: name, at, ask }, plan.file.period, variables);
      }),
    keyProblems: async ({ plan, at }, progress) => {
      const { problems } = await over({ plan, at }, async ({ name, columns }) => {
        const ask = (sql: string) => session.ask(withExpressions(sql, columns));
        const empty = await emptyKeyProblems(plan.file.key, { table: name, at, ask });
        const repeated = await repeatedUnits(
          session,
          { plan, at },
          { name, columns },
          limits.keysTogether,
          progress,
        );
        return { value: undefined, problems: [...empty, ...repeated] };
      });
      return problems;
    },
    cells: ({ plan, at }, progress) =>
      over({ plan, at }, async ({ name, columns }) => {
        const rows = await rowCount(session, name);
        const tooLarge = await sizeProblems(session, name, plan, at);
        if (hasErrors(tooLarge)) return { value: undefined, problems: tooLarge };
        const sql = withExpressions(aggregateSql(withRowCount(plan), name), columns);
        const answer = await session.ask(
          sql,
          progress === undefined ? undefined : (read) => progress(Math.min(1, read / Math.max(1, rows))),
        );
        progress?.(1);
        return readCells(answer, plan, rows, at);
      }),
    close: () => session.close(),
  };
}

interface Table {
  readonly name: string;
  readonly columns: ColumnExpressions;
}

async function rowCount(session: ClickHouseSession, table: string): Promise<number> {
  const [[rows] = []] = await session.ask(`SELECT count(*) FROM ${table}`);
  return Number(rows);
}
