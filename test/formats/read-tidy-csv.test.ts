import assert from "node:assert/strict";
import { test } from "node:test";
import { codeAt, decimalTextAt } from "../../src/cube/index.js";
import { type CubeSource, readTidyCsv } from "../../src/formats/index.js";
import type { Problem } from "../../src/problems/index.js";

const header = "indicator,time_period,value,note";

test("known columns are values and attributes, all others dimensions", () => {
  const { cube } = read(
    "indicator,time_period,value,light,lower,note,age\nhelmet-rate,2019,61,day,60.5,rainy,_T\n",
  );
  assert.deepEqual(
    cube.dimensions.map(({ id, column }) => [id, codeAt(column, 0)]),
    [
      ["indicator", "helmet-rate"],
      ["time_period", "2019"],
      ["light", "day"],
      ["age", "_T"],
    ],
  );
  assert.equal(decimalTextAt(cube.values, 0), "61");
  assert.deepEqual(
    cube.attributes.map((one) => [
      one.id,
      one.kind === "code" ? codeAt(one.column, 0) : decimalTextAt(one.column, 0),
    ]),
    [
      ["lower", "60.5"],
      ["note", "rainy"],
    ],
  );
});

test("numbers keep their printed digits", () => {
  const texts = ["2", "2.0", "-0", "007", "", "9007199254740993"];
  const { cube } = read(`${header}\n${texts.map((text) => `a,2019,${text},`).join("\n")}`);
  assert.deepEqual(
    texts.map((_, row) => decimalTextAt(cube.values, row)),
    texts,
  );
});

test("a byte order mark, Windows line ends and blanks around cells change nothing", () => {
  const plain = read(`${header}\na,2019,1,x\nb,2020,2,\n`);
  const excel = read(`\ufeff${header}\r\n a , 2019 ,1\t,x\r\nb,2020,2,\r\n`);
  assert.deepEqual(excel.cube, plain.cube);
});

test("rows keep the line they begin in, whatever line breaks stand in cells and between rows", () => {
  const text = `${header}\r\na,2019,1,"x\r\ny, ""z""\n"\r\n\r\nb,2020,2,"p"\n,,,\nc,2021,3,\rd,2022,4,`;
  const source = read(text);
  assert.deepEqual(linesOf(source), [2, 6, 8, 9]);
  const [note] = source.cube.attributes;
  assert.ok(note?.kind === "code");
  assert.equal(codeAt(note.column, 0), 'x\ny, "z"\n');
});

test("a header alone is a table without rows", () => {
  const source = read(`\n${header}\n`);
  assert.equal(source.cube.length, 0);
  assert.deepEqual(source.header, { file: "a.csv", line: 2 });
});

test("names that every object has are columns and codes like others", () => {
  const { cube } = read(
    `${header},__proto__,constructor,toString\n__proto__,2019,1,,constructor,toString,hasOwnProperty`,
  );
  assert.deepEqual(
    cube.dimensions.map(({ id, column }) => [id, codeAt(column, 0)]),
    [
      ["indicator", "__proto__"],
      ["time_period", "2019"],
      ["__proto__", "constructor"],
      ["constructor", "toString"],
      ["toString", "hasOwnProperty"],
    ],
  );
});

