import assert from "node:assert/strict";
import { test } from "node:test";
import { broken } from "../fixtures/broken.js";
import { formMistakes } from "../policy/form-mistakes.js";
import { asEditorsRead, departures, schemaOf } from "./schema-validator.js";

/** What `check` finds and JSON Schema has no words for: rules that need a calendar or a list of zones. */
const beyondJsonSchema: readonly string[] = ["a date that does not exist", "a time zone that does not exist"];

// Each mistake of form that `check` finds (test/policy/single-mistakes.test.ts) is underlined by an editor too.
for (const { what, file, from, to, at } of formMistakes) {
  const finds = beyondJsonSchema.includes(what) ? "lets pass" : "rejects";
  test(`the schema ${finds} ${what}`, () => {
    const text = broken(file, from, to, at).files.get(file) ?? "";
    assert.equal(departures(schemaOf(file), asEditorsRead(text)).length > 0, finds === "rejects");
  });
}

test("every exception is a mistake of the list", () => {
  const known = formMistakes.map(({ what }) => what);
  for (const what of beyondJsonSchema) assert.ok(known.includes(what), what);
});
