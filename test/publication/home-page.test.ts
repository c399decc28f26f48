import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { canonicalBytes, type Edition, readEdition } from "../../src/edition/index.js";
import { coverage } from "../../src/policy/index.js";
import { createSite } from "../../src/publication/index.js";
import { copenhagenEdition } from "../examples/copenhagen.js";
import { repositoryRoot } from "../repository.js";
import { examplePage, siteOf } from "./example-site.js";
import { elementsIn, tagsIn, textOf } from "./html.js";
import { smallEdition } from "./small-edition.js";

const [danish, english] = [await examplePage("da"), await examplePage("en")];

/** What is read out instead of the drawing with an id. */
function described(html: string, id: string): string {
  const [, text = ""] = new RegExp(`<desc id="${id}-desc">([^<]*)</desc>`).exec(html) ?? [];
  return textOf(text);
}

test("where nothing has been measured since, the page says where the city stands and what it promised", () => {
  assert.ok(textOf(english).includes("Copenhagen, autumn 2006: where the city stands and what it promised"));
  assert.ok(textOf(danish).includes("København, efterår 2006: hvor byen står, og hvad den har lovet"));
  assert.equal(
    described(english, "chart-ladder-wide"),
    "The policy sets 65 targets. 22 say how much: a number to reach. 5 also say by when: a year. 4 also say from where: a figure to start from. 0 have also been measured again since.",
  );
  assert.match(
    described(danish, "chart-ladder-narrow"),
    /65 mål\. 22 siger .* 5 siger .* 4 siger .* 0 er også målt igen siden\./,
  );
});

test("each picture says its numbers in words", () => {
  const expected = [
    ["chart-employment-rate-lead", ["67% (derived) in 1995", "74% in 2005", "34%", "47%", "approx. 57%"]],
    [
      "chart-TGT-EDU-01-lead",
      ["just under 1 grade step (undated)", "50% of the baseline (by 2010)", "0 grade steps (by 2014)"],
    ],
    [
      "chart-public-housing-inhabitants-lead",
      ["approx. 14,000", "approx. 18,000", "approx. 40,000", "approx. 34,000"],
    ],
    ["chart-youth-custodial-rate-lead", ["3.2%", "approx. 1.3%"]],
    ["chart-health-pairs-0", ["47%", "30%", "more than 50%", "less than 20%"]],
    ["chart-health-pairs-1", ["42%", "61%", "43%", "19%"]],
    ["chart-employment-gap-places", ["Copenhagen: danish", "27", "Karlebo", "28"]],
    [
      "chart-commitments",
      ["The city as a whole: only the authority as a whole is named (15).", "no owner named (2)"],
    ],
  ] as const;
  for (const [id, texts] of expected) {
    const text = described(english, id);
    for (const one of texts)
      assert.ok(text.toLowerCase().includes(one.toLowerCase()), `${id} lacks ${one}: ${text}`);
  }
  // The bars stand in the policy's order of classes, not in that of the alphabet.
  const bars = described(english, "chart-public-housing-inhabitants-lead");
  assert.deepEqual(bars.match(/\d\d,000/g), ["14,000", "18,000", "40,000", "34,000"]);
});

test("figures that cannot judge the target say so, and the empty place says what, who and when", () => {
  assert.ok(textOf(english).includes("these figures cannot be used to judge the target"));
  assert.ok(textOf(danish).includes("Tallene kan ikke bruges til at vurdere målet"));
  for (const text of [
    "No figure yet",
    "sports clubs in the 5th grade",
    "The committees under the City Council; All departments",
    "before the end of 2006",
  ]) {
    assert.ok(textOf(english).includes(text), text);
  }
});

test("a data gap without a commitment names nobody and no day", async () => {
  const edition = copenhagenEdition();
  const areas = edition.policy.areas.map((area) => ({
    ...area,
    dataGaps: area.dataGaps.map(({ commitment: _, ...gap }) => gap),
  }));
  const pages = await siteOf({ ...edition, policy: { ...edition.policy, areas } });
  const text = textOf(pages.get("en/copenhagen-2006/index.html") ?? "");
  assert.match(text, /Who procures it nobody named By when no date named/);
});

test("the commitments are counted as the rest of the site counts them", async () => {
  const { policy } = copenhagenEdition();
  const { commitmentsWithoutOwner } = coverage(policy, new Set());
  const nobody = policy.areas
    .flatMap((area) => area.commitments)
    .filter(({ responsible }) => responsible.length === 0);
  const [none, ownerless] = [nobody.length, commitmentsWithoutOwner.count];
  const table = elementsIn(english, "table").find((one) => one.includes("No owner named")) ?? "";
  const rows = elementsIn(table, "tr").map(textOf);
  assert.equal(rows.at(-1), `All 150 ${150 - ownerless} ${ownerless - none} ${none}`);
  // The two by hand: COM-ROOT-07 and COM-ROOT-12 have an empty list.
  assert.equal(none, 2);
  assert.equal(rows.length, 1 + 8 + 1);
});

