import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { writeWhole } from "../../src/workspace/index.js";
import { everythingIn, temporaryFolder } from "./temporary.js";

test("a file is written whole, with the folders it needs, and replaces what was there", (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, "a/b/file.json");
  writeWhole(path, "one");
  writeWhole(path, Uint8Array.of(0x32));
  assert.equal(readFileSync(path, "utf8"), "2");
  assert.deepEqual(everythingIn(folder), ["a", "a/b", "a/b/file.json"]);
});

test("a file that cannot be put in its place leaves nothing beside it", (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, "taken/by/a/folder"), { recursive: true });
  assert.throws(() => writeWhole(join(folder, "taken"), "x"));
  assert.deepEqual(everythingIn(folder), ["taken", "taken/by", "taken/by/a", "taken/by/a/folder"]);
});

test("writing holds signals back no longer than it takes", (t) => {
  const folder = temporaryFolder(t);
  const listening = () => ["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => process.listenerCount(signal));
  const before = listening();
  writeWhole(join(folder, "a/b"), "a");
  assert.throws(() => writeWhole(join(folder, "a"), "a"));
  assert.deepEqual(listening(), before);
});
