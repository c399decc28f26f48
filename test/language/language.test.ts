import assert from "node:assert/strict";
import { test } from "node:test";
import { isLanguage, languageNames, languages, languageTags } from "../../src/language/index.js";

test("a language is one that has all texts", () => {
  assert.deepEqual(languages.filter(isLanguage), ["da", "en"]);
  for (const other of ["", "DA", "da-DK", "sv", "toString"]) assert.equal(isLanguage(other), false, other);
});

test("a language goes by its own name and a tag that exists", () => {
  assert.deepEqual(languageNames, { da: "Dansk", en: "English" });
  assert.deepEqual(Intl.getCanonicalLocales(Object.values(languageTags)), ["da", "en-GB"]);
});
