import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compoundGrowthRatio } from "../../src/statistics/index.js";
import { assertClose, assertPrinted } from "./closeness.js";

type Case = readonly [from: number, to: number, seen: number, years: number, due: number];

test("values agree with the method note of this project as printed, and with 40 digits to 1e-12", () => {
  // Origin: the method note, arithmetic (the ratio rests on growths printed there as 0.0276000 and 0.0393346); in
  // full mpmath 1.3.0 at 40 digits.
  const cases: readonly (readonly [Case, string, number])[] = [
    [[47, 57, 51, 3, 5], "0.7016723", 0.7016723451440985],
    [[47, 30, 40, 3, 5], "0.6094390", 0.6094390091087541],
    [[1, 0, 0.75, 2, 8], "0.2317", 0.23166831431913384],
    [[27, 0, 18, 3, 9], "0.1864", 0.1864126944934066],
  ];
  for (const [input, printed, full] of cases) {
    assertPrinted(ratio(input) as number, printed);
    assertClose(ratio(input) as number, full, 1e-12);
  }
});

test("values below 0 grow as well as those above it", () => {
  assert.equal(ratio([-47, -57, -51, 3, 5]), ratio([47, 57, 51, 3, 5]));
  assert.equal(ratio([-1, 0, -0.75, 2, 8]), ratio([1, 0, 0.75, 2, 8]));
});

test("a baseline of 0 is replaced as a target of 0 is", () => {
  assert.equal(ratio([0, 10, 5, 1, 2]), ratio([0.001, 10, 5, 1, 2]));
  assert.equal(ratio([0, -10, -5, 1, 2]), ratio([0.001, 10, 5, 1, 2]));
});

test("what has no growth rate is refused", () => {
  assert.deepEqual(ratio([Number.NaN, 1, 1, 1, 2]), { refused: "not-finite" });
  assert.deepEqual(ratio([1, 2, 1, 0, 2]), { refused: "times-out-of-order" });
  assert.deepEqual(ratio([1, 2, 1, 1, -2]), { refused: "times-out-of-order" });
  assert.deepEqual(ratio([1, -2, 1, 1, 2]), { refused: "signs-differ" });
  assert.deepEqual(ratio([1, 2, -1, 1, 2]), { refused: "signs-differ" });
  assert.deepEqual(ratio([2, 2, 3, 1, 2]), { refused: "nothing-due" });
  assert.deepEqual(ratio([1e-308, 2, 1e308, 1, 2]), { refused: "beyond-range" });
});

test("property: growth at the pace due scores 1, none scores 0", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 100, noNaN: true }),
      fc.double({ min: 1.01, max: 2, noNaN: true }),
      fc.integer({ min: 1, max: 9 }),
      (from, growth, years) => {
        assertClose(ratio([from, from * growth ** 10, from * growth ** years, years, 10]) as number, 1);
        assert.equal(ratio([from, from * growth ** 10, from, years, 10]), 0);
      },
    ),
  );
});

function ratio([from, to, seen, years, due]: Case) {
  return compoundGrowthRatio({
    baseline: { at: 2000, value: from },
    target: { at: 2000 + due, value: to },
    observed: { at: 2000 + years, value: seen },
  });
}
