import assert from "node:assert/strict";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer, type Server } from "node:net";
import { type TestContext, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { Problem } from "../../../../src/problems/index.js";
import type { ClickHouseOptions, Engine } from "../../../../src/register/index.js";
import { openClickHouse } from "../../../../src/register/index.js";
import { countRows } from "../../count-rows.js";
import { passageRows } from "../../passage-rows.js";
import { type Cluster, clusterFor, clusterUsers } from "./cluster.js";
import { distribute, fillPassages } from "./passage-cluster.js";
import { passageColumns, passagePlan } from "./passage-table.js";

const plan = passagePlan();
const rows = passageRows(4000, 3);

test("a cluster whose server dies while it counts gives an error and no cells, and all of them once it is back", async (t) => {
  const cluster = await clusterFor(t);
  if (cluster === undefined) return;
  await fillPassages(cluster, "passages", rows);
  await slowly(cluster);
  const engine = await reader(t, cluster);
  const slow = { plan, at: "registers.slow" };
  const whole = { plan, at: "registers.passages" };

  const counting = engine.cells(slow);
  await until(async () => (await processes(cluster, 1)).length > 0);
  await cluster.kill(1);
  const killed = await counting;
  assert.equal(killed.value, undefined);
  assert.deepEqual(codes(killed.problems), ["clickhouse-shard"]);
  for (const broken of [await engine.cells(whole), await engine.checkValues(whole)]) {
    assert.equal(broken.value, undefined);
    assert.deepEqual(codes(broken.problems), ["clickhouse-shard"]);
  }
  assert.deepEqual(codes(await engine.keyProblems(whole)), ["clickhouse-shard"]);

  await cluster.start(1);
  assert.deepEqual(await engine.cells(whole), { value: countRows(plan, rows), problems: [] });

  // The same user's own settings would have passed over the server that is not there, without a word.
  await cluster.kill(1);
  const passedOver = await cluster.ask("SELECT count(*) FROM registers.passages", 0, {
    skip_unavailable_shards: "1",
  });
  assert.ok(Number(passedOver) > 0 && Number(passedOver) < 4000, passedOver);
  assert.deepEqual(codes((await engine.cells(whole)).problems), ["clickhouse-shard"]);

  // And the server that is asked itself.
  await cluster.kill(0);
  assert.deepEqual(codes((await engine.cells(whole)).problems), ["clickhouse-unreachable"]);
});

test("what is counted can be stopped, by us and by the clock, and the cluster stops too", async (t) => {
  const cluster = await clusterFor(t);
  if (cluster === undefined) return;
  await fillPassages(cluster, "passages", rows);
  await slowly(cluster);
  const slow = { plan, at: "registers.slow" };

  const abort = new AbortController();
  const { value: engine } = await openClickHouse({
    url: cluster.url,
    credentials: clusterUsers.reader,
    signal: abort.signal,
  });
  assert.ok(engine);
  const counting = engine.cells(slow);
  counting.catch(() => undefined);
  await until(async () => (await processes(cluster, 1)).length > 0);
  abort.abort(new Error("enough"));
  await assert.rejects(counting, /^Error: enough$/);
  await assert.rejects(engine.checkValues(slow), /^Error: enough$/);
  // Without being told to, a server would go on counting for three seconds for someone who is no longer there. It says that
  // it was told a moment after it has been.
  await engine.close();
  await until(async () => !/^0/m.test(await processes(cluster, 0)), 2000);

  const hasty = await reader(t, cluster, { longest: 1 });
  assert.deepEqual(codes((await hasty.cells(slow)).problems), ["clickhouse-time"]);
});

test("who may not ask, and what is not there, is told in one sentence without a user, a password or an address of both", async (t) => {
  const cluster = await clusterFor(t);
  if (cluster === undefined) return;
  await fillPassages(cluster, "passages", rows);
  await cluster.ask("CREATE TABLE default.passages AS registers.passages_local ENGINE = Log");
  const { reader: right, strict } = clusterUsers;
  const told = async (url: string, user: string, password: string) => {
    const { value, problems } = await openClickHouse({ url, credentials: { user, password } });
    await value?.close();
    assert.equal(value, undefined);
    return said(problems);
  };
  const host = new URL(cluster.url).host;

  const login =
    "the cluster refused the user or the password; mend the environment variables ISOBAR_CLICKHOUSE_USER and ISOBAR_CLICKHOUSE_PASSWORD";
  assert.deepEqual(await told(cluster.url, right.user, "an0ther-w0rd"), [`${host}: ${login}`]);
  assert.deepEqual(await told(cluster.url, "nobody_known", right.password), [`${host}: ${login}`]);
  const withSecret = `http://${right.user}:${encodeURIComponent(right.password)}@${host}/?password=x`;
  assert.match(
    (await told(withSecret, "", "")).join(),
    /^127\.0\.0\.1:\d+: the address holds a user or a password, and others can read it; /,
  );
  assert.match((await told(`${cluster.url}/?user=a`, "", "")).join(), /the address has a part after \? or #/);
  assert.match((await told("clickhouse", "", "")).join(), /^ClickHouse: the address cannot be read/);
  assert.match(
    (await told("http://127.0.0.1:1", "", "")).join(),
    /^127\.0\.0\.1:1: the cluster cannot be reached \(ECONNREFUSED\)/,
  );

  const engine = await reader(t, cluster);
  const at = async (table: string) => said((await engine.checkValues({ plan, at: table })).problems);
  assert.deepEqual(await at("registers.passengers"), ["registers.passengers: the table does not exist"]);
  assert.deepEqual(await at("archive.passages"), [
    "archive.passages: the user may not read the table; it needs the right to SELECT from it",
  ]);
  assert.deepEqual(await at("default.passages"), [
    "default.passages: the user may not read the table; it needs the right to SELECT from it",
  ]);
  for (const bad of ["passages", "a.b.c", "registers.`x`", "registers.x; DROP TABLE y", "registers.æ", ""]) {
    assert.match((await at(bad)).join(), /is no name of a table; expected database\.table/);
  }

  const strictly = await openClickHouse({ url: cluster.url, credentials: strict });
  assert.ok(strictly.value);
  assert.deepEqual(said((await strictly.value.checkValues({ plan, at: "registers.passages" })).problems), [
    "registers.passages: the user may not choose settings for its queries, so a partial answer cannot be ruled out; give it readonly = 2",
  ]);
  await strictly.value.close();
});

test("columns that are lacking or of another type, and units that stand twice", async (t) => {
  const cluster = await clusterFor(t);
  if (cluster === undefined) return;
  const { price, ...columns } = passageColumns;
  assert.ok(price);
  await fillPassages(cluster, "lacking", [], {
    ...columns,
    prize: "Int32",
    age: "Float64",
    light: "UInt8",
    speed: "UInt64",
  });
  await fillPassages(cluster, "twice", [...rows, ...rows.slice(0, 3), ...rows.slice(0, 1)]);
  const engine = await reader(t, cluster);
  const wrong = (await engine.checkValues({ plan, at: "registers.lacking" })).problems;
  assert.deepEqual(said(wrong), [
    'registers.lacking: the column "age" is of type Float64; expected whole numbers (Int64, UInt32 or narrower)',
    'registers.lacking: the column "light" is of type UInt8; expected codes as text (String, FixedString or Enum)',
    'registers.lacking: the column "price" is missing; did you mean "prize"?',
    'registers.lacking: the column "speed" is of type UInt64; expected whole numbers (Int64, UInt32 or narrower)',
  ]);
  assert.deepEqual((await engine.cells({ plan, at: "registers.lacking" })).problems, wrong);
  // A thousand riders in a year: at once, and in ten parts or so.
  for (const one of [engine, await reader(t, cluster, { keysTogether: 100 })]) {
    const seen: number[] = [];
    const repeated = await one.keyProblems({ plan, at: "registers.twice" }, (done) => seen.push(done));
    assert.deepEqual(said(repeated), [
      'registers.twice: the same "rider" stands more than once in the same "year" in 3 places; expected at most one row',
    ]);
    assert.equal(seen.length, one === engine ? 4 : 43);
    assert.equal(seen.at(-1), 1);
  }
});

test("values that cannot be, by the checks that DuckDB has too", async (t) => {
  const cluster = await clusterFor(t);
  if (cluster === undefined) return;
  const good = { rider: "a", year: 2020n, age: 30n, light: "day", country: "DK" };
  await fillPassages(
    cluster,
    "odd",
    [
      good,
      { ...good, rider: "b", age: 121n },
      { ...good, rider: "c", country: "XQ" },
      { ...good, rider: "d", country: "XQ", light: "dusk" },
      { ...good, rider: undefined, helmet: 2n },
      { ...good, rider: "f", year: undefined },
    ],
    { ...passageColumns, year: "Nullable(UInt16)" },
    "ORDER BY rider",
  );
  await fillPassages(cluster, "none", []);
  const engine = await reader(t, cluster);
  assert.deepEqual(said(await engine.keyProblems({ plan, at: "registers.odd" })), [
    'registers.odd: the column "rider" is empty in 1 row; every row must have it',
  ]);
  assert.deepEqual(said((await engine.checkValues({ plan, at: "registers.odd" })).problems), [
    'registers.odd: the column "year" is empty in 1 row; every row must have it',
    'registers.odd: the column "age" has a number outside 0 to 120 in 1 row',
    'registers.odd: the column "helmet" has a number outside 0 to 1 in 1 row',
    'registers.odd: the column "light" has a code that is not on its list in 1 row',
    'registers.odd: the column "country" has a country code that does not exist in 2 rows: "XQ"',
  ]);
  assert.deepEqual(said((await engine.checkValues({ plan, at: "registers.none" })).problems), [
    "registers.none: there are no rows; expected at least one",
  ]);
});

test("numbers that do not fit are an error, where ClickHouse would go round to small ones", async (t) => {
  const cluster = await clusterFor(t);
  if (cluster === undefined) return;
  const one = { rider: "a", year: 2020n, age: 30n };
  const columns = { ...passageColumns, price: "Nullable(Int64)" };
  // 2 ^ 62 and its like: three of them are more than 64 bits, and four are nothing at all.
  const huge = 4_611_686_018_427_387_904n;
  // The largest price whose `price * 3 - 700` a number holds exactly.
  const edge = (9_007_199_254_740_991n + 700n) / 3n;
  await fillPassages(
    cluster,
    "huge",
    Array.from({ length: 4 }, (_, at) => ({ ...one, rider: `r${at}`, price: huge })),
    columns,
  );
  assert.equal((await cluster.ask("SELECT sum(price) FROM registers.huge")).trim(), "0");
  await fillPassages(cluster, "large", [{ ...one, price: edge + 1n }], columns);
  await fillPassages(cluster, "fitting", [{ ...one, price: edge }], columns);
  const engine = await reader(t, cluster);
  const cells = (name: string) => engine.cells({ plan, at: `registers.${name}` });
  assert.deepEqual(said((await cells("huge")).problems), [
    "registers.huge: a product of numbers is too large to be computed exactly",
  ]);
  assert.match(
    said((await cells("large")).problems).join(),
    /^registers\.large: a sum of the indicator .* is greater than 9,007,199,254,740,991/,
  );
  assert.equal((await cells("fitting")).value?.length, 1);
});

test("an answer that is not whole, or not ClickHouse's, is an error", async (t) => {
  const half = '{"meta":[],"data":[["23.8.1","limit"]';
  const servers: readonly (readonly [Server, RegExp])[] = [
    [createHttpServer((_, response) => response.end("<h1>Welcome</h1>")), /not ClickHouse over HTTP/],
    [
      createHttpServer((_, response) => response.writeHead(502).end("<h1>Bad gateway</h1>")),
      /not ClickHouse over HTTP/,
    ],
    [createHttpServer((_, response) => response.end(half)), /not ClickHouse over HTTP/],
    [createHttpServer((_, response) => response.end(`${half}],"rows":2}`)), /not ClickHouse over HTTP/],
    [
      createHttpServer((_, response) => response.write(half, () => response.destroy())),
      /the connection to the cluster broke off/,
    ],
    [createServer((socket) => socket.end("not HTTP at all\n")), /not ClickHouse over HTTP/],
    [createServer((socket) => socket.destroy()), /the connection to the cluster broke off/],
    [createServer(() => undefined), /the cluster took longer to answer than it may/],
  ];
  for (const [server, sentence] of servers) {
    assert.match(await refusal(`http://127.0.0.1:${await portOf(t, server)}`), sentence);
  }
});

test("a port without TLS that is greeted in TLS is told of by what it does", async (t) => {
  const servers: readonly (readonly [Server, string])[] = [
    [
      createServer((socket) => socket.once("data", () => socket.end("HTTP/1.0 400 Bad Request\r\n\r\n"))),
      "what answered was not ClickHouse over HTTP; expected the address of its HTTP port (often 8123, or 8443 with https)",
    ],
    [
      createServer((socket) => socket.once("data", () => socket.end())),
      "the connection to the cluster broke off, so nothing was counted",
    ],
    [createServer(() => undefined), "the cluster took longer to answer than it may, so nothing was counted"],
  ];
  for (const [server, sentence] of servers) {
    const host = `127.0.0.1:${await portOf(t, server)}`;
    assert.equal(await refusal(`https://${host}`), `${host}: ${sentence}`);
  }
});

/** A server on a port of its own, for as long as the test runs. */
async function portOf(t: TestContext, server: Server): Promise<number> {
  t.after(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** What is told of a server that is no ClickHouse, which has a second to say who it is. */
async function refusal(url: string): Promise<string> {
  const { value, problems } = await openClickHouse({ url, credentials: clusterUsers.reader, greeting: 1 });
  assert.equal(value, undefined);
  return said(problems).join("; ");
}

async function reader(
  t: TestContext,
  { url }: Cluster,
  options: Partial<ClickHouseOptions> = {},
): Promise<Engine> {
  const { value, problems } = await openClickHouse({ url, credentials: clusterUsers.reader, ...options });
  assert.ok(value, said(problems).join());
  t.after(() => value.close());
  return value;
}

/** `registers.slow`: the passages, but the second server takes long to give the column that only the cells are made from. */
async function slowly(cluster: Cluster): Promise<void> {
  const names = Object.keys(passageColumns);
  for (const server of [0, 1]) {
    const columns = names.map((name) =>
      name === "post" && server === 1 ? "CASE WHEN sleep(3) = 0 THEN post ELSE NULL END AS post" : name,
    );
    await cluster.ask(
      `CREATE VIEW registers.slow_local AS SELECT ${columns.join(", ")} FROM registers.passages_local`,
      server,
    );
  }
  await distribute(cluster, "slow", "slow_local");
}

/** The statements that count slowly on a server, after whether they have been told to stop. */
function processes(cluster: Cluster, server: number): Promise<string> {
  return cluster.ask(
    "SELECT is_cancelled, query FROM system.processes WHERE query LIKE '%slow%_d0%' AND query NOT LIKE '%processes%'",
    server,
  );
}

async function until(holds: () => Promise<boolean>, milliseconds = 20_000): Promise<void> {
  for (const deadline = Date.now() + milliseconds; !(await holds()); await wait(20)) {
    assert.ok(Date.now() < deadline, "it never came to that");
  }
}

function codes(problems: readonly Problem[]): readonly string[] {
  said(problems);
  return problems.map(({ code }) => code);
}

/** Sentences as they are printed; none may hold a secret. */
function said(problems: readonly Problem[]): readonly string[] {
  const secrets = Object.values(clusterUsers).flatMap(({ user, password }) => [user, password]);
  const hidden = [...secrets.filter((secret) => secret !== "default"), "nobody_known", "an0ther-w0rd"];
  return problems.map(({ place, sentence }) => {
    for (const text of [sentence.da, sentence.en]) {
      assert.ok(
        !hidden.some((secret) => text.includes(secret) || text.includes(encodeURIComponent(secret))),
        text,
      );
    }
    return `${place.file}: ${sentence.en}`;
  });
}
