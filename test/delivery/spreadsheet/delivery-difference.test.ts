import assert from "node:assert/strict";
import { test } from "node:test";
import type { Observation } from "../../../src/cube/index.js";
import { deliveryDifference, type KeyedObservation } from "../../../src/delivery/index.js";

test("figures are new, changed, unchanged or gone; a large revision is told apart", () => {
  const before = [
    figure("2005", "10"),
    figure("2006", "20"),
    figure("2007", "30"),
    figure("2005", "5", "other"),
    figure("2006", "50", "rented-homes", "locals"),
  ];
  const after = [figure("2005", "10.0"), figure("2006", "21"), figure("2008", "40")];
  const found = deliveryDifference({ observations: before }, { observations: after }, 5);
  assert.equal(found.unchanged, 1);
  assert.deepEqual(found.added.map(periodOf), ["2008"]);
  // A year that the later one is not about is not missed.
  assert.deepEqual(
    found.vanished.map(({ key, observation }) => [key.group, observation.period]),
    [["locals", "2006"]],
  );
  assert.deepEqual(
    found.changed.map(({ before: old, after: now, percent, isLarge }) => [
      old.observation.value,
      now.observation.value,
      percent,
      isLarge,
    ]),
    [["20", "21", 5, true]],
  );
  const [small] = deliveryDifference({ observations: before }, { observations: after }, 5.1).changed;
  assert.equal(small?.isLarge, false);
});

test("from nought, and to or from a figure that is not there, a change is large", () => {
  const change = (from: string | undefined, to: string | undefined) =>
    deliveryDifference({ observations: [figure("2005", from)] }, { observations: [figure("2005", to)] }, 50)
      .changed[0];
  assert.equal(change("0", "1")?.isLarge, true);
  assert.deepEqual([change("3", undefined)?.isLarge, change("3", undefined)?.percent], [true, undefined]);
  assert.equal(change("0", "0"), undefined);
  assert.equal(change(undefined, undefined), undefined);
});

test("a figure that the last delivery does not have is held against the one before", () => {
  const difference = deliveryDifference(
    { observations: [figure("2006", "30")] },
    { observations: [figure("2005", "21"), figure("2006", "30"), figure("2007", "40")] },
    5,
    [
      { observations: [figure("2005", "19"), figure("2006", "29")] },
      { observations: [figure("2005", "20")] },
    ],
  );
  assert.deepEqual(
    difference.changed.map(({ before: one, after: two }) => [one.observation.value, two.observation.value]),
    [["20", "21"]],
  );
  assert.deepEqual([difference.added.map(periodOf), difference.unchanged], [["2007"], 1]);
});

test("undated figures are held against the one with the same id", () => {
  const undated = (id: string, value: string): KeyedObservation => {
    const { key, observation } = figure("undated", value);
    return { key, observation: { ...observation, figures: [id] } };
  };
  const found = deliveryDifference(
    { observations: [undated("FIG-1", "10"), undated("FIG-2", "90")] },
    { observations: [undated("FIG-1", "10"), undated("FIG-2", "91")] },
    5,
  );
  assert.deepEqual(
    [
      found.unchanged,
      found.added,
      found.vanished,
      found.changed.map(({ before }) => before.observation.value),
    ],
    [1, [], [], ["90"]],
  );
});

function periodOf({ observation }: KeyedObservation): string {
  return observation.period;
}

function figure(
  period: string,
  value: string | undefined,
  indicator = "rented-homes",
  group = "_T",
): KeyedObservation {
  const observation: Observation = {
    period,
    ...(value === undefined ? {} : { value }),
    qualifier: "eq",
    obsStatus: value === undefined ? "O" : "A",
    confStatus: "F",
    sources: [],
    notes: [],
    figures: [],
    groupLabels: [],
  };
  const key = {
    indicator,
    measure: "share",
    refArea: "nordby",
    group,
    dimensions: {},
    definition: "D",
  };
  return { key, observation };
}
