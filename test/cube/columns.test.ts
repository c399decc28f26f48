import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { codeAt, codeColumn, decimalColumn, decimalTextAt } from "../../src/cube/index.js";
import { printedDecimal } from "./printed-decimal.js";

test("a column of numbers gives back the texts it was made of, empty cells included", () => {
  const odd = fc.constantFrom("", "-0", "007", "-0.0", "00.10", "9007199254740992", "9007199254740993");
  fc.assert(
    fc.property(fc.array(fc.oneof(printedDecimal, odd)), (texts) => {
      const column = decimalColumn(texts);
      assert.deepEqual(
        texts.map((_, row) => decimalTextAt(column, row)),
        texts,
      );
    }),
  );
});

test("only numbers that no double holds are kept as text", () => {
  assert.deepEqual([...decimalColumn(["9007199254740991", "2.80", "", "-3"]).long], []);
  assert.deepEqual([...decimalColumn(["1", "9007199254740993", "007"]).long.keys()], [1, 2]);
});

test("a text that is no number, and a row that is not there, are programming errors", () => {
  assert.throws(() => decimalColumn(["47,5"]), { message: "invalid decimal: 47,5" });
  assert.throws(() => decimalTextAt(decimalColumn(["1"]), 1), { message: "invalid row: 1" });
  assert.throws(() => codeAt(codeColumn(["a"]), -1), { message: "invalid row: -1" });
});

test("a column of codes gives back its texts and holds each once", () => {
  const text = fc.oneof(fc.constantFrom("a", "b", "", "__proto__", "constructor", "toString"), fc.string());
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const column = codeColumn(texts);
      assert.deepEqual(
        texts.map((_, row) => codeAt(column, row)),
        texts,
      );
      assert.deepEqual(column.codes, [...new Set(texts)]);
    }),
  );
});
