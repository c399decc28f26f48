import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { initWorkspace, isReplaceable } from "../../src/workspace/index.js";
import { filesUnder, repositoryRoot } from "../repository.js";
import { temporaryFolder } from "./temporary.js";

const starter = join(repositoryRoot, "assets/starter");

/** Every file under a folder with its text, hidden ones too. */
function contents(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filesUnder(".", folder).map((name) => [
      name.slice("./".length),
      readFileSync(join(folder, name), "utf8"),
    ]),
  );
}

/** The starter's files and the schemas that their first lines name. */
function complete(): Readonly<Record<string, string>> {
  const schemas = Object.entries(contents(join(repositoryRoot, "schemas")))
    .filter(([name]) => name !== "edition.json")
    .map(([name, text]) => [`schemas/${name}`, text]);
  return { ...contents(starter), ...Object.fromEntries(schemas) };
}

test("a new folder, also deep down, gets the starter's files and their schemas, and nothing else", (t) => {
  const room = temporaryFolder(t);
  const folder = join(room, "a", "b", "plan");
  const { value, problems } = initWorkspace(folder);
  assert.deepEqual(problems, []);
  assert.deepEqual(contents(folder), complete());
  assert.deepEqual(value, Object.keys(complete()).sort());
});

test("an empty folder is filled", (t) => {
  const room = temporaryFolder(t);
  assert.ok(initWorkspace(room).value);
  assert.deepEqual(contents(room), complete());
});

test("what was written is the author's: publish must not take it for a site to be replaced", (t) => {
  const room = temporaryFolder(t);
  initWorkspace(room);
  assert.equal(isReplaceable(room), false);
});

test("a folder with anything in it is left as it is, with a sentence", (t) => {
  const room = temporaryFolder(t);
  writeFileSync(join(room, "notes.txt"), "mine");
  const { value, problems } = initWorkspace(room);
  assert.equal(value, undefined);
  assert.deepEqual(
    problems.map(({ code, place, sentence }) => [code, place.file, sentence.en]),
    [["not-empty", room, 'the folder is not empty (here is "notes.txt"); give a new or an empty one']],
  );
  assert.deepEqual(readdirSync(room), ["notes.txt"]);
});

test("a second time is refused, and changes nothing", (t) => {
  const room = temporaryFolder(t);
  initWorkspace(room);
  writeFileSync(join(room, "policy/policy.yaml"), "id: mine\n");
  assert.equal(initWorkspace(room).value, undefined);
  assert.equal(readFileSync(join(room, "policy/policy.yaml"), "utf8"), "id: mine\n");
});

test("a file in the folder's place is named as one", (t) => {
  const room = temporaryFolder(t);
  const file = join(room, "plan");
  writeFileSync(file, "");
  assert.deepEqual(
    initWorkspace(file).problems.map(({ sentence }) => sentence.en),
    ["is a file; expected a new or empty folder"],
  );
});

test("where the system refuses, nothing is left behind", (t) => {
  const room = temporaryFolder(t);
  const file = join(room, "plan");
  writeFileSync(file, "");
  assert.throws(() => initWorkspace(join(file, "under")), { code: "ENOTDIR" });
  // The folder's own path is just short enough, those of the files in it are too long.
  let folder = join(room, "deep");
  while (folder.length < 4070) folder = join(folder, "d".repeat(Math.min(200, 4070 - folder.length)));
  assert.throws(() => initWorkspace(folder), { code: "ENAMETOOLONG" });
  assert.deepEqual(readdirSync(room), ["plan"]);
});

test("each file tells its author in one or two comments what it is for; a table's are in its description", () => {
  for (const [name, whole] of Object.entries(contents(starter))) {
    const text = whole.replace(/^# yaml-language-server: .*\n/, "");
    const comments = /^(?:#.*\n)*/.exec(text)?.[0].split("\n").slice(0, -1) ?? [];
    if (name.endsWith(".csv")) {
      const description = contents(starter)[name.replace(/\.csv$/, ".yaml")] ?? "";
      assert.match(description.slice(0, 400), new RegExp(`${name.split("/").at(-1)} beside it`), name);
    } else assert.ok(comments.length === 1 || comments.length === 2, name);
  }
});
