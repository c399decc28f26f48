import assert from "node:assert/strict";
import { test } from "node:test";
import { applyMapping, emptyVocabulary, proposeMapping } from "../../../src/delivery/index.js";
import type { Grid } from "../../../src/formats/index.js";
import { sheetOf } from "./sheet-of.js";
import { townVocabulary } from "./town-vocabulary.js";

test("groups merged over years, breakdown in the first column, footnote signs and trailing notes", () => {
  const rows = rowsOf(
    sheetOf(
      [
        ["Tabel 1. Beskæftigelsesfrekvens i Eksempelby (pct.)"],
        [],
        ["Køn", "Tilflyttere", "", "Fastboende", ""],
        ["", 2005, "2006 1)", 2005, { kind: "text", text: "2006", superscript: "1)" }],
        ["Kvinder", "44,1", "45,0", "70,2", "70,9"],
        ["I alt", "49,0", "..", "74,2", "74,6*"],
        ["1) Foreløbige tal."],
        ["Kilde: Eksempelby Kommune"],
      ],
      { merges: ["B3:C3", "D3:E3"] },
    ),
  );
  assert.deepEqual(rows, [
    "B5 indicator=employment-rate ref_area=eksempelby sex=F group=newcomers time_period=2005 value=44.1",
    "C5 indicator=employment-rate ref_area=eksempelby sex=F group=newcomers time_period=2006 value=45.0 note=1",
    "D5 indicator=employment-rate ref_area=eksempelby sex=F group=locals time_period=2005 value=70.2",
    "E5 indicator=employment-rate ref_area=eksempelby sex=F group=locals time_period=2006 value=70.9 note=1",
    "B6 indicator=employment-rate ref_area=eksempelby sex=_T group=newcomers time_period=2005 value=49.0",
    "C6 indicator=employment-rate ref_area=eksempelby sex=_T group=newcomers time_period=2006 obs_status=O note=1",
    "D6 indicator=employment-rate ref_area=eksempelby sex=_T group=locals time_period=2005 value=74.2",
    "E6 indicator=employment-rate ref_area=eksempelby sex=_T group=locals time_period=2006 value=74.6 note=1 *",
  ]);
});

test("words between the rows and indents are levels; symbols get their meaning", () => {
  const rows = rowsOf(
    sheetOf([
      ["Lejeboliger, andel i pct."],
      ["", "2005", "2006"],
      ["Tilflyttere"],
      ["Eksempelby", "40,1", "40,0"],
      ["  Kvinder", "50,1", "<5"],
      ["  Mænd", "30,1", "–"],
      ["Fastboende"],
      ["Eksempelby", "20,1", "20,0"],
      ["  Kvinder", "25,1", "x"],
    ]),
  );
  assert.deepEqual(rows, [
    "B4 indicator=rented-homes group=newcomers ref_area=eksempelby time_period=2005 value=40.1",
    "C4 indicator=rented-homes group=newcomers ref_area=eksempelby time_period=2006 value=40.0",
    "B5 indicator=rented-homes group=newcomers ref_area=eksempelby sex=F time_period=2005 value=50.1",
    "C5 indicator=rented-homes group=newcomers ref_area=eksempelby sex=F time_period=2006 obs_status=Q conf_status=C",
    "B6 indicator=rented-homes group=newcomers ref_area=eksempelby sex=M time_period=2005 value=30.1",
    "C6 indicator=rented-homes group=newcomers ref_area=eksempelby sex=M time_period=2006 value=0",
    "B8 indicator=rented-homes group=locals ref_area=eksempelby time_period=2005 value=20.1",
    "C8 indicator=rented-homes group=locals ref_area=eksempelby time_period=2006 value=20.0",
    "B9 indicator=rented-homes group=locals ref_area=eksempelby sex=F time_period=2005 value=25.1",
    "C9 indicator=rented-homes group=locals ref_area=eksempelby sex=F time_period=2006 obs_status=O",
  ]);
});

test("years over the next block are headings and no figures; its own words are asked about", () => {
  const sheet = sheetOf([
    ["Nøgletal for beskæftigelse"],
    [],
    ["Lejeboliger"],
    ["Område", 2005, 2006],
    ["Nordby", "51,7", "50,1"],
    ["Eksempelby", "50,5", 2004],
    [],
    ["Ventetid"],
    ["Område", 2006, 2007],
    ["Nordby", "61,7", "60,1"],
    [],
    ["Tilflyttere"],
    ["Område", 2005],
    ["Nordby", "61,7"],
    ["Ventetid"],
    ["Område", 2005],
    ["Nordby", "1"],
  ]);
  const mapping = proposeMapping(sheet, townVocabulary);
  assert.deepEqual(
    mapping?.tables.map(({ rows, header, fixed }) => [rows, header[0]?.row, fixed.indicator, fixed.group]),
    [
      [[5, 6], 4, "rented-homes", "?"],
      [[10, 10], 9, "?", "?"],
      [[14, 14], 13, "rented-homes", "newcomers"],
      [[17, 17], 16, "?", "newcomers"],
    ],
  );
});

