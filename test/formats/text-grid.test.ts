import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { test } from "node:test";
import { type Grid, textGrid } from "../../src/formats/index.js";

test("cells stand as in the file, whatever its encoding and delimiter; places are lines", () => {
  const text = 'Tabel 1\r\n\r\nKøn;2005\r\n"Mænd; alle\r\nsteder";1.234,5\r\n  Kvinder;..\r\n';
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(text, "latin1"),
    Buffer.from(`\ufeff${text}`, "utf16le"),
  ]) {
    const grid = read(bytes);
    assert.deepEqual(
      grid.rows.map((row) => row.map((cell) => cell?.text)),
      [["Tabel 1"], [undefined], ["Køn", "2005"], ["Mænd; alle steder", "1.234,5"], ["Kvinder", ".."]],
    );
    assert.deepEqual(
      grid.rows.map((_, row) => grid.placeOf(row, 0).line),
      [1, 2, 3, 4, 6],
    );
    assert.equal(grid.rows[4]?.[0]?.indent, 2);
  }
});

test("commas, tabs and a table of one column", () => {
  assert.deepEqual(widths("a,b,c\n1,2,3\n"), [3, 3]);
  assert.deepEqual(widths("a\tb\n1,5\t2\n2,5\t3\n"), [2, 2, 2]);
  assert.deepEqual(widths("a\n1\n2\n"), [1, 1, 1]);
});

test("a cell that is not closed is named with its line", () => {
  const { value, problems } = textGrid("a.csv", Buffer.from('a;b\n"x;1\n2;3\n'));
  assert.equal(value, undefined);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["csv-quote"],
  );
});

function read(bytes: Uint8Array): Grid {
  const { value, problems } = textGrid("a.csv", bytes);
  assert.deepEqual(problems, []);
  assert.ok(value);
  return value;
}

function widths(text: string): readonly number[] {
  return read(Buffer.from(text)).rows.map((row) => row.length);
}
