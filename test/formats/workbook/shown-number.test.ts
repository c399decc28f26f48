import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseDecimal } from "../../../src/cube/index.js";
import { shownNumber } from "../../../src/formats/workbook/shown-number.js";

test("a number reads as its format shows it, in plain form", () => {
  const cases: readonly (readonly [number, string | undefined, string])[] = [
    [2, "0.0", "2.0"],
    [12.3456, "0.0", "12.3"],
    [1234.5, "#,##0.0", "1234.5"],
    [0.123, "0.0%", "12.3"],
    [0.123, "0%", "12"],
    [0.1 + 0.2, undefined, "0.3"],
    [1.005, "0.00", "1.01"],
    [-2.5, "0", "-3"],
    [-0.04, "0.0", "0.0"],
    [3, "0.##", "3"],
    [2.71, "0.0#", "2.71"],
    [3, "0.0#", "3.0"],
    [1_234_567, "#,##0,", "1235"],
    [5, '0" pct."', "5"],
    [5, '0" af 100"', "5"],
    [-3, "#,##0_);(#,##0)", "-3"],
    [7, "[Red]0.0;[Blue]-0.0", "7.0"],
    [7, "[$kr.-406] #,##0.00", "7.00"],
    [12_345.6, "0.00E+00", "12345.6"],
    [1e-7, undefined, "0.0000001"],
    [2005, "@", "2005"],
  ];
  for (const [value, code, text] of cases) {
    assert.equal(shownNumber(value, code).text, text, `${value} as ${code}`);
  }
});

test("what is shown in the place of a number is a text, with the number beside it", () => {
  assert.deepEqual(shownNumber(0, '#,##0;-#,##0;"–"'), { kind: "text", text: "–", stored: "0" });
});

test("digits that are not shown stand beside; per cent is told", () => {
  assert.deepEqual(shownNumber(0.12345, "0.0%"), {
    kind: "number",
    text: "12.3",
    stored: "12.345",
    isPercent: true,
  });
  assert.deepEqual(shownNumber(12, "0.0"), { kind: "number", text: "12.0" });
});

test("what is no number in a file made by a program is an error of its cell", () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1e300]) {
    assert.equal(shownNumber(value, "0.0").kind, "error");
  }
});

test("whatever number and format, the text is a decimal or words", () => {
  fc.assert(
    fc.property(
      fc.double(),
      fc.string({ unit: fc.constantFrom(...'0#?.,%;"\\ _E/-@x[]'), maxLength: 12 }),
      (value, code) => {
        const { kind, text } = shownNumber(value, code);
        assert.ok(kind !== "number" || parseDecimal(text) !== undefined, text);
      },
    ),
    { numRuns: 2000 },
  );
});
