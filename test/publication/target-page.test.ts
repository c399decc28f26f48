import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folder } from "../../examples/eksempelby/generator/write-workspace.js";
import { readEdition } from "../../src/edition/index.js";
import { assessmentOf } from "../../src/publication/view/assessments.js";
import { readersOf } from "../../src/publication/view/reader.js";
import { redoneProgress } from "../../src/publication/view/redone-progress.js";
import { repositoryRoot } from "../repository.js";
import { examplePage, siteOf } from "./example-site.js";
import { textOf } from "./html.js";

const file = `${folder}/editions/spring-2013.json`;
const edition = readEdition(file, readFileSync(join(repositoryRoot, file))).value ?? assert.fail(file);
const pages = await siteOf(edition);

function html(language: "da" | "en", target: string): string {
  return pages.get(`${language}/eksempelby/targets/${target}/index.html`) ?? assert.fail(target);
}

test("the page says the chance in words with what it rests on, the pace beside it, and who is to go", () => {
  const english = textOf(html("en", "TGT-EMP-01"));
  for (const text of [
    "1.11 percentage points a year needed from 2005 to 2014, 0.89 seen from 2005 to 2012.",
    "it is unlikely that the target is reached in time. That rests on 12 figures from 2001 to 2012.",
    "At the population of 2012 (24,500), 931 more would have to count in “Employment participation rate”",
  ]) {
    assert.ok(english.includes(text), text);
  }
  const danish = textOf(html("da", "TGT-EMP-01"));
  assert.ok(
    danish.includes("Med lige så mange i opgørelsen som i 2012 (24.500) skal 931 flere tælle med i »"),
  );
  // Of what is reached, nobody is told how many are missing.
  assert.doesNotMatch(textOf(html("en", "TGT-HOU-02")), /would have (?:had )?to count/);
});

test("the page begins with the status in its own numbers; what the status means stands where it is explained", () => {
  const [english, danish] = [html("en", "TGT-EMP-01"), html("da", "TGT-EMP-01")];
  assert.match(
    textOf(/<p class="lead">(.*?)<\/p>/.exec(english)?.[1] ?? ""),
    /^The figure went from 46\.0% in 2005 to 52\.2% in 2012\. .* That is 80% of the change due/,
  );
  assert.ok(
    textOf(english).includes("Why this status Slow: at least 60% but less than 95% of the change due"),
  );
  assert.ok(textOf(danish).includes("Hvorfor denne status Langsomt: Mindst 60 %, men under 95 %"));
  // Without numbers the reason says it all, and once.
  const empty = textOf(html("en", "TGT-GEN-01"));
  assert.equal(empty.split("It has not been settled what is to be measured").length - 1, 0);
  assert.equal(empty.toLowerCase().split("it has not been settled what is to be measured").length - 1, 1);
});

test("a unit in words, and that all is derived, stand over the plot once; what is read out says them each time", () => {
  const page =
    pages.get("en/eksempelby/indicators/employment-gap/index.html") ?? assert.fail("employment-gap");
  const [drawing = ""] = /<svg[^>]*chart-employment-gap-time-wide.*?<\/svg>/s.exec(page) ?? [];
  const [read = ""] = /<desc[^>]*>[^<]*/.exec(drawing) ?? [];
  const drawn = textOf(drawing.replace(/<(title|desc)[^>]*>[^<]*<\/\1>/g, ""));
  assert.equal(drawn.split("Percentage points (derived)").length - 1, 1);
  assert.doesNotMatch(drawn, /\d percentage points/);
  assert.match(
    read,
    /33\.4 percentage points \(derived\) in 2001, 32\.4 percentage points \(derived\) in 2002/,
  );
});

test("a scale of whole things names no part of one", () => {
  const page = html("da", "TGT-HOU-01");
  const [drawing = ""] = /<svg[^>]*chart-new-vulnerable-areas-target-wide.*?<\/svg>/s.exec(page) ?? [];
  assert.match(textOf(drawing), /Boligområder \(afledt\)/);
  assert.doesNotMatch(textOf(drawing.replace(/<desc[^>]*>[^<]*<\/desc>/g, "")), /0,\d/);
});

test("in an area's list each newest figure says which part of everyone it is for", () => {
  const area = textOf(pages.get("da/eksempelby/areas/housing/index.html") ?? assert.fail("housing"));
  assert.match(area, /Eksempelby\. 59\.300 personer i 2005; Udsatte områder: 11\.700 personer i 2012;/);
});

test("every ratio is redone from the printed numbers, with the milestones in their unit", () => {
  const reader = readersOf({ edition, bytes: new Uint8Array(), draft: false }, [])("en", "/");
  let redone = 0;
  for (const target of reader.policy.areas.flatMap(({ targets }) => targets)) {
    const assessment = assessmentOf(reader, target);
    if (assessment?.progress === undefined) continue;
    redone += 1;
    assert.notEqual(redoneProgress(reader, target, assessment), undefined, target.id);
  }
  assert.equal(redone, 4);
  assert.ok(textOf(html("en", "TGT-EMP-01")).includes("(52.2 − 46.0) / ((56 − 46.0) × 7/9) = 0.80"));
  const steps = textOf(html("da", "TGT-EDU-01"));
  assert.ok(steps.includes("(1,0 − 1,6) / (0,8 + (0 − 0,8) × 2/4 − 1,6) = 0,50"));
  assert.ok(steps.includes("0,8 karaktertrin i 2010"));
});

