import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { forecastWidening } from "../../src/statistics/forecast-widening.js";
import { assertClose } from "./closeness.js";

// Origin: the table of the method note, section 3.
test("the table is given back", () => {
  const table: readonly (readonly [number, readonly [number, number, number]])[] = [
    [5, [1, 1.6, 1.95]],
    [6, [1, 1.6, 1.95]],
    [8, [1, 1.4, 1.5]],
    [10, [1, 1.15, 1.35]],
    [11, [1, 1.15, 1.35]],
    [40, [1, 1.15, 1.35]],
  ];
  for (const [points, factors] of table) {
    assert.deepEqual(
      [1, 3, 5].map((years) => forecastWidening(points, years)),
      factors,
    );
  }
});

test("between the entries it runs straight", () => {
  assertClose(forecastWidening(7, 3), 1.5, 1e-15);
  assertClose(forecastWidening(9, 5), 1.425, 1e-15);
  assertClose(forecastWidening(6, 2), 1.3, 1e-15);
  assertClose(forecastWidening(8, 4), 1.45, 1e-15);
  assertClose(forecastWidening(7, 2), 1.25, 1e-15);
  assert.equal(forecastWidening(6, 0.25), 1);
});

test("property: farther ahead and fewer points never make a band narrower", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 30 }),
      fc.double({ min: 0, max: 4.9, noNaN: true }),
      (points, years) => {
        const here = forecastWidening(points, years);
        assert.ok(here >= 1 && forecastWidening(points, years + 0.1) >= here - 1e-12);
        assert.ok(forecastWidening(points + 1, years) <= here + 1e-12);
      },
    ),
  );
});
