import assert from "node:assert/strict";
import { test } from "node:test";
import { readPolicy } from "../../src/policy/index.js";
import { policyTexts } from "../../src/policy/policy-texts.js";
import { pathText } from "../../src/problems/index.js";
import { smallPolicy } from "../fixtures/small-policy.js";

test("every text of the document is found, with its path", () => {
  const texts = policyTexts(readPolicy(smallPolicy()).value?.policy);
  const counts = new Map<string, number>();
  for (const { path } of texts) {
    const part = String(path[0] === "areas" ? path[2] : path[0]);
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  // Counted by hand in the fixture.
  assert.deepEqual(Object.fromEntries(counts), {
    title: 2,
    place: 1,
    summary: 1,
    units: 4,
    dimensions: 3,
    groups: 7,
    bodies: 3,
    places: 2,
    definitions: 7,
    vision: 1,
    objectives: 1,
    indicators: 5,
    gaps: 1,
    targets: 5,
    commitments: 5,
    remarks: 1,
  });
  const wording = texts.find(({ path }) => pathText(path) === "areas[0].targets[0].deadline.wording");
  assert.deepEqual(wording?.text, { en: "by 2028", da: "inden 2028" });
});

test("a document without some parts has no texts there", () => {
  assert.deepEqual(policyTexts({ title: { en: "x" } }), [{ path: ["title"], text: { en: "x" } }]);
  assert.deepEqual(policyTexts(undefined), []);
});
