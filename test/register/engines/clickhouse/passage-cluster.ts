import type { RecordRow } from "../../../../src/register/index.js";
import type { Cluster } from "./cluster.js";
import { columnsSql, passageColumns, tabSeparated } from "./passage-table.js";

/** Puts passages into `registers.<name>`, a table of both servers, with its rows spread by rider. */
export async function fillPassages(
  cluster: Cluster,
  name: string,
  rows: readonly RecordRow[],
  columns: Readonly<Record<string, string>> = passageColumns,
  order = "PARTITION BY year ORDER BY (year, rider)",
): Promise<void> {
  for (const server of [0, 1]) {
    await cluster.ask("CREATE DATABASE IF NOT EXISTS registers", server);
    await cluster.ask(
      `CREATE TABLE registers.${name}_local (${columnsSql(columns)}) ENGINE = MergeTree ${order}`,
      server,
    );
    await distribute(cluster, name, `${name}_local`, server);
  }
  await cluster.ask(`INSERT INTO registers.${name} FORMAT TabSeparated\n${tabSeparated(rows, columns)}`, 0, {
    insert_distributed_sync: "1",
  });
}

/** A table on one server that stands for a table of both. */
export async function distribute(cluster: Cluster, name: string, local: string, server = 0): Promise<void> {
  await cluster.ask(
    `CREATE TABLE registers.${name} AS registers.${local} ENGINE = Distributed(registers, registers, ${local}, cityHash64(rider))`,
    server,
  );
}
