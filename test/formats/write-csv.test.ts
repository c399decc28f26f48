import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { codeAt, decimalTextAt } from "../../src/cube/index.js";
import {
  attributeColumns,
  decimalColumns,
  dimensionColumns,
  readTidyCsv,
  writeCsv,
} from "../../src/formats/index.js";
import { printedDecimal } from "../cube/printed-decimal.js";

test("cells with commas, quotation marks, line breaks or blanks at an end are quoted", () => {
  assert.equal(
    writeCsv(
      ["a", "b"],
      [
        ["x,y", 'say "x"'],
        ["1\n2", " x"],
        ["", "plain text"],
      ],
    ),
    'a,b\n"x,y","say ""x"""\n"1\n2"," x"\n,plain text\n',
  );
});

test("a cell that a spreadsheet would run is defused, a negative number is not", () => {
  const cells = ["=1+1", "+45", "-x", "-1-1", "@sum", "\tx", "＝1", "-3", "-2.80", "3-4", "a=b"];
  assert.deepEqual(
    cells.map((cell) => writeCsv(["a"], [[cell]]).split("\n")[1]),
    ["'=1+1", "'+45", "'-x", "'-1-1", "'@sum", "'\tx", "'＝1", "-3", "-2.80", "3-4", "a=b"],
  );
});

test("a row of one empty cell is still a row", () => {
  assert.equal(writeCsv(["a"], [[""], ["x"]]), 'a\n""\nx\n');
});

test("what is written is read back cell by cell", () => {
  const odd = ["x,y", ' "', "\n", "a\nb ", "\u00a0", "\u2028", "\u0007", "'", "æ", "🚲", '"""', ",,", "a\tb"];
  const text = fc
    .array(fc.oneof(fc.string(), fc.constantFrom(...odd)), { maxLength: 3 })
    .map((parts) => parts.join(""))
    // What a spreadsheet would run is written with an apostrophe before it.
    .filter((cell) => !/^[=+\-@\t\n＝＋－＠]/.test(cell));
  const row = fc.tuple(text, text, fc.oneof(printedDecimal, fc.constant("")), text);
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
      const filled = rows.map((cells) => ["i", ...cells]);
      const csv = writeCsv(["indicator", "light", "time_period", "value", "note"], filled);
      const { value, problems } = readTidyCsv("a.csv", Buffer.from(csv));
      assert.deepEqual(problems, []);
      assert.ok(value !== undefined);
      const { cube } = value;
      const [indicator, light, period] = cube.dimensions;
      const [note] = cube.attributes;
      assert.ok(indicator && light && period && note?.kind === "code");
      assert.deepEqual(
        filled.map((_, at) => [
          codeAt(indicator.column, at),
          codeAt(light.column, at),
          codeAt(period.column, at),
          decimalTextAt(cube.values, at),
          codeAt(note.column, at),
        ]),
        filled,
      );
    }),
  );
});

test("no column of the contract stands in two lists", () => {
  const names = [...dimensionColumns, ...decimalColumns, ...attributeColumns];
  assert.equal(new Set(names).size, names.length);
});
