import assert from "node:assert/strict";
import { test } from "node:test";
import { codeAt, decimalTextAt, type Table } from "../../../src/cube/index.js";
import { recogniseFormat } from "../../../src/formats/index.js";
import { readJsonStat } from "../../../src/formats/json-stat/read-json-stat.js";
import { writeJsonStat } from "../../../src/formats/json-stat/write-json-stat.js";
import { jsonStatExamples } from "./json-stat-examples.js";

test("numbers keep their digits, in a list and in an object", () => {
  assert.deepEqual(valuesOf(only("whole")), [
    ...["10", "1.50", "2.0", "0.10", "", "100", "12345678901234567890.5", "7", "", "0", "-3", "-0.0"],
  ]);
  assert.deepEqual(valuesOf(only("sparse")), ["1.10", "", "", "9.0"]);
});

test("codes stand in the places that the index gives them, with labels, parents, units and periods", () => {
  const [area, time, measure] = only("whole").dimensions;
  assert.deepEqual(area?.codeList?.codes, [
    { id: "_T", labels: { da: "Hele byen" } },
    { id: "n", labels: { da: "Nord" }, parent: "_T" },
    { id: "s", labels: { da: "Syd" }, parent: "_T" },
  ]);
  assert.deepEqual([area?.role, time?.role, measure?.role], ["place", "time", "measure"]);
  assert.deepEqual(
    time?.codeList?.codes.map(({ period }) => period),
    ["2010-Q4", "2011-Q1"],
  );
  assert.deepEqual(measure?.codeList?.codes[0]?.unit, {
    labels: { da: "boliger" },
    decimals: 0,
    multiplier: 3,
  });
});

test("a flag is a status, a sign in the place of a number is a symbol", () => {
  const table = only("whole");
  assert.deepEqual(columnOf(table, "symbol"), ["", "", "", "", "..", "", "", "", "", "-", "", ""]);
  assert.deepEqual(columnOf(table, "obs_status"), [
    "A",
    "P",
    "A",
    "A",
    "O",
    "A",
    "A",
    "A",
    "Q",
    "A",
    "A",
    "A",
  ]);
  assert.equal(columnOf(table, "conf_status")[8], "C");
  assert.deepEqual(columnOf(table, "flag").filter(Boolean), ["p", "c"]);
});

test("a status may be a number, and C is confidential as c is", () => {
  const text = JSON.stringify({
    ...{ class: "dataset", id: ["a"], size: [4] },
    dimension: { a: { category: { index: ["p", "q", "r", "s"] } } },
    ...{ value: [1, null, null, null], status: { 0: 5, 1: "C", 2: "<5", 3: "m" } },
  });
  const [source] = readJsonStat("a", Buffer.from(text)).value ?? [];
  assert.deepEqual(columnOf(source?.table, "flag"), ["5", "C", "", "m"]);
  assert.deepEqual(columnOf(source?.table, "symbol"), ["", "", "<5", ""]);
  assert.deepEqual(columnOf(source?.table, "obs_status"), ["A", "Q", "Q", "M"]);
  assert.deepEqual(columnOf(source?.table, "conf_status"), ["F", "C", "C", "F"]);
});

test("notes stand where they belong, and those that must be shown say so", () => {
  assert.deepEqual(only("whole").notes, [
    { text: { da: "Foreløbige tal." }, at: [] },
    { text: { da: "Afrundet." }, at: [], isMandatory: true },
    { text: { da: "Grænser af 2010." }, at: [{ dimension: "omr" }] },
    { text: { da: "Uden havnen." }, at: [{ dimension: "omr", code: "n" }], isMandatory: true },
  ]);
});

