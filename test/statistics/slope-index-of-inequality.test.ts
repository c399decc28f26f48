import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isRefused, type LadderGroup, slopeIndexOfInequality } from "../../src/statistics/index.js";
import { assertClose, assertPrinted } from "./closeness.js";
import { ladderOne, ladderTwo } from "./phe-reference.js";

const FIFTHS: readonly LadderGroup[] = [
  { population: 1000, value: 40 },
  { population: 1200, value: 46 },
  { population: 1100, value: 55 },
  { population: 900, value: 60 },
  { population: 800, value: 70 },
];

test("slope and relative index agree with another program as printed, and with 40 digits to 1e-12", () => {
  const found = sloped(FIFTHS);
  // Origin: phe_sii of the R package PHEindicatormethods 2.1.0.
  assertPrinted(found.slope, "35.36090226");
  assertPrinted(found.relative, "1.997218052");
  // Origin: mpmath 1.3.0 at 40 digits.
  assertClose(found.slope, 35.3609022556391, 1e-12);
  assertClose(found.relative, 1.9972180521275964, 1e-12);
  assertClose(found.intercept, 35.45954887218045, 1e-12);
});

test("the published test table of another program, to 1e-9", () => {
  // Origin: testdata_SII of PHEindicatormethods (phe-reference.ts), its first two areas.
  const indexOf = (ladder: typeof ladderOne) =>
    sloped(ladder.map(([population, value]) => ({ population, value })));
  const [one, two] = [indexOf(ladderOne), indexOf(ladderTwo)];
  assertClose(one.slope, 6.9346164736688189, 1e-9);
  assertClose(one.relative, 1.0888180804446217, 1e-9);
  assertClose(two.slope, 12.547846636351798, 1e-9);
  assertClose(two.relative, 1.180885620848795, 1e-9);
});

test("a group without people takes no part", () => {
  assert.deepEqual(sloped([...FIFTHS, { population: 0, value: 1e6 }]), sloped(FIFTHS));
});

test("what has no slope, or no ratio, is refused", () => {
  const group = { population: 10, value: 5 };
  assert.deepEqual(slopeIndexOfInequality([]), { refused: "empty-list" });
  assert.deepEqual(slopeIndexOfInequality([{ population: 10, value: Number.NaN }]), {
    refused: "not-finite",
  });
  assert.deepEqual(slopeIndexOfInequality([group, { population: -1, value: 5 }]), {
    refused: "negative-count",
  });
  assert.deepEqual(slopeIndexOfInequality([{ population: 0, value: 5 }]), {
    refused: "empty-denominator",
  });
  assert.deepEqual(slopeIndexOfInequality([group]), { refused: "groups-do-not-differ" });
  assert.deepEqual(slopeIndexOfInequality([group, { population: 0, value: 7 }]), {
    refused: "groups-do-not-differ",
  });
  const throughZero = [0.25, 0.75].map((value) => ({ population: 1, value }));
  assert.deepEqual(slopeIndexOfInequality(throughZero), { refused: "ratio-undefined" });
  assert.deepEqual(
    slopeIndexOfInequality([
      { population: 1e308, value: 1 },
      { population: 1e308, value: 2 },
    ]),
    { refused: "beyond-range" },
  );
});

test("property: values on a line give that line back", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 10 }),
      fc.integer({ min: 50, max: 100 }),
      fc.integer({ min: -40, max: 40 }).filter((slope) => slope !== 0),
      (populations, intercept, slope) => {
        const everybody = populations.reduce((total, one) => total + one, 0);
        let below = 0;
        const groups = populations.map((population) => {
          const value = intercept + (slope * (below + population / 2)) / everybody;
          below += population;
          return { population, value };
        });
        const found = sloped(groups);
        assertClose(found.intercept, intercept, 1e-9);
        assertClose(found.slope, slope, 1e-9);
        assertClose(found.relative, (intercept + slope) / intercept, 1e-9);
      },
    ),
  );
});

test("property: turning the ladder round turns the sign of the slope and the ratio over", () => {
  const ladder = fc.array(
    fc.record({ population: fc.integer({ min: 1, max: 999 }), value: fc.integer({ min: 50, max: 60 }) }),
    { minLength: 2, maxLength: 8 },
  );
  fc.assert(
    fc.property(ladder, (groups) => {
      const [there, back] = [sloped(groups), sloped(groups.toReversed())];
      assert.ok(Math.abs(there.slope + back.slope) <= 1e-9);
      assertClose(there.relative * back.relative, 1, 1e-9);
    }),
  );
});

function sloped(groups: readonly LadderGroup[]) {
  const found = slopeIndexOfInequality(groups);
  assert.ok(!isRefused(found), JSON.stringify(found));
  return found;
}
