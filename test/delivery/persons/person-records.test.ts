import assert from "node:assert/strict";
import { test } from "node:test";
import { personRecordProblems } from "../../../src/delivery/index.js";
import type { Grid } from "../../../src/formats/index.js";
import { sheetOf } from "../spreadsheet/sheet-of.js";

// Numbers of persons who cannot exist: none of them passes the check that such numbers had.
const cases: readonly (readonly [string, Grid, string | undefined])[] = [
  [
    "a number with its hyphen, in the midst of a remark",
    sheetOf([["ring til 010203-0000 om det"]]),
    "Ark1!A1 person-numbers",
  ],
  [
    "three bare numbers in a column",
    sheetOf([["x"], ["0102030000"], ["1112130000"], ["3112990000"]]),
    "Ark1!A2 person-numbers",
  ],
  [
    "numbers that lost the nought in front",
    sheetOf([[102030000], [1112130000], [211990000]]),
    "Ark1!A1 person-numbers",
  ],
  [
    "one row per person",
    sheetOf([
      ["Navn", "Fødselsdato"],
      ["a", "1"],
      ["b", "2"],
      ["c", "3"],
    ]),
    "Ark1!A1 person-rows",
  ],
  ["large numbers that are no dates", sheetOf([["9912345678"], ["4501010000"], ["0113010000"]]), undefined],
  [
    "two large amounts",
    sheetOf([
      ["1112130000", "1"],
      ["3112990000", "2"],
    ]),
    undefined,
  ],
  [
    "a table with one such heading",
    sheetOf([
      ["Adresse", "2005"],
      ["Vej 1", "12"],
      ["Vej 2", "13"],
      ["Vej 3", "14"],
    ]),
    undefined,
  ],
  [
    "many amounts, of which some begin like a date",
    sheetOf([[112000000], [212000000], [312000000], [998000000], [997000000]]),
    undefined,
  ],
  ["a telephone number", sheetOf([["123456-7890"], ["tlf. 33 33 33 33"]]), undefined],
];

for (const [name, grid, expected] of cases) {
  test(`${name}: ${expected === undefined ? "read" : "refused"}`, () => {
    const [problem] = personRecordProblems([grid]);
    assert.equal(problem && `${problem.place.cell} ${problem.code}`, expected);
  });
}

test("hidden sheets are looked at, and no sentence repeats a number", () => {
  const hidden = { ...sheetOf([["010203-0000"]], { name: "Data" }), isHidden: true };
  const [problem] = personRecordProblems([sheetOf([["a", "1"]]), hidden]);
  assert.equal(problem?.place.cell, "Data!A1");
  assert.match(problem.sentence.en, /hidden sheet/u);
  assert.doesNotMatch(`${problem.sentence.da} ${problem.sentence.en}`, /\d/u);
});
