import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { areaClasses } from "../../src/barometer/index.js";
import type { EditionSeries } from "../../src/edition/index.js";
import type { RuleSet } from "../../src/policy/index.js";
import { classOf, quarter, rules, shares, townWith } from "./area-class-policy.js";
import type { FigureRow } from "./small-barometer.js";
import { withheld } from "./verdict.js";

const value = fc.integer({ min: 0, max: 1000 }).map((tenths) => (tenths / 10).toFixed(1));
const limit = fc.record({
  value: fc.constantFrom("10", "30", "40", "40.5", "50", "70"),
  included: fc.boolean(),
});
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 2 });
const without = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined)) as T;

const criterion = fc
  .record({
    indicator: fc.constantFrom("helmet-rate", "track-length"),
    lower: maybe(
      fc.oneof(
        limit,
        fc.record({
          relativeTo: fc.record({ refArea: fc.constant("south"), times: fc.constantFrom("0.5", "1", "1.5") }),
          included: fc.boolean(),
        }),
      ),
    ),
    upper: maybe(limit),
  })
  .map(without);

/** Rules put together without thought: limits overlap, leave holes, lie the wrong way round. */
const ruleSet: fc.Arbitrary<RuleSet> = fc
  .record({
    reading: fc.constantFrom("printed", "unrounded" as const),
    rollingYears: maybe(fc.constantFrom(2, 3)),
    minimumPopulation: maybe(fc.constant({ persons: 45 })),
    classes: fc.array(
      fc.record({
        lower: maybe(limit),
        upper: maybe(limit),
        criteria: maybe(fc.array(criterion, { minLength: 1, maxLength: 3 })),
        atLeast: maybe(fc.constantFrom(1, 2)),
        within: maybe(fc.nat(5)),
        yearsInRow: maybe(
          fc.record({ given: fc.integer({ min: 1, max: 3 }), left: fc.integer({ min: 1, max: 3 }) }),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ classes, ...settings }) =>
    rules({
      ...without(settings),
      classes: classes.map(({ within, criteria, ...one }, at) =>
        classOf({
          code: `c${at}`,
          ...without(one),
          ...(criteria === undefined
            ? {}
            : { criteria: criteria.map((each, i) => ({ id: `k${i}`, ...each })) }),
          ...(within === undefined || within >= at ? {} : { within: `c${within}` }),
        }),
      ),
    }),
  );

const row: fc.Arbitrary<FigureRow> = fc.tuple(
  fc.integer({ min: 2001, max: 2010 }).map(String),
  value,
  fc.record(
    { obsStatus: fc.constantFrom("A", "B", "D", "P" as const), denominator: fc.constantFrom("40", "50") },
    { requiredKeys: [] },
  ),
);
const rows = fc
  .uniqueArray(row, { selector: ([period]) => period, maxLength: 10 })
  .map((all) => all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
const places = [
  quarter("north", { validTo: "2006-12-31" }),
  quarter("south"),
  quarter("east", { validFrom: "2007-01-01", splits: "north" }),
];
const town = fc
  .tuple(rows, rows, rows, rows)
  .map(([north, south, east, tracks]): readonly EditionSeries[] => [
    shares(north),
    shares(south, { refArea: "south" }),
    shares(east, { refArea: "east" }),
    shares(tracks, { indicator: "track-length", measure: "amount", definition: "def-cyclist" }),
  ]);

test("whatever the rules: one class or one reason for each area and period, and of the rule set's own", () => {
  fc.assert(
    fc.property(ruleSet, town, (rules, series) => {
      const found = areaClasses({ policy: townWith([rules], places), series });
      const names = found.map(({ ruleSet, place, period }) => `${ruleSet} ${place} ${period}`);
      assert.equal(new Set(names).size, names.length);
      for (const one of found) {
        assert.equal(one.class === undefined, one.reason !== undefined);
        if (one.class !== undefined) assert.ok(rules.classes.some(({ code }) => code === one.class));
        if (one.change !== undefined) assert.ok(one.class !== undefined);
      }
    }),
    { numRuns: 2000 },
  );
});

test("a share that is withheld never gives a class, and changes none before it", () => {
  fc.assert(
    fc.property(ruleSet, town, fc.nat(9), (rules, series, at) => {
      const policy = townWith([rules], places);
      const [north, ...others] = series;
      const hidden = north?.observations[at];
      if (north === undefined || hidden === undefined) return;
      const observations = north.observations.map((one) =>
        one === hidden
          ? { ...shares([[one.period, undefined, withheld]]).observations[0], period: one.period }
          : one,
      ) as EditionSeries["observations"];
      const found = areaClasses({ policy, series: [{ ...north, observations }, ...others] });
      const own = found.find(({ place, period }) => place === "north" && period === hidden.period);
      assert.equal(own?.class, undefined);
      const earlier = (all: readonly { readonly place: string; readonly period: string }[]) =>
        all.filter(({ place, period }) => place === "north" && period < hidden.period);
      assert.deepEqual(earlier(found), earlier(areaClasses({ policy, series })));
    }),
    { numRuns: 1000 },
  );
});

test("figures that no rule names change nothing, nor does the order of what is published", () => {
  fc.assert(
    fc.property(ruleSet, town, rows, (rules, series, other) => {
      const policy = townWith([rules], places);
      const found = areaClasses({ policy, series });
      const described = [
        shares(other, { indicator: "injured", measure: "count", definition: "def-injury" }),
        shares(other, { group: "children" }),
        shares(other, { measure: "among-stayers" }),
      ];
      assert.deepEqual(areaClasses({ policy, series: [...described, ...series.toReversed()] }), found);
    }),
    { numRuns: 500 },
  );
});
