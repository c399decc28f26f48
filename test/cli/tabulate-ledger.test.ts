import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { ledgerKey, openLedger } from "../../src/confidentiality/index.js";
import { times } from "../register/figures/tabulated-passages.js";
import { edit } from "../workspace/temporary.js";
import { addDistricts, closedZone, moveBorders, rider, sharesByDistrict, tabulated } from "./helmet-zone.js";
import { command } from "./isobar.js";

const key = "0f".repeat(32);

/** Riders with and without a helmet, by district. */
type Riders = Readonly<Record<string, readonly [helmet: number, none: number]>>;

interface Answer {
  readonly code: number | null;
  readonly err: string;
  /** Places of withheld figures. */
  readonly hidden: readonly string[];
}

interface Zone {
  readonly workspace: string;
  readonly ledger: string;
  readonly table: (name: string) => string;
  readonly tabulate: (riders: Riders, name: string, more: readonly string[], key?: string) => Promise<Answer>;
  readonly freeze: () => Promise<string>;
}

function zone(t: TestContext): Zone {
  const closed = closedZone(t, sharesByDistrict);
  const { folder, workspace } = closed;
  addDistricts(workspace, "westmead", "northmead");
  const table = (name: string) => join(workspace, "deliveries", `${name}.csv`);
  return {
    workspace,
    ledger: join(folder, "withheld.ledger"),
    table,
    tabulate: async (riders, name, more, ownKey = key) => {
      const rows = Object.entries(riders).flatMap(([district, [helmet, none]]) => [
        ...times(helmet, { ...rider, district }),
        ...times(none, { ...rider, district, helmet: 0n }),
      ]);
      const environment = { LANG: "C", ...(ownKey === "" ? {} : { ISOBAR_LEDGER_KEY: ownKey }) };
      const { code, err, hidden } = await tabulated(closed, rows, name, more, environment);
      return { code, err: err.join("\n"), hidden };
    },
    freeze: async () => {
      const edition = join(folder, "edition.json");
      const call = ["freeze", workspace, "--edition", "first", "--as-of", "2022-12-31", "--out", edition];
      const frozen = await command(call);
      assert.equal(frozen.code, 0, frozen.err.join("\n"));
      return edition;
    },
  };
}

const first: Riders = { eastmead: [40, 60], westmead: [70, 50], northmead: [2, 20] };

test("a district that grew: what was withheld of it follows from the new figures, and only the ledger knows", async (t) => {
  const { ledger, tabulate, freeze } = zone(t);
  const before = await tabulate(first, "before", ["--ledger", ledger]);
  assert.deepEqual(before, { code: 0, err: "", hidden: ["eastmead", "northmead"] });
  const published = ["--published", await freeze()];
  const later: Riders = { ...first, northmead: [12, 20] };
  // 112 with a helmet before, 70 of them in the west, and now 40 in the east as then: 2 were left for the north.
  const without = await tabulate(later, "without", published);
  assert.deepEqual(without, { code: 0, err: "", hidden: [] });
  const withIt = await tabulate(later, "with", [...published, "--ledger", ledger]);
  assert.deepEqual([withIt.code, withIt.err], [0, ""]);
  assert.deepEqual(withIt.hidden, ["eastmead", "northmead"]);
});

test("a border that moved: the old district was withheld, and what the new one has more stays unknown", async (t) => {
  const { workspace, ledger, tabulate, freeze } = zone(t);
  await tabulate(first, "before", ["--ledger", ledger]);
  const published = ["--published", await freeze()];
  moveBorders(workspace, "east-2");
  const later: Riders = { "east-2": [40, 60], westmead: [70, 50], northmead: [12, 20] };
  const without = await tabulate(later, "without", published);
  assert.deepEqual(without, { code: 0, err: "", hidden: [] });
  const withIt = await tabulate(later, "with", [...published, "--ledger", ledger]);
  assert.deepEqual([withIt.code, withIt.err], [0, ""]);
  assert.deepEqual(withIt.hidden, ["northmead", "east-2"]);
});

