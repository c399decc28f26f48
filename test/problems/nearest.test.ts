import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest, suggestion } from "../../src/problems/index.js";

test("a mistyped word leads to the one it meant", () => {
  assert.equal(nearest("tilte", ["title", "place"]), "title");
  assert.equal(nearest("HELMET-RATE", ["helmet-rate"]), "helmet-rate");
  assert.equal(nearest("kidn", ["kind", "title"]), "kind");
  assert.equal(nearest("f", ["F", "M"]), "F");
});

test("nothing is suggested that shares less than half of its letters with what was found", () => {
  assert.equal(nearest("M", ["F"]), undefined);
  assert.equal(nearest("cat", ["dog"]), undefined);
  assert.equal(nearest("sv", ["da", "en"]), undefined);
  assert.equal(nearest("", ["a"]), undefined);
});

test("nothing is suggested when several words are equally near", () => {
  assert.equal(nearest("TGT-4", ["TGT-1", "TGT-2", "title"]), undefined);
  assert.equal(nearest("TGT-11", ["TGT-1", "TGT-2"]), "TGT-1");
});

test("names that every object has are words like others", () => {
  assert.equal(nearest("constructer", ["constructor"]), "constructor");
  assert.equal(nearest("toString", ["title"]), undefined);
});

test("a whole file in one word is compared with nothing", () => {
  const known = Array.from({ length: 1000 }, (_, index) => `${"x".repeat(90)}${index}`);
  assert.equal(nearest("x".repeat(10_000_000), known), undefined);
});

test("a short choice is named when nothing is near, a long one is not", () => {
  assert.deepEqual(suggestion("tilte", ["title"]), {
    da: '; mente du "title"?',
    en: '; did you mean "title"?',
  });
  assert.deepEqual(suggestion("cat", ["dog", "hen"]), {
    da: '; kendte er "dog", "hen"',
    en: '; known are "dog", "hen"',
  });
  assert.deepEqual(suggestion("cat", ["elephant"]), {
    da: '; kendt er "elephant"',
    en: '; known is "elephant"',
  });
  assert.deepEqual(suggestion("cat", Array<string>(13).fill("elephant")), { da: "", en: "" });
  assert.deepEqual(suggestion("cat", []), { da: "", en: "" });
});
