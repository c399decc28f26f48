import assert from "node:assert/strict";
import { test } from "node:test";
import { personTableProblems } from "../../../src/delivery/index.js";
import { allFormats } from "../../../src/formats/index.js";

// Numbers of persons who cannot exist: none of them passes the check that such numbers had.
const cases: readonly (readonly [string, string, string | undefined])[] = [
  ["a number with its hyphen among the codes", "sag,value\na,1\n010203-0000,2\n", "3 person-numbers"],
  ["one in a note of a row", "sag,value,note\na,1,\nb,2,ring 010203-0000\n", "3 person-numbers"],
  [
    "bare numbers among the codes",
    "kode,value\n0102030000,1\n1112130000,2\n3112990000,3\n",
    "2 person-numbers",
  ],
  [
    "bare numbers that are taken for figures",
    "x,loeb,sum\na,1102030000,1\nb,1112130000,2\nc,3112990000,3\n",
    "2 person-numbers",
  ],
  ["a row for each person", "navn,adresse,value\na,x,1\nb,y,2\nc,z,3\n", "2 person-rows"],
  [
    "counts by citizenship and by birth",
    "statsborgerskab,født,value\na,1950,1\na,1960,2\na,1970,3\nb,1950,1\nb,1960,2\nb,1970,3\n",
    undefined,
  ],
  ["amounts", "kode,value\na,1112130000\nb,9912130000\nc,9812130000\nd,9712130000\n", undefined],
];

for (const [name, text, expected] of cases) {
  test(`${name}: ${expected === undefined ? "read" : "refused"}`, async () => {
    const csv = allFormats.find(({ id }) => id === "csv");
    const read = await csv?.read?.("a.csv", Buffer.from(text));
    const [source] = read?.value ?? [];
    assert.ok(source !== undefined);
    const [problem] = personTableProblems(source);
    assert.equal(problem && `${problem.place.line} ${problem.code}`, expected);
  });
}