test("the ledger holds what was withheld, of as many deliveries as it keeps", async (t) => {
  const { ledger, tabulate } = zone(t);
  for (const name of ["one", "two", "three"]) {
    await tabulate(first, name, ["--ledger", ledger, "--ledger-keeps", "2"]);
  }
  const opened = openLedger(readFileSync(ledger), ledgerKey(key) ?? Buffer.alloc(0));
  assert.ok(typeof opened !== "string");
  assert.deepEqual(
    opened.deliveries.map(({ delivery, counts }) => [delivery, counts.map(({ count }) => count).sort()]),
    [
      ["two", [2, 40]],
      ["three", [2, 40]],
    ],
  );
});

test("without the right key, or with a file that was changed, nothing is written", async (t) => {
  const { ledger, table, tabulate } = zone(t);
  const call = ["--ledger", ledger];
  const noKey = await tabulate(first, "no-key", call, "");
  assert.equal(noKey.code, 1);
  assert.match(noKey.err, /environment variable ISOBAR_LEDGER_KEY is missing; expected 32 bytes/);
  const wrongForm = await tabulate(first, "no-form", call, "secret");
  assert.match(wrongForm.err, /ISOBAR_LEDGER_KEY does not have the right form/);
  assert.ok(!wrongForm.err.includes("secret"));
  assert.ok(!existsSync(ledger));

  assert.equal((await tabulate(first, "before", call)).code, 0);
  const sealed = readFileSync(ledger);
  const otherKey = await tabulate(first, "other-key", call, "1f".repeat(32));
  assert.equal(otherKey.code, 1);
  assert.match(otherKey.err, /sealed with another key than the one in ISOBAR_LEDGER_KEY/);
  const files: readonly (readonly [name: string, bytes: Uint8Array, sentence: RegExp])[] = [
    ["cut-off", sealed.subarray(0, -5), /was changed or cut off since it was sealed with this key/],
    ["version", Buffer.concat([Buffer.from("isobar-ledger/9\n"), sealed.subarray(16)]), /another version/],
    ["other-file", Buffer.from("district,count\n"), /is no ledger of withheld counts/],
  ];
  for (const [name, bytes, sentence] of files) {
    writeFileSync(ledger, bytes);
    const { code, err } = await tabulate(first, name, call);
    assert.equal(code, 1, name);
    assert.match(err, sentence);
    assert.deepEqual(readFileSync(ledger), Buffer.from(bytes), name);
  }
  for (const name of ["no-key", "no-form", "other-key", ...files.map(([one]) => one)]) {
    assert.ok(!existsSync(table(name)), name);
  }
});

test("a ledger that is lost is made anew from the records of then, and protects as before", async (t) => {
  const { ledger, tabulate, freeze } = zone(t);
  const before = await tabulate(first, "before", ["--ledger", ledger]);
  const published = ["--published", await freeze()];
  const sealed = openLedger(readFileSync(ledger), ledgerKey(key) ?? Buffer.alloc(0));
  rmSync(ledger);
  const elsewhere = join(ledger, "../again/before.csv");
  mkdirSync(dirname(elsewhere));
  const again = await tabulate(first, "before", ["--ledger", ledger, "--out", elsewhere]);
  assert.deepEqual([again.code, again.err], [0, ""]);
  assert.deepEqual(openLedger(readFileSync(ledger), ledgerKey(key) ?? Buffer.alloc(0)), sealed);
  const later = await tabulate({ ...first, northmead: [12, 20] }, "later", [
    ...published,
    "--ledger",
    ledger,
  ]);
  assert.deepEqual(later.hidden, before.hidden);
});

test("a ledger of another policy is refused, and so are calls that make no sense", async (t) => {
  const { workspace, ledger, tabulate } = zone(t);
  await tabulate(first, "before", ["--ledger", ledger]);
  edit(workspace, "policy/policy.yaml", "id: safe-cycling", "id: other");
  const other = await tabulate(first, "other", ["--ledger", ledger]);
  assert.equal(other.code, 1);
  assert.match(other.err, /the ledger is of the policy safe-cycling; expected one of other/);
  assert.equal((await tabulate(first, "keeps", ["--ledger-keeps", "3"])).code, 2);
  assert.equal((await tabulate(first, "open", ["--ledger", ledger, "--unprotected"])).code, 2);
});
