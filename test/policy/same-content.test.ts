import assert from "node:assert/strict";
import { test } from "node:test";
import { isSameContent } from "../../src/policy/same-content.js";

test("the same content, in whatever order its fields stand, and nothing else", () => {
  const document = { a: "1", b: [{ c: true }, "d"], e: { f: 2 } };
  assert.ok(isSameContent(document, { e: { f: 2 }, b: [{ c: true }, "d"], a: "1" }));
  assert.ok(isSameContent({ a: undefined, b: "1" }, { b: "1" }));
  assert.ok(isSameContent({ b: "1" }, { a: undefined, b: "1" }));
  for (const other of [
    { ...document, a: "2" },
    { ...document, g: "" },
    { ...document, b: ["d", { c: true }] },
    { ...document, b: [{ c: true }, "d", "d"] },
    { ...document, b: [{ c: true }] },
    { ...document, b: { 0: { c: true }, 1: "d" } },
    { ...document, e: null },
    { a: "1", b: document.b },
    null,
    "a",
  ]) {
    assert.ok(!isSameContent(document, other), JSON.stringify(other));
    assert.ok(!isSameContent(other, document), JSON.stringify(other));
  }
});
