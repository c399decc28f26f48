import assert from "node:assert/strict";
import { test } from "node:test";
import { rowsNotRead } from "../../src/problems/index.js";

test("one row and several that were not looked at", () => {
  const place = { file: "a.csv", line: 7 };
  assert.match(rowsNotRead(place, 1).sentence.en, /; 1 row from here on was not looked at$/);
  assert.match(rowsNotRead(place, 2).sentence.en, /; 2 rows from here on were not looked at$/);
  assert.match(rowsNotRead(place, 1).sentence.da, /; 1 række herfra er ikke set efter$/);
  assert.deepEqual(rowsNotRead(place, 2).place, place);
});
