import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { textWidth } from "../../../src/publication/charts/text-width.js";
import { wrapText } from "../../../src/publication/charts/wrap-text.js";

test("lines break at spaces, but not between a number and its unit", () => {
  assert.deepEqual(wrapText("just under 41\u00A0% of them", 13, false, 80), [
    "just under",
    "41\u00A0% of",
    "them",
  ]);
});

test("a word breaks only when it is wider than a line", () => {
  assert.deepEqual(wrapText("a incomprehensible b", 13, false, 90), ["a", "incomprehen-", "sible b"]);
});

test("no text has no lines", () => {
  assert.deepEqual(wrapText("  ", 13, false, 90), []);
});

test("no line is too wide, and no word is lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 40, max: 400 }), (text, maxWidth) => {
      const lines = wrapText(text, 13, true, maxWidth);
      assert.ok(lines.every((line) => textWidth(line, 13, true) <= maxWidth));
      const bare = (all: string) => all.replace(/[\s-]/gu, "");
      assert.equal(bare(lines.join("")), bare(text));
    }),
  );
});
