import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldTitle } from "../../src/language/index.js";

test("a field is named as readers know it; ids and years stay", () => {
  assert.equal(fieldTitle("deadline.by", "da"), "frist, år");
  assert.equal(fieldTitle("deadline.by", "en"), "deadline, year");
  assert.equal(fieldTitle("milestones.2022.goal.value", "en"), "milestones, 2022, target value, value");
  assert.equal(fieldTitle("toString", "en"), "toString");
});
