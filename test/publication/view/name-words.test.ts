import assert from "node:assert/strict";
import { test } from "node:test";
import { forSentence, nameWordsOf } from "../../../src/publication/view/name-words.js";
import { copenhagenEdition } from "../../examples/copenhagen.js";

const { policy } = copenhagenEdition();
const words = nameWordsOf(policy);

test("common words are small in the middle of a sentence", () => {
  assert.equal(forSentence("People of Danish origin", words.en), "people of Danish origin");
  assert.equal(forSentence("Women", words.en), "women");
  assert.equal(forSentence("Employment", words.en), "employment");
  assert.equal(forSentence("Personer af dansk oprindelse", words.da), "personer af dansk oprindelse");
  assert.equal(forSentence("Tyrkiske borgere", words.da), "tyrkiske borgere");
});

test("names keep their capital, in each language by its own rule", () => {
  assert.equal(forSentence("Turkish citizens", words.en), "Turkish citizens");
  assert.equal(forSentence("Danish pupils", words.en), "Danish pupils");
  assert.equal(forSentence("Copenhagen", words.en), "Copenhagen");
  assert.equal(forSentence("Københavns ansatte", words.da), "Københavns ansatte");
});

test("what begins with no capital, or goes on in capitals, stays as written", () => {
  assert.equal(forSentence("DKK a month", words.en), "DKK a month");
  assert.equal(forSentence("15–19 years", words.en), "15–19 years");
  assert.equal(forSentence("", words.en), "");
});

test("no title of a group or code loses the capital of a name inside it", () => {
  const titles = [
    ...policy.groups.map(({ title }) => title),
    ...policy.dimensions.flatMap(({ codes }) => codes.map(({ title }) => title)),
  ];
  for (const title of titles) {
    const text = title.en ?? "";
    const changed = forSentence(text, words.en);
    assert.equal(changed.slice(1), text.slice(1));
    assert.doesNotMatch(changed, /\b(?:danish|danes|turkish|danmark|copenhagen)\b/);
  }
});
