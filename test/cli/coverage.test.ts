import assert from "node:assert/strict";
import { test } from "node:test";
import { edit, smallWorkspace } from "../workspace/temporary.js";
import { command } from "./isobar.js";

const notes = [
  "policy/policy.yaml: note: Indicators without figures: 1 of 3 (track-length); --coverage lists them all",
  "policy/policy.yaml: note: Commitments without a named body: 1 of 2 (COM-2); --coverage lists them all",
];

test("check counts what the small policy does not cover; what is covered whole needs no note", async (t) => {
  const { code, err } = await command(["check", smallWorkspace(t)]);
  assert.deepEqual([code, err], [0, notes]);
});

test("check --coverage lists it, and gives it as data", async (t) => {
  const folder = smallWorkspace(t);
  const { out, err } = await command(["check", "--coverage", folder]);
  assert.deepEqual(err, notes);
  assert.deepEqual(out, [
    "Targets without indicator: 0 of 3",
    "Indicators without figures: 1 of 3",
    "  track-length",
    "Commitments without a named body: 1 of 2",
    "  COM-2",
    "0 errors, 0 warnings, 2 notes",
  ]);
  const json = await command(["check", "--coverage", "--json", folder]);
  assert.deepEqual(JSON.parse(json.out.join("\n")).coverage, {
    targetsWithoutIndicator: { count: 0, total: 3, ids: [] },
    indicatorsWithoutFigures: { count: 1, total: 3, ids: ["track-length"] },
    commitmentsWithoutOwner: { count: 1, total: 2, ids: ["COM-2"] },
  });
  const danish = await command(["check", "--coverage", "--lang", "da", folder]);
  assert.equal(danish.out[3], "Løfter uden et nævnt organ: 1 af 2");
});

test("of a policy with errors nothing is said to be covered or not", async (t) => {
  const folder = smallWorkspace(t);
  edit(folder, "policy/areas/cycling.yaml", "unit: persons", "unit: person");
  const { code, out, err } = await command(["check", "--coverage", folder]);
  assert.deepEqual([code, out, err.length], [1, ["1 error, 0 warnings, 0 notes"], 1]);
});
