import assert from "node:assert/strict";
import { test } from "node:test";
import { type AssessmentNumbers, assessmentSentence } from "../../src/language/index.js";

const percent = { kind: "percent" } as const;
const points = { kind: "percentage-points" } as const;
const start = { value: "47", qualifier: "eq", period: "2005" } as const;
const goal = { value: "57", qualifier: "approx", period: "2010" } as const;

function both(numbers: Partial<AssessmentNumbers>, unit: typeof percent | typeof points = percent) {
  const full: AssessmentNumbers = { status: "on-track", hasMilestones: false, ...numbers };
  return [assessmentSentence(full, unit, "da"), assessmentSentence(full, unit, "en")];
}

const observed = (value: string, period: string) => ({ value, qualifier: "eq", period }) as const;

test("a part of the way due is rounded down, so that it never reads as the band above", () => {
  const numbers = { baseline: start, observed: observed("52.5", "2008"), goal, progress: "0.9467" };
  assert.deepEqual(both({ ...numbers, status: "slow" }), [
    "Tallet gik fra 47\u00a0% i 2005 til 52,5\u00a0% i 2008. Målet er ca. 57\u00a0% i 2010. Det er 94\u00a0% af den ændring, der skulle være sket på det tidspunkt, regnet ad en lige linje fra udgangspunktet til målet.",
    "The figure went from 47% in 2005 to 52.5% in 2008. The target is approx. 57% in 2010. That is 94% of the change due by then, going by a straight line from the baseline to the target.",
  ]);
  const part = (progress: string, status: AssessmentNumbers["status"]) =>
    /That is (.*?) of the change/.exec(both({ ...numbers, status, progress })[1] ?? "")?.[1];
  assert.equal(part("0.5999", "off-track"), "59%");
  assert.equal(part("0.95", "on-track"), "95%");
  assert.equal(part("0.29", "off-track"), "29%");
  assert.equal(part("1.2", "on-track"), "120%");
  assert.equal(part("1", "on-track"), "100%");
  assert.equal(part("0.004", "off-track"), "less than 1%");
  assert.equal(part("0", "off-track"), "0%");
});

test("a way with milestones is no straight line", () => {
  const [danish, english] = both({
    baseline: start,
    observed: observed("52", "2008"),
    goal,
    progress: "1.0000",
    hasMilestones: true,
  });
  assert.match(danish ?? "", /ad lige linjer fra udgangspunktet gennem delmålene til målet\.$/);
  assert.match(english ?? "", /in straight lines from the baseline through the milestones to the target\.$/);
});

test("a target missed names the deadline, one in a direction says which way", () => {
  assert.deepEqual(
    both({
      status: "missed",
      baseline: start,
      observed: observed("52", "2010"),
      goal,
      due: "2010-12-31",
    }),
    [
      "Tallet gik fra 47\u00a0% i 2005 til 52\u00a0% i 2010. Målet er ca. 57\u00a0% i 2010. Fristen var 31. december 2010.",
      "The figure went from 47% in 2005 to 52% in 2010. The target is approx. 57% in 2010. The deadline was 31 December 2010.",
    ],
  );
  assert.deepEqual(
    both(
      {
        status: "right-way",
        baseline: { value: "-2", qualifier: "eq", period: "2005" },
        observed: observed("-1", "2007-S1"),
        direction: "down",
        isGap: true,
      },
      points,
    ),
    [
      "Forskellen gik fra −2 procentpoint i 2005 til −1 procentpoint i 1. halvår 2007. Målet er et lavere tal.",
      "The gap went from −2 percentage points in 2005 to −1 percentage point in the first half of 2007. The target is a lower figure.",
    ],
  );
});

test("no change, and what cannot be assessed", () => {
  assert.equal(
    both({ status: "no-significant-change", baseline: start, observed: observed("47", "2006"), goal })[1],
    "The figure is unchanged since the baseline: 47% in 2005 and 47% in 2006. The target is approx. 57% in 2010.",
  );
  const cannot = (reason: AssessmentNumbers["reason"], baseline: AssessmentNumbers["baseline"]) =>
    both({ status: "not-assessable", reason, baseline });
  assert.deepEqual(cannot("awaiting-data", start), [
    "Målet tager udgangspunkt i 47\u00a0% i 2005, og der er ikke offentliggjort noget senere tal, som kan sammenlignes med det.",
    "The target starts from 47% in 2005, and no later figure that can be compared with it has been published.",
  ]);
  assert.deepEqual(cannot("baseline-inexact", { value: "41", qualifier: "just_below", period: "undated" }), [
    "Målet tager udgangspunkt i lige under 41\u00a0% (årstal ikke oplyst). Det er ikke et præcist tal, og kilden siger ikke, hvornår det er fra.",
    "The target starts from just under 41% (undated). That is not an exact number, and the source does not say when it is from.",
  ]);
  assert.equal(
    cannot("baseline-inexact", { value: "41", qualifier: "eq" })[1],
    "The target starts from 41%. The source does not say when the figure is from.",
  );
  assert.equal(
    cannot("baseline-inexact", { value: "9", qualifier: "just_below", period: "2005" })[1],
    "The target starts from just under 9% in 2005. That is not an exact number.",
  );
  assert.deepEqual(cannot("no-indicator", undefined), [undefined, undefined]);
  assert.deepEqual(both({ status: "no-target-value", observed: observed("5", "2006") }), [
    undefined,
    undefined,
  ]);
});
