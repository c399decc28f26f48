import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyAssessments } from "../../src/barometer/index.js";
import { segments } from "../../src/cube/index.js";
import { canonicalBytes, readEdition } from "../../src/edition/index.js";
import { createSite, exportSite } from "../../src/publication/index.js";
import { starterEdition } from "./starter.js";

/*
 * The second policy: what `isobar init` writes has nothing to do with the first one, comes in one language and has one
 * place, and goes the whole way through the same program.
 */

const edition = starterEdition();

function figuresOf(indicator: string, group: string) {
  const series = edition.series.filter(({ key }) => key.indicator === indicator && key.group === group);
  assert.equal(series.length, 1);
  return series[0] ?? assert.fail();
}

test("it is small and complete: what the policy holds", () => {
  const { policy } = edition;
  const [area] = policy.areas;
  assert.ok(area);
  assert.deepEqual(
    {
      languages: policy.languages,
      synthetic: policy.synthetic,
      places: policy.places.map(({ kind }) => kind),
      bodies: policy.bodies.length,
      indicators: area.indicators.length,
      gaps: area.gaps.length,
      derived: area.derived.length,
      kinds: [...new Set(area.targets.map(({ kind }) => kind))],
      commitments: area.commitments.length,
      withoutOwner: area.commitments
        .filter(({ responsible }) => responsible.length === 0)
        .map(({ id }) => id),
      openPoints: area.openPoints.length,
      dataGaps: area.dataGaps.length,
      deliveries: edition.deliveries.map(({ id }) => id),
    },
    {
      languages: ["en"],
      synthetic: true,
      places: ["city"],
      bodies: 2,
      indicators: 5,
      gaps: 1,
      derived: 1,
      kinds: ["level", "gap-closing", "direction"],
      commitments: 4,
      withoutOwner: ["COM-3"],
      openPoints: 1,
      dataGaps: 1,
      deliveries: ["counts-2019", "counts-2024"],
    },
  );
});

test("each target stands as it was designed to", () => {
  assert.deepEqual(
    edition.assessments.map(({ target, status, reason, observed, progress }) => [
      target,
      reason === undefined ? status : `${status}: ${reason}`,
      observed === undefined ? "" : `${observed.value} in ${observed.period}`,
      progress ?? "",
    ]),
    [
      // 74 % of children with a helmet; 72 were due on the way from 61 to 80.
      ["TGT-1", "on-track", "74 in 2024", "1.1818"],
      // 45 % of adults by 2023; what came later does not decide.
      ["TGT-2", "reached", "46 in 2023", ""],
      // The gap went from 29 to 25 percentage points.
      ["TGT-3", "right-way", "25 in 2024", ""],
      // 9 of the 12.2 injured fewer that were due on the way from 52 to 30.
      ["TGT-4", "slow", "43 in 2024", "0.7364"],
      // 50 kilometres by 2024.
      ["TGT-5", "reached", "51.2 in 2024", ""],
      // Fewer cars too fast was the way; 22 % became 27 %.
      ["TGT-6", "moving-away", "27 in 2024", ""],
      // Pupils were asked another question from 2022 on.
      ["TGT-7", "not-assessable: break", "", ""],
    ],
  );
});

test("its figures show a word, a break, a provisional value, a derived figure and a computed gap", () => {
  const word = figuresOf("helmet-use", "adults").observations[0];
  assert.deepEqual([word?.period, word?.qualifier, word?.value], ["2017", "just_below", "30"]);
  assert.deepEqual(
    segments(figuresOf("cycling-to-school", "_T")).map((stretch) => stretch.map(({ period }) => period)),
    [
      ["2017", "2018", "2019", "2020", "2021"],
      ["2022", "2023", "2024"],
    ],
  );
  const injured = figuresOf("injured-cyclists", "_T").observations;
  assert.deepEqual([injured[0]?.period, injured[0]?.value], ["2019", "52"]);
  assert.deepEqual(injured[0]?.derivation, {
    operation: "sum",
    inputs: ["FIG-INJURED-CHILDREN-2019", "FIG-INJURED-ADULTS-2019"],
  });
  assert.deepEqual([injured.at(-1)?.period, injured.at(-1)?.obsStatus], ["2024", "P"]);
  // Of "just under 30" in 2017 nothing can be subtracted.
  assert.deepEqual(
    figuresOf("helmet-gap", "_Z").observations.map(({ period, value }) => `${period} ${value}`),
    ["2018 27", "2019 29", "2020 28", "2021 27", "2022 27", "2023 25", "2024 25"],
  );
});

test("frozen twice it is the same bytes, and they verify", () => {
  const bytes = canonicalBytes(edition);
  assert.ok(Buffer.from(bytes).equals(canonicalBytes(starterEdition())));
  const read = readEdition("spring-2025.json", bytes);
  assert.deepEqual(read.problems, []);
  assert.ok(read.value);
  assert.deepEqual(verifyAssessments(read.value, { file: "spring-2025.json" }), []);
});

test("its site has English pages only, every link of them answers, and each says that the data is invented", async () => {
  const site = createSite([{ edition, bytes: canonicalBytes(edition), draft: false }]);

  const { files, deadLinks } = await exportSite(site);
  assert.deepEqual(deadLinks, []);
  const pages = [...files].filter(([name]) => name.endsWith(".html"));
  const languages = [...new Set(pages.map(([name]) => (name.includes("/") ? name.split("/")[0] : name)))];
  assert.deepEqual(languages.sort(), ["404.html", "en", "index.html"]);
  // Each thing of the policy has its page, whatever lists and filters lead to them.
  const { areas } = edition.policy;
  const places = [
    ...areas.map(({ id }) => `areas/${id}`),
    ...areas.flatMap(({ indicators, gaps }) => [...indicators, ...gaps].map(({ id }) => `indicators/${id}`)),
    ...areas.flatMap(({ targets }) => targets.map(({ id }) => `targets/${id}`)),
  ];
  assert.equal(places.length, 1 + 5 + 1 + 7);
  for (const place of ["", ...places.map((one) => `${one}/`)]) {
    assert.ok(files.has(`en/safe-cycling/${place}index.html`), place);
  }
  for (const [name, bytes] of pages) {
    const text = new TextDecoder().decode(bytes);
    if (name !== "404.html") assert.match(text, /The data on this page is synthetic/, name);
    assert.doesNotMatch(text, /\/da\/|hreflang="da"|lang="da"/, name);
  }
});

test("an address in a language that the policy lacks is not found", async () => {
  const site = createSite([{ edition, bytes: canonicalBytes(edition), draft: false }]);
  for (const path of ["", "areas/cycling/", "indicators/helmet-use/", "targets/TGT-1/", "data/"]) {
    assert.equal((await site.request(`/en/safe-cycling/${path}`)).status, 200, path);
    assert.equal((await site.request(`/da/safe-cycling/${path}`)).status, 404, path);
    assert.equal((await site.request(`/sv/safe-cycling/${path}`)).status, 404, path);
  }
});
