import assert from "node:assert/strict";
import { test } from "node:test";
import { inAlphabeticalOrder, indexLetter } from "../../src/language/index.js";

test("Danish ends with æ, ø and å", () => {
  const words = ["år", "zebra", "æble", "ørn", "and", "ænder", "ø"];
  assert.deepEqual(
    inAlphabeticalOrder(words, (word) => word, "da"),
    ["and", "zebra", "æble", "ænder", "ø", "ørn", "år"],
  );
});

test("capitals, accents and signs do not part words that belong together", () => {
  const words = ["Elder", "élan", "‘echo’", "cash benefit", "cash", "cashier", "2 cash"];
  assert.deepEqual(
    inAlphabeticalOrder(words, (word) => word, "en"),
    ["2 cash", "cash", "cash benefit", "cashier", "‘echo’", "élan", "Elder"],
  );
});

test("in English, letters of other alphabets stand with those they look like", () => {
  const words = ["Mønsterlev", "Modelhøj", "Påfundlev", "Ærø", "Prøvelev"];
  assert.deepEqual(
    inAlphabeticalOrder(words, (word) => word, "en"),
    ["Ærø", "Modelhøj", "Mønsterlev", "Påfundlev", "Prøvelev"],
  );
});

test("a word stands under its first letter", () => {
  assert.deepEqual(
    ["»ældre«", "åben", "Élan", "2-tal", "123"].map((word) => indexLetter(word, "da")),
    ["Æ", "Å", "E", "T", "#"],
  );
});
