import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { areaFile, times } from "../register/figures/tabulated-passages.js";
import { edit } from "../workspace/temporary.js";
import { addDistricts, closedZone, rider, sharesByDistrict, tabulated } from "./helmet-zone.js";
import { command } from "./isobar.js";

const means = `    unit: kilometres
    tabulate: { from: passages, kind: mean, numerator: price, digits: 0, groups: [_T], breakdowns: [district] }
`;

/** Twenty riders in each of three districts; in one of them somebody's bicycle costs more than all others together. */
const rows = [
  { ...rider, district: "eastmead", price: 1_000_000n },
  ...times(19, { ...rider, district: "eastmead", price: 100n }),
  ...times(20, { ...rider, district: "westmead", price: 5000n }),
  ...times(20, { ...rider, district: "northmead", price: 6000n }),
];

async function delivered(t: TestContext, settings: string, given = rows) {
  const closed = closedZone(t, sharesByDistrict, [[areaFile, "    unit: kilometres\n", means]]);
  const { workspace } = closed;
  addDistricts(workspace, "westmead", "northmead");
  edit(workspace, "policy/policy.yaml", "minimumCount: 5\n", `minimumCount: 5\n${settings}`);
  const { code, err, hidden } = await tabulated(closed, given, "bicycles");
  assert.deepEqual([code, err], [0, []]);
  const checked = await command(["check", workspace]);
  assert.equal(checked.code, 0, checked.err.join("\n"));
  return { hidden, text: readFileSync(join(workspace, "deliveries/bicycles.csv"), "utf8"), workspace };
}

test("a mean that would tell the largest amount is withheld, and another from which it would follow", async (t) => {
  const { hidden, text, workspace } = await delivered(t, "");
  assert.deepEqual(hidden, ["eastmead", "westmead"]);
  // 1,221,900 over 60 riders, of which those withheld have 1,101,900 together.
  assert.match(text, /,fernholm,2020,_T,20365,,60,/);
  assert.match(text, /,northmead,2020,_T,6000,,20,/);
  assert.doesNotMatch(text, /1000000|50095|1001900/);
  const open = await command(["audit", workspace, "--open"]);
  assert.equal(open.code, 0, open.err.join("\n"));
});

test("the policy says how near, how many and how much: 0 and 1 ask for nothing", async (t) => {
  assert.deepEqual((await delivered(t, "  pPercent: 0\n")).hidden, []);
  // So much must be able to be added, until one has only 90 per cent, as the riders of westmead do not have.
  const dominance = "  pPercent: 0\n  dominance: { n: 1, k: 90 }\n";
  assert.deepEqual((await delivered(t, dominance)).hidden, ["eastmead", "northmead"]);

  const few = rows.map((row, at) => ({ ...row, price: at < 4 || at >= 20 ? 5000n : 0n }));
  assert.deepEqual((await delivered(t, "", few)).hidden, ["eastmead", "westmead"]);
  const all = "  fewestContributors: 1\n  pPercent: 0\n";
  assert.deepEqual((await delivered(t, all, few)).hidden, []);
});

test("amounts below 0 count as much as those above", async (t) => {
  const debts = rows.map((row) => ({ ...row, price: -1n * BigInt(row.price ?? 0) }));
  assert.deepEqual((await delivered(t, "", debts)).hidden, ["eastmead", "westmead"]);
});
