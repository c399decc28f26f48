import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Estimate, GroupCount } from "../../src/statistics/index.js";
import { isRefused, proportion, proportionDifference } from "../../src/statistics/index.js";
import { assertClose, assertPrinted } from "./closeness.js";

type Case<Limit> = readonly [x1: number, n1: number, x2: number, n2: number, lower: Limit, upper: Limit];

// Compared at the printed precision.
const PRINTED: readonly Case<string>[] = [
  // Origin: Newcombe (1998), table II, method 10, four decimals. Its rows 56/70 v 48/80, 0/10 v 0/20 and
  // 10/10 v 0/20 are also given below with more digits.
  [56, 70, 48, 80, "0.0524", "0.3339"],
  [9, 10, 3, 10, "0.1705", "0.8090"],
  [6, 7, 2, 7, "0.0582", "0.8062"],
  [5, 56, 0, 29, "-0.0381", "0.1926"],
  [0, 10, 0, 20, "-0.1611", "0.2775"],
  [0, 10, 0, 10, "-0.2775", "0.2775"],
  [10, 10, 0, 20, "0.6791", "1"],
  // Origin: Fagerland, Lydersen and Laake (2015), quoted in the tests of Python's statsmodels.
  [7, 34, 1, 34, "0.019", "0.34"],
  // Origin: run for research/methods.md, section 1, with its own code for the formula.
  [56, 70, 48, 80, "0.052431472", "0.33387265"],
  [7, 34, 1, 34, "0.018921444", "0.34036869"],
  [10, 10, 0, 20, "0.679086", "1"],
  [0, 10, 0, 20, "-0.161125", "0.277533"],
  [1, 1, 0, 1, "-0.122109", "1"],
];

// Origin: mpmath 1.3.0 at 40 digits, Wilson limits as roots of the score quadratic, z from erfinv.
const IN_FULL: readonly Case<number>[] = [
  [56, 70, 48, 80, 0.05243147240236488, 0.33387265403690597],
  [7, 34, 1, 34, 0.018921443885772982, 0.3403686870327074],
  [10, 10, 0, 20, 0.6790860371419146, 1],
  [0, 10, 0, 20, -0.16112515805281938, 0.27753279986288926],
  [1, 1, 0, 1, -0.12210872068194183, 1],
  [9, 10, 3, 10, 0.17052272393450288, 0.809017973535488],
  [5, 56, 0, 29, -0.0381371479035369, 0.19256001385511162],
];

test("limits agree with the published reference values as printed", () => {
  for (const [x1, n1, x2, n2, lower, upper] of PRINTED) {
    const found = estimated(proportionDifference({ x: x1, n: n1 }, { x: x2, n: n2 }));
    assertPrinted(found.lower, lower);
    assertPrinted(found.upper, upper);
  }
});

test("limits agree with an independent computation to 1e-12", () => {
  for (const [x1, n1, x2, n2, lower, upper] of IN_FULL) {
    const found = estimated(proportionDifference({ x: x1, n: n1 }, { x: x2, n: n2 }));
    assertClose(found.value, x1 / n1 - x2 / n2, 1e-15);
    assertClose(found.lower, lower, 1e-12);
    assertClose(found.upper, upper, 1e-12);
  }
  // Origin as above, at 99 %.
  const wide = estimated(proportionDifference({ x: 56, n: 70 }, { x: 48, n: 80 }, { confidence: 0.99 }));
  assertClose(wide.lower, 0.005370869250078379, 1e-12);
  assertClose(wide.upper, 0.3718084317757736, 1e-12);
});

test("the difference is the first minus the second", () => {
  assertClose(estimated(proportionDifference({ x: 56, n: 70 }, { x: 48, n: 80 })).value, 0.2, 1e-12);
  assertPrinted(estimated(proportionDifference({ x: 7, n: 34 }, { x: 1, n: 34 })).value, "0.1764706");
  assert.equal(estimated(proportionDifference({ x: 10, n: 10 }, { x: 0, n: 20 })).value, 1);
  assert.equal(estimated(proportionDifference({ x: 0, n: 20 }, { x: 10, n: 10 })).value, -1);
});

test("an estimate names its confidence, 0.95 when left out, and its method", () => {
  const found = estimated(proportionDifference({ x: 1, n: 4 }, { x: 2, n: 4 }));
  assert.equal(found.confidence, 0.95);
  assert.equal(found.method, "newcombe-hybrid-score");
  assert.equal(
    estimated(proportionDifference({ x: 1, n: 4 }, { x: 2, n: 4 }, { confidence: 0.8 })).confidence,
    0.8,
  );
});

