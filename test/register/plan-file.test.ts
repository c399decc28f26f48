import assert from "node:assert/strict";
import { test } from "node:test";
import { aggregateSql, planFile } from "../../src/register/index.js";
import { countRows } from "./count-rows.js";
import { passages } from "./passages.js";

const { policy, file } = passages();

test("a file's indicators are planned together: one dimension for each thing that tells rows apart", () => {
  const plan = planFile(policy, file);
  assert.ok(plan);
  assert.deepEqual(
    plan.dimensions.map((one) => (one.kind === "membership" ? one.group : one.variable.id)),
    ["year", "visitors", "light", "age", "district"],
  );
  assert.equal(plan.sums.length, 2);
  const [indicator] = plan.indicators;
  assert.deepEqual(indicator?.breakdowns, [
    { variable: "light", dimension: 2, column: "light" },
    { variable: "age", dimension: 3, column: "age", cuts: [6n, 15n, 100n] },
    { variable: "district", dimension: 4, column: "ref_area" },
  ]);
  assert.deepEqual(
    indicator?.strata.map(({ dimension }) => dimension),
    [2, 3],
  );
});

test("a group goes by the list of each period's last day", () => {
  const membership = planFile(policy, file)?.dimensions[1];
  assert.ok(membership?.kind === "membership");
  assert.deepEqual(
    membership.spans.map(({ from }) => from),
    [undefined, 2021n],
  );
});

test("a file that no indicator is computed from has no plan", () => {
  assert.equal(planFile(policy, { ...file, id: "another" }), undefined);
});

test("rows are counted where they belong, and only those of whom enough is known", () => {
  const plan = planFile(policy, file);
  assert.ok(plan);
  const row = {
    year: 2020n,
    age: 30n,
    light: "day",
    district: "x",
    helmet: 1n,
    country: "DE",
    origin: "visitor",
  };
  const cells = countRows(plan, [
    row,
    { ...row, helmet: 0n },
    { ...row, helmet: undefined },
    { ...row, light: "dark" },
    { ...row, year: 2021n },
    { ...row, origin: "0" },
  ]);
  assert.deepEqual(cells, [
    { codes: ["2020", "", "day", "15", ""], sums: [1, 1] },
    { codes: ["2020", "1", "day", "15", ""], sums: [2, 1] },
    // From 2021 on the list holds DE as well, so who comes from there is no visitor from far away.
    { codes: ["2021", "0", "day", "15", ""], sums: [1, 1] },
  ]);
});

test("the statement uses no column's name for anything else", () => {
  const plan = planFile(policy, file);
  assert.ok(plan);
  const sql = aggregateSql(plan, "passages");
  assert.match(sql, /^SELECT\n {2}"year" AS _d0,\n/);
  assert.match(sql, /GROUP BY _d0, _d1, _d2, _d3, _d4$/);
  assert.deepEqual(
    [...sql.matchAll(/ AS (\w+)/g)].map(([, alias]) => alias),
    ["_d0", "_d1", "_d2", "_d3", "_d4", "_n0", "_n1"],
  );
});