const faulty: readonly (readonly [string, string, readonly (readonly [string, number, RegExp])[]])[] = [
  ["an empty file", "", [["csv-empty", 1, /is empty; expected a row of column names/]]],
  ["a file of blank lines", "\n \n,,\n", [["csv-empty", 1, /is empty/]]],
  [
    "a missing column",
    "indicator,value\na,1\n",
    [["csv-column-missing", 1, /"time_period" is missing; found "indicator", "value"/]],
  ],
  [
    "a column that is nearly called so",
    "\nIndicator,time_period,value\n",
    [["csv-column-missing", 2, /"indicator" is missing; is "Indicator" meant\?/]],
  ],
  ["a column that stands twice", `${header},value\n`, [["csv-column-twice", 1, /"value" stands twice/]]],
  [
    "columns without a name",
    `${header},,\n`,
    [
      ["csv-column-name", 1, /column 5 has no name/],
      ["csv-column-name", 1, /column 6/],
    ],
  ],
  [
    "semicolons",
    "indicator;time_period;value\na;2019;1,5\n",
    [["csv-separator", 1, /separated by semicolons; expected commas/]],
  ],
  ["tabs", "indicator\ttime_period\tvalue\n", [["csv-separator", 1, /separated by tabs; expected commas/]]],
  [
    "a short row",
    `${header}\na,2019,1\n`,
    [["csv-cells", 2, /the row has 3 cells, but there are 4 column names$/]],
  ],
  [
    "an unquoted decimal comma",
    `${header}\na,2019,47,5,\n`,
    [
      [
        "csv-cells",
        2,
        /has 5 cells, but there are 4 column names; a cell that holds a comma is put in quotation marks/,
      ],
    ],
  ],
  [
    "a quoted decimal comma",
    `${header}\na,2019,"47,5",\n`,
    [["csv-number", 2, /"value" is "47,5"; expected a number with a decimal point/]],
  ],
  [
    "a thousands separator",
    `${header}\na,2019,8 500,\n`,
    [["csv-number", 2, /"8 500"; .* no thousands separators/]],
  ],
  ["an exponent", `${header},lower\na,2019,1,,1e3\n`, [["csv-number", 2, /"lower" is "1e3"/]]],
  ["a number of 41 digits", `${header}\na,2019,${"9".repeat(41)},\n`, [["csv-number", 2, /"value" is "9+"/]]],
  [
    "a quotation mark that is never closed",
    `${header}\na,2019,1,"x"\nb,2020,2,"open\nc,2021,3,\n`,
    [["csv-quote", 3, /begins with a quotation mark here does not end with one/]],
  ],
  [
    "one that the next cell's seems to close",
    `${header}\nb,2020,2,"æøå\nc,2021,3,"x"\n`,
    [["csv-quote", 2, /does not end with one/]],
  ],
  [
    "text after a quoted cell",
    `${header}\na,2019,1,"x"y\n`,
    [["csv-quote", 2, /a mark inside the cell is doubled/]],
  ],
  [
    "a quotation mark inside a cell",
    `${header}\na,2019,1,5" wide\n`,
    [["csv-quote", 2, /inside a cell; put the whole cell in quotation marks/]],
  ],
  ["a NUL byte", `${header}\na,2019,1,\0\n`, [["encoding", 2, /not text in UTF-8/]]],
];

for (const [what, text, expected] of faulty) {
  test(`${what} is refused with its line and what was expected`, () => {
    const { value, problems } = readTidyCsv("a.csv", Buffer.from(text));
    assert.equal(value, undefined);
    assert.deepEqual(
      problems.map(({ code, place: { line } }) => [code, line]),
      expected.map(([code, line]) => [code, line]),
    );
    expected.forEach(([, , sentence], at) => {
      assert.match(problems[at]?.sentence.en ?? "", sentence);
    });
    assertDanish(problems);
  });
}

test("all problems come at once", () => {
  const text = `indicator,value,value,\na,1,2,3\nb,x,2\nc,1,"2,5",\nd,1,2,,\n`;
  const { problems } = readTidyCsv("a.csv", Buffer.from(text));
  assert.deepEqual(
    problems.map(({ code, place: { line } }) => `${line} ${code}`),
    [
      "1 csv-column-missing",
      "1 csv-column-name",
      "1 csv-column-twice",
      "3 csv-cells",
      "5 csv-cells",
      "4 csv-number",
    ],
  );
});

test("a cell of 10 MB is read, and never printed whole", () => {
  const { problems } = readTidyCsv("a.csv", Buffer.from(`${header}\na,2019,${"9".repeat(10_000_000)},\n`));
  assert.deepEqual(
    problems.map(({ code, place: { line } }) => [code, line]),
    [["csv-number", 2]],
  );
  for (const { sentence } of problems) assert.ok(sentence.da.length + sentence.en.length < 400);
});

function read(text: string): CubeSource {
  const { value, problems } = readTidyCsv("a.csv", Buffer.from(text));
  assert.deepEqual(problems, []);
  assert.ok(value !== undefined);
  return value;
}

function linesOf({ cube, placeOf }: CubeSource): readonly (number | undefined)[] {
  return Array.from({ length: cube.length }, (_, row) => placeOf(row).line);
}

function assertDanish(problems: readonly Problem[]): void {
  for (const { sentence } of problems) {
    assert.notEqual(sentence.da, "");
    assert.notEqual(sentence.da, sentence.en);
  }
}
