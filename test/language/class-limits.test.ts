import assert from "node:assert/strict";
import { test } from "node:test";
import { classLimitsText } from "../../src/language/index.js";

const percent = { kind: "percent" } as const;

test("a limit says whether a figure of exactly that much is in the class", () => {
  const above = { lower: { value: "50", included: false } };
  const between = { lower: { value: "40", included: true }, upper: { value: "50", included: true } };
  const halfOpen = { lower: { value: "30", included: true }, upper: { value: "40", included: false } };
  const below = { upper: { value: "30.5", included: false } };
  assert.equal(classLimitsText(above, percent, "en"), "more than 50%");
  assert.equal(classLimitsText(between, percent, "en"), "at least 40% and at most 50%");
  assert.equal(classLimitsText(halfOpen, percent, "en"), "at least 30% and less than 40%");
  assert.equal(classLimitsText(below, percent, "en"), "less than 30.5%");
  assert.equal(classLimitsText(above, percent, "da"), "over 50\u00a0%");
  assert.equal(classLimitsText(between, percent, "da"), "mindst 40\u00a0% og højst 50\u00a0%");
  assert.equal(classLimitsText(below, percent, "da"), "under 30,5\u00a0%");
  assert.equal(classLimitsText({}, percent, "en"), "");
});
