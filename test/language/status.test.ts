import assert from "node:assert/strict";
import { test } from "node:test";
import { notAssessableReasons, targetStatuses } from "../../src/edition/index.js";
import { languages, type ReasonText, reasonText, statusText } from "../../src/language/index.js";

const all = languages.map((language) => ({
  language,
  statuses: targetStatuses.map((status) => statusText(status, language)),
  reasons: notAssessableReasons.map((reason) => reasonText(reason, language)),
}));

test("every status and reason of the edition has its own word and sentence", () => {
  for (const { statuses, reasons } of all) {
    const words = [...statuses, ...reasons].map(({ word }) => word);
    const sentences = [...statuses, ...reasons].map(({ sentence }) => sentence);
    assert.equal(new Set(words).size, targetStatuses.length + notAssessableReasons.length);
    assert.equal(new Set(sentences).size, words.length);
    assert.deepEqual(
      words.filter((word) => word.length === 0 || word.length > 25),
      [],
    );
    assert.deepEqual(
      sentences.filter((sentence) => !/^\p{Lu}.*[^.]\.$/u.test(sentence)),
      [],
    );
  }
});

test("a status is told by its sign alone, and no sign is an emoji anywhere", () => {
  for (const { statuses, reasons } of all) {
    assert.equal(new Set(statuses.map(({ sign }) => sign)).size, targetStatuses.length);
    for (const { sign } of [...statuses, ...reasons]) {
      assert.equal([...sign].length, 1);
      assert.doesNotMatch(sign, /\p{Emoji}/u);
    }
  }
});

test("signs are the same in every language", () => {
  const signs = ({ statuses, reasons }: (typeof all)[number]): readonly string[] =>
    [...statuses, ...reasons].map(({ sign }) => sign);
  const [first, ...others] = all.map(signs);
  for (const other of others) assert.deepEqual(other, first);
});

test("a reason begins by saying that the target cannot be assessed", () => {
  const beginnings = {
    da: /^Kan ikke vurderes(?: endnu)?: \p{Lu}/u,
    en: /^Cannot be assessed(?: yet)?: \p{Ll}/u,
  };
  for (const { language, reasons } of all) {
    for (const { sentence } of reasons) assert.match(sentence, beginnings[language]);
  }
});

test("some as they are read", () => {
  const awaiting: ReasonText = {
    sign: "…",
    word: "Awaiting figures",
    sentence:
      "Cannot be assessed: there is no later figure yet that can be held against the one the target starts from.",
    because: "There is no later figure yet that can be held against the one the target starts from.",
  };
  assert.deepEqual(reasonText("awaiting-data", "en"), awaiting);
  assert.equal(statusText("reached", "da").word, "Nået");
  assert.equal(
    statusText("no-target-value", "da").sentence,
    "Politikken angiver hverken et tal, der skal nås, eller en retning, så der er ikke noget at vurdere efter.",
  );
});
