import assert from "node:assert/strict";
import { test } from "node:test";
import { canonicalBytes } from "../../src/edition/index.js";
import { createSite } from "../../src/publication/index.js";
import { copenhagenEdition } from "../examples/copenhagen.js";
import { dueOf, filterPaths, ownersOf, type Placed, placed } from "./commitment-filters.js";
import { examplePage } from "./example-site.js";
import { elementsIn, tagsIn, textOf } from "./html.js";

const { policy } = copenhagenEdition();
const all = placed(policy);

/** The commitments that a page shows, by the ids of its list. */
async function shownOn(path: string): Promise<readonly string[]> {
  const tags = tagsIn(await examplePage(`en/commitments${path === "" ? "" : `/${path}`}`));
  const ids = new Set(all.map(({ commitment }) => commitment.id));
  return tags.flatMap(({ name, attributes }) => {
    const id = attributes.get("id");
    return name === "li" && id !== undefined && ids.has(id) ? [id] : [];
  });
}

function idsWhere(test: (one: Placed) => boolean): readonly string[] {
  return all.filter(test).map(({ commitment }) => commitment.id);
}

test("the list holds every commitment, and its heading says how many", async () => {
  assert.deepEqual(
    await shownOn(""),
    idsWhere(() => true),
  );
  const [heading = ""] = elementsIn(await examplePage("en/commitments"), "h1");
  assert.equal(textOf(heading), `${all.length} commitments`);
});

test("areas and deadlines each part the whole list; owners cover it", async () => {
  for (const values of [
    policy.areas.map(({ id }) => `area/${id}`),
    [...new Set(all.map(({ commitment }) => `due/${dueOf(commitment)}`))],
  ]) {
    const parts = (await Promise.all(values.map(shownOn))).flat();
    assert.deepEqual(parts.toSorted(), idsWhere(() => true).toSorted());
  }
  const owners = new Set(all.flatMap(({ commitment }) => ownersOf(policy, commitment)));
  const covered = await Promise.all([...owners].map((owner) => shownOn(`owner/${owner}`)));
  assert.deepEqual(new Set(covered.flat()), new Set(idsWhere(() => true)));
});

test("a page of a filter shows what the policy's own files give, and says how many of how many", async () => {
  const paths = [...filterPaths(policy)].map((path) => path.replace(/\/$/, ""));
  assert.ok(paths.length > 100);
  for (const path of paths) {
    const parts = path.split("/");
    const wanted = new Map(parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1]]] : [])));
    const expected = idsWhere(
      ({ area, commitment }) =>
        [undefined, area].includes(wanted.get("area")) &&
        [undefined, ...ownersOf(policy, commitment)].includes(wanted.get("owner")) &&
        [undefined, dueOf(commitment)].includes(wanted.get("due")),
    );
    assert.deepEqual(await shownOn(path), expected, path);
    if (path === "" || expected.length === all.length) continue;
    const [heading = ""] = elementsIn(await examplePage(`en/commitments/${path}`), "h1");
    assert.ok(textOf(heading).startsWith(`${expected.length} of ${all.length} commitments: `), heading);
  }
});

test("each choice of a filter states how many it leaves, and leaves as many", async () => {
  for (const from of ["", "area/rooting", "owner/ACT-02", "area/education/owner/none"]) {
    const page = await examplePage(`en/commitments${from === "" ? "" : `/${from}`}`);
    const address = new URL(`http://site.invalid/${from === "" ? "" : `${from}/`}`);
    const [filters = ""] = elementsIn(page, "nav").filter((nav) => nav.includes("<details>"));
    const links = [...filters.matchAll(/<a href="([^"]*)"[^>]*>([^<]*) \((\d+)\)<\/a>/g)];
    assert.ok(links.length > 3, from);
    for (const [, href = "", name, count] of links) {
      // The pages lie below commitments/, so a link from here to it goes no further up than this root.
      const path = new URL(href, address).pathname.slice(1).replace(/\/$/, "");
      assert.equal((await shownOn(path)).length, Number(count), `${from}: ${name} → ${path}`);
    }
  }
});

test("what is chosen is marked and can be taken away, and nothing is chosen on the whole list", async () => {
  const page = await examplePage("en/commitments/area/education/owner/none");
  const [nav = ""] = elementsIn(page, "nav").filter((one) => one.includes("<details>"));
  const current = [...nav.matchAll(/<a [^>]*aria-current="true"[^>]*>([^<]*)<\/a>/g)].map(([, name]) => name);
  assert.deepEqual(current, ["Education and training (16)", "No body named (16)", "All"]);
  assert.deepEqual([...textOf(nav).matchAll(/Remove/g)].length, 2);
  assert.match(nav, /href="\.\.\/\.\.\/\.\.\/\.\.\/owner\/none\/"/);
  assert.match(nav, /href="\.\.\/\.\.\/"/);
  const whole = await examplePage("en/commitments");
  assert.doesNotMatch(whole, /Remove/);
});

test("a commitment says who answers for it, when it is due, how often, what would show it and what it serves", async () => {
  const entry = async (language: string): Promise<string> => {
    const page = await examplePage(`${language}/commitments`);
    return textOf(/<li id="COM-ROOT-24">.*?<\/li>/s.exec(page)?.[0] ?? "");
  };
  const english = await entry("en");
  for (const part of [
    "Responsible The committees under the City Council; All departments Due",
    "Due before the end of 2006 Recurrence one-off",
    "Could be shown by",
    "Targets it serves",
  ]) {
    assert.ok(english.includes(part), `${part}: ${english}`);
  }
  assert.match(await entry("da"), /Ansvarlig Borgerrepræsentationens udvalg; Alle forvaltninger Frist/);
});

test("a filter that leaves nothing, or is spelt another way, has no page", async () => {
  const edition = copenhagenEdition();
  const site = createSite([{ edition, bytes: canonicalBytes(edition), draft: false }]);
  for (const path of [
    "area/nowhere",
    "owner/none/area/housing",
    "area/culture/owner/ACT-02",
    "area",
    "area/housing/area/housing",
    "area/housing/x/y",
    "due/2099",
    "constructor/x",
    "__proto__/x",
  ]) {
    const answer = await site.request(`http://site.invalid/en/copenhagen-2006/commitments/${path}/`);
    assert.equal(answer.status, 404, path);
  }
});