test("what a table has no place for is kept and written back", () => {
  const table = only("whole");
  assert.deepEqual(
    table.annotations.map(({ id, about, values }) => [id, about.join("/"), values[0]]),
    [
      ["href", "", '"https://example.org/a"'],
      ["extension.px.official-statistics", "", "true"],
      ["extension.show", "omr", '"value"'],
      ["category.coordinates", "omr", '{"n":[12.50,55.7]}'],
      ["category.unit.position", "maal/andel", '"end"'],
    ],
  );
  const { value } = writeJsonStat(table);
  assert.deepEqual(value?.lost, []);
  const text = Buffer.concat([...(value?.bytes ?? [])]).toString();
  const again = readJsonStat("b", Buffer.from(text)).value?.[0]?.table;
  assert.deepEqual(again, table);
  // Any other reader of JSON finds the same.
  assert.equal(JSON.parse(text).dimension.omr.category.coordinates.n[0], 12.5);
});

test("services of version 1 answer with the order of dimensions beside them", () => {
  const table = only("old");
  assert.deepEqual(
    table.dimensions.map(({ id, role, codeList }) => [
      id,
      role,
      codeList?.codes.map((code) => code.id).join(),
    ]),
    [
      ["a", undefined, "01,02"],
      ["m", "measure", "x"],
      ["Tid", "time", "2010,2011"],
    ],
  );
  assert.deepEqual(valuesOf(table), ["1", "2.50", "", "4"]);
  assert.deepEqual(table.lastUpdated, "2012-02-10T08:00:00Z");
  const danish = readJsonStat("a", Buffer.from(jsonStatExamples.old), { language: "da" }).value?.[0]?.table;
  assert.deepEqual(danish?.title, { da: "Personer" });
});

test("bundles and collections give each of their datasets; what a collection leads to is named", () => {
  assert.deepEqual(
    tables("bundle").map((table) => valuesOf(table)),
    [["1", "2"], ["3"]],
  );
  assert.deepEqual(columnOf(tables("bundle")[1], "obs_status"), ["E"]);
  const { value, problems } = readJsonStat("a", Buffer.from(jsonStatExamples.collection));
  assert.deepEqual(
    value?.map(({ table }) => valuesOf(table)),
    [["1", "2"]],
  );
  assert.deepEqual(
    problems.map(({ code, severity, place }) => [code, severity, place.line]),
    [["json-stat-linked", "note", 2]],
  );
});

test("an object of values has a row for each cell it names, and its place says which", () => {
  const source = readJsonStat("a", Buffer.from(jsonStatExamples.sparse)).value?.[0];
  assert.deepEqual(
    Array.from({ length: source?.table.length ?? 0 }, (_, row) => source?.placeOf(row).path),
    ["a=1, b=1", "a=1, b=3", "a=2, b=2", "a=3, b=3"],
  );
  assert.deepEqual(columnOf(source?.table, "symbol"), ["", ":", "", ""]);
});

test("a dataset is recognised by its content, and other JSON is not", () => {
  for (const text of Object.values(jsonStatExamples))
    assert.equal(recogniseFormat(Buffer.from(text))?.id, "json-stat");
  assert.notEqual(recogniseFormat(Buffer.from('{"name":"a","value":1}'))?.id, "json-stat");
});

test("a problem names the line", () => {
  const text = jsonStatExamples.whole.replace('"size": [3, 2, 2]', '"size": [3, 3, 2]');
  const { problems } = readJsonStat("a", Buffer.from(text));
  assert.deepEqual(
    problems.map(({ code, place }) => [code, place.line, place.path]),
    [["json-stat-codes", 13, "dimension.tid"]],
  );
});

function tables(name: keyof typeof jsonStatExamples): readonly Table[] {
  const { value, problems } = readJsonStat("a", Buffer.from(jsonStatExamples[name]));
  assert.deepEqual(
    problems.filter(({ severity }) => severity === "error"),
    [],
  );
  return value?.map(({ table }) => table) ?? [];
}

function only(name: keyof typeof jsonStatExamples): Table {
  const [table] = tables(name);
  assert.ok(table !== undefined);
  return table;
}

function valuesOf(table: Table): readonly string[] {
  return Array.from({ length: table.length }, (_, row) => decimalTextAt(table.values, row));
}

function columnOf(table: Table | undefined, id: string): readonly string[] {
  const found = table?.attributes.find((one) => one.id === id);
  if (table === undefined || found?.kind !== "code") return [];
  return Array.from({ length: table.length }, (_, row) => codeAt(found.column, row));
}
