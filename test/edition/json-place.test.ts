import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { placeInJson } from "../../src/edition/json-place.js";

test("an offset is found with the way to what stands there", () => {
  const text = '{"a":[1,{"b":"x, y"}],"c":{}}';
  const cases = [
    ["{", []],
    ['"a"', ["a"]],
    ["1", ["a", 0]],
    ['"b"', ["a", 1, "b"]],
    ["x, y", ["a", 1, "b"]],
    ['"c"', ["c"]],
  ] as const;
  for (const [found, path] of cases) {
    const at = text.indexOf(found);
    assert.deepEqual(placeInJson(text, at), { at, path }, found);
  }
});

test("where a text stops being JSON is the first token out of place", () => {
  const cases = [
    ["", 0, []],
    ['{"a":1', 6, ["a"]],
    ['{"a":1,}', 7, ["a"]],
    ['{"a" 1}', 5, ["a"]],
    ["[1 2]", 3, [0]],
    ["[1,]", 3, [1]],
    ["[1}", 2, [0]],
    ['["a\nb"]', 1, [0]],
    ['["a\\x"]', 1, [0]],
    ['["open]', 1, [0]],
    ["[01]", 2, [0]],
    ["[tru]", 1, [0]],
    ["[] []", 3, []],
    ["\ufeff[]", 0, []],
    ["[NaN]", 1, [0]],
  ] as const;
  for (const [text, at, path] of cases) assert.deepEqual(placeInJson(text), { at, path }, text);
});

test("every JSON text is read to its end, and no text that is none", () => {
  const nearlyJson = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom("", '"', "\\", ",", ":", "{", "]", "e", "0", "\n"))
    .map(
      ([text, at, put]) =>
        text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1),
    );
  fc.assert(
    fc.property(fc.oneof(fc.json(), nearlyJson), (text) => {
      const readable = isJson(text);
      const { at } = placeInJson(text);
      if (readable) assert.equal(at, text.length);
      else if (at === text.length) assert.ok(!isJson(text), "the end is missing");
      else assert.ok(at < text.length);
    }),
  );
});

test("a million brackets are no trouble", () => {
  assert.equal(placeInJson("[".repeat(1_000_000)).at, 1_000_000);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
