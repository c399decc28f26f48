import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  type DecomposedFactor,
  isRefused,
  kitagawa,
  productDecomposition,
} from "../../src/statistics/index.js";
import { assertClose, assertPrinted } from "./closeness.js";

/** The worked examples of Das Gupta (1993), chapter 2, as the README of the R package DasGuptR (josiahpjking/DasGuptR) prints them. */
const EXAMPLES: readonly {
  readonly what: string;
  readonly factors: readonly DecomposedFactor[];
  readonly effects: readonly string[];
  readonly gap: string;
}[] = [
  {
    what: "2.1: mean earnings of two groups as earnings of earners times their share",
    factors: [
      { a: 16591, b: 10930 },
      { a: 0.825974, b: 0.717892 },
    ],
    effects: ["4369.913", "1487.262"],
    gap: "5857.175",
  },
  {
    what: "2.2: births per woman as a product of three factors, Chile and Austria",
    factors: [
      { a: 84.90502, b: 51.78746 },
      { a: 0.75756, b: 0.45919 },
      { a: 0.51065, b: 0.52638 },
    ],
    effects: ["10.4340333", "10.5608476", "-0.6670084"],
    gap: "20.3278726",
  },
  {
    what: "2.3: a percentage as a product of four factors, 1979 and 1971",
    factors: [
      { a: 32.7, b: 25.3 },
      { a: 0.29, b: 0.214 },
      { a: 0.473, b: 0.279 },
      { a: 0.986, b: 0.949 },
    ],
    effects: ["0.6889411", "0.8125381", "1.3829055", "0.1047547"],
    gap: "2.9891394",
  },
  {
    what: "2.4: the total fertility rate as a product of five factors",
    factors: [
      { a: 0.72, b: 0.58 },
      { a: 0.97, b: 0.76 },
      { a: 0.97, b: 0.84 },
      { a: 0.56, b: 0.66 },
      { a: 16.158, b: 16.573 },
    ],
    effects: ["1.0909785", "1.2298438", "0.7278399", "-0.8398707", "-0.1290187"],
    gap: "2.0797729",
  },
];

for (const { what, factors, effects, gap } of EXAMPLES) {
  test(`the examples of Das Gupta (1993) as another program prints them, ${what}`, () => {
    const found = split(factors);
    assertPrinted(found.gap, gap);
    assert.equal(found.effects.length, effects.length);
    for (const [at, effect] of effects.entries()) assertPrinted(found.effects[at] ?? Number.NaN, effect);
  });
}

test("numbers that are none, and products that are infinite, are refused", () => {
  assert.deepEqual(productDecomposition([]), { refused: "empty-list" });
  assert.deepEqual(productDecomposition([{ a: Number.NaN, b: 1 }]), { refused: "not-finite" });
  const large = { a: 1e200, b: -1e200 };
  assert.deepEqual(productDecomposition([large, large, large]), { refused: "beyond-range" });
});

const factor = fc.record({
  a: fc.double({ min: -10, max: 10, noNaN: true }),
  b: fc.double({ min: -10, max: 10, noNaN: true }),
});
const factors = fc.array(factor, { minLength: 1, maxLength: 7 });

test("property: the effects add up to the difference of the products", () => {
  fc.assert(
    fc.property(factors, (all) => {
      const found = split(all);
      const product = (of: "a" | "b") => all.reduce((sofar, one) => sofar * one[of], 1);
      const size = 10 ** all.length;
      assert.ok(Math.abs(found.gap - (product("a") - product("b"))) <= 1e-12 * size);
    }),
  );
});

test("property: it is the mean over all orders in which the factors could change one by one", () => {
  fc.assert(
    fc.property(fc.array(factor, { minLength: 1, maxLength: 5 }), (all) => {
      const means = meanOverOrders(all);
      for (const [at, effect] of split(all).effects.entries()) {
        assert.ok(Math.abs(effect - (means[at] ?? Number.NaN)) <= 1e-12 * 10 ** all.length);
      }
    }),
  );
});

test("property: a factor that is the same in both has no effect, and swapping the groups turns every sign", () => {
  fc.assert(
    fc.property(factors, (all) => {
      const [first, ...others] = all;
      assert.ok(first !== undefined);
      assert.equal(Math.abs(split([{ a: first.a, b: first.a }, ...others]).effects[0] ?? Number.NaN), 0);
      const forth = split(all).effects;
      const back = split(all.map(({ a, b }) => ({ a: b, b: a }))).effects;
      for (const [at, effect] of forth.entries()) {
        assert.ok(Math.abs(effect + (back[at] ?? Number.NaN)) <= 1e-12 * 10 ** all.length);
      }
    }),
  );
});

test("with two factors it is Kitagawa's split of a stratum and the rest", () => {
  const found = split([
    { a: 0.3, b: 0.5 },
    { a: 0.8, b: 0.6 },
  ]);
  const strata = kitagawa([
    { shareA: 0.3, rateA: 0.8, shareB: 0.5, rateB: 0.6 },
    { shareA: 0.7, rateA: 0, shareB: 0.5, rateB: 0 },
  ]);
  assert.ok(!isRefused(strata));
  assertClose(found.effects[0] ?? Number.NaN, strata.composition, 1e-14);
  assertClose(found.effects[1] ?? Number.NaN, strata.rate, 1e-14);
});

/** The definition by brute force: every order, each factor going from B to A in its turn. */
function meanOverOrders(all: readonly DecomposedFactor[]): readonly number[] {
  const sums = all.map(() => 0);
  const orders = permutations(all.map((_, at) => at));
  for (const order of orders) {
    const now = all.map(({ b }) => b);
    for (const at of order) {
      const before = now.reduce((sofar, one) => sofar * one, 1);
      now[at] = all[at]?.a ?? Number.NaN;
      sums[at] = (sums[at] ?? 0) + now.reduce((sofar, one) => sofar * one, 1) - before;
    }
  }
  return sums.map((sum) => sum / orders.length);
}

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) =>
    permutations(items.filter((one) => one !== first)).map((rest) => [first, ...rest]),
  );
}

function split(all: readonly DecomposedFactor[]) {
  const found = productDecomposition(all);
  assert.ok(!isRefused(found), JSON.stringify(found));
  return found;
}
