import assert from "node:assert/strict";
import { test } from "node:test";
import { smallPolicy } from "../fixtures/small-policy.js";
import { problemsOf } from "./problems-of.js";

const file = "policy/classification.yaml";
const words =
  "title: { en: A, da: B }, wording: { en: A, da: B }, denominator: { en: A, da: B }, listComplete: false";

/** Rules for the small policy. Test data. */
const sound = `ruleSets:
  - id: rules-1
    title: { en: Quarters, da: Kvarterer }
    validTo: 2022-12-31
    indicator: helmet-rate
    denominator: { en: Cyclists, da: Cyklister }
    minimumPopulation: { persons: 50, indicator: injured }
    settings: []
    warning: { class: high, within: 2, years: 3 }
    classes:
      - { id: CLS-1, code: high, lower: { value: 50, included: false }, ${words} }
      - { id: CLS-2, code: middle, lower: { value: 40, included: true }, upper: { value: 50, included: true }, ${words} }
      - id: CLS-3
        code: marked
        within: high
        criteria:
          - { id: hurt, indicator: injured, lower: { relativeTo: { refArea: fernholm, times: 2 }, included: true } }
        atLeast: 1
        title: { en: A, da: B }
        wording: { en: A, da: B }
        denominator: { en: A, da: B }
        listComplete: true
    listed:
      - { id: LST-1, place: eastmead, class: marked }
    counts:
      - { indicator: injured, refArea: fernholm, class: marked, notIn: listed }
statedClassifications:
  - id: list-1
    title: { en: A list, da: En liste }
    authority: { en: A ministry, da: Et ministerium }
    date: 2021-01-01
    source: { title: { en: An order, da: En bekendtgørelse } }
    criteria: [{ en: Words, da: Ord }]
    members: [{ place: eastmead }]
`;

function problemsWith(from: string, to: string, change: (files: Map<string, string>) => void = () => {}) {
  const files = smallPolicy();
  const text = sound.replace(from, to);
  assert.ok(from === "" || text !== sound, from);
  files.set(file, text);
  change(files);
  return problemsOf(files);
}

test("rules with criteria, a class within another, counts and a list of another authority are read", () => {
  assert.deepEqual(problemsWith("", ""), []);
});

test("an indicator that never classifies is refused wherever a rule rests on it, at its place", () => {
  for (const [indicator, ways] of [
    ["injured", ["ruleSets[0].minimumPopulation.indicator", "ruleSets[0].classes[2].criteria[0].indicator"]],
    ["helmet-rate", ["ruleSets[0].indicator"]],
  ] as const) {
    const problems = problemsWith("", "", (files) => {
      const area = files.get("policy/areas/cycling.yaml") ?? "";
      files.set(
        "policy/areas/cycling.yaml",
        area.replace(`  - id: ${indicator}\n`, `  - id: ${indicator}\n    neverClassify: true\n`),
      );
    });
    assert.deepEqual(
      problems.map(({ code, place }) => [code, place.file, place.path]),
      ways.map((way) => ["never-classify", file, way]),
    );
    for (const { place, sentence } of problems) {
      assert.ok(place.line !== undefined && place.column !== undefined);
      assert.match(sentence.en, /must not be used to class areas/);
      assert.match(sentence.da, /må ikke bruges til at inddele områder/);
    }
  }
});

test("what cannot be read in one way only is told", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["upper: { value: 50, included: true }", "upper: { value: 50.5, included: true }", "classes-overlap"],
    ["upper: { value: 50, included: true }", "upper: { value: 39, included: true }", "limits-empty"],
    ["code: middle", "code: high", "class-twice"],
    ["within: high", "within: hig", "unknown-id"],
    ["within: high", "within: marked", "class-order"],
    ["atLeast: 1", "atLeast: 2", "class-criteria"],
    ["times: 2 }", "times: 2 }, value: 3", "criterion-limit"],
    ["refArea: fernholm, times: 2", "refArea: fernholm", "criterion-limit"],
    ["lower: { relativeTo: { refArea: fernholm, times: 2 }, included: true } }", "}", "criterion-limit"],
    ["refArea: fernholm, times", "refArea: fernhol, times", "unknown-id"],
    ["{ indicator: injured, refArea", "{ indicator: helmet-rate, refArea", "count-measure"],
    ["warning: { class: high", "warning: { class: marked", "warning-class"],
    ["listComplete: true", "listComplete: false", "cohort-incomplete"],
    ["validTo: 2022", "validFrom: 2023-01-01\n    validTo: 2022", "validity-order"],
    ["members: [{ place: eastmead }]", "members: [{ place: eastmeat }]", "unknown-id"],
    ["id: list-1", "id: CLS-1", "duplicate-id"],
  ];
  for (const [from, to, code] of cases) {
    const problems = problemsWith(from, to);
    assert.deepEqual([...new Set(problems.map((one) => one.code))], [code], to);
    for (const { place, sentence } of problems) {
      assert.equal(place.file, file);
      assert.notEqual(sentence.da, sentence.en);
    }
  }
});

test("two versions of one rule set must not hold on the same day", () => {
  const second = sound
    .slice("ruleSets:\n".length, sound.indexOf("    listed:"))
    .replace("rules-1", "rules-2\n    versionOf: rules-1")
    .replaceAll("CLS-", "CLS-B")
    .replace("validTo: 2022-12-31", "validFrom: 2022-07-01");
  const codes = (text: string) =>
    problemsWith("statedClassifications:", `${text}statedClassifications:`).map(({ code }) => code);
  assert.deepEqual(codes(second), ["versions-overlap"]);
  assert.deepEqual(codes(second.replace("2022-07-01", "2023-01-01")), []);
});

test("borders: what a place comes of is another one of its kind and ends before it", () => {
  const quarter = (id: string, more: string): string =>
    `  - { id: ${id}, title: { en: ${id}, da: ${id} }, kind: residential-area${more} }\n`;
  const codes = (...places: readonly string[]) =>
    problemsWith("", "", (files) => {
      files.set("policy/places.yaml", (files.get("policy/places.yaml") ?? "") + places.join(""));
    }).map(({ code }) => code);
  const old = quarter("old", ", validTo: 2019-12-31");
  assert.deepEqual(codes(old, quarter("new", ", validFrom: 2020-01-01, splits: old")), []);
  assert.deepEqual(codes(old, quarter("new", ", validFrom: 2019-07-01, succeeds: [old]")), ["border"]);
  assert.deepEqual(codes(old, quarter("new", ", succeeds: [eastmead]")), ["border"]);
  assert.deepEqual(codes(old, quarter("new", ", splits: new")), ["border"]);
  assert.deepEqual(codes(quarter("one", ", splits: two"), quarter("two", ", splits: one")), [
    "border",
    "border",
  ]);
  assert.deepEqual(codes(old, quarter("new", ", splits: olld")), ["unknown-id"]);
});
