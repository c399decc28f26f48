import assert from "node:assert/strict";
import { test } from "node:test";
import {
  applyMapping,
  policyVocabulary,
  proposeMapping,
  type SheetMapping,
  sheetDelivery,
} from "../../../src/delivery/index.js";
import type { Grid } from "../../../src/formats/index.js";
import { smallPolicyDocument } from "../deliver.js";
import { sheetOf } from "./sheet-of.js";

const policy = smallPolicyDocument();
const vocabulary = policyVocabulary(policy);

const origin = { id: "count-2021", file: "Optælling.xlsx", received: "2021-03-01" };

test("a sheet becomes the two files of a delivery, with definitions, notes and source", () => {
  const { value, problems } = deliveryOf(
    sheetOf([
      ["Helmet use in Fernholm, adults"],
      ["", "2019", "2020 1)"],
      ["Fernholm", "61,5", "62,0"],
      ["East Mead", "..", "<5"],
      ["1) Only on weekdays"],
    ]),
  );
  assert.deepEqual(
    problems.map(({ sentence }) => sentence.en),
    [],
  );
  assert.equal(
    value?.table,
    [
      "indicator,ref_area,time_period,group,value,obs_status,conf_status,definition,source,note",
      "helmet-rate,fernholm,2019,adults,61.5,,,def-helmet,spreadsheet,",
      "helmet-rate,fernholm,2020,adults,62.0,,,def-helmet,spreadsheet,note-1",
      "helmet-rate,eastmead,2019,adults,,O,,def-helmet,spreadsheet,",
      "helmet-rate,eastmead,2020,adults,,Q,C,def-helmet,spreadsheet,note-1",
      "",
    ].join("\n"),
  );
  assert.match(value.head, /id: note-1\n {4}text:\n {6}en: "Only on weekdays"/u);
  assert.equal(value.delivery.observations.length, 4);
});

test("what the policy refuses is told at the cell of the sheet", () => {
  const { value, problems } = deliveryOf(
    sheetOf([["Helmet use, adults"], ["", "2019"], ["Fernholm", "161,5"], ["Fernholm", "3"]]),
  );
  assert.equal(value, undefined);
  assert.deepEqual(
    problems.map(({ code, place }) => `${place.cell} ${code}`),
    ["Ark1!B3 row-percent", "Ark1!B4 row-duplicate"],
  );
});

test("units that do not fit are told: fractions for per cent, per cent for persons, thousands", () => {
  const codesOf = (grid: Grid, change?: Partial<SheetMapping>) =>
    deliveryOf(grid, change).problems.map(({ code, place }) => `${place.cell} ${code}`);
  const fractions = sheetOf([
    ["Helmet use, adults, Fernholm"],
    ["", "2018", "2019", "2020"],
    ["Fernholm", "0,61", "0,62", "0,63"],
  ]);
  assert.deepEqual(codesOf(fractions), ["Ark1!B3 sheet-fractions"]);
  const percent = { kind: "number", text: "12.5", isPercent: true } as const;
  assert.deepEqual(codesOf(sheetOf([["Injured cyclists, adults"], ["", "2019"], ["Fernholm", percent]])), [
    "Ark1!B3 sheet-unit",
  ]);
  assert.deepEqual(
    codesOf(sheetOf([["Injured cyclists (thousands), adults"], ["", "2019"], ["Fernholm", "12"]])),
    ["Ark1!B3 sheet-multiplier"],
  );
});

test("a sign that no note explains is told, and stays", () => {
  const { value, problems } = deliveryOf(
    sheetOf([["Helmet use, adults"], ["", "2019*"], ["Fernholm", "61,5"]]),
  );
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["sheet-note"],
  );
  assert.match(value?.table ?? "", /note-star/u);
});

function deliveryOf(grid: Grid, change: Partial<SheetMapping> = {}) {
  const proposed = proposeMapping(grid, vocabulary);
  assert.ok(proposed);
  const mapping = { ...proposed, ...change };
  const { value, problems } = applyMapping(grid, mapping, vocabulary);
  assert.deepEqual(problems, []);
  return sheetDelivery(value ?? [], mapping, policy, origin);
}
