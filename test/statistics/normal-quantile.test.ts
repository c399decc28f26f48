import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { criticalValue, normalQuantile } from "../../src/statistics/normal-quantile.js";
import { assertClose } from "./closeness.js";

// Origin: mpmath 1.3.0 at 40 digits, sqrt(2) * erfinv(confidence); no code in common with AS 241.
const CRITICAL_VALUES: readonly (readonly [number, number])[] = [
  [0.01, 0.012533469508069262],
  [0.5, 0.6744897501960817],
  [0.6, 0.8416212335729142],
  [0.8, 1.2815515655446006],
  [0.85, 1.439531470938456],
  [0.9, 1.6448536269514726],
  [0.95, 1.9599639845400543],
  [0.98, 2.326347874040841],
  [0.99, 2.575829303548901],
  [0.998, 3.0902323061678136],
  [0.999, 3.290526731491895],
  [0.9999, 3.890591886413094],
];

test("critical values agree with a 40-digit computation", () => {
  for (const [confidence, z] of CRITICAL_VALUES) assertClose(criticalValue(confidence), z, 1e-13);
});

test("beyond 0.9999 the confidence itself, as a double, is what limits the digits", () => {
  // Origin as above.
  assertClose(criticalValue(0.99999), 4.417173413469022, 1e-12);
  assertClose(criticalValue(0.999999999999), 7.130506848171324, 1e-6);
  assert.ok(Number.isFinite(criticalValue(1 - Number.EPSILON / 2)));
});

test("far tails agree with a 60-digit computation", () => {
  // Origin: mpmath 1.3.0 at 60 digits, root of log(erfc(x / sqrt 2) / 2) = log(tail).
  assertClose(normalQuantile(1e-10), -6.361340902404056, 1e-13);
  assertClose(normalQuantile(1e-20), -9.262340089798409, 1e-13);
  assertClose(normalQuantile(1e-100), -21.273453560965326, 1e-13);
  assertClose(normalQuantile(1e-300), -37.0470962993612, 1e-13);
});

test("Wichura's own check values hold", () => {
  // Origin: Wichura (1988), one value for each of the three branches; R's own tests quote the same three.
  assertClose(normalQuantile(0.25), -0.6744897501960817, 1e-15);
  assertClose(normalQuantile(0.001), -3.090232306167814, 1e-15);
  assertClose(normalQuantile(1e-20), -9.262340089798409, 1e-15);
});

test("the quantile is odd about one half and rises with p", () => {
  assert.equal(normalQuantile(0.5), 0);
  const share = fc.double({ min: 1e-9, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(share, (p) => {
      // 1 - (1 - p) is the share that 1 - p really leaves, after rounding.
      const mirrored = 1 - (1 - p);
      assertClose(normalQuantile(1 - p), -normalQuantile(mirrored), 1e-12);
    }),
  );
  fc.assert(
    fc.property(share, (p) => {
      assert.ok(normalQuantile(p * 1.0001) > normalQuantile(p) || p * 1.0001 === p);
    }),
  );
});
