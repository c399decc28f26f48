import assert from "node:assert/strict";
import { test } from "node:test";
import { groupedDigits, rowCount } from "../../src/problems/index.js";

test("counts have a mark between thousands, each language its own", () => {
  assert.deepEqual(groupedDigits(999), { da: "999", en: "999" });
  assert.deepEqual(groupedDigits(1008), { da: "1.008", en: "1,008" });
  assert.deepEqual(groupedDigits(3_141_592n), { da: "3.141.592", en: "3,141,592" });
  assert.deepEqual(rowCount(1), { da: "1 række", en: "1 row" });
  assert.deepEqual(rowCount(1_000_000), { da: "1.000.000 rækker", en: "1,000,000 rows" });
});
