import assert from "node:assert/strict";
import { test } from "node:test";
import { readXlsx } from "hucre/xlsx";
import { applyMapping, policyVocabulary, proposeMapping } from "../../../src/delivery/index.js";
import { type Grid, type GridCell, readWorkbook } from "../../../src/formats/index.js";
import { editionWorkbook } from "../../../src/publication/index.js";
import { copenhagenEdition } from "../../examples/copenhagen.js";

const edition = copenhagenEdition();
const bytes = await editionWorkbook(edition, "en");
const { value: sheets = [], problems } = await readWorkbook("edition.xlsx", bytes);

test("a sheet for each policy area, with what stands around them", () => {
  assert.deepEqual(problems, []);
  assert.equal(sheets.length, edition.policy.areas.length + 5);
  assert.deepEqual(
    [sheets[0]?.name, ...sheets.slice(-4).map(({ name }) => name)],
    ["About", "Definitions", "Notes and sources", "Entry", "Codes"],
  );
  const names = sheets.map(({ name = "" }) => name.toLowerCase());
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.every((name) => name.length <= 31 && !/[:\\/?*[\]]/u.test(name)));
});

test("every figure of the edition stands in a sheet with its printed digits", () => {
  const shown = sheets
    .slice(1, -4)
    .flatMap((sheet) => column(sheet, "Value"))
    .map((cell) => cell?.text ?? "")
    .sort();
  const printed = edition.series
    .flatMap(({ observations }) => observations.map(({ value }) => value ?? ""))
    .sort();
  assert.deepEqual(shown, printed);
});

test("the same edition gives the same bytes; the other language another workbook", async () => {
  assert.deepEqual(await editionWorkbook(edition, "en"), bytes);
  const danish = await readWorkbook("a.xlsx", await editionWorkbook(edition, "da"));
  assert.equal(danish.value?.[0]?.name, "Om");
});

test("the form offers the codes of the policy, each column those of its list", async () => {
  const { sheets: raw } = await readXlsx(bytes);
  const entry = raw.find(({ name }) => name === "Entry");
  const lists = sheets.find(({ name }) => name === "Codes");
  assert.ok(entry?.dataValidations);
  assert.equal(entry.dataValidations.length, 3 + edition.policy.dimensions.length);
  for (const { type, formula1, range } of entry.dataValidations) {
    assert.equal(type, "list");
    const [, letters = "", last = ""] = /^'Codes'!\$([A-Z]+)\$2:\$\1\$(\d+)$/u.exec(formula1 ?? "") ?? [];
    assert.equal(range, `${letters}5:${letters}504`);
    const at = letters.charCodeAt(0) - 65;
    assert.ok(lists?.rows[Number(last) - 1]?.[at] !== undefined, `${letters}${last} holds the last code`);
    assert.equal(lists?.rows[Number(last)]?.[at], undefined);
  }
});

test("what is filled into the form is read as any other spreadsheet", () => {
  const entry = sheets.find(({ name }) => name === "Entry");
  assert.ok(entry);
  const header = entry.rows[3] ?? [];
  const filled = (row: Readonly<Record<string, string>>): readonly (GridCell | undefined)[] =>
    header.map((cell) => {
      const text = row[cell?.text ?? ""];
      return text === undefined ? undefined : { kind: "text", text };
    });
  const vocabulary = policyVocabulary(edition.policy);
  const [place, group] = [edition.policy.places[0], edition.policy.groups[0]];
  const row = {
    Indicator: "Employment participation rate",
    Area: place?.title.en ?? "",
    Group: group?.title.en ?? "",
  };
  const grid: Grid = {
    ...entry,
    rows: [
      ...entry.rows.slice(0, 4),
      filled({ ...row, Sex: "Women", Period: "2007", Value: "47,5", Numerator: "950", Denominator: "2.000" }),
      filled({ ...row, Group: "Everybody", Period: "2007", Value: "50" }),
    ],
  };
  const mapping = proposeMapping(grid, vocabulary);
  assert.ok(mapping);
  const { value, problems: found } = applyMapping(grid, mapping, vocabulary);
  assert.deepEqual(
    found.filter(({ severity }) => severity === "error").map(({ sentence }) => sentence.en),
    [],
  );
  assert.deepEqual(
    value?.map(({ cells }) => [
      cells.get("indicator"),
      cells.get("sex") ?? cells.get("group"),
      cells.get("value"),
      cells.get("denominator"),
    ]),
    [
      ["employment-rate", "F", "47.5", "2000"],
      ["employment-rate", "_T", "50", undefined],
    ],
  );
});

/** The cells below a heading, wherever the headings stand. */
function column({ rows }: Grid, heading: string): readonly (GridCell | undefined)[] {
  const top = rows.findIndex((row) => row.some((cell) => cell?.text === heading));
  const at = rows[top]?.findIndex((cell) => cell?.text === heading) ?? -1;
  return rows.slice(top + 1).map((row) => row[at]);
}