test("a row for each figure, the year in a column; number, whole and share are one observation", () => {
  const rows = rowsOf(
    sheetOf([
      ["Lejeboliger, tilflyttere"],
      ["Område", "År", "Antal", "I alt", "Andel"],
      ["Nordby", 2005, "1 781", "3 050", 58.4],
      ["", 2006, "1 800", "3 100", 58.1],
      ["Skitsegaarden", 2005, "<5", "30", ".."],
    ]),
  );
  assert.deepEqual(rows, [
    "C3 indicator=rented-homes group=newcomers ref_area=nordby time_period=2005 numerator=1781 denominator=3050 value=58.4",
    "C4 indicator=rented-homes group=newcomers ref_area=nordby time_period=2006 numerator=1800 denominator=3100 value=58.1",
    "C5 indicator=rented-homes group=newcomers ref_area=skitsegaarden time_period=2005 obs_status=Q conf_status=C denominator=30",
  ]);
});

test("tables below each other, each with its own title", () => {
  const rows = rowsOf(
    sheetOf([
      ["Lejeboliger i Nordby, mænd"],
      ["", "2005", "2006"],
      ["Tilflyttere", "50", "51"],
      ["Fastboende", "70", "71"],
      [],
      ["Lejeboliger i Nordby, kvinder"],
      ["", "2005", "2006"],
      ["Tilflyttere", "40", "41"],
      [],
      ["Opgjort pr. 1. januar"],
    ]),
  );
  assert.deepEqual(rows, [
    "B3 indicator=rented-homes ref_area=nordby sex=M group=newcomers time_period=2005 value=50",
    "C3 indicator=rented-homes ref_area=nordby sex=M group=newcomers time_period=2006 value=51",
    "B4 indicator=rented-homes ref_area=nordby sex=M group=locals time_period=2005 value=70",
    "C4 indicator=rented-homes ref_area=nordby sex=M group=locals time_period=2006 value=71",
    "B8 indicator=rented-homes ref_area=nordby sex=F group=newcomers time_period=2005 value=40",
    "C8 indicator=rented-homes ref_area=nordby sex=F group=newcomers time_period=2006 value=41",
  ]);
});

test("tables side by side have labels of their own; words in the corner hold for the table", () => {
  const rows = rowsOf(
    sheetOf([
      ["Lejeboliger i Nordby"],
      ["Mænd", "2005", "2006", "", "Kvinder", "2005"],
      ["Tilflyttere", "50", "51", "", "Fastboende", "40"],
      ["Fastboende", "70", "71", "", "Tilflyttere", "60"],
    ]),
  );
  assert.deepEqual(rows, [
    "B3 indicator=rented-homes ref_area=nordby sex=M group=newcomers time_period=2005 value=50",
    "C3 indicator=rented-homes ref_area=nordby sex=M group=newcomers time_period=2006 value=51",
    "B4 indicator=rented-homes ref_area=nordby sex=M group=locals time_period=2005 value=70",
    "C4 indicator=rented-homes ref_area=nordby sex=M group=locals time_period=2006 value=71",
    "F3 indicator=rented-homes ref_area=nordby sex=F group=locals time_period=2005 value=40",
    "F4 indicator=rented-homes ref_area=nordby sex=F group=newcomers time_period=2005 value=60",
  ]);
});

test("school years are times that a person has to date", () => {
  const grid = sheetOf([["Lejeboliger i Nordby"], ["", "2005/06", "2006/07"], ["Tilflyttere", "50", "51"]]);
  const mapping = proposeMapping(grid, townVocabulary);
  assert.deepEqual(mapping?.codes.time_period, { "2005/06": "?", "2006/07": "?" });
  const timesOf = (...times: readonly string[]) =>
    proposeMapping(
      sheetOf([
        ["", ...times],
        ["Tilflyttere", ...times.map(() => "50,5")],
      ]),
      townVocabulary,
    )?.codes.time_period;
  assert.deepEqual(timesOf("2005-06", "2006-07"), { "2005-06": "?", "2006-07": "?" });
  assert.equal(timesOf("2005-05", "2005-06"), undefined);
});

