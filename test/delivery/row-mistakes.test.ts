import assert from "node:assert/strict";
import { test } from "node:test";
import { deliver } from "./deliver.js";

const plain = {
  indicator: "injured",
  measure: "",
  ref_area: "fernholm",
  time_period: "2019",
  group: "adults",
  group_label: "",
  light: "",
  value: "3",
  numerator: "",
  denominator: "",
  lower: "",
  upper: "",
  confidence: "",
  qualifier: "",
  obs_status: "",
  conf_status: "",
  definition: "def-injury",
  source: "count",
  note: "",
};
const share = { indicator: "helmet-rate", definition: "def-helmet", value: "61" };
const gap = { indicator: "helmet-gap", group: "", definition: "def-helmet", value: "21" };

type Row = Partial<typeof plain>;

const faulty: readonly {
  readonly what: string;
  readonly row: Row;
  readonly code: string;
  readonly en: string;
}[] = [
  // Codes.
  { what: "no indicator", row: { indicator: "" }, code: "row-cell-missing", en: '"indicator" is empty' },
  {
    what: "an unknown indicator",
    row: { indicator: "injurd", group: "" },
    code: "row-unknown-code",
    en: '"indicator" is "injurd", but the indicator or gap does not exist; did you mean "injured"?',
  },
  {
    what: "a period that does not exist",
    row: { time_period: "2019-Q5" },
    code: "row-period",
    en: '"time_period" is "2019-Q5"; expected such as 2005, 2005-S1, 2005-Q1, 2005-08, 2005-08-01/P1Y or undated',
  },
  {
    what: "no period",
    row: { time_period: "" },
    code: "row-period",
    en: '"time_period" is empty; expected such as 2005, 2005-S1, 2005-Q1, 2005-08, 2005-08-01/P1Y or undated',
  },
  {
    what: "an unknown place",
    row: { ref_area: "Estmead" },
    code: "row-unknown-code",
    en: '"ref_area" is "Estmead", but the place does not exist; did you mean "eastmead"?',
  },
  {
    what: "no group",
    row: { group: "" },
    code: "row-cell-missing",
    en: '"group" is missing in the row and under "defaults"',
  },
  {
    what: "an unknown group",
    row: { group: "grown-ups" },
    code: "row-unknown-code",
    en: '"group" is "grown-ups", but the group does not exist; known are "children", "adults", "_T"',
  },
  {
    what: "another group's label",
    row: { group_label: "pupils" },
    code: "row-unknown-code",
    en: '"group_label" is "pupils", but the label of "adults" does not exist; known is "grown-ups"',
  },
  {
    what: "a gap with a group",
    row: { ...gap, group: "adults" },
    code: "row-gap-group",
    en: '"group" is "adults"; a gap has a group at each end, so the cell must be empty',
  },
  {
    what: "a gap with a label",
    row: { ...gap, group_label: "pupils" },
    code: "row-gap-group",
    en: '"group_label" is "pupils"; a gap has a group at each end, so the cell must be empty',
  },
  {
    what: "no definition",
    row: { definition: "" },
    code: "row-cell-missing",
    en: '"definition" is missing in the row and under "defaults"',
  },
  {
    what: "an unknown definition",
    row: { definition: "def-injured" },
    code: "row-unknown-code",
    en: '"definition" is "def-injured", but the definition does not exist; did you mean "def-injury"?',
  },
  {
    what: "an unknown source",
    row: { source: "guess" },
    code: "row-unknown-code",
    en: '"source" is "guess", but the source does not exist; known is "count"',
  },
  {
    what: "an unknown note among known ones",
    row: { note: "rainy  sunny" },
    code: "row-unknown-code",
    en: '"note" is "sunny", but the note does not exist; known is "rainy"',
  },
  {
    what: "an unknown code",
    row: { light: "dusk" },
    code: "row-unknown-code",
    en: '"light" is "dusk", but the code does not exist; did you mean "dark"?',
  },
  {
    what: "an unknown qualifier",
    row: { qualifier: "about" },
    code: "row-unknown-code",
    en: '"qualifier" is "about", but the code does not exist; did you mean "above"?',
  },
  {
    what: "an unknown status",
    row: { obs_status: "X" },
    code: "row-unknown-code",
    en: '"obs_status" is "X", but the code does not exist; known are "A", "B", "D", "E", "L", "M", "O", "P", "Q", "U"',
  },
  {
    what: "a status in small letters",
    row: { obs_status: "p" },
    code: "row-unknown-code",
    en: '"obs_status" is "p", but the code does not exist; did you mean "P"?',
  },
  {
    what: "an unknown confidentiality",
    row: { conf_status: "S" },
    code: "row-unknown-code",
    en: '"conf_status" is "S", but the code does not exist; known are "F", "C", "N"',
  },
  {
    what: "a measure that is no name",
    row: { measure: "per 1000" },
    code: "row-measure",
    en: '"measure" is "per 1000"; expected a name such as "rate" or "count", or nothing',
  },
  // Numbers that contradict each other.
  {
    what: "no value",
    row: { value: "" },
    code: "row-value-missing",
    en: '"value" is empty; it may be so only with qualifier none or between or obs_status O, M, L or Q',
  },
  {
    what: "a value where there is none",
    row: { qualifier: "none" },
    code: "row-value-unexpected",
    en: '"value" is 3, but qualifier none says that there is no number',
  },
  {
    what: "a value of what cannot exist",
    row: { obs_status: "M" },
    code: "row-value-unexpected",
    en: '"value" is 3, but obs_status M says that there is no number',
  },
  {
    what: "between without an end",
    row: { value: "", qualifier: "between", lower: "2" },
    code: "row-between",
    en: 'qualifier "between" needs both "lower" and "upper"',
  },
  {
    what: "confidence without limits",
    row: { confidence: "95" },
    code: "row-confidence",
    en: '"confidence" needs both "lower" and "upper"',
  },
  {
    what: "limits of nothing",
    row: { lower: "2", upper: "4" },
    code: "row-limits-unexplained",
    en: '"lower" and "upper" stand without "confidence" and without qualifier between; one of them must say what the limits are',
  },
  {
    what: "limits the wrong way round",
    row: { lower: "4", upper: "2", confidence: "95" },
    code: "row-limits",
    en: '"lower" (4) is above "upper" (2)',
  },
  {
    what: "a value beside its limits",
    row: { lower: "3.1", upper: "4", confidence: "95" },
    code: "row-limits",
    en: '"value" (3) does not lie between "lower" (3.1) and "upper" (4)',
  },
  {
    what: "a share above 100",
    row: { ...share, value: "100.1" },
    code: "row-percent",
    en: '"value" is 100.1; a share in per cent lies between 0 and 100',
  },
  {
    what: "a share below 0",
    row: { ...share, value: "-0.1" },
    code: "row-percent",
    en: '"value" is -0.1; a share in per cent lies between 0 and 100',
  },
  {
    what: "a limit of a share above 100",
    row: { ...share, value: "", qualifier: "between", lower: "90", upper: "110" },
    code: "row-percent",
    en: '"upper" is 110; a share in per cent lies between 0 and 100',
  },
  {
    what: "a part above its whole",
    row: { ...share, numerator: "61", denominator: "60" },
    code: "row-ratio",
    en: '"numerator" (61) is above "denominator" (60)',
  },
  {
    what: "no time and no word about it",
    row: { time_period: "undated" },
    code: "row-undated-note",
    en: '"time_period" is undated; a note must say what is known of the time',
  },
  // What must not come out.
  {
    what: "a figure that is not for publication",
    row: { conf_status: "N" },
    code: "row-not-for-publication",
    en: '"conf_status" is N (not for publication); such a table cannot be used',
  },
  {
    what: "a confidential figure with its value",
    row: { conf_status: "C" },
    code: "row-confidential",
    en: '"conf_status" is C (confidential) but obs_status is A; a confidential figure is delivered withheld (Q) without its value',
  },
  {
    what: "a withheld figure with its value",
    row: { obs_status: "Q", conf_status: "C" },
    code: "row-withheld",
    en: 'a withheld value (obs_status Q) has conf_status C and no value, numerator or limits; found "value"',
  },
  {
    what: "a withheld figure with a numerator",
    row: { value: "", numerator: "3", obs_status: "Q", conf_status: "C" },
    code: "row-withheld",
    en: 'a withheld value (obs_status Q) has conf_status C and no value, numerator or limits; found "numerator"',
  },
  {
    what: "a withheld figure with a limit",
    row: { value: "", upper: "3", obs_status: "Q", conf_status: "C" },
    code: "row-withheld",
    en: 'a withheld value (obs_status Q) has conf_status C and no value, numerator or limits; found "upper"',
  },
  {
    what: "a withheld figure that is called free",
    row: { value: "", obs_status: "Q" },
    code: "row-withheld",
    en: "a withheld value (obs_status Q) has conf_status C and no value, numerator or limits; found conf_status F",
  },
];

