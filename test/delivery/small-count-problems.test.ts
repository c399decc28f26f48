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

test("a share in per cent with its denominator tells its count without the numerator", () => {
  const isRefused = (value: string, denominator: string, isPercent = true): boolean =>
    smallCountProblems({ ...figure, value, denominator }, 5, { file: "a.csv", line: 2 }, isPercent).length >
    0;
  assert.deepEqual(
    [isRefused("6.7", "30"), isRefused("93.3", "30"), isRefused("50.0", "30"), isRefused("0.0", "30")],
    [true, true, false, false],
  );
  assert.equal(isRefused("1", "300"), true, "2 to 4 of 300 print as 1");
  assert.equal(isRefused("1", "400"), false, "2 to 5 of 400 do");
  assert.equal(isRefused("6.7", "30", false), false, "a growth is no part of a whole");
});
