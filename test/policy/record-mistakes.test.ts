import assert from "node:assert/strict";
import { test } from "node:test";
import { brokenIn } from "../fixtures/broken.js";
import { smallRecords } from "../fixtures/small-records.js";
import { problemsOf } from "./problems-of.js";

const records = "policy/records.yaml";
const area = "policy/areas/cycling.yaml";
const groups = "policy/groups.yaml";

/** What is broken; the piece and what stands there instead, with ‸ where the problem has to be found. */
const mistakes: readonly (readonly [
  what: string,
  file: string,
  from: string,
  to: string,
  code: string,
  en: string,
])[] = [
  [
    "an unknown owner",
    records,
    "owner: road-office",
    "owner: ‸road-ofice",
    "unknown-id",
    '"records[0].owner" points to the body "road-ofice", which does not exist; did you mean "road-office"?',
  ],
  [
    "a period that is no variable",
    records,
    "period: year",
    "period: ‸yaer",
    "unknown-id",
    'the file has no variable "yaer"; did you mean "year"?',
  ],
  [
    "a period that is no time",
    records,
    "period: year",
    "period: ‸age",
    "record-role",
    'the variable "age" is of type integer; expected year / month',
  ],
  [
    "the key among the variables",
    records,
    "key: rider",
    "key: price",
    "record-key",
    '"price" is the key of the file; it is no variable, because nothing may be computed from it',
  ],
  [
    "a word of the language as a variable",
    records,
    "- id: price",
    "- id: ‸true",
    "reserved-variable",
    'a variable cannot be called "true": the word means something else in expressions',
  ],
  [
    "a code without a list",
    records,
    "type: money",
    "type: ‸code",
    "variable-list",
    "found 0 lists of codes; expected one of codes, dimension and places",
  ],
  [
    "a list for a flag",
    records,
    "type: flag\n      - id: helmet_before",
    "type: flag\n        dimension: ‸light\n      - id: helmet_before",
    "variable-list",
    "found dimension; a variable of type flag has no list of codes",
  ],
  [
    "an unknown dimension",
    records,
    "dimension: light",
    "dimension: ‸ligth",
    "unknown-id",
    'the dimension "ligth" does not exist; did you mean "light"?',
  ],
  [
    "limits the wrong way round",
    records,
    "to: 120",
    "to: ‸-1",
    "variable-limits",
    "the highest value -1 is less than the lowest 0",
  ],
  [
    "a decimal without decimals",
    records,
    "type: decimal\n        digits: 1",
    "type: ‸decimal",
    "variable-digits",
    '"digits" is missing; expected how many decimals the numbers have',
  ],
  [
    "decimals of something else",
    records,
    "type: money",
    "type: money\n        digits: ‸2",
    "variable-digits",
    'only a decimal has "digits"; the type is money',
  ],
  [
    "a missing code that is a code",
    records,
    'missing: ["0"]',
    "missing: [‸local]",
    "missing-code",
    '"local" is a code of the list too',
  ],
  [
    "a missing code that is no number",
    records,
    "missing: [999]",
    "missing: [‸none]",
    "missing-code",
    '"none" is no whole number, as what stands in a variable of type integer is',
  ],
  [
    "last year of what is not there",
    records,
    "lastYearOf: helmet",
    "lastYearOf: ‸helm",
    "unknown-id",
    'the file has no other variable "helm"; did you mean "helmet"?',
  ],
  [
    "last year of another type",
    records,
    "lastYearOf: helmet",
    "lastYearOf: ‸price",
    "last-year-type",
    '"helmet_before" is of type flag but "price" of money; they must have the same',
  ],
  [
    "a variable that stands twice",
    records,
    "- id: speed",
    "- id: ‸price",
    "duplicate-id",
    'the id "price" exists already (policy/records.yaml:46:13)',
  ],
  [
    "an unknown record file",
    area,
    "from: passages",
    "from: ‸pasages",
    "unknown-id",
    'the record file "pasages" does not exist; did you mean "passages"?',
  ],
  [
    "a rate without a numerator",
    area,
    'kind: rate\n      where: between(age, 6, 99)\n      denominator: light == "day"\n      numerator: helmet\n',
    "kind: ‸rate\n",
    "tabulation-kind",
    '"numerator" is missing; a rate must have one',
  ],
  [
    "a composition with a numerator",
    area,
    'kind: rate\n      where: between(age, 6, 99)\n      denominator: light == "day"\n      numerator: helmet',
    "kind: composition\n      numerator: ‸helmet",
    "tabulation-kind",
    'a composition has no "numerator": it is the group that is counted',
  ],
  [
    "a wrong word in the middle of an expression",
    area,
    "where: between(age, 6, 99)",
    "where: helmet && between(‸agee, 6, 99)",
    "expression-variable",
    'the file has no variable "agee"; did you mean "age"?',
  ],
  [
    "a wrong word on the second line of a folded expression",
    area,
    "where: between(age, 6, 99)",
    "where: >-\n        helmet\n        && ‸pice > 3",
    "expression-variable",
    'the file has no variable "pice"; did you mean "price"?',
  ],
  [
    "a wrong code in an expression in quotation marks",
    area,
    'denominator: light == "day"',
    'denominator: "!helmet && light == ‸\\"dusk\\""',
    "expression-code",
    '"dusk" is no code of "light"; did you mean "dark"?',
  ],
  [
    "a number where a condition belongs",
    area,
    "numerator: helmet",
    "numerator: ‸price + 1",
    "expression-type",
    '"price + 1" is no condition; expected a comparison',
  ],
  [
    "a condition where a number belongs",
    area,
    "kind: rate",
    "kind: mean",
    "expression-type",
    '"helmet" is a yes or no; expected a number',
  ],
  [
    "an unknown group",
    area,
    "groups: [visitors]",
    "groups: [‸visitor]",
    "unknown-id",
    'the group "visitor" does not exist; did you mean "visitors"?',
  ],
  [
    "a group without membership",
    area,
    "groups: [visitors]",
    "groups: [visitors, ‸adults]",
    "group-untold",
    'the group "adults" has no "membership" in groups.yaml, so no row can belong to it',
  ],
  [
    "a group that the file cannot tell",
    groups,
    "ancestry: [visitor]",
    "firstLanguage: { language: en, same: true }",
    "group-untold",
    'the group "visitors" cannot be told in the file: its "origin" does not say which variable is firstLanguage',
  ],
  [
    "a group whose code the file does not have",
    groups,
    "ancestry: [visitor]",
    "ancestry: [visiting]",
    "unknown-id",
    'the group "visitors" uses the code "visiting", which "origin" does not have; known are "local", "visitor"',
  ],
  [
    "what all have in common, of no dimension",
    area,
    "kind: rate",
    "kind: rate\n      at: { lite: ‸day }",
    "unknown-id",
    'the dimension "lite" does not exist; known are "group", "age", "light"',
  ],
  [
    "what all have in common, and are broken down by",
    area,
    "kind: rate",
    "kind: rate\n      at: { light: ‸day }",
    "tabulation-at",
    'the figures are broken down by "light" already; they cannot all have the code "day"',
  ],
  [
    "a group in common beside groups that are told apart",
    area,
    "kind: rate",
    "kind: rate\n      at: { group: ‸visitors }",
    "tabulation-at",
    'the figures are broken down by "group" already; they cannot all have the code "visitors"',
  ],
  [
    "cuts out of order",
    area,
    "cuts: [6, 15, 100]",
    "cuts: [6, 15, 100, ‸99]",
    "band",
    "the cut 99 must be greater than 100",
  ],
  [
    "classes whose codes are unknown",
    area,
    "cuts: [6, 15, 100]",
    "cuts: [6, 16, 100]",
    "breakdown-column",
    'the dimension "age" does not have the code "Y6T15" that the classes give',
  ],
  [
    "a breakdown by a unit's own id",
    area,
    "breakdowns: [light,",
    "breakdowns: [‸post,",
    "breakdown-internal",
    '"post" is internal and never delivered; it cannot be a breakdown',
  ],
  [
    "a breakdown that no delivery has a column for",
    area,
    "breakdowns: [light,",
    "breakdowns: [‸origin,",
    "breakdown-column",
    '"origin" has no column in a delivery; expected a variable with a dimension or places',
  ],
  [
    "a stratum of single amounts",
    area,
    "strata: [light,",
    "strata: [‸price,",
    "stratum",
    '"price" is of type money; expected a code, a yes or no, or a number with classes under "bands"',
  ],
];

test("the small policy with records has no problem", () => {
  assert.deepEqual(problemsOf(smallRecords()), []);
});

for (const [what, file, from, to, code, en] of mistakes) {
  test(what, () => {
    const { files, line, column } = brokenIn(smallRecords(), file, from, to);
    const problems = problemsOf(files);
    const [first] = problems;
    assert.deepEqual(
      problems.slice(0, 1).map((problem) => [problem.code, problem.sentence.en]),
      [[code, en]],
      JSON.stringify(problems),
    );
    assert.ok(
      line === undefined || (first?.place.line === line && first.place.column === column),
      JSON.stringify(first?.place),
    );
    assert.notEqual(first?.sentence.da, en);
  });
}
