import assert from "node:assert/strict";
import { test } from "node:test";
import { copenhagenEdition } from "../examples/copenhagen.js";
import { examplePage } from "./example-site.js";
import { elementsIn, tagsIn, textOf } from "./html.js";

const edition = copenhagenEdition();
const { policy } = edition;

function idsOf(page: string, element: string): readonly string[] {
  return tagsIn(page).flatMap(({ name, attributes }) =>
    name === element ? (attributes.get("id") ?? []) : [],
  );
}

/** The part of a page under a heading of the second level, by the heading's id. */
function under(page: string, id: string): string {
  const [, after = ""] = page.split(`<h2 id="${id}">`);
  return after.split(/<h2|<\/main>/)[0] ?? "";
}

test("every open point and every arithmetic check stands there once, in the policy's order", async () => {
  for (const language of ["da", "en"]) {
    const page = await examplePage(`${language}/open-points`);
    assert.deepEqual(
      idsOf(page, "li"),
      policy.areas.flatMap(({ openPoints }) => openPoints.map(({ id }) => id)),
    );
    assert.deepEqual(
      idsOf(page, "tr"),
      policy.areas.flatMap(({ arithmetic }) => arithmetic.map(({ id }) => id)),
    );
  }
});

test("the counts above are those of the policy's files", async () => {
  const points = policy.areas.flatMap(({ openPoints }) => openPoints).length;
  const checks = policy.areas.flatMap(({ arithmetic }) => arithmetic).length;
  assert.ok(points > 40 && checks > 15);
  const english = textOf(await examplePage("en/open-points"));
  assert.ok(english.includes(`${points} open points and ${checks} arithmetic checks.`));
  const danish = textOf(await examplePage("da/open-points"));
  assert.ok(danish.includes(`${points} åbne punkter og ${checks} regneprøver.`));
});

test("an arithmetic check shows the outcome that the edition holds", async () => {
  const words = {
    exactly: "agrees exactly",
    "within-rounding": "agrees within rounding",
    no: "does not agree",
    "cannot-be-verified": "the policy states no number to hold it against",
  };
  const page = await examplePage("en/open-points");
  for (const { id, agrees } of policy.areas.flatMap(({ arithmetic }) => arithmetic)) {
    const row = new RegExp(`<tr id="${id}">.*?</tr>`, "s").exec(page)?.[0] ?? "";
    const [outcome = ""] = elementsIn(row, "td");
    assert.equal(textOf(outcome), words[agrees], id);
  }
});

test("what a point concerns is named in words and leads there; figures lead to what they measure", async () => {
  const page = await examplePage("en/open-points");
  const entry = /<li id="CON-02">.*?<\/li>/s.exec(page)?.[0] ?? "";
  assert.match(entry, /href="\.\.\/indicators\/employment-gap\/">Gap in the employment participation rate</);
  assert.match(textOf(entry), /\(FIG-T3-04-G, FIG-T3-05-G, FIG-T3-11-G\)/);
  assert.equal(
    [...entry.matchAll(/<a href="\.\.\/indicators/g)].length,
    1,
    "one link for the gap and its three figures",
  );
  const named = policy.areas.flatMap(({ openPoints }) => openPoints.flatMap(({ concerns }) => concerns));
  assert.ok(named.includes("TGT-EMP-06"));
  assert.match(page, /href="\.\.\/targets\/TGT-EMP-06\/"/);
  // Every id that stands there bare is one that has no page: nothing the edition shows is left without its link.
  const figures = new Set(
    edition.series.flatMap(({ observations }) => observations.flatMap((one) => one.figures)),
  );
  for (const id of named.filter((one) => figures.has(one))) {
    assert.ok(!page.includes(`; ${id};`) && !page.includes(`>${id}</a>`), id);
  }
});

test("readings and assumptions of the barometer are listed, each of its kind", async () => {
  const page = await examplePage("en/open-points");
  const readings = textOf(under(page, "readings"));
  assert.match(readings, /only a year is taken to be the last day of the year/);
  assert.match(readings, /fewer than 5 persons are not published/);
  for (const { settings } of policy.ruleSets) {
    for (const { chosen } of settings) assert.ok(readings.includes(chosen.en ?? "?"), chosen.en);
  }
  const items = elementsIn(under(page, "assumptions"), "li");
  const assumedEvents = policy.events.filter(
    ({ months, timesBasis, ownerBasis }) =>
      [timesBasis, ownerBasis].includes("assumed") || months.some(({ basis }) => basis === "assumed"),
  );
  assert.equal(
    items.length,
    edition.deliveries.filter(({ receivedBasis }) => receivedBasis === "assumed").length +
      assumedEvents.length +
      policy.reports.filter(({ implied }) => implied !== undefined).length,
  );
});
