import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { withoutApostrophe } from "../../../src/formats/csv/csv-records.js";
import { safeCell } from "../../../src/formats/csv/safe-cell.js";

test("what a spreadsheet would run is text; numbers and signs that stand alone stay as they are", () => {
  const cells = [
    "=1+1",
    "+45",
    "-x",
    "-1-1",
    "@sum",
    "＝1",
    "-3",
    "-2.80",
    "3-4",
    "-",
    "+",
    "..",
    "'=x",
    "'x",
  ];
  assert.deepEqual(cells.map(safeCell), [
    ...["'=1+1", "'+45", "'-x", "'-1-1", "'@sum", "'＝1", "-3", "-2.80", "3-4", "-", "+", "..", "''=x", "'x"],
  ]);
});

test("a cell is read as the text it was made of", () => {
  const text = fc
    .array(fc.constantFrom("'", "=", "+", "-", "@", "1", "a", ".", "＋"), { maxLength: 5 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(text, (cell) => {
      const written = safeCell(cell);
      const plain = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
      assert.equal(withoutApostrophe(plain), cell);
    }),
  );
});
