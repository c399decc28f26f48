import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { DuckDBInstance } from "@duckdb/node-api";
import { openDuckDb, planFile } from "../../src/register/index.js";
import { readWorkspace } from "../../src/workspace/index.js";
import { repositoryRoot } from "../repository.js";
import { temporaryFolder, write } from "../workspace/temporary.js";
import { command, startIsobar } from "./isobar.js";

const small = ["--persons", "2000", "--years", "2005-2006"];
const names = ["benefits", "daycare", "population", "pupils", "staff", "students"].map(
  (name) => `${name}.parquet`,
);

test("a folder gets every record file of the example's policy, in a form that can be counted", async (t) => {
  const folder = join(temporaryFolder(t), "records");
  const { code, out, err } = await command(["synthesise", ...small, "--out", folder]);
  assert.deepEqual([code, err], [0, []]);
  assert.deepEqual(readdirSync(folder).sort(), names);
  assert.ok(
    out.every((line) => / \d[\d,]* rows, synthetic$/.test(line)),
    out.join("\n"),
  );
  const { policy } =
    readWorkspace(join(repositoryRoot, "examples/eksempelby")).value?.source ?? assert.fail();
  const engine = await openDuckDb();
  t.after(engine.close);
  const counted = await Promise.all(
    (policy.records ?? []).map(async (file) => {
      const source = {
        plan: planFile(policy, file) ?? assert.fail(),
        at: join(folder, `${file.id}.parquet`),
      };
      assert.deepEqual((await engine.checkValues(source)).problems, []);
      assert.deepEqual(await engine.keyProblems(source), []);
      const { value } = await engine.cells(source);
      return value?.length ?? 0;
    }),
  );
  assert.equal(counted.length, names.length);
  assert.ok(counted.every((cells) => cells > 0));
});

test("a file that ends in .parquet gets the population alone, and says that it is synthetic; JSON", async (t) => {
  const file = join(temporaryFolder(t), "x.parquet");
  const { code, out } = await command(["synthesise", ...small, "--out", file, "--json", "--seed", "9"]);
  const answer = JSON.parse(out.join("\n"));
  assert.deepEqual([code, answer.synthetic, answer.seed, answer.files.length], [0, true, 9, 1]);
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const metadata = await connection.runAndReadAll(
    `SELECT decode(key), decode(value) FROM parquet_kv_metadata('${file}')`,
  );
  assert.deepEqual(metadata.getRows(), [["synthetic", "true"]]);
  const rows = await connection.runAndReadAll(
    `SELECT year, count(*)::INT FROM '${file}' GROUP BY 1 ORDER BY 1`,
  );
  const [[first, persons] = [], [second] = []] = rows.getRows();
  assert.deepEqual([first, persons, second], [2005, 2000, 2006]);
  connection.closeSync();
  instance.closeSync();
});

test("it writes over nothing", async (t) => {
  const folder = temporaryFolder(t);
  assert.equal((await command(["synthesise", ...small, "--out", join(folder, "a")])).code, 0);
  write(folder, "b/letter.txt", "mine");
  mkdirSync(join(folder, "c.parquet"));
  for (const [name, says] of [
    ["a", 'the folder is not empty (here is "benefits.parquet")'],
    ["a/staff.parquet", "is there already; give another name"],
    ["b", 'the folder is not empty (here is "letter.txt")'],
    ["b/letter.txt", "is a file; expected a folder, or a name that ends in .parquet"],
    ["c.parquet", "is a folder; expected a file"],
    ["b/letter.txt/d", "a part of the path is a file, not a folder"],
  ] as const) {
    const { code, err } = await command(["synthesise", ...small, "--out", join(folder, name)]);
    assert.equal(code, 1, name);
    assert.ok(err.length === 1 && err[0]?.includes(says), `${name}: ${err.join("\n")}`);
  }
  assert.equal(readFileSync(join(folder, "b/letter.txt"), "utf8"), "mine");
  assert.deepEqual(readdirSync(folder).sort(), ["a", "b", "c.parquet"]);
});

test("wrong use is told in both languages", async (t) => {
  const out = ["--out", join(temporaryFolder(t), "x.parquet")];
  for (const [args, english, danish] of [
    [[], "--out <folder> is missing", "--out <folder> mangler"],
    [
      [...out, "--persons", "many"],
      '--persons is "many"; expected a whole number',
      '--persons er "many"; ventede et helt tal',
    ],
    [[...out, "--persons", "0"], "from 1 to 128000000", "fra 1 til 128000000"],
    [
      [...out, "--years", "2012-2001"],
      '--years is "2012-2001"; expected two years',
      '--years er "2012-2001"; ventede to årstal',
    ],
    [[...out, "--years", "1900-2100"], "at most 60 of them", "højst 60 år"],
    [[...out, "--seed", "-1"], "--seed", "--seed"],
  ] as const) {
    const [answer, svar] = [
      await command(["synthesise", ...args]),
      await command(["synthesise", ...args, "--lang", "da"]),
    ];
    assert.deepEqual([answer.code, svar.code], [2, 2], args.join(" "));
    assert.ok(answer.err[0]?.includes(english), answer.err[0]);
    assert.ok(svar.err[0]?.includes(danish), svar.err[0]);
  }
  assert.ok(!existsSync(out[1] ?? ""));
});

test("Ctrl-C leaves nothing behind", async (t) => {
  const folder = temporaryFolder(t);
  const process = startIsobar(["synthesise", "--persons", "200000", "--out", join(folder, "records")]);
  const told: string[] = [];
  process.stderr.on("data", (bytes) => told.push(String(bytes)));
  const ended = new Promise<number | null>((resolve) => process.on("exit", resolve));
  while (!existsSync(folder) || readdirSync(folder).length === 0)
    await new Promise((go) => setTimeout(go, 20));
  process.kill("SIGINT");
  assert.equal(await ended, 130);
  assert.deepEqual(told, ["isobar: stopped; nothing was written\n"]);
  assert.deepEqual(readdirSync(folder), []);
});
