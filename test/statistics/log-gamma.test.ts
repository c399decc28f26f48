import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { logGamma } from "../../src/statistics/log-gamma.js";

// Origin: mpmath 1.3.0 at 40 digits.
const VALUES: readonly (readonly [number, number])[] = [
  [1e-10, 23.025850929882736],
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247001],
  [1.5, -0.12078223763524522],
  [2.5, 0.2846828704729192],
  [5, 3.1780538303479458],
  [7.25, 7.0521854507385395],
  [11.9, 17.25847745059552],
  [12, 17.502307845873887],
  [25.5, 56.389167643719944],
  [100, 359.1342053695754],
  [1000, 5905.220423209181],
  [1e6, 12815504.569147613],
];

test("values agree with a 40-digit computation", () => {
  for (const [x, expected] of VALUES) assertNear(logGamma(x), expected);
});

test("at whole numbers it is the logarithm of a factorial", () => {
  let factorial = 1;
  for (let n = 1; n <= 20; n += 1) {
    assertNear(logGamma(n), Math.log(factorial));
    factorial *= n;
  }
});

test("property: the function of x + 1 is x times that of x", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (x) => {
      assertNear(logGamma(x + 1), logGamma(x) + Math.log(x));
    }),
  );
});

function assertNear(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) <= 2e-14 * Math.max(1, Math.abs(expected)), `${actual} ${expected}`);
}
