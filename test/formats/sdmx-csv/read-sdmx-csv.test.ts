import assert from "node:assert/strict";
import { test } from "node:test";
import { codeAt, decimalTextAt, type Table } from "../../../src/cube/index.js";
import { recogniseFormat } from "../../../src/formats/index.js";
import { readSdmxCsv } from "../../../src/formats/sdmx-csv/read-sdmx-csv.js";
import { writeSdmxCsv } from "../../../src/formats/sdmx-csv/write-sdmx-csv.js";
import { sdmxCsvExamples } from "./sdmx-csv-examples.js";

test("names in columns of their own are the labels of codes and dimensions", () => {
  const [table] = tables("names");
  assert.ok(table !== undefined);
  assert.deepEqual(table.id, "EX:DF_A(1.0)");
  assert.deepEqual(table.title, { und: "Homes, by area" });
  assert.deepEqual(
    table.dimensions.map(({ id, labels, role, codeList }) => [id, labels?.und, role, codeList?.codes]),
    [
      [
        "REF_AREA",
        "Reference area",
        "place",
        [
          { id: "N", labels: { und: "North" } },
          { id: "S", labels: { und: "South" } },
        ],
      ],
      [
        "SEX",
        "Sex",
        undefined,
        [
          { id: "F", labels: { und: "Female" } },
          { id: "M", labels: { und: "Male" } },
        ],
      ],
      ["TIME_PERIOD", "Time period", "time", [{ id: "2010-Q1" }, { id: "2010-Q2" }]],
    ],
  );
  assert.deepEqual(valuesOf(table), ["1.50", "", "2.0"]);
  assert.deepEqual(columnOf(table, "obs_status"), ["A", "M", "E"]);
  assert.deepEqual(table.unit, { labels: { und: "Persons" }, decimals: 2, multiplier: 3 });
  assert.deepEqual(columnOf(table, "BASE_PER"), ["X", "X", "Y"]);
});

test("what is read is written and read again", () => {
  for (const name of ["names", "both", "flags"] as const) {
    const [table] = tables(name);
    assert.ok(table !== undefined);
    const bytes = Buffer.concat([...(writeSdmxCsv(table).value?.bytes ?? [])]);
    const [again] = readSdmxCsv("b", bytes).value ?? [];
    assert.deepEqual(valuesOf(again?.table), valuesOf(table));
    assert.deepEqual(again?.table.dimensions, table.dimensions);
    assert.deepEqual(columnOf(again?.table, "obs_status"), columnOf(table, "obs_status"));
  }
});

test("a code and its name in one cell are divided at the first colon", () => {
  const [table] = tables("both");
  assert.deepEqual(table?.title, { und: "Prices" });
  assert.deepEqual(table?.dimensions[1]?.codeList?.codes[0], { id: "N", labels: { und: "North: inner" } });
  assert.deepEqual(valuesOf(table), ["12.10", ""]);
  assert.deepEqual(columnOf(table, "obs_status"), ["A", "Q"]);
  assert.deepEqual(columnOf(table, "conf_status"), ["F", "C"]);
});

test("flags of Eurostat are statuses, and its time of update is a time", () => {
  const [table] = tables("flags");
  assert.deepEqual(columnOf(table, "obs_status"), ["P", "Q"]);
  assert.deepEqual(columnOf(table, "conf_status"), ["F", "C"]);
  assert.deepEqual(table?.lastUpdated, "2024-03-23T11:00:00");
});

test("confidentiality in a column of its own withholds what has no value; letters of SDMX are statuses", () => {
  const text = [
    "DATAFLOW,GEO,OBS_VALUE,OBS_FLAG,CONF_STATUS",
    ...["DK,,,C", "DE,,,", "SE,,m,", "NO,1,n,", "FI,2,F,F", "IS,3,I,F", "EE,,bc,"].map(
      (row) => `X:A(1.0),${row}`,
    ),
  ];
  const [source] = readSdmxCsv("a", Buffer.from(`${text.join("\n")}\n`)).value ?? [];
  assert.deepEqual(columnOf(source?.table, "obs_status"), ["Q", "O", "M", "A", "E", "E", "Q"]);
  assert.deepEqual(columnOf(source?.table, "conf_status"), ["C", "", "", "", "F", "F", "C"]);
  assert.deepEqual(columnOf(source?.table, "flag"), ["", "", "m", "n", "F", "I", "bc"]);
});

