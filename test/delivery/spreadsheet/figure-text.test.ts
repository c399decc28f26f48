import assert from "node:assert/strict";
import { test } from "node:test";
import { decimalSignIn, figureText } from "../../../src/delivery/spreadsheet/figure-text.js";

test("numbers as people type them", () => {
  const cases: readonly (readonly [string, "," | ".", string])[] = [
    ["1 234,5", ",", "1234.5"],
    ["1\u00a0234,5", ",", "1234.5"],
    ["1\u202f234", ",", "1234"],
    ["1.234", ",", "1234"],
    ["1.234", ".", "1.234"],
    ["1.234.567,80", ",", "1234567.80"],
    ["1,234.5", ".", "1234.5"],
    ["−3,5", ",", "-3.5"],
    ["– 3", ",", "-3"],
    ["12,5 %", ",", "12.5"],
    ["47 pct.", ",", "47"],
    ["007", ",", "007"],
    ["2,0", ",", "2.0"],
  ];
  for (const [text, decimal, value] of cases) {
    const found = figureText(text, decimal);
    assert.equal(found?.kind === "number" ? found.value : found?.kind, value, text);
  }
});

test("words before a number are its qualifier", () => {
  const qualifier = (text: string) => {
    const found = figureText(text, ",");
    return found?.kind === "number" ? `${found.qualifier} ${found.value}` : undefined;
  };
  assert.equal(qualifier("ca. 40"), "approx 40");
  assert.equal(qualifier(">95"), "above 95");
  assert.equal(qualifier("mindst 3,5"), "at_least 3.5");
  assert.equal(qualifier("højst 10"), "up_to 10");
});

test("what stands in the place of a number is a symbol; other words are not", () => {
  for (const [text, symbol] of [
    ["..", ".."],
    ["–", "–"],
    ["-", "-"],
    ["< 5", "<5"],
    ["x", "x"],
    ["…", "..."],
    ["*", "*"],
    ["i.a.", "i.a."],
    ["NaN", "NaN"],
    ["#N/A", "#N/A"],
  ] as const) {
    assert.deepEqual(figureText(text, ","), { kind: "symbol", symbol }, text);
  }
  for (const text of ["se note", "Kvinder", "1,2,3", "12 34", "1.23.456", "12a", "", "Infinity", "1e5"]) {
    assert.equal(figureText(text, ","), undefined, text);
  }
});

test("the sign of decimals is told by numbers that leave no doubt", () => {
  assert.equal(decimalSignIn(["1.234", "12,5"]), ",");
  assert.equal(decimalSignIn(["1,234", "12.5"]), ".");
  assert.equal(decimalSignIn(["1.234.567"]), ",");
  assert.equal(decimalSignIn(["1.234,567"]), ",");
  assert.equal(decimalSignIn(["1.234", "Kvinder", "2005"]), undefined);
});
