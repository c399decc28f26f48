import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { times } from "../register/figures/tabulated-passages.js";
import { write } from "../workspace/temporary.js";
import { addDistricts, closedZone, rider, sharesByDistrict } from "./helmet-zone.js";
import { command } from "./isobar.js";
import { riders, zone } from "./moved-street.js";

async function freeze(workspace: string, id: string) {
  const frozen = await command(["freeze", workspace, "--edition", id, "--as-of", "2023-12-31"]);
  const audit = await command(["audit", workspace, "--open"]);
  assert.deepEqual(
    audit.err.filter((line) => line.includes("open-audit") || line.includes(": error: ")),
    frozen.err.filter((line) => line.includes("open-audit") || line.includes(": error: ")),
    "both look at the same",
  );
  assert.equal(existsSync(join(workspace, `editions/${id}.json`)), frozen.code === 0);
  return { code: frozen.code, told: frozen.err.filter((line) => / (error|warning): /.test(line)) };
}

function takeAway(workspace: string, delivery: string): void {
  for (const ending of ["csv", "yaml"]) rmSync(join(workspace, `deliveries/${delivery}.${ending}`));
}

test("a delivery that forgot the released edition is refused: what a moved border tells is named", async (t) => {
  const { workspace, tabulate } = await zone(t, 2, true);
  const alone = await tabulate(riders(2, true), "moved", "--without-editions");
  assert.deepEqual([alone.code, alone.hidden], [0, []]);
  assert.deepEqual(await freeze(workspace, "second"), {
    code: 1,
    told: ["east-2", "west-2"].map(
      (place) =>
        `deliveries/moved.csv: error: helmet-rate, ${place}, _T, 2020 differs by fewer than 5 persons from the place with its borders of then in the released edition first: the difference tells of them; it has to be withheld (tabulate does so when it knows the edition)`,
    ),
  });
  takeAway(workspace, "moved");
  const { code, err, hidden } = await tabulate(riders(2, true), "beside");
  assert.deepEqual([code, hidden], [0, ["east-2", "west-2"]]);
  assert.match(
    err.join("\n"),
    /the delivery is protected beside the released edition here \(--without-editions/,
  );
  assert.deepEqual(await freeze(workspace, "second"), { code: 0, told: [] });
});

test("a street of many is no difference that tells", async (t) => {
  const { workspace, tabulate } = await zone(t, 6, true);
  assert.deepEqual((await tabulate(riders(6, true), "moved")).hidden, []);
  assert.deepEqual(await freeze(workspace, "second"), { code: 0, told: [] });
});

test("a count revised by few is refused where it is shown, and frozen where it is withheld", async (t) => {
  const { workspace, tabulate } = await zone(t, 2, true);
  takeAway(workspace, "before");
  const more = [...riders(2, false), ...times(2, { ...rider, district: "eastmead" })];
  assert.deepEqual((await tabulate(more, "revised", "--without-editions")).hidden, []);
  const { code, told } = await freeze(workspace, "second");
  assert.equal(code, 1);
  assert.deepEqual(
    told.map((line) => line.split(" differs ")[0]),
    ["fernholm", "eastmead"].map((place) => `deliveries/revised.csv: error: helmet-rate, ${place}, _T, 2020`),
  );
  takeAway(workspace, "revised");
  assert.deepEqual((await tabulate(more, "beside")).hidden, ["fernholm", "eastmead"]);
  assert.deepEqual(await freeze(workspace, "second"), { code: 0, told: [] });
});

const columns = "indicator,ref_area,time_period,value,numerator,denominator,obs_status,conf_status";

const head = (id: string, received: string) => `title: { en: ${id}, da: ${id} }
received: ${received}
licence: { en: None, da: Ingen }
defaults: { group: _T, definition: def-helmet, source: post }
sources: [{ id: post, title: { en: Posts, da: Poster } }]
`;

/** How many ride in the city and in the districts that make it up. */
const ridersIn = { fernholm: 400, eastmead: 100, westmead: 100, northmead: 200 };

/** How many of them wear a helmet; a place without a number is withheld. */
type Helmets = Partial<Record<keyof typeof ridersIn, number>>;

/** A delivery of two years, of which the first is the same in all of them; a later one takes the place of the first. */
function deliver(workspace: string, id: string, received: string, helmets: Helmets): void {
  write(workspace, `deliveries/${id}.yaml`, head(id, received));
  const before: Helmets = { fernholm: 190, eastmead: 40, westmead: 50, northmead: 100 };
  const lines = [...rowsOf("2019", before), ...rowsOf("2020", helmets)];
  write(workspace, `deliveries/${id}.csv`, [columns, ...lines, ""].join("\n"));
}

function rowsOf(year: string, helmets: Helmets): readonly string[] {
  return (["fernholm", "eastmead", "westmead", "northmead"] as const).map((place) => {
    const [helmet, all] = [helmets[place], ridersIn[place]];
    const numbers =
      helmet === undefined ? `,,${all},Q,C` : `${((100 * helmet) / all).toFixed(1)},${helmet},${all},,`;
    return `helmet-rate,${place},${year},${numbers}`;
  });
}

function city(t: TestContext): string {
  const { workspace } = closedZone(t, sharesByDistrict);
  addDistricts(workspace, "westmead", "northmead");
  return workspace;
}

test("what an edition withheld and a later delivery shows tells the rest: the edition, the cell and the owner are named", async (t) => {
  const workspace = city(t);
  // 94 of 100 in Eastmead wear a helmet, but for six: withheld with Westmead, so that it cannot be subtracted.
  deliver(workspace, "spring", "2022-03-01", { fernholm: 244, northmead: 100 });
  assert.deepEqual(await freeze(workspace, "first"), { code: 0, told: [] });
  // The same year again, and now it is Northmead that is withheld beside Eastmead.
  deliver(workspace, "autumn", "2022-09-01", { fernholm: 244, westmead: 50 });
  const { code, told } = await freeze(workspace, "second");
  assert.equal(code, 1);
  assert.deepEqual(told, [
    "deliveries/autumn.csv: error: helmet-rate, eastmead, _T, 2020 is withheld, but can be worked out from what the deliveries show together and with the released edition first",
    "deliveries/autumn.csv: error: helmet-rate, westmead, _T, 2020 has to be withheld as well (obs_status Q, conf_status C); ask the owner of the delivery",
  ]);
  // It is the released edition that makes the difference.
  rmSync(join(workspace, "editions/first.json"));
  takeAway(workspace, "spring");
  assert.deepEqual(await freeze(workspace, "second"), { code: 0, told: [] });
});

test("a total that was revised by many does not make what is withheld known; one that stayed does", async (t) => {
  const workspace = city(t);
  deliver(workspace, "spring", "2022-03-01", { fernholm: 244, northmead: 100 });
  assert.deepEqual(await freeze(workspace, "first"), { code: 0, told: [] });
  deliver(workspace, "autumn", "2022-09-01", { fernholm: 252, northmead: 100 });
  assert.deepEqual(await freeze(workspace, "second"), { code: 0, told: [] });
  // Of the revised total the count that is shown now tells the other; of the one before it does not.
  deliver(workspace, "winter", "2022-12-01", { fernholm: 252, westmead: 55 });
  const { code, told } = await freeze(workspace, "third");
  assert.equal(code, 1);
  assert.match(told[0] ?? "", /eastmead, _T, 2020 is withheld, but .* with the released edition second/);
});

test("what the released editions tell already is warned of, and refuses nothing", async (t) => {
  const workspace = city(t);
  deliver(workspace, "spring", "2022-03-01", { fernholm: 244, northmead: 100 });
  assert.equal((await freeze(workspace, "first")).code, 0);
  const first = readFileSync(join(workspace, "editions/first.json"));
  rmSync(join(workspace, "editions/first.json"));
  deliver(workspace, "spring", "2022-03-01", { fernholm: 244, westmead: 50 });
  assert.equal((await freeze(workspace, "second")).code, 0);
  write(workspace, "editions/first.json", first.toString("utf8"));
  assert.deepEqual(await freeze(workspace, "third"), {
    code: 0,
    told: [
      "editions: warning: 1 withheld count can be worked out from the released editions already; no delivery can change that",
    ],
  });
});

test("what follows only if nothing else was revised is warned of: only the ledger knows whether it was", async (t) => {
  const workspace = city(t);
  deliver(workspace, "spring", "2022-03-01", { fernholm: 212, westmead: 70 });
  assert.equal((await freeze(workspace, "first")).code, 0);
  // 212 of then, 70 of them in Westmead; were Eastmead's 70 the same then, 72 were left for Northmead.
  deliver(workspace, "autumn", "2022-09-01", { fernholm: 240, eastmead: 70, westmead: 70, northmead: 100 });
  const { code, told } = await freeze(workspace, "second");
  assert.equal(code, 0);
  assert.deepEqual(
    told,
    ["eastmead", "northmead"].map(
      (place) =>
        `editions/first.json: warning: helmet-rate, ${place}, _T, 2020 is withheld in the edition first and can be worked out if another figure of then is what it is now; whoever has the true counts of then can see to that (tabulate --ledger)`,
    ),
  );
});
