import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readEdition } from "../../src/edition/index.js";
import { createSite } from "../../src/publication/index.js";
import { placesBars } from "../../src/publication/view/places-bars.js";
import { readersOf } from "../../src/publication/view/reader.js";
import { repositoryRoot } from "../repository.js";
import { examplePage } from "./example-site.js";
import { elementsIn, textOf } from "./html.js";

const file = "examples/eksempelby/editions/spring-2013.json";
const bytes = readFileSync(join(repositoryRoot, file));
const { value: edition } = readEdition(file, bytes);
assert.ok(edition !== undefined);
const app = createSite([{ edition, bytes, draft: false }]);

async function page(place: string): Promise<string> {
  return (await app.request(`/${place}/`)).text();
}

/** Rows of the table under a heading, as text. */
function rowsOf(html: string, caption: RegExp): readonly string[] {
  const table = elementsIn(html, "table").find((one) => caption.test(textOf(one))) ?? "";
  return elementsIn(table, "tr")
    .slice(1)
    .map((row) => textOf(row).replaceAll(/\s+/g, " ").trim());
}

test("places with ranks have them as ranges in words, the others say why they have none", async () => {
  const en = rowsOf(await page("en/eksempelby/compare/employment-rate"), /immigrants.*limits and ranks/i);
  const of = (name: string, rows: readonly string[]) => rows.find((row) => row.startsWith(name)) ?? "";
  assert.match(of("Eksempelby", en), /51\.5% ?50\.85% to 52\.15% .*22,656 ?between 7th and 8th of 8$/);
  assert.match(of("Modelhøj", en), /between 1st and 5th of 8$/);
  assert.match(of("Opdigterup", en), /none: fewer than 100 are behind the figure$/);
  assert.match(of("The whole country", en), /none: a place of another kind$/);
  const da = rowsOf(
    await page("da/eksempelby/compare/employment-rate"),
    /indvandrere.*grænser og placeringer/i,
  );
  assert.match(of("Modelhøj", da), /mellem nr\. 1 og nr\. 5 af 8$/);
  assert.match(of("Opdigterup", da), /ingen: der er færre end 100 bag tallet$/);
});

test("missing places are named, and what overlapping means is said", async () => {
  const text = textOf(await page("en/eksempelby/compare/employment-gap"));
  assert.match(text, /Without figures to compare in 2010: ?Fantasted\./);
  assert.match(text, /Places whose ranges overlap cannot be put in order by these figures\./);
  assert.match(text, /10,000 simulations with the seed 2006/);
});

test("the city stands first, the others by their names, the country last, whatever their figures are", async () => {
  const danish = rowsOf(await page("da/eksempelby/compare/employment-gap"), /grænser og placeringer/);
  const names = ["Eksempelby", "Modelhøj", "Mønsterlev", "Opdigterup", "Prøvelev", "Påfundlev", "Skitselund"];
  for (const [at, name] of names.entries()) assert.ok(danish[at]?.startsWith(name), danish[at]);
  assert.ok(danish.at(-1)?.startsWith("Hele landet"));
});

test("where the policy asks for no ranks there are none, and limits only where counts were published", async () => {
  const html = await examplePage("en/compare/employment-gap");
  assert.match(textOf(html), /The places have no ranks: the policy asks for none\./);
  assert.doesNotMatch(textOf(html), /simulations|Confidence limits show/);
  assert.match(textOf(html), /Neither confidence limits nor the counts behind the figures are published/);
  assert.doesNotMatch(textOf(html), /limits and ranks|between 1st/);
});

test("the list says which places are compared and leads to the residential areas, as the area does that has their classes", async () => {
  const [en, da] = [await page("en/eksempelby/compare"), await page("da/eksempelby/compare")];
  assert.match(textOf(en), /2012, 3 places: Nordre Eksempelby, Vestre Eksempelby and Ydre Eksempelby/);
  assert.match(textOf(da), /2010, 10 steder: Eksempelby, Modelhøj og 8 andre/);
  for (const html of [en, await page("en/eksempelby/areas/housing")])
    assert.match(html, /<a href="[^"]*residential-areas\/">Residential areas: classes and shares/);
  assert.doesNotMatch(await page("en/eksempelby/areas/safety"), /Residential areas: classes and shares/);
});

test("each figure's row is headed by its period, and a target's figures can be taken away", async () => {
  const html = await page("en/eksempelby/targets/TGT-EMP-01");
  assert.match(html, /<th scope="row" class="period">2012<\/th>/);
  assert.match(html, /<a href="[^"]*eksempelby\/data\/employment-rate\.csv" download/);
});

test("where there is no gap each place has a bar, from A to Z; none where two groups have figures for it", async () => {
  const html = await page("en/eksempelby/compare/district-composition");
  const [, read = ""] = /<desc id="chart-district-composition-places-wide-desc">([^<]*)/.exec(html) ?? [];
  assert.equal(
    textOf(read),
    "Immigrants. In 2012. Nordre Eksempelby: 19.4%. Vestre Eksempelby: 15.7%. Ydre Eksempelby: 25.5%.",
  );
  assert.match(textOf(html), /The places stand from A to Z\. The order is no ranking\./);
  const reader = readersOf({ edition, bytes, draft: false }, [])("en", "/");
  assert.equal(placesBars(reader, "employment-rate"), undefined);
});

test("it is not said of a derived gap that its source states it", async () => {
  assert.match(
    textOf(await page("en/eksempelby/compare/employment-gap")),
    /The gap is as the source states it, unless noted otherwise\. .*† Eksempelby: Derived: 74\.8 minus 51\.5/,
  );
  assert.match(
    textOf(await examplePage("da/compare/employment-gap")),
    /Forskellen er, som kilden angiver den\./,
  );
});
