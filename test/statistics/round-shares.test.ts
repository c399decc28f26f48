import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isRefused, roundShares } from "../../src/statistics/index.js";

test("units go to the largest remainders", () => {
  // Origin: research/methods.md, section 5, largest remainder.
  assert.deepEqual(roundShares([33.3, 33.3, 33.3], 0), [34, 33, 33]);
  assert.deepEqual(roundShares([0.5, 0.5, 99], 0), [1, 0, 99]);
  // Origin: the method's textbook example (votes 47, 16, 15.8, 12, 6.1, 3.1 thousand for 10 seats give 5, 2, 1, 1,
  // 1, 0), here as the seats each party would have by exact share.
  assert.deepEqual(roundShares([4.7, 1.6, 1.58, 1.2, 0.61, 0.31], 0), [5, 2, 1, 1, 1, 0]);
});

test("a tie goes to the larger value, then to the first", () => {
  assert.deepEqual(roundShares([0.5, 1.5, 98], 0), [0, 2, 98]);
  assert.deepEqual(roundShares([1.5, 0.5, 98], 0), [2, 0, 98]);
  assert.deepEqual(roundShares([98, 0.5, 0.5, 0.5, 0.5], 0), [98, 1, 1, 0, 0]);
  assert.deepEqual(roundShares([24.25, 25.25, 25.25, 25.25], 0), [24, 26, 25, 25]);
});

test("ties are ties of the decimals, not of the binary fractions", () => {
  // In binary 8.3 leaves 0.30000000000000071 and 1.3 leaves 0.30000000000000004.
  assert.deepEqual(roundShares([1.3, 8.3, 90.4], 0), [1, 8, 91]);
  assert.deepEqual(roundShares([1.4, 8.4, 90.2], 0), [1, 9, 90]);
  // 1.005 lies below its decimal in binary, 0.995 too: as decimals both are exact halves of a hundredth.
  assert.deepEqual(roundShares([0.995, 1.005], 2), [0.99, 1.01]);
});

test("the total is the rounded sum of the values", () => {
  assert.deepEqual(roundShares([0.2, 0.2], 0), [0, 0]);
  assert.deepEqual(roundShares([0.25, 0.25], 0), [1, 0]);
  assert.deepEqual(roundShares([0.3, 0.3, 0.3], 0), [1, 0, 0]);
  assert.deepEqual(roundShares([0.5], 0), [1]);
  assert.deepEqual(roundShares([12.34, 45.67, 41.99], 1), [12.3, 45.7, 42]);
  assert.deepEqual(roundShares([0, 0], 1), [0, 0]);
  assert.deepEqual(roundShares([], 1), []);
});

test("values finer or coarser than the digits are taken as they are", () => {
  assert.deepEqual(roundShares([50, 50], 3), [50, 50]);
  assert.deepEqual(roundShares([1e-7, 99.9999999], 2), [0, 100]);
  assert.deepEqual(roundShares([Number.MIN_VALUE, 1], 0), [0, 1]);
  assert.ok(Object.is(asParts(roundShares([-0], 0))[0], 0));
});

test("what is no part of a whole is refused", () => {
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    assert.deepEqual(roundShares([50, bad], 0), { refused: "not-finite" });
  }
  assert.deepEqual(roundShares([101, -1], 0), { refused: "negative-share" });
  for (const digits of [-1, 0.5, 101, Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.deepEqual(roundShares([50, 50], digits), { refused: "digits-out-of-range" });
  }
});

test("a total that a number could not carry digit by digit is refused", () => {
  assert.deepEqual(
    roundShares([99_999_999_999_999, 900_000_000_000_000], 0),
    [99_999_999_999_999, 900_000_000_000_000],
  );
  assert.deepEqual(roundShares([99_999_999_999_999.5, 900_000_000_000_001], 0), {
    refused: "too-many-digits",
  });
  assert.deepEqual(roundShares([1e15], 0), { refused: "too-many-digits" });
  assert.deepEqual(roundShares([33.3, 66.7], 14), { refused: "too-many-digits" });
  assert.deepEqual(roundShares([Number.MAX_VALUE], 0), { refused: "too-many-digits" });
});

