import assert from "node:assert/strict";
import { test } from "node:test";
import { examplePage } from "./example-site.js";
import { elementsIn, tagsIn, textOf } from "./html.js";

/** Texts that must stand on a page, in both languages. */
async function holds(
  place: string,
  danish: readonly (string | RegExp)[],
  english: readonly (string | RegExp)[],
): Promise<void> {
  for (const [language, texts] of [
    ["da", danish],
    ["en", english],
  ] as const) {
    const text = textOf(await examplePage(`${language}/${place}`));
    for (const expected of texts) {
      const found = typeof expected === "string" ? text.includes(expected) : expected.test(text);
      assert.ok(found, `${language}/${place} lacks ${expected}`);
    }
  }
}

/** The cells of the table rows of a page that hold a text, each row as one text. */
async function rowsWith(page: string, found: string | RegExp): Promise<readonly string[]> {
  const rows = elementsIn(await examplePage(page), "tr").map(textOf);
  return rows.filter((row) => (typeof found === "string" ? row.includes(found) : found.test(row)));
}

test("the area's page shows 34 → 47 %, 67 → 74 %, the gap and the target", async () => {
  await holds(
    "areas/employment",
    [
      "Danskere: 67 % (afledt) i 1995 og 74 % i 2005.",
      "Indvandrere: 34 % i 1995 og 47 % i 2005.",
      /ca\. 57 % i 2010/,
      "forskellen faldt fra 33 til 27 procentpoint",
      "27 procentpoint i 2005",
    ],
    [
      "Danes: 67% (derived) in 1995 and 74% in 2005.",
      "Immigrants: 34% in 1995 and 47% in 2005.",
      /approx\. 57% in 2010/,
      "the gap fell from 33 to 27 percentage points",
      "27 percentage points in 2005",
    ],
  );
});

test("67 % is marked derived wherever it stands, with its two inputs", async () => {
  await holds(
    "indicators/employment-rate",
    [/67 % \(afledt\)/, "Afledt: summen af 34 (FIG-EMP-03) og 33 (FIG-EMP-04)"],
    [/67% \(derived\)/, "Derived: the sum of 34 (FIG-EMP-03) and 33 (FIG-EMP-04)"],
  );
  for (const [page, derived] of [
    ["en/indicators/employment-rate", /\b67%.*Derived: the sum of 34/],
    ["da/indicators/employment-rate", /\b67 %.*Afledt: summen af 34/],
  ] as const) {
    const rows = await rowsWith(page, /\b67 ?%/);
    assert.equal(rows.length, 1);
    assert.match(rows[0] ?? "", derived);
    const html = await examplePage(page);
    const marks = tagsIn(html).filter((tag) => tag.attributes.get("class") === "mark-derived");
    assert.equal(marks.length, 2, "one in each of the two drawings");
  }
});

test("the gap's page shows 33 and 27, as stated", async () => {
  await holds(
    "indicators/employment-gap",
    [/33 procentpoint i 1995 og 27 procentpoint i 2005/, "Forskellen er, som kilden angiver den."],
    [/33 percentage points in 1995 and 27 percentage points in 2005/, "The gap is as the source states it."],
  );
});

test("the target's page says where it starts, where it is to go and what that needs a year", async () => {
  await holds(
    "targets/TGT-EMP-01",
    [
      "47 % i 2005",
      "ca. 57 % i 2010",
      "Fra 2005 til 2010 kræves 2,0 procentpoint om året; fra 1995 til 2005 var det 1,3.",
      "Politikken angiver kun måltallet omtrentligt.",
      "31. december 2010",
    ],
    [
      "47% in 2005",
      "approx. 57% in 2010",
      "2.0 percentage points a year needed from 2005 to 2010, 1.3 seen from 1995 to 2005.",
      "The policy states the target value only approximately.",
      "31 December 2010",
    ],
  );
});

test("just under 41 % of immigrant women keep their words and their missing year", async () => {
  for (const place of ["targets/TGT-EMP-07", "indicators/employment-rate"]) {
    await holds(place, [/lige under 41 % \(årstal ikke oplyst\)/], [/just under 41% \(undated\)/]);
  }
  const english = textOf(await examplePage("en/indicators/employment-rate"));
  assert.doesNotMatch(english.replaceAll(/just under 41%/g, ""), /\b41%/, "never without its words");
  const danish = textOf(await examplePage("da/indicators/employment-rate"));
  assert.doesNotMatch(danish.replaceAll(/lige under 41 %/g, ""), /\b41 %/);
});

