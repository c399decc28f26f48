import assert from "node:assert/strict";
import { test } from "node:test";
import { comparePlaces, pathText, placeText } from "../../src/problems/index.js";

test("a place is written as editors and terminals link it", () => {
  assert.equal(placeText({ file: "policy/policy.yaml", line: 4, column: 12 }), "policy/policy.yaml:4:12");
  assert.equal(placeText({ file: "deliveries/a.csv", line: 4 }), "deliveries/a.csv:4");
  assert.equal(placeText({ file: "a.xlsx", cell: "B7" }), "a.xlsx:B7");
  assert.equal(placeText({ file: "policy/areas/a.yaml", path: "targets[0]" }), "policy/areas/a.yaml");
});

test("places are read by file, line and column, and a file as a whole comes first", () => {
  const places = [
    { file: "b", line: 1 },
    { file: "a", line: 10, column: 2 },
    { file: "a", line: 9, column: 30 },
    { file: "a", line: 10, column: 1 },
    { file: "a" },
  ];
  assert.deepEqual(places.sort(comparePlaces).map(placeText), ["a", "a:9:30", "a:10:1", "a:10:2", "b:1"]);
});

test("a path is written as in the documents of the field", () => {
  assert.equal(pathText(["targets", 2, "deadline", "by"]), "targets[2].deadline.by");
  assert.equal(pathText([]), "");
});
