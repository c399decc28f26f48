import assert from "node:assert/strict";
import { test } from "node:test";
import { codeColumn, decimalColumn, type Table } from "../../../src/cube/index.js";
import { readPx } from "../../../src/formats/px/read-px.js";
import { writePx } from "../../../src/formats/px/write-px.js";

const bare: Table = {
  languages: ["en"],
  length: 2,
  dimensions: [{ id: "place", column: codeColumn(["a\nb", "a b"]) }],
  values: decimalColumn(["1", "2"]),
  attributes: [],
  notes: [],
  symbols: [],
  annotations: [],
};

test("codes that differ in their line breaks alone stay two, wherever they are spoken of", () => {
  const { text, lost, table } = writtenAndRead({
    ...bare,
    dimensions: [
      {
        id: "place",
        column: codeColumn(["a\nb", "a b"]),
        codeList: {
          id: "place",
          codes: [
            { id: "a\nb", labels: { en: "Both" } },
            { id: "a b", parent: "a\nb" },
          ],
        },
      },
    ],
    notes: [{ text: { en: "old" }, at: [{ dimension: "place", code: "a\nb" }] }],
  });
  assert.ok(lost.includes("line-breaks"), text);
  assert.deepEqual(table?.dimensions[0]?.codeList?.codes, [
    { id: "a b (2)", labels: { en: "Both" } },
    { id: "a b", labels: { en: "a b" }, parent: "a b (2)" },
  ]);
  assert.deepEqual(table?.notes[0]?.at, [{ dimension: "place", code: "a b (2)" }]);
});

test("what the format asks for is given where it follows, and named where nobody says it", () => {
  const nothing = writtenAndRead(bare);
  assert.ok(nothing.lost.includes("unsaid"));
  assert.match(nothing.text, /^TITLE="place";$/m);
  assert.match(nothing.text, /^UNITS="";$/m);
  const known = writtenAndRead({
    ...bare,
    contents: { en: "Persons at work" },
    unit: { labels: { en: "number" } },
  });
  assert.ok(!known.lost.includes("unsaid"));
  assert.match(known.text, /^TITLE="Persons at work by place";$/m);
  assert.match(known.text, /^MATRIX="PERSONSATWORK";$/m);
  assert.match(known.text, /^CONTENTS="Persons at work";$/m);
});

function writtenAndRead(given: Table) {
  const { value } = writePx(given);
  assert.ok(value !== undefined);
  const bytes = Buffer.concat([...value.bytes]);
  const read = readPx("a.px", bytes);
  return {
    text: bytes.toString(),
    lost: value.lost.map(({ code }) => code),
    table: read.value?.[0]?.table,
  };
}
