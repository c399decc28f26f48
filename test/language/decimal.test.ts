import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatDecimal, formatSignedDecimal } from "../../src/language/index.js";

test("point, comma and groups of three", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["47", "47", "47"],
    ["2.8", "2,8", "2.8"],
    ["0", "0", "0"],
    ["999", "999", "999"],
    ["1000", "1.000", "1,000"],
    ["15000", "15.000", "15,000"],
    ["1234567.891", "1.234.567,891", "1,234,567.891"],
  ];
  for (const [text, danish, english] of cases) {
    assert.equal(formatDecimal(text, "da"), danish);
    assert.equal(formatDecimal(text, "en"), english);
  }
});

test("the digits stay as printed", () => {
  assert.equal(formatDecimal("2", "da"), "2");
  assert.equal(formatDecimal("2.0", "da"), "2,0");
  assert.equal(formatDecimal("2.00", "en"), "2.00");
  // More than a double holds.
  assert.equal(formatDecimal("12345678901234567890.10", "en"), "12,345,678,901,234,567,890.10");
});

test("a negative number has the true minus sign", () => {
  assert.equal(formatDecimal("-3", "da"), "\u22123");
  assert.equal(formatDecimal("-1234.5", "en"), "\u22121,234.5");
  assert.equal(formatDecimal("-123", "en"), "\u2212123");
});

test("a change carries its sign, and zero has none", () => {
  assert.equal(formatSignedDecimal("13", "da"), "+13");
  assert.equal(formatSignedDecimal("0.5", "da"), "+0,5");
  assert.equal(formatSignedDecimal("-6", "en"), "\u22126");
  assert.equal(formatSignedDecimal("0", "en"), "0");
  assert.equal(formatSignedDecimal("0.0", "da"), "0,0");
});

test("what is no decimal text is the caller's mistake", () => {
  for (const text of ["", "abc", "1,5", "1 000", "1e3", ".5", "5.", "+5", "--5", "NaN", "5\n"]) {
    assert.throws(() => formatDecimal(text, "en"), {
      name: "TypeError",
      message: `invalid decimal: ${text}`,
    });
  }
});

test("property: reading the shown number back gives the printed text", () => {
  fc.assert(
    fc.property(decimalTexts(), (text) => {
      const danish = formatDecimal(text, "da");
      assert.equal(danish.replaceAll(".", "").replace(",", ".").replace("\u2212", "-"), text);
      const english = formatDecimal(text, "en");
      assert.equal(english.replaceAll(",", "").replace("\u2212", "-"), text);
      assert.match(english, /^\u2212?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/u);
      // Both languages show the same characters, with the two separators changing places.
      const swapped = danish.replaceAll(/[.,]/gu, (sign) => (sign === "." ? "," : "."));
      assert.equal(swapped, english);
    }),
    { numRuns: 1000 },
  );
});

function decimalTexts(): fc.Arbitrary<string> {
  const digits = fc.stringMatching(/^\d{1,25}$/u);
  return fc
    .tuple(fc.constantFrom("", "-"), digits, fc.option(digits, { nil: undefined }))
    .map(([sign, whole, fraction]) => `${sign}${whole}${fraction === undefined ? "" : `.${fraction}`}`);
}