test("codes in front of labels are passed over; so are a total over the years and remarks", () => {
  const rows = rowsOf(
    sheetOf([
      ["Lejeboliger, tilflyttere"],
      ["Nr.", "Område", "2005", "2006", "I alt", "Bemærkning"],
      [101, "Nordby", "49,5", "50", "99,5", "ok"],
      [147, "Skitsegården", "50,5", "51", "101,5", ""],
    ]),
  );
  assert.deepEqual(rows, [
    "C3 indicator=rented-homes group=newcomers ref_area=nordby time_period=2005 value=49.5",
    "D3 indicator=rented-homes group=newcomers ref_area=nordby time_period=2006 value=50",
    "C4 indicator=rented-homes group=newcomers ref_area=skitsegaarden time_period=2005 value=50.5",
    "D4 indicator=rented-homes group=newcomers ref_area=skitsegaarden time_period=2006 value=51",
  ]);
});

test("without a policy labels are codes, and headings name dimensions", () => {
  const rows = rowsOf(
    sheetOf([
      ["Skole"],
      ["Skole", "Køn", "2005", "2006"],
      ["Vestre Skole", "piger", "12,5", "13"],
      ["", "drenge", "11", "1.234"],
    ]),
    emptyVocabulary,
  );
  assert.deepEqual(rows, [
    "C3 skole=Vestre Skole sex=piger time_period=2005 value=12.5",
    "D3 skole=Vestre Skole sex=piger time_period=2006 value=13",
    "C4 skole=Vestre Skole sex=drenge time_period=2005 value=11",
    "D4 skole=Vestre Skole sex=drenge time_period=2006 value=1234",
  ]);
});

test("figures that look like years are figures where figures stand", () => {
  const rows = rowsOf(
    sheetOf([
      ["Lejeboliger, tilflyttere"],
      ["Område", 2005, 2006],
      ["Eksempelby", 12_000, 12_100],
      ["Nordby", 1998, 2010],
      ["Skitsegården", 750, 2001],
    ]),
  );
  assert.deepEqual(
    rows.map((row) => row.split(" ").at(-1)),
    ["value=12000", "value=12100", "value=1998", "value=2010", "value=750", "value=2001"],
  );
});

test("what cannot be told is asked for, each once and with its cell", () => {
  const grid = sheetOf([
    ["Område", "2005", "2006"],
    ["Skitsegårdn", "1,5", "2"],
    ["Nordby", "om lidt", { kind: "error", text: "#REF!" }],
    ["Nordby", { kind: "error", text: "=A1", isFormula: true }, "3"],
  ]);
  const mapping = proposeMapping(grid, townVocabulary);
  assert.ok(mapping);
  assert.deepEqual(mapping.tables[0]?.fixed, { indicator: "?", group: "?" });
  assert.deepEqual(mapping.codes, { ref_area: { Skitsegårdn: "?", Nordby: "nordby" } });
  const { value, problems } = applyMapping(grid, mapping, townVocabulary);
  assert.equal(value, undefined);
  assert.deepEqual(
    problems.map(({ code, place }) => `${place.cell} ${code}`),
    [
      "Ark1!B2 sheet-open",
      "Ark1!B2 sheet-open",
      "Ark1!A2 sheet-label",
      "Ark1!B3 sheet-figure",
      "Ark1!C3 sheet-error",
      "Ark1!B4 sheet-formula",
    ],
  );
  assert.match(problems[2]?.sentence.en ?? "", /nearest are skitsegaarden/u);
});

test("a sheet without figures has no mapping", () => {
  assert.equal(proposeMapping(sheetOf([["Hej"], ["med", "dig"]]), townVocabulary), undefined);
  assert.equal(proposeMapping(sheetOf([]), townVocabulary), undefined);
});

function rowsOf(grid: Grid, vocabulary = townVocabulary): readonly string[] {
  const mapping = proposeMapping(grid, vocabulary);
  assert.ok(mapping);
  const { value, problems } = applyMapping(grid, mapping, vocabulary);
  assert.deepEqual(
    problems
      .filter(({ severity }) => severity === "error")
      .map(({ place, sentence }) => `${place.cell} ${sentence.en}`),
    [],
  );
  return (value ?? []).map(
    ({ cells, place }) =>
      `${place.cell?.split("!")[1]} ${[...cells].map(([name, text]) => `${name}=${text}`).join(" ")}`,
  );
}
