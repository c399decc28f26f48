import assert from "node:assert/strict";
import { test } from "node:test";
import { observationStatuses } from "../../src/cube/index.js";
import { languages, missingText, observationStatusWord } from "../../src/language/index.js";

test("what stands in place of a value", () => {
  assert.equal(missingText("Q", "da"), "tilbageholdt for at beskytte personer");
  assert.equal(missingText("Q", "en"), "withheld to protect people");
  assert.equal(missingText("L", "da"), "ikke indsamlet");
  assert.equal(missingText("M", "en"), "cannot exist");
  assert.equal(missingText("O", "en"), "missing");
});

test("a status that goes with a value takes no place of one", () => {
  for (const language of languages) {
    const missing = observationStatuses.filter((status) => missingText(status, language) !== undefined);
    assert.deepEqual(missing, ["L", "M", "O", "Q"]);
  }
});

test("every status of the cube but the normal one has a word", () => {
  for (const language of languages) {
    for (const status of observationStatuses) {
      assert.equal(observationStatusWord(status, language) === undefined, status === "A", status);
    }
  }
  assert.equal(observationStatusWord("P", "da"), "foreløbigt");
  assert.equal(observationStatusWord("P", "en"), "provisional");
});
