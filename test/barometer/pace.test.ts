import assert from "node:assert/strict";
import { test } from "node:test";
import type { Assessment } from "../../src/edition/index.js";
import type { Target } from "../../src/policy/index.js";
import { type FigureRow, helmetSeries, levelTarget, without } from "./small-barometer.js";
import { assess } from "./verdict.js";

function pace(target: Target, rows: readonly FigureRow[]): Assessment["pace"] {
  return assess(target, [helmetSeries(rows)]).pace;
}

const past: readonly FigureRow[] = [
  ["1995", "34"],
  ["2005", "47"],
];

test("what the target needs a year stands beside what was seen", () => {
  assert.deepEqual(pace(levelTarget(), past), {
    needed: "2.0",
    seen: "1.3",
    seenFrom: "1995",
    seenTo: "2005",
  });
});

test("once there are figures after the baseline, they are what was seen", () => {
  assert.deepEqual(pace(levelTarget(), [...past, ["2006", "48"], ["2008", "51"]]), {
    needed: "2.0",
    seen: "1.3",
    seenFrom: "2005",
    seenTo: "2008",
  });
  const late: readonly FigureRow[] = [...past, ["2010", "52"], ["2011", "80"]];
  assert.equal(pace(levelTarget(), late)?.seenTo, "2010", "after the deadline nothing is seen any more");
});

test("a fall has its sign, and a decimal more than the figures", () => {
  const down = levelTarget({ goal: { value: "30.5", qualifier: "eq" } });
  assert.deepEqual(
    pace(down, [
      ["1995", "61.25"],
      ["2005", "47"],
    ]),
    {
      needed: "-3.30",
      seen: "-1.425",
      seenFrom: "1995",
      seenTo: "2005",
    },
  );
  assert.equal(pace(levelTarget({ goal: { value: "48", qualifier: "eq" } }), past)?.needed, "0.2");
});

test("the exact ratio is rounded, halves away from zero", () => {
  const goal = (value: string): string | undefined =>
    pace(
      levelTarget({
        goal: { value, qualifier: "eq" },
        deadline: { by: "2009", wording: { en: "x", da: "x" } },
      }),
      [],
    )?.needed;
  assert.equal(goal("48"), "0.3", "0.25");
  assert.equal(goal("46"), "-0.3", "-0.25");
  assert.equal(goal("47.3"), "0.08", "0.075");
});

test("without a date, an exact baseline or a goal there is no pace", () => {
  assert.equal(pace(without(levelTarget(), "goal"), past), undefined);
  assert.equal(pace(without(levelTarget(), "deadline"), past), undefined);
  assert.equal(pace(without(levelTarget(), "baseline"), past), undefined);
  const baseline = (change: Partial<NonNullable<Target["baseline"]>>): Target =>
    levelTarget({ baseline: { value: "47", qualifier: "eq", period: "2005", ...change } });
  assert.equal(pace(baseline({ period: "undated" }), past), undefined);
  assert.equal(pace(baseline({ qualifier: "just_below" }), past), undefined, "nobody knows from where");
});

test("what was seen rests on exact figures that may be compared, at least two", () => {
  const seen = (rows: readonly FigureRow[]) => pace(levelTarget(), rows)?.seen;
  assert.equal(seen([["2005", "47"]]), undefined);
  assert.equal(
    seen([
      ["1995", "34", { qualifier: "approx" }],
      ["2005", "47"],
    ]),
    undefined,
  );
  assert.equal(
    seen([
      ["1995", "34"],
      ["2005", "47", { obsStatus: "B" }],
    ]),
    undefined,
  );
  assert.equal(
    seen([
      ["2004-S1", "34"],
      ["2005", "47"],
    ]),
    undefined,
    "half a year",
  );
  assert.equal(seen([...past, ["2008", "51", { qualifier: "above" }]]), "1.3", "since 1995");
  assert.equal(seen([...past, ["2008", "51", { obsStatus: "B" }]]), "1.3", "since 1995");
  assert.deepEqual(pace(levelTarget(), [])?.needed, "2.0");
});
