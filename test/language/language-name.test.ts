import assert from "node:assert/strict";
import { test } from "node:test";
import { languageName } from "../../src/language/language-name.js";

test("a language has a name in either language, and its code where there is none", () => {
  assert.equal(languageName("da", "da"), "dansk");
  assert.equal(languageName("da", "en"), "Danish");
  assert.equal(languageName("not a code", "en"), "not a code");
});
