import assert from "node:assert/strict";
import { test } from "node:test";
import { qualifiers } from "../../src/cube/index.js";
import {
  type FigureQualifier,
  formatQuantity,
  qualifierWord,
  type Unit,
  unitOfDifference,
} from "../../src/language/index.js";

const percent: Unit = { kind: "percent" };
const points: Unit = { kind: "percentage-points" };
const plain: Unit = { kind: "none" };
const danishPersons: Unit = { kind: "named", one: "person", other: "personer" };
const englishPersons: Unit = { kind: "named", one: "person", other: "persons" };

test("per cent: Danish keeps a no-break space before the sign, English none", () => {
  assert.equal(formatQuantity({ value: "47", qualifier: "eq" }, percent, "da"), "47\u00a0%");
  assert.equal(formatQuantity({ value: "47", qualifier: "eq" }, percent, "en"), "47%");
  assert.equal(formatQuantity({ value: "2.0", qualifier: "eq" }, percent, "da"), "2,0\u00a0%");
});

test("percentage points: one form in Danish, two in English", () => {
  const shown = (value: string, language: "da" | "en"): string =>
    formatQuantity({ value, qualifier: "eq" }, points, language);
  assert.equal(shown("27", "da"), "27 procentpoint");
  assert.equal(shown("1", "da"), "1 procentpoint");
  assert.equal(shown("0", "en"), "0 percentage points");
  assert.equal(shown("1", "en"), "1 percentage point");
  assert.equal(shown("1.0", "en"), "1.0 percentage points");
  assert.equal(shown("1.5", "en"), "1.5 percentage points");
  assert.equal(shown("2", "en"), "2 percentage points");
  assert.equal(shown("-1", "en"), "\u22121 percentage point");
});

test("named units take the form of their number", () => {
  assert.equal(formatQuantity({ value: "15000", qualifier: "eq" }, danishPersons, "da"), "15.000 personer");
  assert.equal(formatQuantity({ value: "1", qualifier: "eq" }, danishPersons, "da"), "1 person");
  assert.equal(formatQuantity({ value: "1.5", qualifier: "eq" }, danishPersons, "da"), "1,5 person");
  assert.equal(formatQuantity({ value: "1.5", qualifier: "eq" }, englishPersons, "en"), "1.5 persons");
  assert.equal(formatQuantity({ value: "0", qualifier: "eq" }, englishPersons, "en"), "0 persons");
  assert.equal(
    formatQuantity({ value: "1", qualifier: "at_least" }, englishPersons, "en"),
    "at least 1 person",
  );
  assert.equal(formatQuantity({ value: "3.4", qualifier: "eq" }, plain, "da"), "3,4");
});

test("every qualifier of the cube has its word before the number", () => {
  const expected: Record<FigureQualifier, readonly [string, string]> = {
    eq: ["14\u00a0%", "14%"],
    approx: ["ca. 14\u00a0%", "approx. 14%"],
    just_below: ["lige under 14\u00a0%", "just under 14%"],
    below: ["under 14\u00a0%", "less than 14%"],
    just_above: ["lidt over 14\u00a0%", "just over 14%"],
    above: ["over 14\u00a0%", "more than 14%"],
    up_to: ["op til 14\u00a0%", "up to 14%"],
    at_least: ["mindst 14\u00a0%", "at least 14%"],
    between: ["mellem 10 og 14\u00a0%", "between 10 and 14%"],
    none: ["intet tal", "no figure"],
  };
  assert.deepEqual(Object.keys(expected).sort(), [...qualifiers].sort());
  for (const qualifier of qualifiers) {
    const quantity =
      qualifier === "between" ? { lower: "10", upper: "14", qualifier } : { value: "14", qualifier };
    assert.equal(formatQuantity(quantity, percent, "da"), expected[qualifier][0]);
    assert.equal(formatQuantity(quantity, percent, "en"), expected[qualifier][1]);
  }
  assert.equal(qualifierWord("eq", "da"), "");
  assert.equal(qualifierWord("between", "en"), "between");
});

test("confidence limits are no range", () => {
  const estimate = { value: "47", lower: "45", upper: "49", qualifier: "eq" } as const;
  assert.equal(formatQuantity(estimate, percent, "en"), "47%");
});

test("what holds no number that may be shown is no figure", () => {
  assert.equal(formatQuantity({ qualifier: "eq" }, percent, "da"), "intet tal");
  assert.equal(formatQuantity({ value: "40", qualifier: "none" }, percent, "en"), "no figure");
  assert.equal(
    formatQuantity({ value: "40", lower: "30", qualifier: "between" }, percent, "en"),
    "no figure",
  );
});

test("a change carries its sign", () => {
  const signed = { signed: true };
  assert.equal(formatQuantity({ value: "13", qualifier: "eq" }, points, "da", signed), "+13 procentpoint");
  assert.equal(
    formatQuantity({ value: "-6", qualifier: "eq" }, points, "en", signed),
    "\u22126 percentage points",
  );
  assert.equal(formatQuantity({ value: "0", qualifier: "eq" }, points, "en", signed), "0 percentage points");
  assert.equal(formatQuantity({ value: "5", qualifier: "approx" }, plain, "da", signed), "ca. +5");
  assert.equal(
    formatQuantity({ lower: "-2", upper: "3", qualifier: "between" }, points, "en", signed),
    "between \u22122 and +3 percentage points",
  );
});

test("a difference of shares is in percentage points, any other in the unit itself", () => {
  assert.deepEqual(unitOfDifference(percent), points);
  assert.deepEqual(unitOfDifference(points), points);
  assert.deepEqual(unitOfDifference(englishPersons), englishPersons);
});
