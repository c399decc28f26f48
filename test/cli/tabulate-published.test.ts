import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { times } from "../register/figures/tabulated-passages.js";
import { edit, write } from "../workspace/temporary.js";
import { rider } from "./helmet-zone.js";
import { command } from "./isobar.js";
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

test("changes that are each large enough and leave few persons between them are withheld, and refused where they are not", async (t) => {
  const { workspace, tabulate } = await zone(t, 2, true);
  const remove = (name: string) => {
    for (const end of ["csv", "yaml"]) rmSync(join(workspace, `deliveries/${name}.${end}`));
  };
  remove("before");
  const some = (helmet: bigint, count: number) => times(count, { ...rider, district: "eastmead", helmet });
  // Eight with a helmet and ten in all: two without are new.
  const grown = [...riders(2, false), ...some(1n, 8), ...some(0n, 2)];
  const beside = await tabulate(grown, "grown");
  assert.deepEqual([beside.code, beside.hidden], [0, ["fernholm", "eastmead"]]);
  const audit = async () => command(["audit", workspace, "--open"]);
  assert.equal((await audit()).code, 0);

  remove("grown");
  const forgot = await tabulate(grown, "grown", "--without-editions");
  assert.deepEqual([forgot.code, forgot.hidden], [0, []]);
  const { code, err } = await audit();
  assert.equal(code, 1);
  assert.ok(
    err.includes(
      "deliveries/grown.csv: error: helmet-rate, eastmead, _T, 2020 and figures that belong with it changed since the released edition first so that what is left when they are taken from each other differs by fewer than 5 persons: the difference tells of them; one of the figures has to be withheld (tabulate does so when it knows the edition)",
    ),
    err.join("\n"),
  );
  remove("grown");
  const many = await tabulate([...grown, ...some(0n, 3)], "grown", "--without-editions");
  assert.deepEqual([many.code, (await audit()).code], [0, 0]);
});
