import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { canonicalBytes, readEdition } from "../../src/edition/index.js";
import { createSite } from "../../src/publication/index.js";
import { repositoryRoot } from "../repository.js";
import { examplePage } from "./example-site.js";
import { elementsIn, textOf } from "./html.js";

async function eksempelbyPage(language: string): Promise<string> {
  const file = "examples/eksempelby/editions/spring-2013.json";
  const { value: edition } = readEdition(file, readFileSync(join(repositoryRoot, file)));
  assert.ok(edition !== undefined);
  const site = createSite([{ edition, bytes: canonicalBytes(edition), draft: false }]);
  const answer = await site.request(`/${language}/eksempelby/residential-areas/`);
  return answer.text();
}

/** The cells of the rows of a table, by their first cell. */
function rowsOf(table: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    elementsIn(table, "tr").map((row) => {
      const cells = [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) =>
        textOf(cell).trim(),
      );
      return [cells[0] ?? "", cells.slice(1)];
    }),
  );
}

test("without a share for any area the classes are stated only, and the page says so", async () => {
  for (const [language, words] of [
    ["da", "Barometeret har ikke beregnet nogen klasse"],
    ["en", "The barometer has computed no class"],
  ] as const) {
    const page = textOf(await examplePage(`${language}/residential-areas`));
    assert.ok(page.includes(words));
    assert.ok(!/Beregnede klasser|Computed classes/.test(page));
  }
});

test("the newest classes with share, distance and change, in both languages", async () => {
  const [newest = "", years = ""] = elementsIn(await eksempelbyPage("en"), "table");
  const rows = rowsOf(newest);
  assert.deepEqual(rows.get("Opdigtgården"), [
    "High-risk areas",
    "48.2%",
    "1.8 percentage points under 50%, 8.2 percentage points over 40%",
    "Unchanged",
  ]);
  assert.deepEqual(rows.get("Fodnotevej"), ["too small to classify", "8.9%", "", ""]);
  // By name, never by share.
  const names = [...rows.keys()].slice(1);
  assert.deepEqual(names, names.toSorted(new Intl.Collator("en").compare));
  const lines = elementsIn(years, "tr").map((row) => textOf(row).replace(/\s+/g, " ").trim());
  const line = (area: string, from: string): string =>
    lines.find((text) => text.startsWith(area) && text.slice(area.length).trim().startsWith(from)) ?? "";
  assert.match(
    line("Opdigtgården", "2009–2010"),
    /Vulnerable areas.*2009: 51.2%, 2010: 50.7%.*New class because the share changed; before: High-risk areas \(2008\)/,
  );
  assert.match(line("Opdigtgården", "2011–2012"), /back in the class within three years/);
  assert.match(
    line("Prøvevangen Nord", "2010–2012"),
    /New class after the area’s borders changed; before: Risk areas \(Prøvevangen, 2009\)/,
  );
  assert.match(line("Prøvevangen", "2005–2009"), /Risk areas/);
  assert.match(line("Antagelsesparken", "2005"), /High-risk areas.*2005: 40.0%/);
  // Too few inhabitants for the share to be told, which nothing else says of it.
  assert.match(line("Tilfældighusene", "2005–2009"), /withheld to protect people/);
});

test("the reading of the limits, the list of another authority, and no claim to be a map", async () => {
  const page = textOf(await eksempelbyPage("da"));
  assert.match(page, /uafrundede andel.*Højrisikoområder: mindst 40\s%\sog højst 50\s%/s);
  assert.match(page, /Figuren er ikke et kort/);
  assert.match(page, /Andre myndigheders lister.*Barometeret beregner dem ikke.*26\. oktober 2010/s);
});

test("in words: how many of the policy's own areas are still in their class, and which come near it", async () => {
  const english = textOf(await eksempelbyPage("en")).replace(/\s+/g, " ");
  for (const text of [
    "Of the 5 areas that the policy names under ‘Vulnerable areas’, 2 are still in that class in 2012. Still in the class: Eksempelparken (51.2%) and Modelvænget (50.3%). 3 areas are in another class: Skitsegården (high-risk areas, 48.6%), Udkastgade (high-risk areas, 47.4%) and Påfundsparken (high-risk areas, 46.1%).",
    "at most 2 percentage points under the limit of 50%, or would pass it within 3 years",
    "Opdigtgården was 1.8 percentage points under the limit of 50% in 2012.",
  ]) {
    assert.ok(english.includes(text), text);
  }
  const danish = textOf(await eksempelbyPage("da")).replace(/\s+/g, " ");
  assert.ok(
    danish.includes(
      "Af de 5 områder, som politikken nævner under »Udsatte områder«, er 2 stadig i den klasse i 2012.",
    ),
  );
  assert.ok(danish.includes("Skitsegården lå 1,4 procentpoint under grænsen på 50 % i 2012."));
});
