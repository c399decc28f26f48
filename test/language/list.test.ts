import assert from "node:assert/strict";
import { test } from "node:test";
import { formatList } from "../../src/language/index.js";

test("the last of a list is joined by a word and no comma", () => {
  assert.equal(formatList(["A", "B", "C"], "da"), "A, B og C");
  assert.equal(formatList(["A", "B", "C"], "en"), "A, B and C");
  assert.equal(formatList(["A", "B"], "da"), "A og B");
  assert.equal(formatList(["A"], "en"), "A");
  assert.equal(formatList([], "en"), "");
});
