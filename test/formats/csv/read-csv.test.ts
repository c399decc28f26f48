import assert from "node:assert/strict";
import { test } from "node:test";
import { codeAt, decimalTextAt, type Table } from "../../../src/cube/index.js";
import { readCsv } from "../../../src/formats/csv/read-csv.js";
import { csvExamples } from "./csv-examples.js";

function tableOf(text: string | Uint8Array): Table {
  const { value, problems } = readCsv("a.csv", typeof text === "string" ? Buffer.from(text) : text);
  assert.deepEqual(problems, []);
  const table = value?.[0]?.table;
  assert.ok(table !== undefined);
  return table;
}

/** The rows: codes, value, and what is said of it. */
function rows({ length, dimensions, values, attributes }: Table): readonly string[] {
  return Array.from({ length }, (_, row) =>
    [
      ...dimensions.map(({ column }) => codeAt(column, row)),
      decimalTextAt(values, row),
      ...attributes.map(
        ({ id, ...one }) =>
          `${id}=${one.kind === "code" ? codeAt(one.column, row) : decimalTextAt(one.column, row)}`,
      ),
    ].join(" "),
  );
}

test("a table as it is written here is read with codes, texts by language, symbols, unit and notes", () => {
  const table = tableOf(csvExamples.tidy);
  assert.deepEqual(table.languages, ["da", "en"]);
  assert.deepEqual(table.unit, { labels: { da: "per cent" } });
  assert.deepEqual(
    table.dimensions.map(({ id, role }) => [id, role]),
    [
      ["area", undefined],
      ["year", "time"],
      ["sex", undefined],
    ],
  );
  assert.deepEqual(table.dimensions[0]?.codeList?.codes, [
    { id: "101", labels: { da: "Nord", en: "North" } },
    { id: "102", labels: { da: 'Syd "gammel"', en: "South" } },
  ]);
  assert.deepEqual(rows(table), [
    "101 2005 m 47.0 symbol= obs_status=A note=",
    "101 2005 k  symbol=.. obs_status=O note=not known, yet",
    "102 2005 m -1.5 symbol= obs_status=A note=",
    "102 2005 k 0 symbol=- obs_status=A note==1+1",
  ]);
});

test("semicolons, decimal commas and points between thousands, in any encoding", () => {
  const expected = [
    "Nord Mænd 2005K1 1234.5 symbol= obs_status=A",
    "Nord Kvinder 2005K1  symbol=.. obs_status=O",
    "Syd Mænd 2005K1 47.10 symbol= obs_status=A",
    "Syd Kvinder 2005K1 0 symbol=- obs_status=A",
  ];
  const text = csvExamples.danish;
  assert.deepEqual(rows(tableOf(text)), expected);
  assert.deepEqual(rows(tableOf(`\ufeff${text}`)), expected);
  assert.deepEqual(rows(tableOf(Buffer.from(text, "latin1"))), expected);
  assert.deepEqual(rows(tableOf(Buffer.from(text, "utf16le"))), expected);
  assert.deepEqual(rows(tableOf(text.replaceAll("\n", "\r\n"))), expected);
  assert.deepEqual(rows(tableOf(text.replaceAll("\n", "\r"))), expected);
});

test("years side by side become a dimension; a title above and a line below stay with the table", () => {
  const table = tableOf(csvExamples.wide);
  assert.deepEqual(
    [table.title, table.notes],
    [{ und: "Ledige i Eksempelby" }, [{ at: [], text: { und: "Tallene er opdigtede." } }]],
  );
  assert.deepEqual(
    table.dimensions.map(({ id, role }) => [id, role]),
    [
      ["område", "place"],
      ["time", "time"],
    ],
  );
  assert.deepEqual(rows(table), [
    "Nord 2004 47 symbol= obs_status=A conf_status=F",
    "Nord 2005 48 symbol= obs_status=A conf_status=F",
    "Nord 2006  symbol=<5 obs_status=Q conf_status=C",
    "Syd 2004 1234 symbol= obs_status=A conf_status=F",
    "Syd 2005 1235 symbol= obs_status=A conf_status=F",
    "Syd 2006  symbol=: obs_status=O conf_status=F",
  ]);
});

test("several columns of numbers are several things that are measured", () => {
  const table = tableOf(csvExamples.measures);
  assert.deepEqual([table.dimensions[1]?.id, table.dimensions[1]?.role], ["measure", "measure"]);
  assert.deepEqual(rows(table), ["Nord persons 47", "Nord share 1.5", "Syd persons 48", "Syd share 2.5"]);
});

test("marks behind numbers stand beside them", () => {
  const table = tableOf('a;value\nu;47*\nv;12,5 p\nx;"1 234 2)"\ny;<5\nz;5-9\n');
  assert.deepEqual(rows(table), [
    "u 47 symbol=* obs_status=A conf_status=F",
    "v 12.5 symbol=p obs_status=A conf_status=F",
    "x 1234 symbol=2) obs_status=A conf_status=F",
    "y  symbol=<5 obs_status=Q conf_status=C",
    "z  symbol=5-9 obs_status=O conf_status=F",
  ]);
});

