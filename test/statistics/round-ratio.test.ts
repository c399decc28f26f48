import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isRefused, roundDecimal, roundRatio } from "../../src/statistics/index.js";

test("halves of an exact ratio go away from zero", () => {
  // Origin: research/methods.md, section 5, half rule: 0.285 -> 28.5 -> 29, not 28.
  assert.equal(roundRatio(57, 200, 2), "0.29");
  assert.equal(roundRatio(100 * 57, 200, 0), "29");
  // Origin: section 1, what JavaScript gets wrong: Math.round(-2.5) is -2.
  assert.equal(roundRatio(-5, 2, 0), "-3");
  assert.equal(roundRatio(5, -2, 0), "-3");
  assert.equal(roundRatio(-5, -2, 0), "3");
  assert.equal(roundRatio(1, 2, 0), "1");
  assert.equal(roundRatio(1, 3, 4), "0.3333");
  assert.equal(roundRatio(2, 3, 4), "0.6667");
  assert.equal(roundRatio(999, 1000, 2), "1.00");
});

test("decimals are rounded as written, not as binary fractions", () => {
  // Origin: research/methods.md, section 1: toFixed gives "1.00" and "1.4", and 0.285 * 100 is 28.499999999999996.
  assert.equal(roundDecimal(1.005, 2), "1.01");
  assert.equal(roundDecimal(1.45, 1), "1.5");
  assert.equal(roundDecimal(28.499999999999996, 0), "28");
  assert.equal(roundDecimal(0.285, 2), "0.29");
  assert.equal(roundDecimal(-2.5, 0), "-3");
  assert.equal(roundDecimal("47.50", 0), "48");
  assert.equal(roundDecimal("47.50", 1), "47.5");
  assert.equal(roundDecimal("47.50", 4), "47.5000");
});

test("zero has no sign", () => {
  for (const digits of [0, 2]) {
    const zero = digits === 0 ? "0" : "0.00";
    for (const value of [0, -0, -0.001, "-0", "-0.00", "-0.0049"])
      assert.equal(roundDecimal(value, digits), zero);
    assert.equal(roundRatio(-1, 1000, digits), zero);
    assert.equal(roundRatio(-0, 5, digits), zero);
    assert.equal(roundRatio(0, -5, digits), zero);
    assert.equal(roundRatio(0n, -5n, digits), zero);
  }
  assert.equal(roundDecimal(-0.005, 2), "-0.01");
});

test("exponents are read, in numbers and in text", () => {
  assert.equal(roundDecimal(1e-7, 7), "0.0000001");
  assert.equal(roundDecimal(1e-7, 2), "0.00");
  assert.equal(roundDecimal(5e-7, 6), "0.000001");
  assert.equal(roundDecimal(1e21, 1), "1000000000000000000000.0");
  assert.equal(roundDecimal(-1.5e21, 0), "-1500000000000000000000");
  assert.equal(roundDecimal("4.75e1", 0), "48");
  assert.equal(roundDecimal("475E-1", 0), "48");
  assert.equal(roundDecimal("1e+2", 0), "100");
  assert.equal(roundDecimal(Number.MIN_VALUE, 2), "0.00");
  assert.equal(roundDecimal(Number.MAX_VALUE, 0), `17976931348623157${"0".repeat(292)}`);
});

test("fractional and very large counts stay exact", () => {
  assert.equal(roundRatio(12.5, 40, 3), "0.313");
  assert.equal(roundRatio(0.1, 0.3, 5), "0.33333");
  assert.equal(roundRatio(1, 1e-7, 0), "10000000");
  assert.equal(roundRatio(2n ** 64n + 1n, 2n, 0), "9223372036854775809");
  assert.equal(roundRatio(10n ** 999n, 10n ** 999n, 1), "1.0");
});

test("up to 100 decimals can be asked for", () => {
  assert.equal(roundRatio(1, 3, 100), `0.${"3".repeat(100)}`);
  for (const digits of [-1, 101, 0.5, 1e9, Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.deepEqual(roundRatio(1, 3, digits), { refused: "digits-out-of-range" });
    assert.deepEqual(roundDecimal(1, digits), { refused: "digits-out-of-range" });
  }
});

test("what is no number, or no ratio, is refused", () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    assert.deepEqual(roundDecimal(value, 0), { refused: "not-finite" });
    assert.deepEqual(roundRatio(value, 1, 0), { refused: "not-finite" });
    assert.deepEqual(roundRatio(1, value, 0), { refused: "not-finite" });
  }
  for (const zero of [0, -0, 0n]) assert.deepEqual(roundRatio(1, zero, 0), { refused: "empty-denominator" });
  const texts = [
    "",
    " ",
    "47,5",
    "1 000",
    " 47",
    "47\n",
    "+5",
    ".5",
    "5.",
    "--5",
    "1e",
    "e5",
    "1e1.5",
    "0x10",
  ];
  for (const text of [...texts, "NaN", "Infinity", "-", ".", "−5", "٤٧", "1_000", "10n", "forty"]) {
    assert.deepEqual(roundDecimal(text, 0), { refused: "not-a-decimal" }, text);
  }
});

