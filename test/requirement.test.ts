import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { requiredTools, toolOrSkip } from "./requirement.js";

const missing = { missing: "there is no browser; install one." };

test("a tool that is there is given back, required or not", () => {
  const skipped: string[] = [];
  const fake = { name: "a test", skip: (message: string) => void skipped.push(message) };
  assert.equal(toolOrSkip(fake, "browser", { tool: "the tool" }, {}), "the tool");
  assert.equal(toolOrSkip(fake, "browser", { tool: "the tool" }, { ISOBAR_REQUIRE: "browser" }), "the tool");
  assert.deepEqual(skipped, []);
});

test("a missing tool skips the test and leaves its name and the reason", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "isobar-requirement-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "skipped.jsonl");
  const skipped: string[] = [];
  const fake = { name: "a test", skip: (message: string) => void skipped.push(message) };

  const tool = toolOrSkip(fake, "browser", missing, { ISOBAR_SKIPPED: path, ISOBAR_REQUIRE: "git" });

  assert.equal(tool, undefined);
  assert.deepEqual(skipped, ["there is no browser; install one."]);
  const line = JSON.parse(readFileSync(path, "utf8"));
  assert.equal(line.test, "a test");
  assert.equal(line.missing, "there is no browser; install one.");
  assert.match(line.file, /test\/requirement\.test\.js$/u);
});

test("a missing tool that is required fails the test with a sentence", () => {
  const fake = { name: "a test", skip: () => assert.fail("must not be skipped") };
  assert.throws(() => toolOrSkip(fake, "browser", missing, { ISOBAR_REQUIRE: " git, browser" }), {
    message: "ISOBAR_REQUIRE names browser, but there is no browser; install one.",
  });
});

test("an unknown name in ISOBAR_REQUIRE is an error, even where the tool is there", () => {
  assert.throws(() => requiredTools({ ISOBAR_REQUIRE: "browser,brwser, sun" }), {
    message:
      "unknown name in ISOBAR_REQUIRE: brwser, sun (known: browser, chdb, clickhouse, git, openssl, small-disk)",
  });
  const fake = { name: "a test", skip: () => assert.fail("must not be skipped") };
  assert.throws(() => toolOrSkip(fake, "git", { tool: 1 }, { ISOBAR_REQUIRE: "moon" }), /unknown name/u);
  assert.deepEqual([...requiredTools({ ISOBAR_REQUIRE: "" })], []);
  assert.deepEqual([...requiredTools({})], []);
});
