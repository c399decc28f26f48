import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { times } from "../register/figures/tabulated-passages.js";
import { edit, write } from "../workspace/temporary.js";
import { rider } from "./helmet-zone.js";
import { riders, zone } from "./moved-street.js";

test("a street that moved between two editions: what could be subtracted is found and withheld", async (t) => {
  const { edition, tabulate } = await zone(t, 2);
  const alone = await tabulate(riders(2, true), "alone");
  assert.deepEqual(alone, { code: 0, err: [], hidden: [] }, "by itself nothing in it is small");
  const { code, err, hidden } = await tabulate(riders(2, true), "beside", "--published", edition);
  assert.deepEqual([code, err], [0, []]);
  // 42 in the old district and 40 in the new one would tell the two of the street.
  assert.deepEqual(hidden, ["east-2", "west-2"]);
});

test("a street of many riders is shown", async (t) => {
  const { edition, tabulate } = await zone(t, 6);
  const { code, hidden } = await tabulate(riders(6, true), "beside", "--published", edition);
  assert.deepEqual([code, hidden], [0, []]);
});

test("what did not change is shown again; what changed by few is withheld", async (t) => {
  const { edition, tabulate } = await zone(t, 2);
  const same = await tabulate(riders(2, false), "same", "--published", edition);
  assert.deepEqual([same.code, same.hidden], [0, []]);
  const more = [...riders(2, false), ...times(2, { ...rider, district: "eastmead" })];
  const revised = await tabulate(more, "revised", "--published", edition);
  assert.deepEqual([revised.code, revised.hidden], [0, ["fernholm", "eastmead"]]);
});

test("an edition of another policy, or one that was changed, is no ledger", async (t) => {
  const { workspace, edition, tabulate } = await zone(t, 2);
  edit(workspace, "policy/policy.yaml", "id: safe-cycling", "id: other");
  const other = await tabulate(riders(2, true), "other", "--published", edition);
  assert.equal(other.code, 1);
  assert.match(other.err.join("\n"), /the edition is of the policy safe-cycling; expected one of other$/m);
  write(join(edition, ".."), "changed.json", readFileSync(edition, "utf8").replace("39.6", "39.7"));
  const changed = await tabulate(riders(2, true), "changed", "--published", join(edition, "../changed.json"));
  assert.equal(changed.code, 1);
});
