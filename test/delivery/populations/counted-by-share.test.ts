import assert from "node:assert/strict";
import { test } from "node:test";
import { countedByShare } from "../../../src/delivery/populations/counted-by-share.js";
import { roundRatio } from "../../../src/statistics/index.js";

test("a printed share has the persons that print so, and no others", () => {
  for (const among of [1, 2, 3, 7, 30, 199, 200, 201, 400, 1999, 2000]) {
    for (const digits of [0, 1, 2]) {
      const printing = new Map<string, number[]>();
      for (let counted = 0; counted <= among; counted++) {
        const text = String(roundRatio(100 * counted, among, digits));
        printing.set(text, [...(printing.get(text) ?? []), counted]);
      }
      for (const [text, all] of printing) {
        const expected = { lower: all[0], upper: all.at(-1) };
        assert.deepEqual(countedByShare(text, among), expected, `${text} % of ${among}`);
      }
    }
  }
  assert.equal(countedByShare("50", 3), undefined);
  assert.equal(countedByShare("-1", 3), undefined);
});
