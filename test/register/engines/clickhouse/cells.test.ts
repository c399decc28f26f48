import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import {
  clickHouseEngine,
  openClickHouse,
} from "../../../../src/register/engines/clickhouse/open-clickhouse.js";
import { openDuckDb } from "../../../../src/register/index.js";
import { countRows } from "../../count-rows.js";
import { passageRows, writeRows } from "../../passage-rows.js";
import { chdbFor } from "./chdb.js";
import { clusterFor, clusterUsers } from "./cluster.js";
import { fillPassages } from "./passage-cluster.js";
import { columnsSql, passageColumns, passagePlan, tabSeparated } from "./passage-table.js";

const rows = passageRows(50_000, 7);
const plan = passagePlan();
const expected = countRows(plan, rows);

test("the cells of 50,000 rows are many, and what DuckDB counts", async (t) => {
  assert.ok(expected.length > 50);
  const folder = temporary(t);
  const at = join(folder, "passages.csv");
  writeRows(at, rows);
  const engine = await openDuckDb({ temporary: folder });
  assert.deepEqual(await engine.cells({ plan, at }), { value: expected, problems: [] });
  await engine.close();
});

test("a cluster of two servers gives the same cells", async (t) => {
  const cluster = await clusterFor(t);
  if (cluster === undefined) return;
  await fillPassages(cluster, "passages", rows);
  const halves = await Promise.all(
    [0, 1].map((at) => cluster.ask("SELECT count(*) FROM registers.passages_local", at)),
  );
  assert.ok(
    halves.every((half) => Number(half) > 20_000),
    halves.join(),
  );

  const { value: engine, problems } = await openClickHouse({
    url: cluster.url,
    credentials: clusterUsers.reader,
  });
  assert.ok(engine, JSON.stringify(problems));
  assert.match(engine.name, /^ClickHouse \d+\.\d+/);
  const source = { plan, at: "registers.passages" };
  assert.deepEqual(await engine.keyProblems(source), []);
  assert.deepEqual(await engine.checkValues(source), { value: 50_000, problems: [] });
  const seen: number[] = [];
  assert.deepEqual(await engine.cells(source, (done) => seen.push(done)), { value: expected, problems: [] });
  assert.equal(seen.at(-1), 1);
  await engine.close();
});

test("ClickHouse of today gives the same cells", async (t) => {
  const client = chdbFor(t);
  if (client === undefined) return;
  await client.command({ query: "CREATE DATABASE registers" });
  const columns = {
    ...passageColumns,
    helmet: "Nullable(Bool)",
    origin: `Nullable(${passageColumns.origin})`,
  };
  await client.command({
    query: `CREATE TABLE registers.passages (${columnsSql(columns)}) ENGINE = MergeTree PARTITION BY year ORDER BY (year, rider)`,
  });
  await client.command({
    query: `INSERT INTO registers.passages FORMAT TabSeparated\n${tabSeparated(rows, columns)}`,
  });
  const engine = await clickHouseEngine(client, { longest: 60, greeting: 60, keysTogether: 1000 });
  const source = { plan, at: "registers.passages" };
  assert.deepEqual(await engine.keyProblems(source), []);
  assert.deepEqual(await engine.checkValues(source), { value: 50_000, problems: [] });
  assert.deepEqual(await engine.cells(source), { value: expected, problems: [] });
});

function temporary(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "isobar-cells-"));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}
