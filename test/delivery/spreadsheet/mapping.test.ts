import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  adoptMapping,
  applyMapping,
  emptyVocabulary,
  hasOwnPlaces,
  mappingYaml,
  proposeMapping,
  readMapping,
  type SheetMapping,
} from "../../../src/delivery/index.js";
import type { Grid } from "../../../src/formats/index.js";
import { sheetOf } from "./sheet-of.js";
import { townVocabulary } from "./town-vocabulary.js";

const english = { language: "en" } as const;

const first = sheetOf([
  ["Lejeboliger"],
  ["Område", "Tilflyttere", "Andre"],
  ["Nordby", "12,5", ".."],
  ["Vestby", "13", "x"],
]);

test("a proposed mapping is read back from its file as it was", () => {
  for (const vocabulary of [townVocabulary, emptyVocabulary]) {
    const mapping = proposeMapping(first, vocabulary);
    assert.ok(mapping);
    const text = mappingYaml(mapping, vocabulary, english);
    const { value, problems } = readMapping("m.yaml", text);
    assert.deepEqual(problems, []);
    assert.deepEqual(value, mapping);
  }
});

test("what is open says what to choose from", () => {
  const mapping = proposeMapping(
    sheetOf([
      ["Sted", "2005"],
      ["Skitsegårdn", "1,5"],
    ]),
    townVocabulary,
  );
  assert.ok(mapping);
  const text = mappingYaml(mapping, townVocabulary, english);
  assert.match(text, /"Skitsegårdn": "\?" # nearest: skitsegaarden; or skip/u);
  assert.match(text, /group: "\?" # one of _T, newcomers, locals/u);
});

test("remarks are in the language of the call; thousands above a table are remarked, a day offers its month", () => {
  const mapping = proposeMapping(
    sheetOf([["Lejeboliger (i tusinde)"], ["Sted", "2005-03-01", "2005-04-01"], ["Nordby", "1,5", "2,5"]]),
    townVocabulary,
  );
  assert.ok(mapping);
  const text = mappingYaml(mapping, townVocabulary, { language: "da" });
  assert.match(text, /^# Sådan bliver et regneark til tal\./u);
  assert.match(text, /power: 0 # over tabellen står "tusinde"; 3 ganger tallene med tusind/u);
  assert.match(text, /"2005-03-01": "\?" # nærmest: 2005-03; eller skip/u);
});

test("while a heading is open its figures are kept apart, each with its own cell", () => {
  const mapping = proposeMapping(first, townVocabulary);
  assert.ok(mapping);
  const { found } = applyMapping(first, mapping, townVocabulary);
  assert.deepEqual(
    found.slice(0, 2).map(({ cells, place }) => [place.cell, cells.get("group"), cells.get("value")]),
    [
      ["Ark1!B3", "newcomers", "12.5"],
      ["Ark1!C3", "?", undefined],
    ],
  );
});

test("a column that the mapping does not name and hidden lines are told", () => {
  const rows = [
    ["Lejeboliger 2005", "", "", ""],
    ["Område", "Tilflyttere", "Fastboende", "Bemærkning"],
    ["Nordby", "12,5", "13", ""],
    ["Skitsegården", "12,5", "13", "skøn"],
  ];
  const sheet = { ...sheetOf(rows), hiddenRows: [3], hiddenColumns: [1, 9] };
  const mapping = proposeMapping(sheet, townVocabulary);
  assert.ok(mapping);
  const { problems } = applyMapping(sheet, mapping, townVocabulary);
  assert.deepEqual(
    problems.map(({ place, sentence }) => [place.cell, sentence.en]),
    [
      [
        "Ark1!D4",
        'column D ("Bemærkning") is not read: it stands neither under "labels" nor under "values" of the mapping',
      ],
      [
        "Ark1!B4",
        "1 hidden row and 1 hidden column are read like the others; delete what should not be read",
      ],
    ],
  );
});

test("numbers with the other sign before decimals are one mistake, told with its remedy", () => {
  const sheet = sheetOf([
    ["Lejeboliger, tilflyttere"],
    ["Sted", "2005", "2006"],
    ["Nordby", "1.5", "2.25"],
    ["Eksempelby", "3", "x4"],
  ]);
  const mapping = proposeMapping(sheet, townVocabulary);
  assert.ok(mapping);
  const { problems } = applyMapping(sheet, { ...mapping, decimal: "," }, townVocabulary);
  assert.deepEqual(
    problems.map(({ place, sentence }) => [place.cell, sentence.en]),
    [
      ["Ark1!C4", '"x4" is neither a number nor a sign explained under "symbols" of the mapping'],
      [
        "Ark1!B3",
        '"1.5" and 1 more are no numbers with a comma before decimals, but with a point; if that is right, write decimal: "." in the mapping',
      ],
    ],
  );
});

test("a mistake in a mapping has its line", () => {
  const { problems } = readMapping("m.yaml", "decimal: ','\ntables:\n  - rows: [3]\n    values: [b]\n");
  assert.deepEqual(
    problems.map(({ place }) => place.line),
    [3, 4],
  );
});

test("the mapping of a spreadsheet is found again for the next one: answers stay, places and times are new", () => {
  const proposed = proposeMapping(first, townVocabulary);
  assert.ok(proposed);
  assert.deepEqual(proposed.codes.group, { Tilflyttere: "newcomers", Andre: "?" });
  const [table] = proposed.tables;
  assert.ok(table);
  const answered = {
    ...proposed,
    tables: [{ ...table, fixed: { ...table.fixed, time_period: "2005" }, power: 2 }],
    symbols: { ...proposed.symbols, x: "withheld" as const },
    codes: {
      ...proposed.codes,
      group: { Tilflyttere: "newcomers", Andre: "locals" },
      ref_area: { Nordby: "nordby", Vestby: "skip" },
    },
  };
  const next = sheetOf([
    ["Lejeboliger 2006"],
    ["opgjort pr. 1. januar"],
    ["Område", "Tilflyttere", "Andre"],
    ["Nordby", "0,125", "0,2"],
    ["Vestby", "0,13", "x"],
    ["Skitsegården", "0,14", "0,3"],
  ]);
  const again = adopted(answered, next);
  assert.ok(again);
  const { value, problems } = applyMapping(next, again, townVocabulary);
  assert.deepEqual(
    problems.map(({ sentence }) => sentence.en),
    [],
  );
  assert.deepEqual(
    value?.map(({ cells, place }) => [
      place.cell,
      cells.get("time_period"),
      cells.get("group"),
      cells.get("value"),
    ]),
    [
      ["Ark1!B4", "2006", "newcomers", "12.5"],
      ["Ark1!C4", "2006", "locals", "20"],
      ["Ark1!B6", "2006", "newcomers", "14"],
      ["Ark1!C6", "2006", "locals", "30"],
    ],
  );
  assert.equal(
    adopted(
      answered,
      sheetOf([
        ["Sted", "Andre"],
        ["Nordby", "1"],
      ]),
    ),
    undefined,
  );
});

test("what a person corrected of the places holds while the sheet lies as it lay", () => {
  const sheet = (year: string, more: readonly string[][] = []) =>
    sheetOf([
      [`Lejeboliger ${year}`],
      ["Område", "Tilflyttere"],
      ["Nordby", "12,5"],
      ["Skitsegården", "13"],
      ...more,
    ]);
  const proposed = proposeMapping(sheet("2005"), townVocabulary);
  assert.ok(proposed);
  assert.equal(hasOwnPlaces(proposed), false);
  const corrected = {
    ...proposed,
    tables: proposed.tables.map((one) => ({ ...one, rows: [3, 3] as [number, number] })),
  };
  assert.equal(hasOwnPlaces(corrected), true);
  const next = adopted(corrected, sheet("2006"))?.tables[0];
  assert.deepEqual([next?.rows, next?.fixed.time_period], [[3, 3], "2006"]);
  const longer = adopted(corrected, sheet("2006", [["Eksempelby", "14"]]))?.tables[0];
  assert.deepEqual(longer?.rows, [3, 5]);
});

test("a column that a person said is the time stays it in a sheet where the table moved, and nothing is asked of it again", () => {
  const sheet = (above: readonly string[]) =>
    sheetOf([
      ["Lejeboliger"],
      ...above.map((words) => [words]),
      ["Område", "Aargang", "Tilflyttere"],
      ["Nordby", "Første", "12,5"],
      ["Nordby", "Anden", "13"],
    ]);
  const proposed = proposeMapping(sheet([]), townVocabulary);
  assert.equal(proposed?.tables[0]?.fixed.time_period, "?");
  const tables = proposed.tables.map(
    ({ fixed: { time_period: _, ...fixed }, labels: [place], ...table }) => ({
      ...table,
      labels: [place ?? assert.fail(), { column: "B", is: ["time_period"] }],
      fixed,
    }),
  );
  const time_period = { Første: "2005", Anden: "2006" };
  const answered = { ...proposed, tables, codes: { ref_area: { Nordby: "nordby" }, time_period } };
  for (const above of [[], ["Kommunens tal"]]) {
    const next = sheet(above);
    const again = adopted(answered, next) ?? assert.fail();
    assert.equal(again.tables[0]?.rows[0], 3 + above.length);
    assert.equal("time_period" in (again.tables[0]?.fixed ?? {}), false);
    assert.deepEqual(
      Object.values(again.codes)
        .flatMap(Object.values)
        .filter((code) => code === "?"),
      [],
    );
    const { value, problems } = applyMapping(next, again, townVocabulary);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      value?.map(({ cells }) => cells.get("time_period")),
      ["2005", "2006"],
    );
  }
});

test("whatever stands in a sheet, a mapping is proposed, written, read and applied without a throw", () => {
  const content = fc.constantFrom(
    "",
    "",
    "2005",
    "2006 1)",
    "Nordby",
    "  Kvinder",
    "I alt",
    "12,5",
    "1.234",
    "..",
    "–",
    "<5",
    "__proto__",
    "constructor",
    "1) Note",
    "?",
    7,
    2005,
  );
  const sheet = fc.array(fc.array(content, { maxLength: 6 }), { maxLength: 12 });
  fc.assert(
    fc.property(sheet, fc.constantFrom(townVocabulary, emptyVocabulary), (rows, vocabulary) => {
      const grid = sheetOf(rows, { merges: ["A1:B2", "C1:E1"] });
      const mapping = proposeMapping(grid, vocabulary);
      if (mapping === undefined) return;
      const read = readMapping("m.yaml", mappingYaml(mapping, vocabulary, english));
      assert.deepEqual(read.problems, []);
      const { value, problems } = applyMapping(grid, read.value ?? mapping, vocabulary);
      assert.ok(value !== undefined || problems.length > 0);
    }),
    { numRuns: 1000 },
  );
});

/** The mapping of one sheet for another one. */
function adopted(earlier: SheetMapping, grid: Grid): SheetMapping | undefined {
  const proposed = proposeMapping(grid, townVocabulary);
  return proposed && adoptMapping(earlier, proposed, grid, townVocabulary);
}
