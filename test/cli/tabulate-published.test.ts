import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { RecordRow } from "../../src/register/index.js";
import { tabulatedFiles, times } from "../register/figures/tabulated-passages.js";
import { writeRows } from "../register/passage-rows.js";
import { edit, temporaryFolder, write } from "../workspace/temporary.js";
import { command } from "./isobar.js";

const shares = `from: passages
kind: rate
numerator: helmet
groups: [_T]
breakdowns: [district]`;

const oldDistricts = `
  - id: westmead
    title: { en: Westmead, da: Vesteng }
    kind: district
`;

const newDistricts = `  - id: east-2
    title: { en: Eastmead with new borders, da: Østeng med nye grænser }
    kind: district
    succeeds: [eastmead]
  - id: west-2
    title: { en: Westmead with new borders, da: Vesteng med nye grænser }
    kind: district
    succeeds: [westmead]
`;

const rider: RecordRow = {
  year: 2020n,
  age: 30n,
  light: "day",
  helmet: 1n,
  helmet_before: 1n,
  country: "TR",
  origin: "visitor",
  price: 100n,
  speed: 75n,
  post: "p1",
};

/** Riders in two districts, of whom some in the first live in a street that the second is given later. */
function riders(street: number, isMoved: boolean): readonly RecordRow[] {
  const [east, west] = isMoved ? ["east-2", "west-2"] : ["eastmead", "westmead"];
  const some = (district: string | undefined, helmet: bigint, count: number) =>
    times(count, { ...rider, district: district ?? "", helmet });
  return [
    ...some(east, 1n, 40),
    ...some(east, 0n, 60),
    ...some(west, 1n, 70),
    ...some(west, 0n, 50),
    ...some(isMoved ? west : east, 1n, street),
    ...some(isMoved ? west : east, 0n, 2 * street),
  ];
}

interface Zone {
  readonly workspace: string;
  readonly edition: string;
  readonly tabulate: (
    rows: readonly RecordRow[],
    name: string,
    ...more: readonly string[]
  ) => Promise<{
    readonly code: number | null;
    readonly err: readonly string[];
    readonly hidden: readonly string[];
  }>;
}

/** A workspace whose first edition shows the districts as they were. */
async function zone(t: TestContext, street: number): Promise<Zone> {
  const folder = temporaryFolder(t);
  const workspace = join(folder, "workspace");
  for (const [name, text] of tabulatedFiles(shares)) write(workspace, name, text);
  edit(workspace, "policy/places.yaml", "    validFrom: 2007-01-01\n", `${oldDistricts}`);
  const tabulate: Zone["tabulate"] = async (rows, name, ...more) => {
    const records = join(folder, `${name}-records.csv`);
    writeRows(
      records,
      rows.map((row, at) => ({ rider: `r${at}`, ...row })),
    );
    const out = join(workspace, "deliveries", `${name}.csv`);
    const { code, err } = await command(
      ["tabulate", workspace, "--register", records, "--received", "2022-03-01", "--out", out].concat(more),
    );
    const rowsOut = code === 0 ? readFileSync(out, "utf8").trim().split("\n") : [];
    const hidden = rowsOut.filter((line) => line.includes(",Q,C,")).map((line) => line.split(",")[1] ?? "");
    return { code, err, hidden };
  };
  assert.deepEqual(await tabulate(riders(street, false), "before"), { code: 0, err: [], hidden: [] });
  const edition = join(folder, "edition.json");
  const frozen = await command([
    "freeze",
    workspace,
    "--edition",
    "first",
    "--as-of",
    "2022-12-31",
    "--out",
    edition,
  ]);
  assert.equal(frozen.code, 0, frozen.err.join("\n"));
  const places = readFileSync(join(workspace, "policy/places.yaml"), "utf8");
  write(workspace, "policy/places.yaml", `${places.trimEnd()}\n${newDistricts}`);
  return { workspace, edition, tabulate };
}

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
