import assert from "node:assert/strict";
import { test } from "node:test";
import { tooLargeSum } from "../../../src/register/engines/too-large-sum.js";
import { planFile } from "../../../src/register/index.js";
import { tabulatedPolicy } from "../figures/tabulated-passages.js";

test("a sum that is too large is told with its indicator, also that of numbers without their signs", () => {
  const policy = tabulatedPolicy("from: passages\nkind: mean\nnumerator: price - 1000\ngroups: [_T]");
  const plan = policy.records?.[0] && planFile(policy, policy.records[0]);
  const [measure] = plan?.indicators[0]?.measures ?? [];
  assert.ok(plan && measure?.contributions && measure.numerator !== undefined);
  assert.notEqual(measure.contributions.total, measure.numerator);
  for (const place of [measure.numerator, measure.contributions.total]) {
    const told = (most: number): string | undefined => {
      const sums = plan.sums.map((_, at) => (at === place ? most : 1));
      return tooLargeSum(plan, { codes: [], sums }, "a.csv")?.sentence.en;
    };
    assert.match(told(2 ** 53) ?? "", /^a sum of the indicator "helmet-rate" is greater than/);
    assert.equal(told(2 ** 53 - 1), undefined);
  }
});
