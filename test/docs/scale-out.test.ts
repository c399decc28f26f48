import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { readCondition, type ScopeVariable, scopeOf } from "../../src/policy/index.js";
import { clickHouseEngine } from "../../src/register/engines/clickhouse/open-clickhouse.js";
import {
  type Cells,
  type Engine,
  type FilePlan,
  openClickHouse,
  openDuckDb,
  planFile,
  type RecordRow,
} from "../../src/register/index.js";
import { usedColumns } from "../../src/register/plan/used-columns.js";
import { readWorkspacePolicy } from "../../src/workspace/index.js";
import { chdbFor } from "../register/engines/clickhouse/chdb.js";
import { clusterFor, clusterUsers } from "../register/engines/clickhouse/cluster.js";
import { tabSeparated } from "../register/engines/clickhouse/passage-table.js";
import { randomFrom, writeRows } from "../register/passage-rows.js";
import { repositoryRoot } from "../repository.js";

const guide = readFileSync(join(repositoryRoot, "docs/guides/scale-out.md"), "utf8");
const blocks = [...guide.matchAll(/^```sql\n(.*?)^```$/gms)].map(([, sql = ""]) => sql.trim());
const [createLocal = "", createDistributed = "", insertYear = "", createUser = "", grant = "", ...others] =
  blocks;
assert.deepEqual([others.length, grant.slice(0, 5)], [0, "GRANT"]);

const years = [2010, 2011, 2012];
const plan = populationPlan();
const rows = personRows(3000, plan);
/** The records as they come: without what a person did last year. */
const raw = (sql: string) =>
  sql
    .replace(/^ {2}work_before .*\n/m, "")
    .replaceAll(/\bpopulation\b|population(?=_local)/g, "population_raw");
const columns = Object.fromEntries(
  [...raw(createLocal).matchAll(/^ {2}(\w+) (.+?),?$/gm)].map(([, name = "", type = ""]) => [name, type]),
);

test("on a cluster of two servers, what the guide says leads to the cells that DuckDB finds by itself", async (t) => {
  const cluster = await clusterFor(t);
  if (cluster === undefined) return;
  for (const server of [0, 1]) {
    await cluster.ask("CREATE DATABASE registers", server);
    for (const sql of [createLocal, createDistributed].flatMap((one) => [one, raw(one)])) {
      await cluster.ask(sql, server);
    }
  }
  await cluster.ask(
    `INSERT INTO registers.population_raw FORMAT TabSeparated\n${tabSeparated(rows, columns)}`,
    0,
    {
      insert_distributed_sync: "1",
    },
  );
  for (const server of [0, 1]) for (const sql of yearly()) await cluster.ask(sql, server);
  const halves = await Promise.all(
    [0, 1].map((at) => cluster.ask("SELECT count(*) FROM registers.population_local", at)),
  );
  assert.ok(
    halves.every((half) => Number(half) > 0.4 * rows.length),
    halves.join(),
  );
  const { value: engine } = await openClickHouse({ url: cluster.url, credentials: clusterUsers.reader });
  assert.ok(engine);
  t.after(() => engine.close());
  await sameCells(t, engine);
});

test("the guide's SQL runs in ClickHouse of today too, its user and rights among it", async (t) => {
  const client = chdbFor(t);
  if (client === undefined) return;
  await client.command({ query: "CREATE DATABASE registers" });
  for (const sql of [createLocal, raw(createLocal)]) await client.command({ query: sql });
  await client.command({
    query: `INSERT INTO registers.population_raw_local FORMAT TabSeparated\n${tabSeparated(rows, columns)}`,
  });
  for (const query of yearly()) await client.command({ query });
  await client.command({
    query: "CREATE VIEW registers.population AS SELECT * FROM registers.population_local",
  });
  await sameCells(t, await clickHouseEngine(client, { longest: 60, greeting: 60, keysTogether: 1000 }));
  // It has no users of its own to give rights to: only the form of these can be looked at.
  for (const sql of [createUser, grant, createDistributed])
    await client.command({ query: `EXPLAIN AST ${sql}` });
});

function yearly(): readonly string[] {
  return years.map((year) => insertYear.replace("2011", String(year - 1)).replace("2012", String(year)));
}

async function sameCells(t: TestContext, engine: Engine): Promise<void> {
  const source = { plan, at: "registers.population" };
  assert.deepEqual(await engine.keyProblems(source), []);
  assert.deepEqual(await engine.checkValues(source), { value: rows.length, problems: [] });
  assert.deepEqual(await engine.cells(source), { value: await duckDbCells(t), problems: [] });
}

async function duckDbCells(t: TestContext): Promise<Cells> {
  const folder = mkdtempSync(join(tmpdir(), "isobar-scale-"));
  t.after(() => rmSync(folder, { recursive: true }));
  writeRows(join(folder, "population.csv"), rows);
  const engine = await openDuckDb({ temporary: folder });
  const { value, problems } = await engine.cells({ plan, at: join(folder, "population.csv") });
  await engine.close();
  assert.deepEqual(problems, []);
  assert.ok(value !== undefined && value.length > 1000);
  // Somebody was in work last year and is not now: the last sum.
  assert.ok(value.some(({ sums }) => (sums.at(-1) ?? 0) > 0));
  return value;
}

/** What is counted in the example's population, and beside it somebody's work of last year. */
function populationPlan(): FilePlan {
  const { value } = readWorkspacePolicy(join(repositoryRoot, "examples/eksempelby"));
  const policy = value?.policy;
  const file = policy?.records?.find(({ id }) => id === "population");
  const own = policy && file && planFile(policy, file);
  if (policy === undefined || file === undefined || own === undefined) throw new Error("missing plan");
  const scope = scopeOf(policy, file);
  const { value: condition } = readCondition('work_before == "employed" && work != "employed"', scope);
  if (condition === undefined) throw new Error("invalid condition");
  const sums = [...own.sums, { rows: [{ condition, is: "true" as const }] }];
  const lastYearOf = (id: string) => file.variables.find((one) => one.id === id)?.lastYearOf;
  return { ...own, sums, columns: usedColumns(own.dimensions, sums, scope, lastYearOf) };
}

/** Persons over the years, some of whom come and go; much is not known of them. */
function personRows(persons: number, { columns: used }: FilePlan): readonly RecordRow[] {
  const random = randomFrom(11);
  const pick = <T>(among: readonly T[]) => among[Math.floor(random() * among.length)];
  const variables = used
    .map(({ variable }) => variable)
    .filter(({ id }) => id !== "year" && id !== "work_before");
  const value = ({ type, codes, missing, from }: ScopeVariable): bigint | string | undefined => {
    switch (type) {
      case "country":
        return pick(["DK", "DK", "TR", "IQ", "SE", ...missing, undefined]);
      case "code":
        return pick([...(codes ?? []).slice(0, 4), ...missing, undefined]);
      case "flag":
        return pick([0n, 1n, undefined]);
      case "year":
        return pick([1999n, 2007n, undefined]);
      default:
        return (from ?? 0n) + BigInt(Math.floor(random() * 90));
    }
  };
  return Array.from({ length: persons }, (_, person) =>
    years
      .filter(() => random() < 0.9)
      .map((year) => ({
        person: String(person + 1),
        year: BigInt(year),
        ...Object.fromEntries(variables.map((variable) => [variable.id, value(variable)])),
      })),
  ).flat();
}
