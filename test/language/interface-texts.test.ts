import assert from "node:assert/strict";
import { test } from "node:test";
import { languages, texts } from "../../src/language/index.js";
import { targetKinds } from "../../src/policy/schema/target.js";

test("every language has the same keys, of the same kind, all the way down", () => {
  const [first, ...others] = languages.map((language) => shapeOf(texts[language]));
  for (const other of others) assert.deepEqual(other, first);
});

test("no text is empty or has space at its ends", () => {
  for (const language of languages) {
    for (const [path, text] of textsOf(texts[language])) {
      assert.ok(text.trim() === text && text !== "", `${language} ${path}: "${text}"`);
    }
  }
});

test("every kind of target has its words", () => {
  for (const language of languages) {
    assert.deepEqual(Object.keys(texts[language].targetKinds), targetKinds);
  }
});

test("every count has its plural, and zero takes it", () => {
  const alike = new Set(["da targets", "da figures", "en series"]);
  for (const language of languages) {
    for (const [name, count] of Object.entries(texts[language].counts)) {
      if (name === "targetsOf") continue;
      const [zero, one, many] = [0, 1, 1200].map((number) =>
        count(number, number).split(" ").slice(1).join(" "),
      );
      assert.equal(zero, many, `${language} ${name}`);
      assert.equal(one === many, alike.has(`${language} ${name}`), `${language} ${name}`);
    }
  }
  assert.equal(texts.da.counts.targets(1), "1 mål");
  assert.equal(texts.en.counts.targets(0), "0 targets");
  assert.equal(texts.da.counts.indicators(1200), "1.200 indikatorer");
  assert.equal(texts.da.counts.targetsOf(7, 9), "7 af 9 mål");
  assert.equal(texts.en.counts.targetsOf(1, 1), "1 of 1 target");
});

test("texts made from other texts", () => {
  const { da, en } = texts;
  assert.equal(da.edition.asOf("2006-11-30"), "pr. 30. november 2006");
  assert.equal(en.edition.asOf("2006-11-30"), "as of 30 November 2006");
  assert.equal(da.figures.derivedSum(["34", "33"]), "Afledt: summen af 34 og 33");
  assert.equal(en.figures.derivedSum(["34", "33"]), "Derived: the sum of 34 and 33");
  assert.equal(da.figures.derivedDifference(["74", "47"]), "Afledt: 74 minus 47");
  assert.equal(en.figures.derivedDifference(["74", "47"]), "Derived: 74 minus 47");
  assert.equal(da.figures.derivedRatio(["3,2", "1,3"]), "Afledt: 3,2 divideret med 1,3");
  assert.equal(en.figures.derivedRatio(["3.2", "1.3"]), "Derived: 3.2 divided by 1.3");
  assert.equal(en.figures.of("persons of working age"), "of persons of working age");
  assert.equal(da.figures.per("år"), "pr. år");
  assert.equal(en.figures.replaced("46%"), "stated earlier: 46%");
});

type Node = string | ((...numbers: never) => string) | { readonly [name: string]: Node };

function shapeOf(node: Node): unknown {
  if (typeof node === "string") return "text";
  if (typeof node === "function") return `function of ${node.length}`;
  return Object.fromEntries(Object.entries(node).map(([name, below]) => [name, shapeOf(below)]));
}

function textsOf(node: Node, path = ""): readonly (readonly [string, string])[] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function") return [];
  return Object.entries(node).flatMap(([name, below]) => textsOf(below, `${path}.${name}`));
}