test("callers without types are refused too", () => {
  const untyped: (...input: readonly unknown[]) => unknown = Function.prototype.call.bind(
    roundShares,
    undefined,
  );
  const withHole: number[] = [50];
  withHole[2] = 50;
  assert.deepEqual(untyped(withHole, 0), { refused: "not-a-decimal" });
  assert.deepEqual(untyped([null], 0), { refused: "not-a-decimal" });
  assert.deepEqual(untyped([1]), { refused: "digits-out-of-range" });
});

test("the values handed in are left alone", () => {
  const values = Object.freeze([33.3, 33.3, 33.4]);
  assert.deepEqual(roundShares(values, 0), [33, 33, 34]);
});

test("property: parts sum exactly to the rounded sum, and none moves by a whole unit", () => {
  fc.assert(
    fc.property(thousandths(), fc.integer({ min: 0, max: 4 }), (parts, digits) => {
      // Thousandths are whole numbers here, so the expectation needs no rounding code of ours.
      const unit = 10 ** Math.max(0, 3 - digits);
      const found = inUnits(asParts(roundShares(parts.map(fromThousandths), digits)), digits);
      const sum = parts.reduce((total, part) => total + part, 0) * 10 ** Math.max(0, digits - 3);
      assert.equal(
        found.reduce((total, part) => total + part, 0),
        Math.floor((2 * sum + unit) / (2 * unit)),
      );
      for (const [index, part] of parts.entries()) {
        const value = part * 10 ** Math.max(0, digits - 3);
        assert.ok(Math.abs((found[index] ?? Number.NaN) * unit - value) < unit);
      }
    }),
    { numRuns: 2000 },
  );
});

test("property: no other way of rounding up and down to the same total stays closer to the values", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 8 }), (parts) => {
      const found = asParts(roundShares(parts.map(fromThousandths), 0));
      const total = found.reduce((sum, part) => sum + part, 0);
      const moved = (units: readonly number[]): number =>
        units.reduce((sum, part, index) => sum + Math.abs(1000 * part - (parts[index] ?? Number.NaN)), 0);
      for (let choice = 0; choice < 2 ** parts.length; choice++) {
        const other = parts.map((part, index) => Math.floor(part / 1000) + ((choice >> index) & 1));
        if (other.reduce((sum, part) => sum + part, 0) === total) assert.ok(moved(found) <= moved(other));
      }
    }),
  );
});

test("property: a larger value never gets a smaller part, and equal values differ only in favour of the first", () => {
  fc.assert(
    fc.property(thousandths(), (parts) => {
      const found = asParts(roundShares(parts.map(fromThousandths), 1));
      const ranked = parts.map((part, index) => ({ part, index, got: found[index] ?? Number.NaN }));
      ranked.sort((a, b) => b.part - a.part || a.index - b.index);
      for (const [place, { got }] of ranked.entries()) {
        assert.ok(place === 0 || got <= (ranked[place - 1]?.got ?? Number.NaN));
      }
    }),
  );
});

test("property: whatever comes in, finite parts or a refusal come out", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double()),
      fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double()),
      (values, digits) => {
        const found = roundShares(values, digits);
        if (!isRefused(found)) assert.ok(found.length === values.length && found.every(Number.isFinite));
      },
    ),
    { numRuns: 1000 },
  );
});

function asParts(result: ReturnType<typeof roundShares>): number[] {
  assert.ok(!isRefused(result), `refused: ${JSON.stringify(result)}`);
  return result;
}

/** Each part in units of its last decimal, read from its text so that nothing binary can creep in. */
function inUnits(parts: readonly number[], digits: number): number[] {
  return parts.map((part) => {
    const [whole = "", fraction = ""] = String(part).split(".");
    assert.ok(fraction.length <= digits, `${part} has more than ${digits} decimals`);
    return Number(whole + fraction.padEnd(digits, "0"));
  });
}

function fromThousandths(part: number): number {
  return Number(`${part}e-3`);
}

function thousandths(): fc.Arbitrary<number[]> {
  return fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 0, max: 40 }).map((n) => n * 250),
    ),
    {
      maxLength: 12,
    },
  );
}
