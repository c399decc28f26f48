import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { qualifiers } from "../../src/cube/index.js";
import { assessmentSchema, type EditionSeries } from "../../src/edition/index.js";
import type { Target } from "../../src/policy/index.js";
import { targetKinds } from "../../src/policy/schema/target.js";
import { directionTarget, type FigureRow, helmetSeries, levelTarget } from "./small-barometer.js";
import { assess, said, withheld } from "./verdict.js";

const value = fc.integer({ min: 0, max: 1000 }).map((tenths) => (tenths / 10).toFixed(1));
const more: fc.Arbitrary<NonNullable<FigureRow[2]>> = fc.record(
  {
    qualifier: fc.oneof({ weight: 5, arbitrary: fc.constant("eq" as const) }, fc.constantFrom(...qualifiers)),
    obsStatus: fc.oneof(
      { weight: 5, arbitrary: fc.constant("A" as const) },
      fc.constantFrom("B", "D", "E", "P", "U" as const),
    ),
    groupLabels: fc.constantFrom<readonly string[]>([], ["pupils"], ["pupils", "under-15"]),
  },
  { requiredKeys: [] },
);
const row: fc.Arbitrary<FigureRow> = fc.tuple(
  fc.constantFrom("2005", "2006", "2007", "2008", "2009", "2010", "2011", "2009-S1", "2010-S1", "undated"),
  value,
  more,
);
/** A series that mostly holds the baseline, each period once, in order of time. */
const rows = fc
  .uniqueArray(row, { selector: ([period]) => period, maxLength: 8 })
  .map((others) => [["2005", "47"] as FigureRow, ...others.filter(([period]) => period !== "2005")])
  .map((all) => all.toSorted(([a], [b]) => (a < b ? -1 : 1)));

const target: fc.Arbitrary<Target> = fc.oneof(
  fc
    .record({ goal: value, qualifier: fc.constantFrom(...qualifiers) })
    .map(({ goal, qualifier }) => levelTarget({ goal: { value: goal, qualifier } })),
  fc.constantFrom("up", "down" as const).map((way) => directionTarget(way)),
);

test("an assessment follows from the policy and the published figures, whatever stands beside them", () => {
  fc.assert(
    fc.property(target, rows, fc.string(), (one, figures, word) => {
      const series = [helmetSeries(figures)];
      const own = assess(one, series);
      const elsewhere = helmetSeries([["2008", "99"]], { group: "adults" });
      assert.deepEqual(assess(one, JSON.parse(JSON.stringify([...series, elsewhere]))), own);
      assert.deepEqual(assess(one, [elsewhere, ...series]), own);
      assert.deepEqual(
        assess(
          one,
          series.map((each) => withWords(each, word)),
        ),
        own,
      );
      assert.deepEqual(assessmentSchema.parse(own), own);
    }),
  );
});

test("withholding the newest figure never leads to another judgement", () => {
  fc.assert(
    fc.property(target, rows, (one, figures) => {
      const dated = figures.filter(([period]) => period !== "undated");
      const before = assess(one, [helmetSeries(figures)]);
      const [newest] = dated.at(-1) ?? [];
      const hidden = figures.map(
        ([period, number, rest = {}]): FigureRow =>
          period === newest ? [period, undefined, { ...rest, ...withheld }] : [period, number, rest],
      );
      const after = assess(one, [helmetSeries(hidden)]);
      assert.ok(
        after.status === "not-assessable" || after.status === before.status,
        `${said(before)} became ${said(after)}`,
      );
    }),
    { numRuns: 500 },
  );
});

test("a higher figure is never a worse status where more is wanted", () => {
  const order = [
    "missed",
    "moving-away",
    "no-significant-change",
    "off-track",
    "slow",
    "on-track",
    "reached",
  ];
  fc.assert(
    fc.property(fc.constantFrom("2006", "2008", "2010"), value, value, (period, a, b) => {
      const [low = "", high = ""] = [a, b].sort((x, y) => Number(x) - Number(y));
      const rank = (number: string): number =>
        order.indexOf(
          assess(levelTarget(), [
            helmetSeries([
              ["2005", "47"],
              [period, number],
            ]),
          ]).status,
        );
      assert.ok(rank(low) >= 0 && rank(low) <= rank(high), `${low}, ${high} in ${period}`);
    }),
  );
});

test("where less is wanted, everything is the mirror image", () => {
  const mirrored = (text: string): string => (Number(text) === 0 ? text : `-${text}`);
  fc.assert(
    fc.property(value, value, value, fc.constantFrom("2007", "2009", "2010"), (from, goal, now, period) => {
      const at = (turn: (text: string) => string): string => {
        const baseline = { value: turn(from), qualifier: "eq", period: "2005" } as const;
        const mirror = levelTarget({ baseline, goal: { value: turn(goal), qualifier: "eq" } });
        return said(
          assess(mirror, [
            helmetSeries([
              ["2005", turn(from)],
              [period, turn(now)],
            ]),
          ]),
        );
      };
      assert.equal(
        at(mirrored),
        at((text) => text),
      );
    }),
  );
});

test("no target and no figures make an assessment that an edition could not hold", () => {
  const stated = fc.record(
    {
      value,
      qualifier: fc.constantFrom(...qualifiers),
      period: fc.constantFrom("2005", "2005-S1", "undated"),
    },
    { requiredKeys: ["value", "qualifier"] },
  );
  const anyTarget = fc
    .record(
      {
        kind: fc.constantFrom(...targetKinds),
        baseline: stated,
        goal: stated,
        change: stated,
        direction: fc.constantFrom("up", "down" as const),
        milestones: fc.array(fc.record({ at: fc.constantFrom("2004", "2007", "2010"), goal: stated }), {
          maxLength: 2,
        }),
      },
      { requiredKeys: ["kind"] },
    )
    .map((fields) => ({ ...directionTarget("up"), ...fields }) as Target);
  fc.assert(
    fc.property(
      anyTarget,
      rows,
      fc.constantFrom("end-of-year", "start-of-year" as const),
      (one, figures, by) => {
        const assessment = assess(one, [helmetSeries(figures)], by);
        assert.deepEqual(assessmentSchema.parse(assessment), assessment);
        assert.equal(assessment.reason !== undefined, assessment.status === "not-assessable");
      },
    ),
  );
});

function withWords(series: EditionSeries, word: string): EditionSeries {
  return {
    ...series,
    observations: series.observations.map((observation) => ({
      ...observation,
      sources: [`x/${word}`],
      notes: [`x/${word}`],
      numerator: "1",
      replaced: { value: "99", qualifier: "eq", obsStatus: "A", source: "x" },
    })),
  };
}
