import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { DuckDBInstance } from "@duckdb/node-api";
import { tabulatedFiles } from "../register/figures/tabulated-passages.js";
import { repositoryRoot } from "../repository.js";
import { onSmallDisk } from "../small-disk.js";
import { everythingIn, temporaryFolder, write } from "../workspace/temporary.js";

const program = [process.execPath, join(repositoryRoot, "bin/isobar.js")];
const english = { LC_ALL: "C.UTF-8" };

const shares =
  "from: passages\nkind: rate\nnumerator: helmet\ngroups: [visitors, locals]\nbreakdowns: [light]";

interface Zone {
  readonly folder: string;
  readonly workspace: string;
  readonly disk: string;
  readonly tabulate: (records: string, out: string, ...more: readonly string[]) => readonly string[];
}

/** A workspace, a place for a small disk beside it, and records: many riders, each once. */
async function zone(t: TestContext, riders: number): Promise<Zone> {
  const folder = temporaryFolder(t);
  const workspace = join(folder, "workspace");
  for (const [name, text] of tabulatedFiles(shares)) write(workspace, name, text);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const rows = `SELECT 'rider-' || range AS rider, 2020::SMALLINT AS year, (range % 80)::SMALLINT AS age, 'day' AS light, 'x' AS district, range % 3 = 0 AS helmet, range % 5 = 0 AS helmet_before, if(range % 2 = 0, 'DK', 'TR') AS country, if(range % 2 = 0, 'local', 'visitor') AS origin, 1::SMALLINT AS price, 1::SMALLINT AS speed, 'p1' AS post FROM range(${riders})`;
  await connection.run(`COPY (${rows}) TO '${folder}/riders.parquet' (FORMAT parquet)`);
  await connection.run(
    `COPY (${rows.replace(/range\(\d+\)$/, "range(60000)").replaceAll(/range % ([35]) = 0 AS/g, "(range % $1 = 0)::TINYINT AS")}) TO '${folder}/riders.csv'`,
  );
  connection.closeSync();
  instance.closeSync();
  return {
    folder,
    workspace,
    disk: join(folder, "disk"),
    tabulate: (records, out, ...more) => [
      ...[...program, "tabulate", workspace, "--register", join(folder, records)],
      ...["--received", "2021-03-01", "--out", out, ...more],
    ],
  };
}

test("a disk that is full while DuckDB turns CSV into Parquet, or spills what does not fit in memory", async (t) => {
  const { workspace, disk, folder, tabulate } = await zone(t, 2_000_000);
  const before = everythingIn(workspace);
  const out = join(workspace, "deliveries/x.csv");
  const told = (language: "en" | "da", records: string, ...more: readonly string[]) =>
    onSmallDisk(t, disk, 256, tabulate(records, out, ...more, "--lang", language), {
      ...english,
      TMPDIR: disk,
    });
  const refusal = (records: string, sentence: string) => ({
    code: 1,
    out: "",
    err: `${join(folder, records)}: ${sentence}\n`,
    left: [],
  });
  const turned = told("da", "riders.csv");
  if (turned === undefined) return;
  assert.deepEqual(
    turned,
    refusal(
      "riders.csv",
      `fejl: der er ikke plads nok på disken til mellemresultater i ${disk}; giv en mappe med mere plads i miljøvariablen TMPDIR`,
    ),
  );
  assert.deepEqual(
    told("en", "riders.parquet", "--memory", "64MB", "--threads", "1"),
    refusal(
      "riders.parquet",
      `error: the disk has no room left for intermediate results in ${disk}; give a folder with more room in the environment variable TMPDIR`,
    ),
  );
  assert.deepEqual(everythingIn(workspace), before);
});

test("a disk that is full when what was made is written: nothing of it stays, and no folder either", async (t) => {
  const { workspace, disk, tabulate } = await zone(t, 400);
  const cases: readonly (readonly [kilobytes: number, command: readonly string[], file: string])[] = [
    [4, tabulate("riders.parquet", join(disk, "new/x.csv")), join(disk, "new/x.yaml")],
    [
      100,
      [...program, "publish", workspace, "--draft", "--out", join(disk, "new/site")],
      join(disk, "new/site"),
    ],
    [
      4,
      [
        ...program,
        "freeze",
        workspace,
        "--edition",
        "e",
        "--as-of",
        "2021-01-01",
        "--out",
        join(disk, "new/e.json"),
      ],
      join(disk, "new/e.json"),
    ],
    [100, [...program, "synthesise", "--persons", "20000", "--out", join(disk, "new")], join(disk, "new")],
  ];
  for (const [kilobytes, command, file] of cases) {
    const answer = onSmallDisk(t, disk, kilobytes, command, english);
    if (answer === undefined) return;
    const told = answer.err.split("\n").filter((line) => line.startsWith("isobar: "));
    assert.deepEqual(
      [answer.code, told, answer.left],
      [1, [`isobar: ${file}: the disk is full; nothing was written`], []],
      command.join(" "),
    );
  }
});

test("files that may not become as large as they would", async (t) => {
  const { folder, workspace, tabulate } = await zone(t, 400);
  const before = everythingIn(folder);
  const limited = (command: readonly string[]) => {
    const { status, stderr } = spawnSync("sh", ["-c", 'ulimit -f 1; exec "$@"', "sh", ...command], {
      env: { ...process.env, ...english, TMPDIR: folder },
      encoding: "utf8",
    });
    return [status, stderr.split("\n").filter((line) => line.startsWith("isobar: ") || /error/.test(line))];
  };
  const out = join(workspace, "deliveries/x.csv");
  assert.deepEqual(limited(tabulate("riders.csv", out)), [
    1,
    [
      `${join(folder, "riders.csv")}: error: the disk has no room left for intermediate results in ${folder}; give a folder with more room in the environment variable TMPDIR`,
    ],
  ]);
  const tooLarge = (file: string) => [
    1,
    [`isobar: ${file}: the file would be larger than the system allows; nothing was written`],
  ];
  const site = join(folder, "new/site");
  assert.deepEqual(limited([...program, "publish", workspace, "--draft", "--out", site]), tooLarge(site));
  const records = join(folder, "new/records");
  assert.deepEqual(
    limited([...program, "synthesise", "--persons", "20000", "--out", records]),
    tooLarge(records),
  );
  assert.deepEqual(everythingIn(folder), before);
  assert.ok(!readdirSync(folder).includes("new"));
});

test("an answer that cannot be written is told, in the language that was asked for", {
  skip: !existsSync("/dev/full"),
}, () => {
  const answer = (...args: readonly string[]) => {
    const [command = "", ...before] = program;
    const { status, stderr } = spawnSync(command, [...before, ...args], {
      env: { ...process.env, ...english },
      stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
      encoding: "utf8",
    });
    return [status, stderr];
  };
  assert.deepEqual(answer("--help"), [1, "isobar: the answer could not be written (ENOSPC)\n"]);
  assert.deepEqual(answer("--version", "--lang", "da"), [1, "isobar: svaret kunne ikke skrives (ENOSPC)\n"]);
});