test("each rung opens a list of the targets that stand on it and of those that do not", async () => {
  for (const [rung, count] of [
    ["number", 22],
    ["year", 5],
    ["baseline", 4],
    ["second-measurement", 0],
  ] as const) {
    const links = tagsIn(english).map((tag) => tag.attributes.get("href"));
    assert.ok(links.includes(`ladder/${rung}/`), rung);
    const page = await examplePage(`en/ladder/${rung}`);
    const lists = elementsIn(page, "tbody").map((body) => elementsIn(body, "tr").length);
    assert.deepEqual(lists, count === 0 ? [65] : [count, 65 - count], rung);
  }
  const missing = elementsIn(await examplePage("en/ladder/year"), "tr").map(textOf);
  const barometer = missing.find((row) => row.startsWith("The barometer has been developed")) ?? "";
  assert.match(barometer, /number, year by autumn 2006 Evidence of the date/);
});

test("once a target has been measured since, the page says how the targets stand", async () => {
  const pages = await siteOf(smallEdition("2022-12-31"));
  const text = textOf(pages.get("en/safe-cycling/index.html") ?? "");
  assert.match(text, /Fernholm, winter 2022–23: how the targets stand/);
  assert.match(text, /● On track 1 of 3 targets/);
  assert.match(text, /Why targets cannot be assessed/);
  assert.match(
    text,
    /On track Baseline 61% in 2019 Judged by 67\.0% in 2022 Target value at least 80% in 2028/,
  );
  assert.match(text, /as of 31 December 2022/);
  const before = await siteOf(smallEdition("2020-01-01"));
  assert.match(
    textOf(before.get("da/safe-cycling/index.html") ?? ""),
    /Bregneholm, vinter 2019\/20: hvor byen står/,
  );
});

test("a policy without an authority has no column for it", async () => {
  const pages = await siteOf(smallEdition("2022-12-31"));
  assert.doesNotMatch(textOf(pages.get("en/safe-cycling/index.html") ?? ""), /as a whole/);
});

test("a leading picture can be the steps of a target, up as well as down", async () => {
  const pages = await siteOf(
    smallEdition("2022-12-31", (files) => {
      const name = "policy/areas/cycling.yaml";
      const text = files.get(name) ?? "";
      files.set(name, text.replace("show: over-time, of: helmet-rate", "show: steps, of: TGT-1"));
    }),
  );
  assert.equal(
    described(pages.get("en/safe-cycling/index.html") ?? "", "chart-TGT-1-lead"),
    "61% (2019), 66% (by 2022), 67.0% (2022), 72.5% (by 2025) and at least 80% (by 2028).",
  );
});

test("home weighs 60 kilobytes at most, with everything that it asks for", async () => {
  const editions = [copenhagenEdition(), frozen("examples/eksempelby/editions/spring-2013.json")];
  for (const edition of editions) {
    for (const language of ["da", "en"]) {
      const address = `/${language}/${edition.policy.id}/`;
      const weights = await weightsOf(edition, address);
      // The page, its stylesheet, both weights of the typeface and the icon.
      assert.ok(weights.size >= 5, [...weights.keys()].join(", "));
      const sum = [...weights.values()].reduce((total, one) => total + one, 0);
      assert.ok(sum <= 60_000, `${address}: ${sum} (${JSON.stringify([...weights])})`);
    }
  }
});

/** A page and all that it asks for without being clicked, each compressed as a server would send it. */
async function weightsOf(edition: Edition, address: string): Promise<ReadonlyMap<string, number>> {
  const site = createSite([{ edition, bytes: canonicalBytes(edition), draft: false }]);
  const weights = new Map<string, number>();
  const asked = [address];
  for (const one of asked) {
    if (weights.has(one)) continue;
    const response = await site.request(one);
    assert.equal(response.status, 200, one);
    const bytes = new Uint8Array(await response.arrayBuffer());
    weights.set(one, gzipSync(bytes, { level: 9 }).length);
    asked.push(...needs(one, new TextDecoder().decode(bytes)));
  }
  return weights;
}

function needs(address: string, content: string): readonly string[] {
  const links = address.endsWith("/")
    ? tagsIn(content)
        .filter(
          ({ name, attributes }) =>
            name === "link" && /preload|icon|stylesheet/.test(attributes.get("rel") ?? ""),
        )
        .map(({ attributes }) => attributes.get("href") ?? "")
    : [...content.matchAll(/url\("([^"]*)"\)/g)].map(([, url = ""]) => url);
  return links.map((link) => new URL(link, `https://city.example${address}`).pathname);
}

function frozen(file: string): Edition {
  return readEdition(file, readFileSync(join(repositoryRoot, file))).value ?? assert.fail(file);
}