test("the fan is drawn where the chance is stated, and read out with its numbers", () => {
  const withFan = edition.assessments.filter(({ target }) => html("en", target).includes('class="fan"'));
  const stated = edition.assessments.filter(({ chance }) => chance !== undefined && "word" in chance);
  assert.deepEqual(
    withFan.map(({ target }) => target),
    stated.map(({ target }) => target),
  );
  assert.ok(withFan.length > 0);
  assert.ok(
    html("en", "TGT-EMP-01").includes(
      "If the recent pace continues, the figure will lie with 80% confidence between 52.46% and 53.56% in 2013 and between 52.82% and 54.56% in 2014.",
    ),
  );
});

test("a chance that is refused is said in words and never drawn", async () => {
  const assessments = edition.assessments.map((one) =>
    one.target === "TGT-EMP-01" ? { ...one, chance: { refused: "too-few-points" as const } } : one,
  );
  const page = (await siteOf({ ...edition, assessments })).get("en/eksempelby/targets/TGT-EMP-01/index.html");
  assert.match(page ?? "", /five comparable figures at least/);
  assert.doesNotMatch(page ?? "", /class="fan/);
});

test("an indicator measured for one age alone is drawn over time with its absences", () => {
  const page = pages.get("en/eksempelby/indicators/youth-in-prison/index.html") ?? "";
  assert.match(page, /Young people serving prison sentences, 15–19 years, Eksempelby/);
  assert.match(page, /2009: withheld to protect people/);
  assert.match(page, /14 persons in 2005/);
  assert.match(page, /href="[^"]+youth-in-prison\.json"/);
});

test("what a figure was worked out from and what was decided is said in the reader's language", () => {
  const all = [...pages].filter(([name]) => name.startsWith("da/")).map(([, text]) => textOf(text));
  assert.deepEqual(
    all.flatMap((text) => text.match(/Afledt: [\d]+\.\d+ minus/g) ?? []),
    [],
  );
  assert.ok(all.some((text) => text.includes("Afledt: 74,8 minus 51,5")));
  assert.ok(textOf(html("da", "TGT-EMP-01")).includes("Frist, år: fra 2010 til 2014"));
});

test("a status can be redone from the box alone: the ends of a difference, counts, the margin, the adjusted parts", () => {
  const boxOf = (target: string): string => {
    const page = textOf(html("en", target)).replace(/\s+/g, " ");
    return page.slice(page.lastIndexOf("Why this status"), page.lastIndexOf("How a target gets its status"));
  };
  const shown: Readonly<Record<string, readonly string[]>> = {
    "TGT-EMP-01": ["12,788 of 24,500", "(52.2 − 46.0) / ((56 − 46.0) × 7/9) = 0.80", "0.80: slow"],
    "TGT-EMP-02": ["75.5% − 46.0%", "74.5% − 52.2%", "22.3 percentage points in 2012"],
    "TGT-CUL-01": ["54.0% − 69.0%", "at most 3 percentage points, with confidence limits of at most 6"],
    "TGT-EDU-01": ["6.8 grade steps − 5.8 grade steps", "0.8 grade steps in 2010"],
    "TGT-HOU-02": ["3,674 of 7,345", "Change the policy states: −10%", "50.67%"],
    "TGT-EDU-05": ["11 in the ranking to 17 in the ranking", "The rank may be any from 11 to 17"],
    "TGT-SAF-01": [
      "The adjusted difference",
      "People of Danish origin, 15–19 years minus immigrants",
      "−3.7 percentage points in 2010",
      "Among those who can be compared the gap was −4.9 percentage points in 2010. Of that, −1.2 percentage points goes with",
      "the gap is −4.7 percentage points in 2010: 5.3% among those compared with, minus 10.0%",
    ],
  };
  for (const [target, texts] of Object.entries(shown)) {
    const box = boxOf(target);
    for (const text of texts) assert.ok(box.includes(text), `${target}: ${text}\n${box}`);
  }
  // How many could not be compared is withheld for 2010: the box says nothing of it, the note of the figures why.
  assert.doesNotMatch(boxOf("TGT-SAF-01"), /are left out/);
  assert.match(textOf(html("en", "TGT-SAF-01")), /their share is given where it is not withheld/);
});

test("in lists, too, a share that a target starts from stands beside the difference it is judged by", () => {
  const [note, difference] = ["the difference was −21.1 percentage points in 2004", "47.3% in 2004"];
  for (const list of ["", "areas/culture/", "targets/"]) {
    const text = textOf(pages.get(`en/eksempelby/${list}index.html`) ?? assert.fail(list));
    assert.match(text, new RegExp(`${difference}\\s*${note}`), list);
  }
});

test("an indicator leads to the differences that are measured on it", () => {
  for (const [indicator, gap] of [
    ["leaving-exam-mark", "leaving-mark-gap"],
    ["employment-rate", "employment-gap"],
  ]) {
    const page = pages.get(`en/eksempelby/indicators/${indicator}/index.html`) ?? assert.fail(indicator);
    assert.ok(page.includes(`href="../${gap}/"`), `${indicator} does not lead to ${gap}`);
  }
});

test("nobody is told how many of a survey's answers are missing", () => {
  assert.doesNotMatch(textOf(html("en", "TGT-CUL-01")), /would (?:have had to|have to) count/);
});

test("a milestone in per cent of what is not in per cent says that it is a part of the baseline", async () => {
  assert.match(textOf(await examplePage("da/targets/TGT-EDU-01")), /Delmål 50 % af udgangspunktet i 2010/);
  assert.match(textOf(await examplePage("en/targets/TGT-EDU-01")), /Milestones 50% of the baseline in 2010/);
});
