import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyConfidentiality } from "../../src/barometer/index.js";
import type { Edition } from "../../src/edition/index.js";
import { editionsOfExample, newestExample } from "../examples/example-editions.js";

const city = newestExample("eksempelby");
const statement = city.confidentiality ?? assert.fail("no statement");

function said(edition: Edition): readonly string[] {
  return verifyConfidentiality(edition, { file: "x.json" }).map(
    ({ severity, place, sentence }) => `${severity} ${place.path}: ${sentence.en}`,
  );
}

test("the examples' editions say how many figures they withhold", () => {
  assert.ok(statement.withheld > 10);
  for (const one of [...editionsOfExample("eksempelby"), newestExample("copenhagen-2006")]) {
    assert.deepEqual(said(one), [], one.id);
  }
});

test("another number, or another minimum than the policy's, is refused", () => {
  const { withheld } = statement;
  assert.deepEqual(said({ ...city, confidentiality: { ...statement, withheld: 3, minimumCount: 3 } }), [
    `error confidentiality.withheld: "withheld" is 3; from the edition's content follows ${withheld}`,
    `error confidentiality.minimumCount: "minimumCount" is 3; from the edition's content follows 5`,
  ]);
  const [first, ...others] = city.series;
  assert.ok(first);
  assert.equal(
    first.observations.some(({ obsStatus }) => obsStatus === "Q"),
    false,
  );
  const hidden = first.observations.map((one) => ({ ...one, obsStatus: "Q" as const }));
  assert.equal(said({ ...city, series: [{ ...first, observations: hidden }, ...others] }).length, 1);
});

test("under another version of the rules a difference is listed; without a statement there is nothing to redo", () => {
  const earlier = { ...statement, method: "withheld-figures/0", withheld: 3 };
  assert.match(said({ ...city, confidentiality: earlier }).join(), /^note confidentiality\.withheld: /);
  const { confidentiality: _, ...without } = city;
  assert.deepEqual(said(without), []);
});
