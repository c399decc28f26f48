import assert from "node:assert/strict";
import { test } from "node:test";
import { programmeSolver } from "../../../src/confidentiality/index.js";
import { auditDeliveries } from "../../../src/delivery/index.js";
import { type Policy, readPolicy } from "../../../src/policy/index.js";
import { replaceOnce } from "../../fixtures/broken.js";
import { smallRecords } from "../../fixtures/small-records.js";
import { areaFile } from "../../register/figures/tabulated-passages.js";
import { deliver, textOf } from "../deliver.js";

const solver = await programmeSolver();

/** Helmets by place and by light, and who rides in the dark by place: each pair of the three, and never all at once. */
function policyOfPairs(): Policy {
  const files = smallRecords();
  const area = files.get(areaFile) ?? "";
  const [helmets = ""] = /^ {2}- id: helmet-rate\n(?: {4}.*\n)+/m.exec(area) ?? [];
  const of = (id: string, numerator: string, breakdown: string): string =>
    helmets
      .replace("id: helmet-rate", `id: ${id}`)
      .replace(/ {6}(?:where|denominator|groups|strata): .*\n/g, "")
      .replace(/ {6}bands:\n.*\n/, "")
      .replace("numerator: helmet", `numerator: ${numerator}\n      groups: [_T]`)
      .replace(/breakdowns: .*/, `breakdowns: [${breakdown}]`);
  const all = [
    of("helmet-rate", "helmet", "district"),
    of("helmet-by-light", "helmet", "light"),
    of("dark-rate", 'light == "dark"', "district"),
  ];
  files.set(
    areaFile,
    area.replace(helmets, () => all.join("")),
  );
  const places = files.get("policy/places.yaml") ?? "";
  const westmead = "\n  - id: westmead\n    title: { en: Westmead, da: Westmead }\n    kind: district\n";
  files.set(
    "policy/places.yaml",
    replaceOnce(places, "    validFrom: 2007-01-01\n", westmead, "policy/places.yaml"),
  );
  const { value, problems } = readPolicy(files);
  return value?.policy ?? assert.fail(problems.map(({ sentence }) => sentence.en).join("\n"));
}

const policy = policyOfPairs();

/** Rows of figures: indicator, place, light, numerator and denominator. */
function audited(rows: string) {
  const columns =
    "indicator,ref_area,light,numerator,denominator,value,obs_status,conf_status,time_period,group,definition";
  const lines = rows.split("\n").map((row) => {
    const [indicator, place, light = "", numerator = "", denominator = ""] = row.split(" ");
    const value = ((100 * Number(numerator)) / Number(denominator)).toFixed(1);
    const numbers = numerator === "Q" ? `,${denominator},,Q,C` : `${numerator},${denominator},${value},A,F`;
    return `${indicator},${place},${light === "all" ? "" : light},${numbers},2020,_T,def-helmet\n`;
  });
  const { value, problems } = deliver({
    head: textOf("count-2019.yaml").replace("2019-09-01", "2021-03-01"),
    table: `${columns}\n${lines.join("")}`,
    policy,
  });
  const delivery = value ?? assert.fail(problems.map(({ sentence }) => sentence.en).join("\n"));
  return auditDeliveries(policy, [delivery], solver);
}

/** 50 riders: 22 with a helmet, 30 in the dark. */
const shown = `helmet-rate fernholm all 22 50
helmet-by-light fernholm all 22 50
dark-rate fernholm all 30 50
helmet-rate eastmead all 14 30
helmet-rate westmead all 8 20
helmet-by-light fernholm dark Q 30
helmet-by-light fernholm day Q 20`;

test("figures by each pair of three breakdowns: what all three at once allow tells a withheld count", () => {
  // All in eastmead ride in the dark, and all in westmead by day: so those with helmets in the dark are those of eastmead.
  const apart = audited(`${shown}\ndark-rate eastmead all 30 30\ndark-rate westmead all 0 20`);
  assert.deepEqual(
    apart.leaks.map(({ one: { figure } }) => [figure.key.indicator, figure.key.dimensions.light]),
    [
      ["helmet-by-light", "dark"],
      ["helmet-by-light", "day"],
    ],
  );
  assert.deepEqual([apart.contradictions, apart.notLookedAt], [[], 0]);
  const mixed = audited(`${shown}\ndark-rate eastmead all 18 30\ndark-rate westmead all 12 20`);
  assert.deepEqual([mixed.asked, mixed.leaks], [2, []]);
});

test("counts that cannot be of the same persons are audited by their sums, and that is said", () => {
  // The two places have all riders of the city, and 10 of those in the dark are in neither.
  const found = audited(`${shown}\ndark-rate eastmead all 0 30\ndark-rate westmead all 20 20`);
  assert.deepEqual(found.leaks, []);
  assert.equal(found.notLookedAt, 1);
});
