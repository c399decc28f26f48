import assert from "node:assert/strict";
import { test } from "node:test";
import { tableGrid } from "../../src/formats/index.js";
import { pxFormat } from "../../src/formats/px/px-format.js";

test("a table of a statistics service is a sheet of texts in its main language, with signs in the place of numbers", async () => {
  const text = [
    'CHARSET="ANSI";CODEPAGE="utf-8";LANGUAGE="da";TITLE="Beskæftigelse";',
    'STUB="køn";HEADING="tid";VALUES("køn")="Mænd","Kvinder";CODES("køn")="M","K";',
    'VALUES("tid")="2012K1","2012K2";TIMEVAL("tid")=TLIST(Q1,"20121","20122");',
    'DATA=\n57.10 ".."\n44.1 -;',
  ].join("\n");
  const read = await pxFormat.read?.("a.px", new TextEncoder().encode(text));
  const [source] = read?.value ?? [];
  assert.ok(source);
  const grid = tableGrid(source);
  assert.deepEqual(
    grid.rows.map((row) => row.map((cell) => cell?.text)),
    [
      ["Beskæftigelse"],
      ["køn", "tid", "value"],
      ["Mænd", "2012-Q1", "57.10"],
      ["Mænd", "2012-Q2", ".."],
      ["Kvinder", "2012-Q1", "44.1"],
      ["Kvinder", "2012-Q2", "-"],
    ],
  );
  assert.equal(grid.rows[2]?.[2]?.kind, "number");
  assert.deepEqual(grid.placeOf(2, 0), source.placeOf(0));
});
