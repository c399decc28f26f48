import assert from "node:assert/strict";
import { test } from "node:test";
import { copenhagenEdition } from "../examples/copenhagen.js";
import { examplePage } from "./example-site.js";
import { elementsIn, tagsIn, textOf } from "./html.js";

const { policy, series } = copenhagenEdition();
const gaps = policy.areas.flatMap(({ dataGaps }) => dataGaps);

function under(page: string, id: string): string {
  const [, after = ""] = page.split(`<h2 id="${id}">`);
  return after.split(/<h2|<\/main>/)[0] ?? "";
}

test("every data gap stands there, with what is missing", async () => {
  for (const language of ["da", "en"] as const) {
    const page = await examplePage(`${language}/data-gaps`);
    const ids = tagsIn(page).flatMap(({ name, attributes }) =>
      name === "li" ? (attributes.get("id") ?? []) : [],
    );
    assert.deepEqual(
      ids,
      gaps.map(({ id }) => id),
    );
    for (const { missing } of gaps) assert.ok(textOf(page).includes(missing[language] ?? "?"));
  }
});

test("who is to procure what and by when is said where the policy says it, and that it does not elsewhere", async () => {
  const page = await examplePage("en/data-gaps");
  const entries = gaps.map(({ id }) => new RegExp(`<li id="${id}">.*?</li>`, "s").exec(page)?.[0] ?? "");
  const unnamed = entries.filter((entry) => textOf(entry).includes("To be procured by no body named")).length;
  assert.equal(unnamed, gaps.filter(({ commitment }) => commitment === undefined).length);
  const named = textOf(entries.find((entry) => entry.includes("#COM-ROOT-24")) ?? "");
  assert.match(named, /To be procured by The committees under the City Council; All departments/);
  assert.match(named, /Due before the end of 2006/);
  assert.ok(textOf(page).includes(`For ${gaps.length - unnamed} of ${gaps.length}, the policy says`));
});

test("indicators without figures and targets without indicator are all listed, and counted", async () => {
  const page = await examplePage("en/data-gaps");
  const measured = new Set(series.map(({ key }) => key.indicator));
  const indicators = policy.areas.flatMap((area) => area.indicators);
  const targets = policy.areas.flatMap((area) => area.targets);
  const expected = {
    indicators: indicators.filter(({ id }) => !measured.has(id)).map(({ id }) => `../indicators/${id}/`),
    targets: targets.filter(({ subject }) => subject === undefined).map(({ id }) => `../targets/${id}/`),
  };
  for (const [at, links] of Object.entries(expected)) {
    assert.ok(links.length > 5, at);
    const found = [...under(page, at).matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href);
    assert.deepEqual(found, links);
  }
  const [figures = ""] = elementsIn(page, "dl");
  assert.deepEqual(elementsIn(figures, "dd").map(textOf), [
    String(gaps.length),
    `${expected.indicators.length} of ${indicators.length}`,
    `${expected.targets.length} of ${targets.length}`,
  ]);
});
