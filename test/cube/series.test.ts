import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  intoSeries,
  isExact,
  type Observation,
  type SeriesKey,
  segments,
  seriesKeyText,
} from "../../src/cube/index.js";

const key: SeriesKey = {
  indicator: "helmet-rate",
  measure: "share",
  refArea: "fernholm",
  group: "children",
  dimensions: {},
  definition: "def-helmet",
};

test("two keys have one text exactly when they are equal", () => {
  const name = fc.constantFrom("a", "b", "a=b", "=", "", "__proto__", 'a","b', "_T");
  const anyKey: fc.Arbitrary<SeriesKey> = fc.record({
    indicator: name,
    measure: name,
    refArea: name,
    group: name,
    dimensions: fc.dictionary(name, name, { maxKeys: 2 }),
    definition: name,
  });
  fc.assert(
    fc.property(anyKey, anyKey, (a, b) => {
      assert.equal(seriesKeyText(a) === seriesKeyText(b), isDeepEqual(a, b));
    }),
    { numRuns: 300 },
  );
  fc.assert(fc.property(anyKey, (one) => assert.equal(seriesKeyText(one), seriesKeyText(turned(one)))));
});

test("a code with an equals sign in it does not pass for another dimension", () => {
  const [first, second] = [{ a: "b=c" }, { "a=b": "c" }].map((dimensions) => ({ ...key, dimensions }));
  assert.ok(first !== undefined && second !== undefined);
  assert.notEqual(seriesKeyText(first), seriesKeyText(second));
});

test("figures of one key are one series in order of time, undated ones last", () => {
  const figures = ["undated", "2006", "2005", "2005-S1"].map((period) => ({
    key,
    observation: figure({ period }),
  }));
  const other = { key: { ...key, group: "adults" }, observation: figure({ period: "2001" }) };
  const series = intoSeries([...figures, other]);
  assert.deepEqual(
    series.map(({ key: { group }, observations }) => [group, ...observations.map(({ period }) => period)]),
    [
      ["adults", "2001"],
      ["children", "2005-S1", "2005", "2006", "undated"],
    ],
  );
});

test("the order in which figures arrive does not matter", () => {
  const figures = ["2005", "2006", "2007"].flatMap((period) =>
    ["children", "adults"].map((group) => ({ key: { ...key, group }, observation: figure({ period }) })),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(figures, { minLength: figures.length }), (shuffled) => {
      assert.deepEqual(intoSeries(shuffled), intoSeries(figures));
    }),
  );
});

test("a break begins a segment", () => {
  assert.deepEqual(periodsOf([{ period: "2001" }, { period: "2002", obsStatus: "B" }, { period: "2003" }]), [
    ["2001"],
    ["2002", "2003"],
  ]);
});

test("a figure of its own definition is compared with neither neighbour", () => {
  assert.deepEqual(periodsOf([{ period: "2001" }, { period: "2002", obsStatus: "D" }, { period: "2003" }]), [
    ["2001"],
    ["2002"],
    ["2003"],
  ]);
});

test("one name must run through a segment: names that only meet pairwise do not chain groups together", () => {
  assert.deepEqual(
    periodsOf([
      { period: "2001", groupLabels: ["pupils"] },
      { period: "2002", groupLabels: ["pupils", "under-15"] },
      { period: "2003", groupLabels: ["under-15"] },
      { period: "2004", groupLabels: ["pupils"] },
      { period: "2005", groupLabels: [] },
      { period: "2006", groupLabels: [] },
    ]),
    [["2001", "2002"], ["2003"], ["2004"], ["2005", "2006"]],
  );
});

test("undated figures stand in no segment", () => {
  assert.deepEqual(periodsOf([{ period: "undated" }, { period: "2001" }, { period: "undated" }]), [["2001"]]);
  assert.deepEqual(periodsOf([]), []);
});

test("provisional and withheld figures stay in their segment", () => {
  const statuses = ["A", "P", "Q", "E", "U"] as const;
  const figures = statuses.map((obsStatus, at) => ({ period: `${2001 + at}`, obsStatus }));
  assert.equal(periodsOf(figures).length, 1);
});

test("only a number that is stated as it is, is exact", () => {
  assert.equal(isExact({ value: "47", qualifier: "eq" }), true);
  assert.equal(isExact({ value: "47", qualifier: "just_below" }), false);
  assert.equal(isExact({ qualifier: "eq" }), false);
});

function periodsOf(observations: readonly Partial<Observation>[]): readonly (readonly string[])[] {
  return segments({ key, observations: observations.map(figure) }).map((stretch) =>
    stretch.map(({ period }) => period),
  );
}

function figure(given: Partial<Observation>): Observation {
  return {
    period: "2005",
    value: "1",
    qualifier: "eq",
    obsStatus: "A",
    confStatus: "F",
    sources: ["a/b"],
    notes: [],
    figures: [],
    groupLabels: ["pupils"],
    ...given,
  };
}

/** The same key with its dimensions in the other order. */
function turned(one: SeriesKey): SeriesKey {
  return { ...one, dimensions: Object.fromEntries(Object.entries(one.dimensions).reverse()) };
}

function isDeepEqual(a: SeriesKey, b: SeriesKey): boolean {
  try {
    assert.deepEqual({ ...a, dimensions: { ...a.dimensions } }, { ...b, dimensions: { ...b.dimensions } });
    return true;
  } catch {
    return false;
  }
}
