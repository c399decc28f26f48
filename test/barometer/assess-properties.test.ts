import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { qualifiers } from "../../src/cube/index.js";
import { type Assessment, assessmentSchema, type EditionSeries } from "../../src/edition/index.js";
import type { Target } from "../../src/policy/index.js";
import { targetKinds } from "../../src/policy/schema/target.js";
import { StatusBadge } from "../../src/publication/parts/status-badge.js";
import type { Reader } from "../../src/publication/view/reader.js";
import { directionTarget, type FigureRow, helmetSeries, levelTarget, without } from "./small-barometer.js";
import { assess, said, withheld } from "./verdict.js";

const runs = { numRuns: 10_000 };

const value = fc.integer({ min: 0, max: 1000 }).map((tenths) => (tenths / 10).toFixed(1));
const more: fc.Arbitrary<NonNullable<FigureRow[2]>> = fc.record(
  {
    qualifier: fc.oneof({ weight: 5, arbitrary: fc.constant("eq" as const) }, fc.constantFrom(...qualifiers)),
    obsStatus: fc.oneof(
      { weight: 5, arbitrary: fc.constant("A" as const) },
      fc.constantFrom("B", "D", "E", "P", "U" as const),
    ),
    groupLabels: fc.constantFrom<readonly string[]>([], ["pupils"], ["pupils", "under-15"]),
    denominator: fc.constantFrom("40", "50"),
  },
  { requiredKeys: [] },
);
const row: fc.Arbitrary<FigureRow> = fc.tuple(
  fc.constantFrom("2005", "2006", "2007", "2008", "2009", "2010", "2011", "2009-S1", "2010-S1", "undated"),
  value,
  more,
);
const limits = fc.tuple(value, value).map(([a, b]) => {
  const [lower = "0", upper = "0"] = [a, b].sort((x, y) => Number(x) - Number(y));
  return { lower, upper, confidence: "95" };
});
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

const stated = fc.record(
  {
    value,
    qualifier: fc.oneof({ weight: 3, arbitrary: fc.constant("eq" as const) }, fc.constantFrom(...qualifiers)),
    period: fc.constantFrom("2005", "2005", "2005-S1", "undated"),
    unit: fc.constantFrom("percent", "percentage-points"),
  },
  { requiredKeys: ["value", "qualifier"] },
);
/** A target of any kind, its fields put together without thought. */
const anyTarget = fc
  .record(
    {
      kind: fc.constantFrom(...targetKinds),
      baseline: fc.oneof(fc.constant({ value: "47", qualifier: "eq" as const, period: "2005" }), stated),
      goal: stated,
      change: fc
        .tuple(stated, fc.option(fc.constantFrom("points", "of-baseline" as const)))
        .map(([change, reading]) => ({ ...change, ...(reading && { reading }) })),
      direction: fc.constantFrom("up", "down" as const),
      milestones: fc.array(fc.record({ at: fc.constantFrom("2004", "2007", "2010"), goal: stated }), {
        maxLength: 2,
      }),
      margin: value,
      each: fc.constant("light"),
      comparator: fc.constant({ indicator: "helmet-rate", group: "adults", refArea: "fernholm" }),
      proxies: fc.constant([{ indicator: "helmet-rate", group: "adults", refArea: "fernholm" }]),
      adjustment: fc.constant({ en: "Age.", da: "Alder." }),
      deadline: fc.constant({ by: "2010", wording: { en: "by 2010", da: "inden 2010" } }),
    },
    { requiredKeys: ["kind"] },
  )
  .map((fields) => ({ ...without(directionTarget("up"), "direction", "baseline"), ...fields }) as Target);

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
    runs,
  );
});

test("withholding a figure never leads to another judgement", () => {
  fc.assert(
    fc.property(anyTarget, rows, fc.nat(), (one, figures, which) => {
      const before = assess(one, pair(figures));
      const [period] = figures[which % figures.length] ?? [];
      const hidden = figures.map(
        ([at, number, rest = {}]): FigureRow =>
          at === period && at !== "undated" ? [at, undefined, { ...rest, ...withheld }] : [at, number, rest],
      );
      const after = assess(one, pair(hidden));
      assert.ok(
        after.status === "not-assessable" || after.status === before.status,
        `${said(before)} became ${said(after)} without ${period}`,
      );
    }),
    runs,
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
    runs,
  );
});

test("no target and no figures make an assessment that an edition could not hold", () => {
  fc.assert(
    fc.property(
      anyTarget,
      rows,
      fc.option(limits),
      fc.constantFrom("end-of-year", "start-of-year" as const),
      (one, figures, around, by) => {
        const series = pair(figures.map(([at, number, rest = {}]) => [at, number, { ...rest, ...around }]));
        const assessment = assess(one, series, by);
        assert.deepEqual(assessmentSchema.parse(assessment), assessment);
        assert.equal(assessment.reason !== undefined, assessment.status === "not-assessable");
        assert.doesNotMatch(JSON.stringify(assessment), /NaN|Infinity|undefined/);
      },
    ),
    runs,
  );
});

test("status, progress, sign and colour say the same, and the way gone agrees with them", () => {
  const tones: Readonly<Record<string, string>> = { "✓": "good", "✗": "bad", "?": "neutral", "…": "neutral" };
  fc.assert(
    fc.property(anyTarget, rows, fc.option(limits), (one, figures, around) => {
      const found = assess(
        one,
        pair(figures.map(([at, number, rest = {}]) => [at, number, { ...rest, ...around }])),
      );
      const [tone = "", sign = ""] = badgeOf(found);
      assert.equal(tones[sign] ?? tone, tone, `${said(found)} ${sign}`);
      assert.equal(["?", "…"].includes(sign), found.status === "not-assessable", said(found));
      if (found.progress !== undefined) {
        const part = Number(found.progress);
        // Four decimals are printed: a part may print as the limit of the next band.
        const bands = {
          "moving-away": [-Infinity, 0],
          "off-track": [0, 0.6],
          slow: [0.6, 0.95],
          "on-track": [0.95, Infinity],
        };
        const [low = 0, high = 0] = bands[found.status as keyof typeof bands];
        assert.ok(part >= low && part <= high, said(found));
        assert.equal(tone === "good", found.status === "on-track", said(found));
        assert.equal(tone === "bad", part <= 0.6 && found.status !== "slow", said(found));
      }
      const isWay = one.kind === "direction" && ["right-way", "moving-away"].includes(found.status);
      if (isWay && found.observed?.qualifier === "eq" && found.baseline !== undefined) {
        const change = Number(found.observed.value) - Number(found.baseline.value);
        assert.equal(found.status === "right-way", change > 0 === (one.direction === "up"), said(found));
        assert.equal(tone, found.status === "right-way" ? "good" : "bad");
      }
    }),
    runs,
  );
});

/** The colour and the sign that a reader sees. */
function badgeOf(assessment: Assessment): readonly (string | undefined)[] {
  const reader = { language: "en", index: { targets: new Map() }, words: { pages: {} } } as unknown as Reader;
  const html = String(StatusBadge({ reader, assessment }));
  return /data-tone="([a-z]+)"><span aria-hidden="true">([^<]+)</.exec(html)?.slice(1) ?? [];
}

/** The figures for children, and those of adults whom they may be compared with. */
function pair(figures: readonly FigureRow[]): readonly EditionSeries[] {
  const adults: readonly FigureRow[] = [
    ["2005", "74"],
    ["2008", "74"],
    ["2010", "75"],
  ];
  return [helmetSeries(figures), helmetSeries(adults, { group: "adults" })];
}

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
