import assert from "node:assert/strict";
import { test } from "node:test";
import type { Observation } from "../../src/cube/index.js";
import { smallCountProblems } from "../../src/delivery/small-count-problems.js";

const figure: Observation = {
  period: "2005",
  value: "50",
  qualifier: "eq",
  obsStatus: "A",
  confStatus: "F",
  sources: ["a/b"],
  notes: [],
  figures: [],
  groupLabels: [],
};

test("a count under the minimum, or what is left beside it, is refused without being repeated", () => {
  const isRefused = (numerator: string, denominator?: string): boolean => {
    const counts = denominator === undefined ? { numerator } : { numerator, denominator };
    const problems = smallCountProblems({ ...figure, ...counts }, 5, { file: "a.csv", line: 2 });
    for (const { code, sentence } of problems) {
      assert.equal(code, "row-small-count");
      assert.doesNotMatch(sentence.en, /\b[1-4]\b/);
    }
    return problems.length > 0;
  };
  assert.deepEqual(
    ["1", "4", "5", "0"].map((numerator) => isRefused(numerator, "100")),
    [true, true, false, false],
  );
  assert.deepEqual(
    ["99", "96", "95", "100"].map((numerator) => isRefused(numerator, "100")),
    [true, true, false, false],
  );
  assert.equal(isRefused("3"), true);
  assert.equal(isRefused("4.5", "100"), true);
});