test("each dataflow is a table with its own dimensions; rows to delete are left out", () => {
  const { value, problems } = readSdmxCsv("a", Buffer.from(sdmxCsvExamples.several));
  assert.deepEqual(
    value?.map(({ table }) => [table.id, table.dimensions.map(({ id }) => id), valuesOf(table)]),
    [
      ["EX:ONE(1.0)", ["A"], ["1"]],
      ["EX:TWO(1.0)", ["B"], ["2.50"]],
    ],
  );
  assert.deepEqual(
    problems.map(({ code, place }) => [code, place.line]),
    [
      ["sdmx-csv-deleted", 4],
      ["sdmx-csv-partial", 5],
    ],
  );
  assert.deepEqual(
    value?.map(({ table, placeOf }) => [table.annotations.map(({ values }) => values[0]), placeOf(0).line]),
    [
      [["R"], 2],
      [["A"], 3],
    ],
  );
});

test("a first column that says what divides the values of a cell is the structure all the same", () => {
  const text = "STRUCTURE[;],STRUCTURE_ID,ACTION,GEO,OBS_VALUE\ndataflow,X:A(1.0),I,DK,1.5\n";
  assert.equal(recogniseFormat(Buffer.from(text))?.id, "sdmx-csv");
  const [source] = readSdmxCsv("a", Buffer.from(text)).value ?? [];
  assert.deepEqual([source?.table.id, valuesOf(source?.table)], ["X:A(1.0)", ["1.5"]]);
});

test("a file is recognised by its columns", () => {
  for (const text of Object.values(sdmxCsvExamples))
    assert.equal(recogniseFormat(Buffer.from(text))?.id, "sdmx-csv");
  assert.equal(recogniseFormat(Buffer.from("dataflow,value\nx,1\n"))?.id, "csv");
});

test("a cell that a spreadsheet would run is written as text, and read as what it was", () => {
  const text = `${sdmxCsvExamples.both}EX:DF_B(1.0): Prices,A: Annual,"=1+1: Sum",2010,1,A: Normal,F: Free\n`;
  const [source] = readSdmxCsv("a", Buffer.from(text)).value ?? [];
  assert.ok(source !== undefined);
  const written = Buffer.concat([...(writeSdmxCsv(source.table).value?.bytes ?? [])]).toString();
  assert.match(written, /,'=1\+1,/);
  const [again] = readSdmxCsv("b", Buffer.from(written)).value ?? [];
  assert.deepEqual(again?.table.dimensions[1]?.codeList?.codes[2]?.id, "=1+1");
});

function tables(name: keyof typeof sdmxCsvExamples): readonly Table[] {
  const { value, problems } = readSdmxCsv("a", Buffer.from(sdmxCsvExamples[name]));
  assert.deepEqual(problems, []);
  return value?.map(({ table }) => table) ?? [];
}

function valuesOf(table: Table | undefined): readonly string[] {
  return Array.from({ length: table?.length ?? 0 }, (_, row) =>
    table ? decimalTextAt(table.values, row) : "",
  );
}

function columnOf(table: Table | undefined, id: string): readonly string[] {
  const found = table?.attributes.find((one) => one.id === id);
  if (table === undefined || found?.kind !== "code") return [];
  return Array.from({ length: table.length }, (_, row) => codeAt(found.column, row));
}

test("doubled quotation marks do not change the letters beside them in Windows-1252", () => {
  const text = 'DATAFLOW,GEO,TIME_PERIOD,OBS_VALUE,NOTE\nEX:A(1.0),"Ærø ""by""",2020,1,"""høj"""\n';
  const { value } = readSdmxCsv("a", Buffer.from(text, "latin1"));
  const [source] = value ?? [];
  assert.deepEqual(source?.table.dimensions[0]?.column.codes, ['Ærø "by"']);
  assert.deepEqual(columnOf(source?.table, "NOTE"), ['"høj"']);
});
