import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalNumber,
  decimalText,
  lastDigit,
  parseDecimal,
  subtractDecimals,
} from "../../src/cube/index.js";
import { printedDecimal } from "./printed-decimal.js";

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat({ max: 8 }))
  .map(([units, scale]): Decimal => ({ units, scale }));

test("a decimal is printed and read back as itself, every digit kept", () => {
  fc.assert(fc.property(decimal, (number) => assert.deepEqual(parseDecimal(decimalText(number)), number)));
});

test("a printed number without idle zeros is read and printed as itself", () => {
  fc.assert(fc.property(printedDecimal, (text) => assert.equal(printedBack(text), text)));
  for (const text of ["0", "2", "2.0", "2.80", "-3", "-0.5", "0.001", "47"])
    assert.equal(printedBack(text), text);
});

test("idle zeros and a signed zero are read, and printed without", () => {
  assert.equal(printedBack("007"), "7");
  assert.equal(printedBack("-0"), "0");
  assert.equal(printedBack("-0.0"), "0.0");
});

test("everything that is no plain decimal is refused", () => {
  const texts = [
    "",
    " ",
    "1e3",
    "1E3",
    "47,5",
    "1 000",
    "1.000.000",
    " 1",
    "1 ",
    "1\n",
    "+1",
    ".5",
    "5.",
    "--1",
  ];
  for (const text of [...texts, "0x1f", "Infinity", "NaN", "１", "1_000", "-"])
    assert.equal(parseDecimal(text), undefined, text);
});

test("40 characters are read, 41 are not", () => {
  assert.notEqual(parseDecimal("9".repeat(40)), undefined);
  assert.equal(parseDecimal("9".repeat(41)), undefined);
  assert.equal(parseDecimal("9".repeat(10_000_000)), undefined);
});

test("sums and differences are exact where doubles are not", () => {
  const [tenth, fifth] = [read("0.1"), read("0.2")];
  assert.equal(decimalText(addDecimals(tenth, fifth)), "0.3");
  assert.equal(decimalText(subtractDecimals(read("74"), read("46.95"))), "27.05");
  assert.equal(decimalText(addDecimals(read("9007199254740993"), read("0.1"))), "9007199254740993.1");
});

test("a sum less one of its parts is the other part", () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const rest = subtractDecimals(addDecimals(a, b), b);
      assert.equal(compareDecimals(rest, a), 0);
      assert.equal(rest.scale, Math.max(a.scale, b.scale));
    }),
  );
});

test("amounts are compared whatever their number of decimals", () => {
  assert.equal(compareDecimals(read("2"), read("2.000")), 0);
  assert.ok(compareDecimals(read("2.9"), read("2.10")) > 0);
  assert.ok(compareDecimals(read("-3"), read("-2.99")) < 0);
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      assert.equal(compareDecimals(a, b) + compareDecimals(b, a), 0);
      assert.equal(Math.sign(compareDecimals(a, b)), Math.sign(Number(subtractDecimals(a, b).units)));
    }),
  );
});

test("the last digit says how exactly a number is printed", () => {
  assert.equal(decimalText(lastDigit(read("2.8"))), "0.1");
  assert.equal(decimalText(lastDigit(read("-47"))), "1");
  assert.equal(decimalText(absoluteDecimal(read("-2.80"))), "2.80");
  assert.equal(decimalNumber(read("-2.80")), -2.8);
});

function read(text: string) {
  const number = parseDecimal(text);
  assert.ok(number !== undefined, text);
  return number;
}

function printedBack(text: string): string {
  return decimalText(read(text));
}
