import assert from "node:assert/strict";
import { test } from "node:test";
import { coverage, readPolicy } from "../../src/policy/index.js";
import { smallPolicy } from "../fixtures/small-policy.js";

function policyOf(change: (text: string) => string = (text) => text) {
  const files = smallPolicy();
  const area = "policy/areas/cycling.yaml";
  files.set(area, change(files.get(area) ?? ""));
  files.set(
    "policy/bodies.yaml",
    `${files.get("policy/bodies.yaml")}  - id: town
    title: { en: The town, da: Byen }
    kind: authority
`,
  );
  const texts = new Map([...files].filter(([name]) => name.startsWith("policy/")));
  const { value, problems } = readPolicy(texts);
  assert.deepEqual(problems, []);
  assert.ok(value);
  return value.policy;
}

test("the small policy, counted by hand", () => {
  // Of three indicators only the cycle tracks have no figure; of two commitments the lamps have no body.
  assert.deepEqual(coverage(policyOf(), new Set(["helmet-rate", "injured", "helmet-gap"])), {
    targetsWithoutIndicator: { count: 0, total: 3, ids: [] },
    indicatorsWithoutFigures: { count: 1, total: 3, ids: ["track-length"] },
    commitmentsWithoutOwner: { count: 1, total: 2, ids: ["COM-2"] },
  });
});

test("a target on a gap is measured; one without a subject is not", () => {
  const policy = policyOf((text) =>
    text
      .replace(/ {4}subject: { indicator: injured.*\n/, "")
      .replace(/ {4}subject: { indicator: helmet.*\n/, ""),
  );
  assert.deepEqual(coverage(policy, new Set()).targetsWithoutIndicator, {
    count: 2,
    total: 3,
    ids: ["TGT-1", "TGT-3"],
  });
});

test("the authority as a whole is nobody in particular, unless somebody stands beside it", () => {
  const owners = (list: string) =>
    coverage(
      policyOf((text) => text.replace("responsible: [road-office]", `responsible: ${list}`)),
      new Set(),
    ).commitmentsWithoutOwner.ids;
  assert.deepEqual(owners("[town]"), ["COM-1", "COM-2"]);
  assert.deepEqual(owners("[town, road-office]"), ["COM-2"]);
  assert.deepEqual(owners("[traffic-committee]"), ["COM-2"]);
});

test("without figures no indicator has any", () => {
  assert.equal(coverage(policyOf(), new Set()).indicatorsWithoutFigures.count, 3);
});
