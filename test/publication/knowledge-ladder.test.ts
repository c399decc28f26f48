import assert from "node:assert/strict";
import { test } from "node:test";
import {
  isStartingPoint,
  knowledgeLadder,
  lackingRungs,
  rungs,
} from "../../src/publication/view/knowledge-ladder.js";
import { copenhagenEdition } from "../examples/copenhagen.js";
import { smallEdition } from "./small-edition.js";

/**
 * Read off the policy's text by hand: targets that state how much, those that state a year, those that state where
 * they start. Not counted as a number: TGT-ROOT-01, which is done or not.
 */
const byHand = {
  number: [
    ...["TGT-EMP-01", "TGT-EMP-01b", "TGT-EMP-09", "TGT-EMP-11"],
    ...["TGT-EDU-01", "TGT-EDU-02", "TGT-EDU-04", "TGT-EDU-05", "TGT-EDU-07"],
    ...["TGT-HOU-01", "TGT-HOU-02", "TGT-HOU-06", "TGT-HOU-07"],
    ...["TGT-SAF-04", "TGT-HEA-04", "TGT-ROOT-02", "TGT-ROOT-03", "TGT-ROOT-04"],
    ...["TGT-ROOT-05", "TGT-ROOT-06", "TGT-ROOT-07", "TGT-ROOT-08"],
  ],
  year: [
    ...["TGT-EMP-01", "TGT-EMP-01b", "TGT-EDU-01", "TGT-HOU-02", "TGT-SAF-01"],
    ...["TGT-CUL-01", "TGT-ROOT-07"],
  ],
  baseline: [
    ...["TGT-EMP-01", "TGT-EMP-01b", "TGT-EMP-02", "TGT-EMP-06", "TGT-EMP-07", "TGT-EMP-08"],
    ...["TGT-EDU-01", "TGT-EDU-05", "TGT-EDU-11", "TGT-EDU-12", "TGT-HOU-02", "TGT-HOU-06"],
  ],
  "second-measurement": [],
} as const;

const nestedByHand = {
  number: byHand.number,
  year: ["TGT-EMP-01", "TGT-EMP-01b", "TGT-EDU-01", "TGT-HOU-02", "TGT-ROOT-07"],
  baseline: ["TGT-EMP-01", "TGT-EMP-01b", "TGT-EDU-01", "TGT-HOU-02"],
  "second-measurement": [],
} as const;

test("the ladder of the example is that of a count by hand", () => {
  const { policy, assessments } = copenhagenEdition();
  const targets = policy.areas.flatMap((area) => area.targets);
  assert.equal(targets.length, 65);
  const ladder = knowledgeLadder(targets, ({ id }) => assessments.find(({ target }) => target === id));
  assert.deepEqual(
    ladder.map(({ rung }) => rung),
    rungs,
  );
  for (const { rung, reached, having } of ladder) {
    const ids: readonly string[] = reached.map(({ id }) => id);
    assert.deepEqual(ids.toSorted(), nestedByHand[rung].toSorted(), rung);
    assert.equal(having, byHand[rung].length, rung);
  }
});

test("what a target lacks is every rung up to the one asked for", () => {
  const { policy, assessments } = copenhagenEdition();
  const lacks = (id: string) => {
    const target = policy.areas.flatMap((area) => area.targets).find((one) => one.id === id);
    assert.ok(target !== undefined);
    return lackingRungs(
      "second-measurement",
      target,
      assessments.find((one) => one.target === id),
    );
  };
  assert.deepEqual(lacks("TGT-EMP-01"), ["second-measurement"]);
  assert.deepEqual(lacks("TGT-CUL-01"), ["number", "baseline", "second-measurement"]);
  assert.deepEqual(lacks("TGT-GEN-01"), rungs);
});

test("an edition is a starting point until a target has been measured since its baseline", () => {
  assert.equal(isStartingPoint(copenhagenEdition().assessments), true);
  assert.equal(isStartingPoint(smallEdition("2019-12-31").assessments), true);
  const later = smallEdition("2022-12-31");
  assert.equal(isStartingPoint(later.assessments), false);
  const [target] = later.policy.areas.flatMap((area) => area.targets);
  assert.ok(target !== undefined);
  const ladder = knowledgeLadder([target], () => later.assessments[0]);
  assert.deepEqual(
    ladder.map(({ reached }) => reached.length),
    [1, 1, 1, 1],
  );
});
