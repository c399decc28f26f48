import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { test } from "node:test";
import type { Table } from "../../src/cube/index.js";
import { writeCsvTable } from "../../src/formats/csv/write-csv-table.js";
import type { Written } from "../../src/formats/format.js";
import { writeJsonStat } from "../../src/formats/json-stat/write-json-stat.js";
import { readPx } from "../../src/formats/px/read-px.js";
import { writePx } from "../../src/formats/px/write-px.js";
import { writeSdmxCsv } from "../../src/formats/sdmx-csv/write-sdmx-csv.js";
import type { Checked } from "../../src/problems/index.js";

/** A file of two languages, where some notes and one text exist in one alone. */
const file = `CHARSET="ANSI";
CODEPAGE="utf-8";
LANGUAGE="da";
LANGUAGES="da","en";
TITLE="Boliger";
TITLE[en]="Homes";
SOURCE="Byens register";
STUB="område";
STUB[en]="area";
HEADING="år";
HEADING[en]="year";
VALUES("område")="Nord","Syd";
VALUES[en]("area")="North","South";
VALUES("år")="2005";
VALUES[en]("year")="2005";
VALUENOTE("område","Nord")="Fra 2004.";
CELLNOTE("Syd","2005")="Skøn.";
DATA=
1 2;
`;

function inEnglish(): Table {
  const [source] = readPx("a.px", Buffer.from(file)).value ?? [];
  assert.ok(source !== undefined);
  return { ...source.table, languages: ["en", "da"] };
}

function textOf({ value }: Checked<Written>): string {
  return Buffer.concat([...(value?.bytes ?? [])]).toString();
}

function told({ value }: Checked<Written>): readonly string[] {
  return (value?.lost ?? [])
    .filter(({ code }) => code === "other-language")
    .map(({ sentence }) => sentence.en);
}

test("what has no text in the language that is written stands in another, and that is said", () => {
  const json = writeJsonStat(inEnglish());
  const document = JSON.parse(textOf(json));
  assert.equal(document.label, "Homes");
  assert.equal(document.source, "Byens register");
  const [code] = document.dimension.område.category.index;
  assert.deepEqual(document.dimension.område.category.note, { [code]: ["Fra 2004."] });
  assert.deepEqual(told(json), ['which language 3 texts are in, as there is none in "en"']);
  assert.deepEqual(told(writeSdmxCsv(inEnglish())), told(json));
});

test("the note of a row stands beside it in CSV in the language that it has", () => {
  const csv = writeCsvTable(inEnglish());
  assert.match(textOf(csv), /,Skøn\.\n$/);
  assert.deepEqual(told(csv), ['which language a note of a row is in, as there is none in "en"']);
  assert.match(String(csv.value?.beside?.[0]?.bytes), /^note,område år,Syd 2005,da,Skøn\.$/m);
});

test("PX keeps every text in its own language", () => {
  const px = writePx(inEnglish());
  const again = readPx("b.px", Buffer.from(textOf(px))).value?.[0]?.table;
  assert.deepEqual(again?.notes, inEnglish().notes);
  assert.deepEqual(again?.source, { da: "Byens register" });
  assert.deepEqual(told(px), []);
});

test("a table whose texts are all there in the language is written without a word of it", () => {
  assert.deepEqual(told(writeJsonStat({ ...inEnglish(), languages: ["da", "en"] })), []);
});
