import assert from "node:assert/strict";
import { test } from "node:test";
import { footnoteOf, withoutMarks } from "../../../src/delivery/spreadsheet/footnote-marks.js";
import { labelMatcher } from "../../../src/delivery/spreadsheet/match-label.js";
import { periodLabel, periodWithin } from "../../../src/delivery/spreadsheet/period-label.js";

test("signs of footnotes come off labels, and off nothing else", () => {
  const cases: readonly (readonly [string, string, ...string[]])[] = [
    ["2005 1)", "2005", "1"],
    ["20051)", "2005", "1"],
    ["2005¹", "2005", "1"],
    ["2005¹⁾", "2005¹⁾"],
    ["Nordby (2)", "Nordby", "2"],
    ["Kvinder*", "Kvinder", "*"],
    ["Kvinder 1) 2)", "Kvinder", "1", "2"],
    ["Kvinder 1), 2)", "Kvinder", "1", "2"],
    ["Bolig, m²", "Bolig, m²"],
    ["15-19", "15-19"],
    ["*", "*"],
  ];
  for (const [text, plain, ...marks] of cases) {
    assert.deepEqual(withoutMarks(text), { text: plain, marks }, text);
  }
});

test("a bare digit that touches a label is a sign only where its note is known", () => {
  assert.deepEqual(withoutMarks("Nordby1", "", new Set(["1"])), { text: "Nordby", marks: ["1"] });
  assert.deepEqual(withoutMarks("20051", "", new Set(["1"])), { text: "2005", marks: ["1"] });
  assert.deepEqual(withoutMarks("Nordby1"), { text: "Nordby1", marks: [] });
  assert.deepEqual(withoutMarks("2005", "", new Set(["5"])), { text: "2005", marks: [] });
});

test("a superscript of the workbook is a sign", () => {
  assert.deepEqual(withoutMarks("2005", "1)"), { text: "2005", marks: ["1"] });
});

test("rows below a table that explain a sign", () => {
  assert.deepEqual(footnoteOf("1) Foreløbige tal."), { mark: "1", text: "Foreløbige tal." });
  assert.deepEqual(footnoteOf("* revideret"), { mark: "*", text: "revideret" });
  assert.deepEqual(footnoteOf("¹ Kun boliger"), { mark: "1", text: "Kun boliger" });
  assert.deepEqual(footnoteOf("Note 2: Uden kollegier"), { mark: "2", text: "Uden kollegier" });
  assert.equal(footnoteOf("Kilde: Eksempelby Kommune"), undefined);
});

test("times as they head columns", () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    "2005": "2005",
    "År 2005": "2005",
    "2005K1": "2005-Q1",
    "2005 Q3": "2005-Q3",
    "1. kvartal 2005": "2005-Q1",
    "2. halvår 2005": "2005-S2",
    "maj 2005": "2005-05",
    "Sept. 2005": "2005-09",
    "2005M07": "2005-07",
    "2005-08": "2005-08",
    "2005-08-01/P1Y": "2005-08-01/P1Y",
    "2005/06": undefined,
    "12005": undefined,
    "200508": undefined,
    "1234": undefined,
    "2005M13": undefined,
    Kvinder: undefined,
  };
  for (const [label, period] of Object.entries(cases)) assert.equal(periodLabel(label), period, label);
});

test("labels find codes by any name, however its letters are written; near ones are only suggested", () => {
  const match = labelMatcher([
    { id: "skitsegaarden", names: ["Skitsegården"] },
    { id: "noerre", names: ["Nørre Eksempelby", "North"] },
    { id: "young-a", names: ["A"], otherNames: ["Unge"] },
    { id: "young-b", names: ["B"], otherNames: ["Unge"] },
    { id: "__proto__", names: ["constructor"] },
  ]);
  assert.equal(match("skitsegaarden").code, "skitsegaarden");
  assert.equal(match("SKITSEGAARDEN").code, "skitsegaarden");
  assert.equal(match("Skitsegården ").code, "skitsegaarden");
  assert.equal(match("north").code, "noerre");
  assert.equal(match("Constructor").code, "__proto__");
  assert.deepEqual(match("Skitsegårdn"), { nearest: ["skitsegaarden"] });
  assert.deepEqual(match("Eksempelby"), { nearest: ["noerre"] });
  assert.deepEqual(match("Unge"), { nearest: ["young-a", "young-b"] });
  assert.deepEqual(match("Grundvand"), { nearest: [] });
});

test("a label in two languages is the code that both are names of", () => {
  const match = labelMatcher([
    { id: "F", names: ["Kvinder", "Women"] },
    { id: "M", names: ["Mænd", "Men"] },
  ]);
  for (const label of ["Kvinder / Women", "Women (Kvinder)", "Kvinder | Women", "Kvinder – Women"])
    assert.deepEqual(match(label), { code: "F", nearest: [] }, label);
  for (const label of ["Kvinder / Men", "Kvinder / pensionister", "Kvinder/"])
    assert.notEqual(match(label).code, "M", label);
  assert.equal(match("Kvinder / Men").code, undefined);
  assert.equal(match("Kvinder / pensionister").code, undefined);
});

test("the only time that words name is offered, and none where there are two", () => {
  assert.equal(periodWithin("Regnskab 2012"), "2012");
  assert.equal(periodWithin("pr. 1. januar 2013"), "2013");
  assert.equal(periodWithin("2013-04-01"), "2013-04");
  assert.equal(periodWithin("fra 2012 til 2013"), undefined);
});