test("callers without types are refused too", () => {
  const untyped: (...input: readonly unknown[]) => unknown = Function.prototype.call.bind(
    roundDecimal,
    undefined,
  );
  for (const value of [null, undefined, true, {}, []]) {
    assert.deepEqual(untyped(value, 0), { refused: "not-a-decimal" });
  }
  assert.deepEqual(untyped(1), { refused: "digits-out-of-range" });
  assert.deepEqual(untyped(1, "2"), { refused: "digits-out-of-range" });
});

test("text that would grow without end is refused at once", { timeout: 5000 }, () => {
  const hostile = [
    "1e999999999",
    "1e-999999999",
    "0e999999999",
    "1e1001",
    "1e-1001",
    `1e${"9".repeat(900)}`,
    "9".repeat(1001),
    "9".repeat(5_000_000),
    `0.${"0".repeat(5_000_000)}1`,
  ];
  for (const text of hostile) assert.deepEqual(roundDecimal(text, 0), { refused: "too-many-digits" });
  assert.deepEqual(roundRatio(10n ** 1000n, 1n, 0), { refused: "too-many-digits" });
  assert.deepEqual(roundRatio(1n, -(10n ** 1000n), 0), { refused: "too-many-digits" });
  assert.equal(roundDecimal("1e1000", 0), `1${"0".repeat(1000)}`);
  assert.equal(roundDecimal("1e-1000", 1), "0.0");
  assert.equal(roundDecimal("9".repeat(1000), 0), "9".repeat(1000));
});

test("property: the text is the nearest one with so many decimals, the farther from zero of two", () => {
  // The oracle measures the distance of the result instead of rounding again.
  const whole = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
  const small = fc.bigInt({ min: -40n, max: 40n });
  const either = fc.oneof(whole, small);
  fc.assert(
    fc.property(either, either, fc.integer({ min: 0, max: 12 }), (numerator, denominator, digits) => {
      fc.pre(denominator !== 0n);
      const text = rounded(roundRatio(numerator, denominator, digits));
      assert.match(text, digits === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${digits}}$`));
      assert.doesNotMatch(text, /^-[0.]*$/);
      assert.doesNotMatch(text, /^-?0\d/);

      const units = BigInt(text.replace(".", ""));
      const target = numerator * 10n ** BigInt(digits);
      const miss = units * denominator - target;
      const twice = 2n * (miss < 0n ? -miss : miss);
      const unit = denominator < 0n ? -denominator : denominator;
      assert.ok(twice <= unit, `${text} is not the nearest`);
      if (twice === unit) {
        const size = (units < 0n ? -units : units) * unit;
        assert.ok(size > (target < 0n ? -target : target), `${text} is the tie nearer to zero`);
      }
    }),
    { numRuns: 5000 },
  );
});

test("property: a decimal rounds like the ratio it stands for, as number and as text", () => {
  const significand = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });
  const places = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(significand, places, fc.integer({ min: 0, max: 9 }), (units, scale, digits) => {
      const expected = roundRatio(units, 10n ** BigInt(scale), digits);
      assert.equal(roundDecimal(`${units}e-${scale}`, digits), expected);
      assert.equal(roundDecimal(Number(`${units}e-${scale}`), digits), expected);
    }),
    { numRuns: 2000 },
  );
});

test("property: whatever comes in, text or a refusal comes out", () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), fc.double(), (a, b, digits) => {
      assertTextOrRefusal(roundRatio(a, b, digits));
      assertTextOrRefusal(roundRatio(a, b, 3));
      assertTextOrRefusal(roundDecimal(a, 3));
    }),
    { numRuns: 1000 },
  );
  fc.assert(fc.property(fc.string(), (text) => assertTextOrRefusal(roundDecimal(text, 2))));
});

const digitsOfPrint = fc.integer({ min: 0, max: 6 });

test("property: a number of everyday size is rounded as the text it prints, near a tie and far from one", () => {
  const near = fc
    .tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -20, max: 20 }))
    .map(([halves, off]) => halves / 200 + off * 1e-6);
  fc.assert(
    fc.property(
      fc.oneof(near, fc.double({ min: -1e6, max: 1e6, noNaN: true })),
      digitsOfPrint,
      (value, digits) => {
        assert.equal(roundDecimal(value, digits), roundDecimal(String(value), digits));
      },
    ),
    { numRuns: 3000 },
  );
});

test("property: rounding what is already rounded changes nothing", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: 0, max: 20 }),
      (value, digits) => {
        const once = rounded(roundDecimal(value, digits));
        assert.equal(roundDecimal(once, digits), once);
      },
    ),
  );
});

function rounded(result: ReturnType<typeof roundRatio>): string {
  assert.ok(!isRefused(result), `refused: ${JSON.stringify(result)}`);
  return result;
}

function assertTextOrRefusal(result: ReturnType<typeof roundRatio>): void {
  if (!isRefused(result)) assert.match(result, /^-?\d+(\.\d+)?$/);
}
