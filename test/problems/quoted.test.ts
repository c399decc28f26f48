import assert from "node:assert/strict";
import { test } from "node:test";
import { quoted, visible } from "../../src/problems/index.js";

test("what was found stands in quotation marks, in others when it holds them itself", () => {
  assert.equal(quoted("47,5"), '"47,5"');
  assert.equal(quoted('"open'), `'"open'`);
});

test("a long text is cut between characters", () => {
  assert.equal(quoted("x".repeat(60)), `"${"x".repeat(60)}"`);
  assert.equal(quoted("x".repeat(61)), `"${"x".repeat(59)}…"`);
  assert.equal(quoted(`${"x".repeat(58)}🚲🚲`), `"${"x".repeat(58)}…"`);
});

test("characters that would break or turn a line are shown as codes", () => {
  assert.equal(visible("a\nb\u001b[31m\u202eæ\u2028"), "a\\u000ab\\u001b[31m\\u202eæ\\u2028");
});
