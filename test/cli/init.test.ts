import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { temporaryFolder, write } from "../workspace/temporary.js";
import { command } from "./isobar.js";

test("init says what it wrote and what to do next", async (t) => {
  const folder = join(temporaryFolder(t), "plan");
  const { code, out, err } = await command(["init", folder]);
  assert.deepEqual([code, err], [0, []]);
  assert.deepEqual(
    out.map((line) => line.replaceAll(folder, "plan").replace(/(\S) {2,}/, "$1 – ")),
    [
      "plan: 11 files about an invented town, and schemas/ with their form for your editor",
      "Now:",
      "  isobar check plan – names every problem with its place",
      "  isobar freeze plan --edition spring-2025 --as-of 2025-03-01 – freezes the first edition",
      "  isobar serve plan – serves the barometer on this machine",
    ],
  );
});

test("the same in Danish", async (t) => {
  const folder = join(temporaryFolder(t), "plan");
  const { out } = await command(["init", folder, "--lang", "da"]);
  assert.deepEqual(out.slice(0, 2), [
    `${folder}: 11 filer om en opdigtet by, og schemas/ med deres form til din editor`,
    "Nu:",
  ]);
});

test("the commands it names do what it says", async (t) => {
  const folder = join(temporaryFolder(t), "plan");
  const { out } = await command(["init", folder, "--json"]);
  const { next, files } = JSON.parse(out.join("\n"));
  assert.equal(files.filter((name: string) => !name.startsWith("schemas/")).length, 11);
  const [check, freeze, serve] = next.map((line: string) => line.split(" ").slice(1));
  const checked = await command(check);
  // A note says that one commitment names no owner: it is there to show that.
  assert.match(checked.out.join(), /^0 errors, 0 warnings, /);
  assert.equal(checked.code, 0);
  assert.equal((await command(freeze)).code, 0);
  const edition = join(folder, "editions/spring-2025.json");
  assert.ok(existsSync(edition));
  assert.equal((await command(["verify", edition])).code, 0);
  assert.deepEqual(serve, ["serve", folder]);
});

test("a path with a space can be pasted into a shell", async (t) => {
  const folder = join(temporaryFolder(t), "our plan");
  const { out } = await command(["init", folder]);
  assert.ok(out.some((line) => line.includes(`isobar check '${folder}'`)));
});

test("a folder with something in it: a sentence and exit code 1, also as JSON", async (t) => {
  const folder = temporaryFolder(t);
  write(folder, "notes.txt", "mine");
  const sentence = 'the folder is not empty (here is "notes.txt"); give a new or an empty one';
  const refused = await command(["init", folder]);
  assert.deepEqual([refused.code, refused.out], [1, []]);
  assert.ok(refused.err.join().includes(sentence));
  const json = await command(["init", folder, "--json"]);
  assert.equal(json.code, 1);
  assert.equal(JSON.parse(json.out.join("\n")).problems[0].sentence.en, sentence);
});

test("without a folder: wrong usage", async () => {
  const { code, err } = await command(["init"]);
  assert.equal(code, 2);
  assert.match(err.join(), /init expected <folder>, found nothing/);
});
