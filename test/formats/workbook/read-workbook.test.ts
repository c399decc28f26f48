import assert from "node:assert/strict";
import { test } from "node:test";
import { writeXlsx } from "hucre/xlsx";
import { readWorkbook } from "../../../src/formats/index.js";
import { archiveOf, workbookOf } from "./archive-of.js";

test("cells come as they are shown: indents, footnote signs, dates, per cent, formulas with their saved value", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Ark 1",
        rows: [["Tabel 1"], [null, "2005"], ["  Nordby"], ["Sydby"]],
        cells: new Map([
          ["1,1", { richText: [{ text: "2005" }, { text: "1)", font: { vertAlign: "superscript" } }] }],
          ["1,2", { value: new Date(Date.UTC(2006, 0, 1)), style: { numFmt: "yyyy" } }],
          ["2,1", { value: 0.123, style: { numFmt: "0.0%" } }],
          ["2,2", { value: 7, formula: "B3+1", formulaResult: 7 }],
          ["3,0", { value: "Sydby", style: { alignment: { indent: 2 }, font: { bold: true } } }],
        ]),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
      },
      { name: "Gemt", rows: [["x"]], hidden: true },
    ],
  });
  const { value, problems } = await readWorkbook("a.xlsx", bytes);
  assert.deepEqual(problems, []);
  const [first, second] = value ?? [];
  assert.equal(first?.name, "Ark 1");
  assert.deepEqual(first?.rows, [
    [{ kind: "text", text: "Tabel 1" }],
    [undefined, { kind: "text", text: "2005", superscript: "1)" }, { kind: "date", text: "2006" }],
    [
      { kind: "text", text: "Nordby", indent: 2 },
      { kind: "number", text: "12.3", isPercent: true },
      { kind: "number", text: "7", isFormula: true },
    ],
    [{ kind: "text", text: "Sydby", indent: 2, isBold: true }],
  ]);
  assert.deepEqual(first?.merges, [{ top: 0, left: 0, bottom: 0, right: 2 }]);
  assert.deepEqual(first?.placeOf(1, 27), { file: "a.xlsx", cell: "Ark 1!AB2" });
  assert.equal(second?.isHidden, true);
});

test("a formula that has no saved value, and one that failed, are errors and not empty", async () => {
  const rows =
    '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1"><v>NaN</v></c></row>';
  const { value } = await readWorkbook("a.xlsx", archiveOf(workbookOf(rows)));
  assert.deepEqual(
    value?.[0]?.rows[0]?.map((cell) => [cell?.kind, cell?.text]),
    [
      ["error", "=1+1"],
      ["error", "#DIV/0!"],
      ["error", "#REF!"],
      ["text", "NaN"],
    ],
  );
});

test("rows, columns and sheets that are hidden are named", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "a",
        rows: [
          ["area", "year"],
          ["N", 2005],
          ["S", 2005],
          ["T", 2005],
        ],
        columns: [{}, { hidden: true }],
        rowDefs: new Map([[2, { hidden: true }]]),
      },
      { name: "b", rows: [["x"]], hidden: true },
    ],
  });
  const [a, b] = (await readWorkbook("a.xlsx", bytes)).value ?? [];
  assert.deepEqual([a?.hiddenRows, a?.hiddenColumns, a?.isHidden], [[2], [1], undefined]);
  assert.deepEqual([b?.hiddenRows, b?.hiddenColumns, b?.isHidden], [undefined, undefined, true]);
});

test("names that every object has are words like others", async () => {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>__proto__</t></is></c><c r="B1" t="str"><v>constructor</v></c></row>';
  const { value } = await readWorkbook("a.xlsx", archiveOf(workbookOf(rows)));
  assert.deepEqual(
    value?.[0]?.rows[0]?.map((cell) => cell?.text),
    ["__proto__", "constructor"],
  );
});
