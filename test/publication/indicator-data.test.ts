import assert from "node:assert/strict";
import { test } from "node:test";
import {
  canonicalBytes,
  digestOf,
  type IndicatorData,
  indicatorDataSchema,
} from "../../src/edition/index.js";
import { createSite } from "../../src/publication/index.js";
import { copenhagenEdition } from "../examples/copenhagen.js";
import { exampleSite } from "./example-site.js";
import { elementsIn, textOf } from "./html.js";

const site = await exampleSite;
const { policy, series } = copenhagenEdition();
const measures = policy.areas.flatMap((area) => [...area.indicators, ...area.gaps]);

function dataOf(id: string): IndicatorData {
  const text = site.get(`copenhagen-2006/data/${id}.json`);
  assert.ok(text, id);
  return JSON.parse(text) as IndicatorData;
}

function observations(id: string): readonly IndicatorData["series"][number]["observations"][number][] {
  return dataOf(id).series.flatMap((one) => one.observations);
}

test("every indicator and gap has a JSON file of the documented form, with all its figures as published", () => {
  for (const { id } of measures) {
    const data = dataOf(id);
    // Strict: a field that the schema does not know is refused.
    assert.deepEqual(indicatorDataSchema.safeParse(data).error, undefined, id);
    const own = series.filter(({ key }) => key.indicator === id);
    const plain = data.series.map(({ observations: figures, ...rest }) => ({
      ...rest,
      observations: figures.map(({ text, qualifierWord, ...figure }) => figure),
    }));
    const byKey = (all: readonly unknown[]): readonly string[] => all.map((one) => digestOf(one)).sort();
    assert.deepEqual(byKey(plain), byKey(own), id);
  }
});

test("what stands beside a figure is in its file: definition, group, place, source, note and target", () => {
  const data = dataOf("employment-rate");
  const ids = (items: readonly { readonly id: string }[]): ReadonlySet<string> =>
    new Set(items.map(({ id }) => id));
  for (const { key, observations: figures } of data.series) {
    assert.ok(ids(data.definitions).has(key.definition));
    assert.ok(key.group.startsWith("_") || ids(data.groups).has(key.group));
    assert.ok(ids(data.places).has(key.refArea));
    for (const { sources, notes } of figures) {
      for (const id of sources) assert.ok(ids(data.sources).has(id), id);
      for (const id of notes) assert.ok(ids(data.notes).has(id), id);
    }
  }
  const target = data.targets.find((one) => one.target.id === "TGT-EMP-01");
  assert.deepEqual(target?.text.goal, { da: "ca. 57\u00a0% i 2010", en: "approx. 57% in 2010" });
  assert.deepEqual(target?.text.status, { da: "Kan ikke vurderes", en: "Cannot be assessed" });
  assert.equal(target?.assessment?.reason, "awaiting-data");
});

test("just under and up to stand with their words in CSV and JSON, in both languages", () => {
  const found = measures.flatMap(({ id }) => observations(id).map((one) => ({ id, ...one })));
  const lines = (id: string): readonly string[] =>
    (site.get(`copenhagen-2006/data/${id}.csv`) ?? "").trimEnd().split("\n");
  for (const [qualifier, da, en] of [
    ["just_below", "lige under", "just under"],
    ["up_to", "op til", "up to"],
  ] as const) {
    const worded = found.filter((one) => one.qualifier === qualifier);
    assert.ok(worded.length > 0, qualifier);
    for (const one of worded) {
      assert.deepEqual(one.qualifierWord, { da, en });
      assert.ok(one.text.da?.startsWith(`${da} `), one.text.da);
      assert.ok(one.text.en?.startsWith(`${en} `), one.text.en);
      const rows = lines(one.id).filter((line) => line.includes(`,${one.figures.join(" ")},`));
      assert.ok(rows.length > 0, one.figures.join());
      for (const row of rows) {
        assert.ok(row.includes(`,${qualifier},`) && row.endsWith(`,${da},${en}`), row);
      }
    }
  }
});

test("and in the picture and the table of their pages, drawn and in words", () => {
  for (const [id, da, en] of [
    ["population-share", "lige under 9 %", "just under 9%"],
    ["vocational-dropout", "op til 50 %", "up to 50%"],
  ] as const) {
    for (const [language, text] of [
      ["da", da],
      ["en", en],
    ] as const) {
      const html = site.get(`${language}/copenhagen-2006/indicators/${id}/index.html`) ?? "";
      for (const name of ["svg", "table"]) {
        const all = elementsIn(html, name).map(textOf);
        assert.ok(all.length > 0 && all.some((one) => one.includes(text)), `${language} ${id}: ${name}`);
      }
      const number = /\d+/.exec(text)?.[0] ?? "";
      for (const drawing of elementsIn(html, "svg").map(textOf)) {
        // The ticks of the scale are no figures of anybody.
        const bare = drawing.replaceAll(text, "").replace(/0 ?% (?:\d+ ?% )+/, "");
        assert.doesNotMatch(
          bare,
          new RegExp(`(?<!\\d)${number} ?%`),
          `${language} ${id}: never without its word`,
        );
      }
    }
  }
});

test("2 is 2 in JSON as in print, never 2.0", () => {
  const [, later] = observations("city-staff-gap");
  assert.equal(later?.value, "2");
  assert.deepEqual(later?.text, { da: "2 procentpoint", en: "2 percentage points" });
});

test("the whole edition is one table too, in its own folder, with every figure once", () => {
  const text = site.get("copenhagen-2006/editions/autumn-2006/series.csv") ?? "";
  const figures = series.reduce((sum, one) => sum + one.observations.length, 0);
  // No cell of the example holds a line break.
  assert.equal(text.trimEnd().split("\n").length, figures + 1);
});

test("files of invented data say so", async () => {
  const edition = copenhagenEdition();
  const invented = { ...edition, policy: { ...edition.policy, synthetic: true } };
  const app = createSite([{ edition: invented, bytes: canonicalBytes(invented), draft: true }]);
  const csv = await (await app.request("/copenhagen-2006/data/employment-rate.csv")).text();
  for (const line of csv.trimEnd().split("\n").slice(1)) {
    assert.match(line, /,syntetiske data \/ synthetic data$/);
  }
  const json = (await (
    await app.request("/copenhagen-2006/data/employment-rate.json")
  ).json()) as IndicatorData;
  assert.deepEqual([json.edition.synthetic, json.edition.draft], [true, true]);
  assert.deepEqual(
    [dataOf("employment-rate").edition.synthetic, dataOf("employment-rate").edition.draft],
    [false, false],
  );
});
