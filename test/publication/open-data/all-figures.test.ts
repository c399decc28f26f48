import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { test } from "node:test";
import { canonicalBytes } from "../../../src/edition/index.js";
import { recogniseFormat, type TableSource } from "../../../src/formats/index.js";
import { unpacked } from "../../../src/formats/zip/unpacked.js";
import { zipDirectory } from "../../../src/formats/zip/zip-directory.js";
import { createSite, wholeBody } from "../../../src/publication/index.js";
import { copenhagenEdition } from "../../examples/copenhagen.js";

const edition = copenhagenEdition();
const site = createSite([{ edition, bytes: canonicalBytes(edition), draft: false }]);
const figures = edition.series.flatMap(({ observations }) => observations);
const measures = new Set(edition.series.map(({ key }) => key.indicator));

test("every figure is in the file of each format, with its digits", async () => {
  const expected = figures.flatMap(({ value }) => value ?? []).toSorted();
  for (const name of ["all_figures.sdmx.csv", "all_figures.da.json", "all_figures.en.json"]) {
    const sources = await read(name, await bytesOf(name));
    assert.deepEqual(sources.flatMap(valuesOf).toSorted(), expected, name);
  }
  const archive = await bytesOf("all_figures.px.zip");
  const entries = zipDirectory(archive) ?? [];
  assert.deepEqual(
    entries.map(({ name }) => name).toSorted(),
    [...measures].map((id) => `${id}.px`).toSorted(),
  );
  const tables = await Promise.all(
    entries.map((entry) => read(entry.name, unpacked(archive, entry) ?? new Uint8Array())),
  );
  assert.deepEqual(tables.flat().flatMap(valuesOf).toSorted(), expected);
});

test("the word of a number stands beside it as a note, where a format has no column for it", async () => {
  const archive = await bytesOf("all_figures.px.zip");
  const px = await Promise.all(
    (zipDirectory(archive) ?? []).map((entry) =>
      read(entry.name, unpacked(archive, entry) ?? new Uint8Array()),
    ),
  );
  const notes = px.flat().flatMap(({ table }) => table.notes);
  const below = notes.filter(({ text }) => text.en === "less than 5.5%");
  assert.deepEqual(
    below.map(({ at, isMandatory }) => [at.at(-1), isMandatory]),
    [[{ dimension: "time_period", code: "2001" }, true]],
  );
  const sources = await read("all_figures.en.json", await bytesOf("all_figures.en.json"));
  const texts = sources.flatMap(({ table }) => table.notes.map(({ text }) => Object.values(text)[0]));
  assert.ok(texts.some((text) => text?.endsWith(", 2001: less than 5.5%")));
});

test("the workbook is made in each language of the pages, and nothing else is at such an address", async () => {
  for (const language of ["da", "en"]) {
    const bytes = await bytesOf(`all_figures.${language}.xlsx`);
    assert.equal(recogniseFormat(bytes)?.id, "xlsx");
  }
  for (const name of ["all_figures.sv.xlsx", "all_figures.csv", "all_figures.da.px", "all_figures.json"])
    assert.equal(site.answer(`/copenhagen-2006/data/${name}`).status, 404, name);
});

async function bytesOf(name: string): Promise<Uint8Array> {
  const { status, body } = site.answer(`/copenhagen-2006/data/${name}`);
  assert.equal(status, 200, name);
  return Buffer.from(await wholeBody(body));
}

async function read(name: string, bytes: Uint8Array): Promise<readonly TableSource[]> {
  const read = await recogniseFormat(bytes)?.read?.(name, bytes);
  assert.deepEqual(
    read?.problems.filter(({ severity }) => severity === "error"),
    [],
  );
  return read?.value ?? [];
}

function valuesOf({ table: { length, values } }: TableSource): readonly string[] {
  return Array.from({ length }, (_, row) => row).flatMap((row) => {
    const [units = 0, scale = 255] = [values.units[row], values.scale[row]];
    if (scale === 255) return [];
    return [values.long.get(row) ?? (units / 10 ** scale).toFixed(scale)];
  });
}
