import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  isRefused,
  type RankedEstimate,
  type RankOptions,
  type RankRange,
  rankRanges,
} from "../../src/statistics/index.js";

const Z = 1.959963984540054;

test("exact figures have exact ranks; ties share the best one", () => {
  const found = ranked(
    [0.4, 0.7, 0.5, 0.7, 0.1].map((value) => exact(value)),
    { seed: 1, draws: 10 },
  );
  assert.deepEqual(
    found.map(({ value, lower, upper }) => [value, lower, upper]),
    [4, 1, 3, 1, 5].map((rank) => [rank, rank, rank]),
  );
  const turned = ranked(
    [0.4, 0.7, 0.5, 0.7, 0.1].map((value) => exact(value)),
    {
      seed: 1,
      draws: 10,
      lowerIsBetter: true,
      top: 2,
    },
  );
  assert.deepEqual(
    turned.map(({ value, chanceInTop }) => [value, chanceInTop]),
    [
      [2, 1],
      [4, 0],
      [3, 0],
      [4, 0],
      [1, 1],
    ],
  );
});

test("of two places, the chance to be first is the closed one, to what so many draws can tell", () => {
  // Origin: Φ(d/√(s₁² + s₂²)): 0.1 apart with standard deviations 0.06 and 0.08 is Φ(1), from printed tables 0.8413.
  const draws = 100_000;
  const found = ranked([spread(0.6, 0.06), spread(0.5, 0.08)], { seed: 2006, draws });
  const allowed = 4 * Math.sqrt((0.8413 * 0.1587) / draws);
  assert.ok(Math.abs((found[0]?.chanceInTop ?? 0) - 0.8413) < allowed, JSON.stringify(found));
  assert.ok(Math.abs((found[1]?.chanceInTop ?? 0) - 0.1587) < allowed);
  assert.deepEqual([found[0]?.lower, found[0]?.upper], [1, 2]);
});

test("of places that do not differ, each may have any rank", () => {
  const found = ranked(
    Array.from({ length: 10 }, () => spread(0.5, 0.1)),
    { seed: 3, confidence: 0.8, top: 5 },
  );
  for (const { value, lower, upper, chanceInTop } of found) {
    assert.deepEqual([value, lower], [1, 1]);
    assert.ok(upper === 9 || upper === 10);
    assert.ok(Math.abs(chanceInTop - 0.5) < 4 * Math.sqrt(0.25 / 10_000));
  }
});

test("an interval's own confidence says how wide it is meant", () => {
  const narrow = { value: 0.5, lower: 0.4, upper: 0.6, confidence: 0.8 };
  const [wide] = ranked([narrow, exact(0.62)], { seed: 4, draws: 50_000 });
  // 80 % within 0.1 is a standard deviation of 0.078; 0.12 above is 1.5379 of them: 6.2 % lie beyond.
  assert.ok(Math.abs((wide?.chanceInTop ?? 0) - 0.06203) < 0.005, JSON.stringify(wide));
});

test("the same seed gives the same ranges", () => {
  const places = Array.from({ length: 8 }, (_, index) => spread(index / 40, 0.05));
  assert.deepEqual(ranked(places, { seed: 5, draws: 100 }), ranked(places, { seed: 5, draws: 100 }));
  assert.notDeepEqual(ranked(places, { seed: 6, draws: 100 }), ranked(places, { seed: 5, draws: 100 }));
});

test("what cannot be ranked is refused", () => {
  const sound = spread(0.5, 0.1);
  const refusal = (place: Partial<RankedEstimate>, options: Partial<RankOptions> = {}) =>
    rankRanges([sound, { ...sound, ...place }], { seed: 1, draws: 1, ...options });
  assert.deepEqual(rankRanges([], { seed: 1 }), { refused: "empty-list" });
  assert.deepEqual(refusal({ value: Number.NaN }), { refused: "not-finite" });
  assert.deepEqual(refusal({ lower: 0.6 }), { refused: "interval-out-of-order" });
  assert.deepEqual(refusal({ confidence: 95 }), { refused: "confidence-out-of-range" });
  assert.deepEqual(refusal({}, { confidence: 0 }), { refused: "confidence-out-of-range" });
  for (const seed of [-1, 0.5, 2 ** 53, Number.NaN]) {
    assert.deepEqual(refusal({}, { seed }), { refused: "seed-out-of-range" });
  }
  for (const draws of [0, 1.5, 1_000_001]) {
    assert.deepEqual(refusal({}, { draws }), { refused: "draws-out-of-range" });
  }
  assert.deepEqual(refusal({}, { top: 0 }), { refused: "rank-out-of-range" });
  assert.deepEqual(refusal({ lower: -1e308, value: 1e308, upper: 1e308 }), { refused: "beyond-range" });
});

test("property: ranges hold the rank and lie within the number ranked; chances add up to the places", () => {
  const place = fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
    .map(([value, below, above]) => ({
      value,
      lower: value - below,
      upper: value + above,
      confidence: 0.95,
    }));
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 999 }),
      (places, seed) => {
        const found = ranked(places, { seed, draws: 50 });
        for (const [index, { value, lower, upper, chanceInTop }] of found.entries()) {
          const better = places.filter((other) => other.value > (places[index]?.value ?? 0)).length;
          assert.equal(value, better + 1);
          assert.ok(1 <= lower && lower <= value && value <= upper && upper <= places.length);
          assert.ok(0 <= chanceInTop && chanceInTop <= 1);
        }
        const first = found.reduce((sum, { chanceInTop }) => sum + chanceInTop, 0);
        assert.ok(first >= 1 - 1e-12, "somebody is first in every draw");
      },
    ),
  );
});

function exact(value: number): RankedEstimate {
  return { value, lower: value, upper: value, confidence: 0.95 };
}

function spread(value: number, deviation: number): RankedEstimate {
  return { value, lower: value - Z * deviation, upper: value + Z * deviation, confidence: 0.95 };
}

function ranked(places: readonly RankedEstimate[], options: RankOptions): readonly RankRange[] {
  const found = rankRanges(places, options);
  assert.ok(!isRefused(found), JSON.stringify(found));
  return found;
}
