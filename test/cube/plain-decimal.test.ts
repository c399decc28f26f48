import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { plainDecimal } from "../../src/cube/index.js";
import { printedDecimal } from "./printed-decimal.js";

test("a number without exponent stays as it is printed", () => {
  fc.assert(fc.property(printedDecimal, (text) => assert.equal(plainDecimal(text), text)));
});

test("exponents, plus signs and bare points are written out with all the digits that were measured", () => {
  const cases = [
    ["1.50E+3", "1500"],
    ["1.50e1", "15.0"],
    ["15E-3", "0.015"],
    ["-1e0", "-1"],
    ["1234E-2", "12.34"],
    ["0.5E1", "5"],
    ["+5", "5"],
    [".5", "0.5"],
    ["-.5", "-0.5"],
    ["5.", "5"],
    ["1e20", "100000000000000000000"],
  ] as const;
  for (const [text, plain] of cases) assert.equal(plainDecimal(text), plain, text);
});

test("what is no number, or one longer than is read, is none", () => {
  for (const text of [
    "",
    ".",
    "-",
    "e5",
    "1e",
    "1e999",
    "1e41",
    "NaN",
    "Infinity",
    "1,5",
    "1 2",
    "0x10",
    "1".repeat(41),
  ]) {
    assert.equal(plainDecimal(text), undefined, text);
  }
});