for (const { what, row, code, en } of faulty) {
  test(what, () => {
    const { value, problems } = deliver(tableOf(row));
    assert.equal(value, undefined);
    assert.deepEqual(
      problems.map(({ code, place, sentence }) => ({ code, ...place, en: sentence.en })),
      [{ code, file: "deliveries/count-2019.csv", line: 2, en }],
    );
    const danish = problems[0]?.sentence.da ?? "";
    assert.notEqual(danish, "");
    assert.notEqual(danish, en);
  });
}

test("the numbers of a secret figure are in no sentence, whatever else is wrong with it", () => {
  for (const conf_status of ["C", "N"]) {
    const { problems } = deliver(tableOf({ ...share, value: "173", lower: "174", conf_status }));
    assert.equal(problems.length, 1);
    assert.doesNotMatch(JSON.stringify(problems), /17[34]/);
  }
});

const fine: readonly (readonly [string, Row])[] = [
  ["a claim without a number", { value: "", qualifier: "none" }],
  ["a range", { value: "", qualifier: "between", lower: "2", upper: "2" }],
  ["a value with confidence limits at its own height", { lower: "3", upper: "3.0", confidence: "95" }],
  ["a value that is not collected", { value: "", obs_status: "L" }],
  [
    "a withheld value with its denominator",
    { value: "", denominator: "40", obs_status: "Q", conf_status: "C" },
  ],
  ["a share of everything", { ...share, value: "100.0" }],
  ["a share of nothing", { ...share, value: "-0" }],
  ["a count above 100", { value: "150" }],
  ["another measure of a share, above 100", { ...share, measure: "growth", value: "120" }],
  ["a negative gap", { ...gap, value: "-4" }],
  ["a gap that says its group does not apply", { ...gap, group: "_Z" }],
  ["the total of all groups", { group: "_T" }],
  ["two labels of one group", { group: "children", group_label: "pupils under-15" }],
  ["undated with a note", { time_period: "undated", note: "rainy" }],
];

for (const [what, row] of fine) {
  test(`${what} stands`, () => {
    assert.deepEqual(deliver(tableOf(row)).problems, []);
  });
}

function tableOf(row: Row): { readonly table: string; readonly head: string } {
  return {
    table: `${Object.keys(plain).join(",")}\n${Object.values({ ...plain, ...row }).join(",")}\n`,
    head: `title: { en: Count, da: Tælling }
received: 2019-09-01
licence: { en: Free., da: Fri. }
sources: [{ id: count, title: { en: Count, da: Tælling } }]
notes: [{ id: rainy, text: { en: Rain, da: Regn } }]
`,
  };
}
