import assert from "node:assert/strict";
import { test } from "node:test";
import { copenhagenEdition } from "../examples/copenhagen.js";
import { examplePage } from "./example-site.js";
import { elementsIn, tagsIn, textOf } from "./html.js";

const { policy, series } = copenhagenEdition();

function entryOf(page: string, id: string): string {
  return new RegExp(`<li id="${id}">.*?</li>`, "s").exec(page)?.[0] ?? "";
}

test("every definition and every group has its anchor once", async () => {
  for (const language of ["da", "en"]) {
    const ids = tagsIn(await examplePage(`${language}/definitions`)).flatMap(({ name, attributes }) =>
      name === "li" ? (attributes.get("id") ?? []) : [],
    );
    const expected = [
      ...policy.groups.map(({ id }) => `group-${id}`),
      ...policy.definitions.map(({ id }) => id),
    ];
    assert.deepEqual(ids.toSorted(), expected.toSorted());
  }
});

test("terms go by the alphabet of the language, and each letter of the index has terms", async () => {
  for (const language of ["da", "en"] as const) {
    const page = await examplePage(`${language}/definitions`);
    const collator = new Intl.Collator(language, { sensitivity: "base", ignorePunctuation: true });
    const letters = [...page.matchAll(/<h3 id="letter-([^"]*)">/g)].map(([, letter = ""]) => letter);
    assert.deepEqual(letters, letters.toSorted(collator.compare));
    const links = [...page.matchAll(/href="#letter-([^"]*)"/g)].map(([, letter = ""]) => letter);
    assert.deepEqual(links, letters);
    const initials = new Set(
      policy.definitions.map(({ term }) => /\p{L}/u.exec(term[language] ?? "")?.[0].toUpperCase()),
    );
    assert.deepEqual(new Set(letters), initials);
  }
});

test("a definition names what is measured by it", async () => {
  const page = await examplePage("en/definitions");
  for (const { definition, id } of policy.areas.flatMap(({ indicators }) => indicators)) {
    assert.ok(entryOf(page, definition).includes(`href="../indicators/${id}/"`), `${definition}: ${id}`);
  }
});

test("a group says who belongs to it by which list, what the policy calls it and which figures are for it", async () => {
  const page = await examplePage("en/definitions");
  const entry = entryOf(page, "group-immigrants");
  assert.match(entry, /origin in a country not in the list: <a href="#list-western-countries">/);
  assert.match(textOf(entry), /The policy’s names for it immigrants, immigrant women/);
  const measured = new Set(
    series.filter(({ key }) => key.group === "immigrants").map(({ key }) => key.indicator),
  );
  const links = [...entry.matchAll(/href="\.\.\/indicators\/([^/]*)\/"/g)].map(([, id = ""]) => id);
  assert.deepEqual(new Set(links), measured);
  assert.match(textOf(entryOf(page, "group-danish-origin")), /described in words only/);
  assert.match(textOf(entryOf(page, "group-bilingual")), /first language: other than Danish/);
});

test("a list of countries shows from when to when each country belongs to it, and who says so", async () => {
  const page = await examplePage("en/definitions");
  const rows = elementsIn(elementsIn(page, "tbody")[0] ?? "", "tr").map((row) =>
    elementsIn(row, "td").map(textOf),
  );
  const [list] = policy.countryLists;
  assert.equal(rows.length, list?.entries.length);
  list?.entries.forEach((entry, at) => {
    const [codes, valid, basis] = rows[at] ?? [];
    assert.equal(codes, entry.countries.join(", "));
    assert.equal(valid === "throughout", entry.validFrom === undefined && entry.validTo === undefined);
    assert.equal(basis?.startsWith("stated"), entry.basis === "stated");
  });
  const britain = rows.find(([codes]) => codes === "GB");
  assert.equal(britain?.[1], "until 31 January 2020");
});