test("columns whose numbers are codes or years are no values", () => {
  assert.deepEqual(rows(tableOf("kode,alder,year,antal\n0101,5,2005,3\n0102,6,2006,4\n")), [
    "0101 5 2005 3",
    "0102 6 2006 4",
  ]);
  assert.deepEqual(rows(tableOf("zone,n\n12a,3\n12b,4\n")), ["12a 3", "12b 4"]);
});

test("line breaks, delimiters and marks in cells belong to them", () => {
  assert.deepEqual(rows(tableOf('a,value\n"x\n,""y""",1\n z ,2\n')), ['x\n,"y" 1', "z 2"]);
});

test("a row is found again by its line, also after cells of several lines", () => {
  const { value } = readCsv("a.csv", Buffer.from('\na,2005,2006\n"x\ny",1,2\nz,3,4\n'));
  assert.deepEqual(
    [0, 1, 2, 3].map((row) => value?.[0]?.placeOf(row).line),
    [3, 3, 5, 5],
  );
});

test("all problems come at once, each with its line", () => {
  const rows = "1,2,3\n".repeat(210);
  const { problems } = readCsv(
    "a.csv",
    Buffer.from(`a,b,value\n${rows}1,2\n1,2,not a number nor a short symbol\n1,2,3\n`),
  );
  assert.deepEqual(
    problems.map(({ code, place }) => [code, place.line]),
    [
      ["csv-cells", 212],
      ["csv-number", 213],
    ],
  );
});

test("a point or a comma before three digits is read where the file shows what it is, and else asked about", () => {
  const file = (...cells: readonly string[]): string =>
    `area;value\n${cells.map((cell, at) => `${at};${cell}`).join("\n")}\n`;
  const values = (text: string, decimalMark?: "," | "."): readonly string[] => {
    const { value, problems } = readCsv("a.csv", Buffer.from(text), {
      ...(decimalMark === undefined ? {} : { decimalMark }),
    });
    const table = value?.[0]?.table;
    if (table === undefined) return problems.map(({ code, place }) => `${code} ${place.line}`);
    return Array.from({ length: table.length }, (_, row) => decimalTextAt(table.values, row));
  };
  assert.deepEqual(values(file("1.000", "900")), ["csv-decimal-mark 2"]);
  assert.deepEqual(values(file("1.000", "900"), ","), ["1000", "900"]);
  assert.deepEqual(values(file("1.000", "900"), "."), ["1.000", "900"]);
  assert.deepEqual(values(file("1.000", "12,5")), ["1000", "12.5"]);
  assert.deepEqual(values(file("1.000", "12.5")), ["1.000", "12.5"]);
  assert.deepEqual(values(file("1.000", "5427459")), ["1.000", "5427459"]);
  assert.deepEqual(values(file("1,000", "900")), ["1.000", "900"]);
  assert.deepEqual(values(file("1.234,5", "1,234.5")), ["csv-number 3"]);
  assert.deepEqual(values(file("1.000", "900").replaceAll(";", "\t")), ["csv-decimal-mark 2"]);
  assert.deepEqual(values("area,value\na,1.000\nb,900\n"), ["1.000", "900"]);
  // What tells stands below the rows that are looked at first.
  const many = Array.from({ length: 300 }, (_, row) => String(row));
  assert.deepEqual(values(file(...many, "12,5", "1.000")).slice(300), ["12.5", "1000"]);
  assert.deepEqual(values(file(...many, "1.000")), ["csv-decimal-mark 302"]);
  // Codes with points are no numbers with decimals.
  const codes = "branch;region;share\n47.11;a;12,5\n47.19;b;3,25\n";
  assert.deepEqual(values(codes), ["12.5", "3.25"]);
});

test("delimiters behind the last cell, and the line by which a spreadsheet knows them, are no part of the table", () => {
  const expected = ["A 2006 1.5", "B 2006 2.5"];
  assert.deepEqual(rows(tableOf("area;year;value;\r\nA;2006;1,5;\r\nB;2006;2,5;\r\n")), expected);
  assert.deepEqual(rows(tableOf("area;year;value\nA;2006;1,5;\nB;2006;2,5;;\n")), expected);
  const table = tableOf("sep=;\narea;year;value\nA;2006;1,5\nB;2006;2,5\n");
  assert.deepEqual([table.title, rows(table)], [undefined, expected]);
});

test("a figure that is missing and confidential is withheld", () => {
  const table = tableOf("area,value,conf_status\nA,5,F\nB,,C\nC,,F\n");
  assert.deepEqual(rows(table), [
    "A 5 conf_status=F obs_status=A",
    "B  conf_status=C obs_status=Q",
    "C  conf_status=F obs_status=O",
  ]);
});

test("decimal commas between commas are no table with a row of figures for its header", () => {
  const { value, problems } = readCsv("a.csv", Buffer.from("area,value\nA,12,5\nB,1,2\n"));
  assert.equal(value, undefined);
  assert.deepEqual(
    problems.map(({ place, sentence }) => [place.line, sentence.en]),
    [[2, "the row has 3 cells, but there are 2 columns"]],
  );
});