test("what makes either share impossible is refused", () => {
  const sound = { x: 1, n: 2 };
  const cases: readonly (readonly [GroupCount, string])[] = [
    [{ x: Number.NaN, n: 2 }, "not-finite"],
    [{ x: 1, n: Number.POSITIVE_INFINITY }, "not-finite"],
    [{ x: -1, n: 2 }, "negative-count"],
    [{ x: 0, n: 0 }, "empty-denominator"],
    [{ x: 3, n: 2 }, "count-above-denominator"],
  ];
  for (const [bad, reason] of cases) {
    assert.deepEqual(proportionDifference(bad, sound), { refused: reason });
    assert.deepEqual(proportionDifference(sound, bad), { refused: reason });
  }
  assert.deepEqual(proportionDifference({ x: 0, n: 0 }, { x: -1, n: 2 }), { refused: "empty-denominator" });
  for (const confidence of [0, 1, 95, Number.NaN]) {
    assert.deepEqual(proportionDifference(sound, sound, { confidence }), {
      refused: "confidence-out-of-range",
    });
  }
});

test("property: whatever comes in, a refusal or a well-ordered interval within -1 and 1 comes out", () => {
  const group = fc.record({ x: fc.double(), n: fc.double() });
  const plausible = fc
    .tuple(fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true }), share())
    .map(([n, of]) => ({ x: Math.min(n, n * of), n }));
  for (const groups of [group, plausible]) {
    fc.assert(
      fc.property(groups, groups, fc.oneof(share(), fc.double()), (a, b, confidence) => {
        const found = proportionDifference(a, b, { confidence });
        if (!isRefused(found)) assertOrdered(found);
      }),
      { numRuns: 2000 },
    );
  }
});

test("property: swapping the groups negates the difference and swaps the limits, to the last digit", () => {
  fc.assert(
    fc.property(groupCount(), groupCount(), confidences(), (a, b, confidence) => {
      const there = estimated(proportionDifference(a, b, { confidence }));
      const back = estimated(proportionDifference(b, a, { confidence }));
      assert.equal(back.value + there.value, 0);
      assert.equal(back.lower + there.upper, 0);
      assert.equal(back.upper + there.lower, 0);
    }),
  );
});

test("property: counting those without the property turns the interval round", () => {
  fc.assert(
    fc.property(groupCount(), groupCount(), confidences(), (a, b, confidence) => {
      const having = estimated(proportionDifference(a, b, { confidence }));
      const lacking = estimated(proportionDifference(without(a), without(b), { confidence }));
      assert.ok(Math.abs(lacking.lower + having.upper) <= 1e-13);
      assert.ok(Math.abs(lacking.upper + having.lower) <= 1e-13);
    }),
  );
});

test("property: more confidence widens the interval", () => {
  fc.assert(
    fc.property(
      groupCount(),
      groupCount(),
      fc.double({ min: 0.5, max: 0.99, noNaN: true }),
      (a, b, level) => {
        const narrow = estimated(proportionDifference(a, b, { confidence: level }));
        const wide = estimated(proportionDifference(a, b, { confidence: level + 0.009 }));
        assert.ok(wide.lower < narrow.lower || narrow.lower === -1);
        assert.ok(wide.upper > narrow.upper || narrow.upper === 1);
      },
    ),
  );
});

test("property: the interval lies inside what the two single intervals allow, and shows one side at least", () => {
  fc.assert(
    fc.property(groupCount(), groupCount(), (a, b) => {
      const { lower, upper } = estimated(proportionDifference(a, b));
      const first = estimated(proportion(a.x, a.n));
      const second = estimated(proportion(b.x, b.n));
      assert.ok(lower >= first.lower - second.upper - 1e-15);
      assert.ok(upper <= first.upper - second.lower + 1e-15);
      assert.ok(upper > lower);
    }),
  );
});

function estimated(result: ReturnType<typeof proportionDifference>): Estimate {
  assert.ok(!isRefused(result), `refused: ${JSON.stringify(result)}`);
  return result;
}

function assertOrdered({ value, lower, upper }: Estimate): void {
  assert.ok(-1 <= lower && lower <= value && value <= upper && upper <= 1, `${lower} ${value} ${upper}`);
}

function without({ x, n }: GroupCount): GroupCount {
  return { x: n - x, n };
}

function groupCount(): fc.Arbitrary<GroupCount> {
  return fc
    .integer({ min: 1, max: 100_000 })
    .chain((n) => fc.integer({ min: 0, max: n }).map((x) => ({ x, n })));
}

function share(): fc.Arbitrary<number> {
  return fc.double({ min: 0, max: 1, noNaN: true });
}

function confidences(): fc.Arbitrary<number> {
  return fc.double({ min: 0.5, max: 0.9999, noNaN: true });
}
