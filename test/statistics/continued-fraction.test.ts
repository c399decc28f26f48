import { test } from "node:test";
import { continuedFraction } from "../../src/statistics/continued-fraction.js";
import { assertClose } from "./closeness.js";

// Origin: Euler's and Gauss' expansions, NIST DLMF 4.9 and 3.10; the constants by JavaScript's own functions.
test("known expansions give known constants", () => {
  assertClose(
    continuedFraction(1, () => [1, 1]),
    (1 + Math.sqrt(5)) / 2,
    1e-15,
  );
  assertClose(
    continuedFraction(0, (k) => (k === 1 ? [4, 1] : [(k - 1) ** 2, 2 * k - 1])),
    Math.PI,
    1e-15,
  );
  assertClose(
    continuedFraction(0, (k) => (k === 1 ? [0.5, 1] : [-((0.5 * 1) ** 2), 2 * k - 1])),
    Math.tan(0.5),
    1e-15,
  );
});

test("a denominator of 0 on the way does no harm", () => {
  // 0 + 1/(0 + 1/(0 + 1/(... ))) alternates; 1/(-1 + 1/(1 + 0)) would divide by 0, 1/(-1 + 1/(1 + 1/2)) does not.
  const terms: readonly (readonly [number, number])[] = [
    [1, -1],
    [1, 1],
    [1, 2],
  ];
  assertClose(
    continuedFraction(0, (k) => terms[k - 1] ?? [0, 1]),
    -3,
    1e-15,
  );
});
