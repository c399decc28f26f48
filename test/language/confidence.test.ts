import assert from "node:assert/strict";
import { test } from "node:test";
import { confidenceLimitsText, countsText } from "../../src/language/index.js";

const percent = { kind: "percent" } as const;

test("limits say how sure they are, given as a part of one or in per cent", () => {
  const limits = { lower: "44.1", upper: "49.0" };
  const shown = (confidence: string) => confidenceLimitsText({ ...limits, confidence }, percent, "en");
  assert.equal(shown("0.95"), "44.1% to 49.0% (95% confidence limits)");
  assert.equal(shown("95"), shown("0.95"));
  assert.equal(shown("0.9"), "44.1% to 49.0% (90% confidence limits)");
  assert.equal(shown("0.998"), "44.1% to 49.0% (99.8% confidence limits)");
  assert.equal(
    confidenceLimitsText({ ...limits, confidence: "0.975" }, percent, "da"),
    "44,1\u00a0% til 49,0\u00a0% (97,5\u00a0%-sikkerhedsgrænser)",
  );
});

test("the counts behind a share", () => {
  assert.equal(countsText({ numerator: "1023", denominator: "4100" }, "en"), "1,023 of 4,100");
  assert.equal(countsText({ numerator: "1023", denominator: "4100" }, "da"), "1.023 af 4.100");
  assert.equal(countsText({ denominator: "410" }, "en"), "n = 410");
});