test("table 3 keeps its stated gaps, and exactly three rows carry the rounding note", async () => {
  const expected = [
    ["Hvidovre", 23, 22],
    ["Glostrup", 20, 21],
    ["Denmark", 27, 28],
  ] as const;
  const english = await rowsWith(
    "en/indicators/employment-gap",
    /The source states \d+; the printed figures give \d+\./,
  );
  assert.deepEqual(
    english.map((row) => row.split(" ")[0]),
    expected.map(([place]) => place),
  );
  for (const [at, [, stated, computed]] of expected.entries()) {
    const row = english[at] ?? "";
    assert.ok(row.includes(`The source states ${stated}; the printed figures give ${computed}.`), row);
    assert.match(row, /because of rounding/);
    assert.ok(row.includes(`${stated} percentage points`), row);
  }
  const danish = await rowsWith(
    "da/indicators/employment-gap",
    /Kilden angiver \d+; de trykte tal giver \d+\./,
  );
  assert.deepEqual(
    danish.map((row) => row.split(" ")[0]),
    ["Hvidovre", "Glostrup", "Danmark"],
  );
  for (const row of danish) assert.match(row, /afrunding/);
  const stated = ["28", "27", "25", "23", "20", "19", "19", "19", "19", "17", "27"];
  const all = (await rowsWith("en/indicators/employment-gap", "2005")).flatMap(
    (row) => /(?:^| )2005 (\d+) percentage points/.exec(row)?.[1] ?? [],
  );
  assert.deepEqual(all.toSorted(), stated.toSorted());
});

test("the City's staff gap of 2.8 and of 2 have the note on the source and are not joined by a line", async () => {
  await holds(
    "indicators/city-staff-gap",
    [
      /2,8 procentpoint i 2001 og 2 procentpoint i 2005/,
      "Tallene for 2005 kommer fra en anden kilde end de tidligere",
    ],
    [
      /2\.8 percentage points in 2001 and 2 percentage points in 2005/,
      "The figures for 2005 come from a different source from the earlier ones",
    ],
  );
  for (const language of ["da", "en"]) {
    const drawings = elementsIn(await examplePage(`${language}/indicators/city-staff-gap`), "svg");
    assert.equal(drawings.length, 2, "wide and narrow");
    for (const drawing of drawings) {
      const classes = tagsIn(drawing).map((tag) => tag.attributes.get("class") ?? "");
      assert.equal(classes.filter((name) => /^series-(line|slope)$/.test(name)).length, 0, "no line");
      assert.equal(classes.filter((name) => name === "mark-stated").length, 2, "two marks");
      assert.equal(classes.filter((name) => name === "break-rule").length, 1, "a break between them");
    }
    // Where two figures may be compared there is a line: the test can tell.
    const [compared = ""] = elementsIn(await examplePage(`${language}/indicators/employment-rate`), "svg");
    const lines = tagsIn(compared).filter((tag) => /^series-/.test(tag.attributes.get("class") ?? ""));
    assert.equal(lines.length, 2);
  }
});

test("just under and below stay with the two shares that they belong to", async () => {
  await holds("indicators/workforce-share", [/lige under 8,5 % i 2001/], [/just under 8\.5% in 2001/]);
  await holds("indicators/city-staff-share", [/under 5,5 % i 2001/], [/less than 5\.5% in 2001/]);
});

test("groups are named as the policy names them, in drawings and their descriptions too", async () => {
  for (const place of ["indicators/employment-rate", "indicators/employment-gap", "areas/employment"]) {
    const text = textOf(await examplePage(`en/${place}`));
    const found = /.{30}\b(?:danes|danish)\b/.exec(text)?.[0];
    assert.equal(found, undefined, `en/${place}: English writes these with a capital`);
  }
});

test("every target's page says its status, and why it cannot be assessed", async () => {
  const reasons = {
    "TGT-EMP-01": ["Afventer tal", "Awaiting figures"],
    "TGT-EMP-03": ["Ingen tal", "No figures"],
    "TGT-EMP-06": ["Ikke afklaret", "Not settled"],
    "TGT-EMP-08": ["Upræcist udgangspunkt", "Inexact baseline"],
  } as const;
  for (const [target, [danish, english]] of Object.entries(reasons)) {
    await holds(`targets/${target}`, ["Kan ikke vurderes", danish], ["Cannot be assessed", english]);
  }
});

test("one figure in one year is a bar, and its notes do not run into each other", async () => {
  for (const language of ["da", "en"]) {
    const page = await examplePage(`${language}/indicators/no-help-when-ill`);
    assert.match(page, /id="chart-no-help-when-ill-single-0-wide/);
    assert.doesNotMatch(page, /chart-no-help-when-ill-time/);
    assert.doesNotMatch(page, /<\/p><p class="small">/);
  }
});
