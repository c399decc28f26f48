import assert from "node:assert/strict";
import { test } from "node:test";
import { applyMapping, emptyVocabulary, proposeMapping } from "../../../src/delivery/index.js";
import { sheetOf } from "./sheet-of.js";

const small = sheetOf([
  ["Sted", "2005", "2006"],
  ["Nordby", "1,5", "2,5"],
]);

test("a sheet that is too wide, and a mapping that names its cells too often, are refused with the limit", () => {
  const mapping = proposeMapping(small, emptyVocabulary);
  const [table] = mapping?.tables ?? [];
  assert.ok(mapping && table);
  assert.deepEqual(applyMapping(small, mapping, emptyVocabulary).problems, []);
  const wide = sheetOf([Array.from({ length: 2001 }, (_, at) => `c${at}`)]);
  const often = { ...mapping, tables: Array.from({ length: 300_000 }, () => table) };
  assert.deepEqual(
    [applyMapping(wide, mapping, emptyVocabulary), applyMapping(small, often, emptyVocabulary)].flatMap(
      ({ problems }) => problems.map(({ place, sentence }) => [place.cell, sentence.en]),
    ),
    [
      ["Ark1!A1", "the sheet has 2,001 columns; at most 2,000 are brought in by a mapping"],
      ["Ark1!A1", "the tables of the mapping have 1,800,000 cells; at most 1,500,000 are read"],
    ],
  );
});
