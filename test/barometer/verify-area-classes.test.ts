import assert from "node:assert/strict";
import { test } from "node:test";
import { areaClasses, areaClassMethod, verifyAreaClasses } from "../../src/barometer/index.js";
import type { Edition } from "../../src/edition/index.js";
import { rules, shares, townWith } from "./area-class-policy.js";

const policy = townWith([rules()]);
const series = [
  shares([
    ["2005", "45"],
    ["2006", "51"],
  ]),
];
const edition = {
  policy,
  series,
  areaClasses: areaClasses({ policy, series }),
  manifest: { methods: { "area-classes": areaClassMethod } },
} as unknown as Edition;

function said(change: Partial<Edition>): readonly string[] {
  return verifyAreaClasses({ ...edition, ...change }, { file: "edition.json" }).map(
    ({ severity, place, sentence }) => `${severity} ${place.path}: ${sentence.en}`,
  );
}

test("classes that follow from the edition say nothing", () => {
  assert.deepEqual(said({}), []);
});

test("a class that does not follow, is missing, stands twice or is of nothing is named", () => {
  const [first, second] = edition.areaClasses;
  assert.ok(first !== undefined && second !== undefined);
  const at = (period: string): string => `error areaClasses (rules, north, ${period})`;
  assert.deepEqual(said({ areaClasses: [{ ...first, class: "low" }, second] }), [
    `${at("2005")}: the class does not follow from the edition's content: it says "low", computed is "middle"`,
  ]);
  assert.deepEqual(said({ areaClasses: [first] }), [
    `${at("2006")}: the class is missing; computed is "high"`,
  ]);
  assert.deepEqual(said({ areaClasses: [first, second, second] }), [
    "error areaClasses (rules, north, 2006): the class of an area stands twice for one period",
  ]);
  assert.deepEqual(said({ areaClasses: [first, second, { ...second, period: "2007" }] }), [
    `${at("2007")}: "high" stands in the edition but cannot be computed from its content`,
  ]);
});

test("a method that never was is an error", () => {
  const manifest = { ...edition.manifest, methods: { "area-classes": "area-classes/0" } };
  assert.deepEqual(said({ manifest }), [
    'error manifest.methods: the classes of areas were made with "area-classes/0", which this version of Isobar does not know',
  ]);
});

test("an edition of the first method keeps its word for a figure that is withheld, and is held to it", () => {
  const hidden = [shares([["2005", undefined, { obsStatus: "Q", confStatus: "C" }]])];
  const [now] = areaClasses({ policy, series: hidden });
  assert.equal(now?.reason, "withheld");
  const first = {
    series: hidden,
    manifest: { ...edition.manifest, methods: { "area-classes": "area-classes/1" } },
  };
  const before = areaClasses({ policy, series: hidden }, "area-classes/1");
  assert.deepEqual(before, [{ ...now, reason: "too-small" }]);
  assert.deepEqual(said({ ...first, areaClasses: before }), []);
  assert.equal(said({ ...first, areaClasses: areaClasses({ policy, series: hidden }) }).length, 1);
});
