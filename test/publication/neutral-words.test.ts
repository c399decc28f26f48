import assert from "node:assert/strict";
import { test } from "node:test";
import { policyTexts } from "../../src/policy/index.js";
import { copenhagenEdition } from "../examples/copenhagen.js";
import { newestExample } from "../examples/example-editions.js";
import { starterEdition } from "../examples/starter.js";
import { stigmatisingWords, type WordList, wordProblems } from "../forbidden-words.js";
import { exampleSite, siteOf } from "./example-site.js";
import { textOf } from "./html.js";

/**
 * Words that judge people or places, beside those that src/ must not hold. The names of the policy's classes and
 * groups are used as it defines them, so "vulnerable" may stand with areas and never with people.
 */
const judgingWords: WordList = {
  advice: "pages name people and places neutrally; what the policy itself says stands in quotes",
  words: [
    ...stigmatisingWords.words,
    /(?:ikke|u|dårligt|vel)[- ]?integrere(?:t|de)(?!\p{L})/u,
    /(?:non-?|un|poorly[- ]|badly[- ]|well[- ]|not yet )integrated/u,
    /vulnerable (?:people|persons|famil|groups|citizens|residents|immigrants|children|young)/u,
    /(?:udsatte|sårbare|svage|svageste|belastede) (?:mennesker|personer|familier|grupper|borgere|beboere|børn|unge|indvandrere)/u,
    /(?:weak|weakest|weaker) (?:people|famil|groups|citizens|residents|pupils)/u,
    /svage elever/u,
    /ressourcesvag/u,
    /utilpasse/u,
    /maladjusted/u,
    /fremmede(?!sprog)/u,
    /(?<!\p{L})foreigners?(?!\p{L})/u,
    /kriminelle (?:indvandrere|unge)/u,
    /criminal (?:immigrants|youth|famil)/u,
    /anden etnisk herkomst/u,
    /tungere? (?:beboere|familier|borgere)/u,
    /ethnics(?!\p{L})/u,
    /burden on (?:society|the city)/u,
    /byrde for/u,
  ],
};

/** What a page says in its own voice: without quotations, and without what it gives as the policy's own word. */
function ownVoice(html: string): string {
  const without = html.replace(/<dt>(?:Politikkens eget ord|The policy’s own word)<\/dt><dd>.*?<\/dd>/gs, "");
  return textOf(without).replace(/»[^«]*«|‘[^’]*’(?!\p{L})|“[^”]*”/gu, "");
}

test("no page says a stigmatising word in its own voice", async () => {
  const pages = [...(await exampleSite)]
    .filter(([name]) => name.endsWith(".html"))
    .map(([name, html]) => [name, ownVoice(html)] as const);
  assert.ok(pages.length > 200);
  assert.deepEqual(wordProblems(new Map(pages), judgingWords), []);
});

for (const [name, edition] of [
  ["the invented city", newestExample("eksempelby")],
  ["the starter", starterEdition()],
] as const) {
  test(`no page of ${name} does either`, async () => {
    const pages = [...(await siteOf(edition))]
      .filter(([file]) => file.endsWith(".html"))
      .map(([file, html]) => [file, ownVoice(html)] as const);
    assert.ok(pages.length > 20);
    assert.deepEqual(wordProblems(new Map(pages), judgingWords), []);
  });
}

test("nor does any text of the example's policy and its deliveries", () => {
  const { policy, deliveries } = copenhagenEdition();
  const notes = deliveries.flatMap((one) => [one.title, ...one.notes.map(({ text }) => text)]);
  const all = [...policyTexts(policy).map(({ text }) => text), ...notes];
  const texts = all.flatMap((text, at) =>
    Object.entries(text).map(([language, words]) => [`text ${at}, ${language}`, ownVoice(words)] as const),
  );
  assert.ok(texts.length > 1000);
  assert.deepEqual(wordProblems(new Map(texts), judgingWords), []);
});

test("the list finds such words, and lets the names of classes pass", () => {
  const found = (text: string) => wordProblems(new Map([["page", ownVoice(text)]]), judgingWords).length;
  for (const text of [
    "<p>Life in the ghetto</p>",
    "<p>Vulnerable families</p>",
    "<p>poorly integrated</p>",
    "<p>Udsatte familier</p>",
    "<p>ikke-integrerede</p>",
  ]) {
    assert.equal(found(text), 1, text);
  }
  assert.equal(found("<p>Vulnerable areas; udsatte områder; en integreret by</p>"), 0);
  assert.equal(found("<p>The policy says ‘ghetto’ here.</p><p>Politikken siger »ghetto«.</p>"), 0);
  assert.equal(found("<dl><dt>The policy’s own word</dt><dd>ghetto</dd></dl>"), 0);
});

test("every page of a barometer says that monitoring is no proof of effect", async () => {
  const standing = {
    da: "Målingerne viser, hvordan det står til. De beviser ikke, hvad årsagen er.",
    en: "Monitoring shows how things stand; it is no proof of what caused it.",
  };
  let count = 0;
  for (const [name, html] of await exampleSite) {
    const language = /^(da|en)\/.*\.html$/.exec(name)?.[1];
    if (language === undefined) continue;
    assert.ok(textOf(html).includes(standing[language as "da" | "en"]), name);
    count++;
  }
  assert.ok(count > 200);
});
