import assert from "node:assert/strict";
import { test } from "node:test";
import type { EditionObservation } from "../../src/edition/index.js";
import type { Target } from "../../src/policy/index.js";
import {
  directionTarget,
  type FigureRow,
  gapSeries,
  gapTarget,
  helmetSeries,
  levelTarget,
  without,
} from "./small-barometer.js";
import { assess, provisional, said, verdict, withheld } from "./verdict.js";

const percent = "percent";

function limits(lower: string, upper: string): Partial<EditionObservation> {
  return { lower, upper, confidence: "95" };
}

function noteCodes(target: Target, rows: readonly FigureRow[]): readonly string[] {
  return assess(target, [helmetSeries(rows)]).notes.map(({ code }) => code);
}

test("a change in points is the level it leads to", () => {
  const change = { value: "10", unit: "percentage-points", qualifier: "eq" } as const;
  const target = without(levelTarget({ kind: "points-change", change }), "goal");
  const slow: readonly FigureRow[] = [
    ["2005", "47"],
    ["2008", "51"],
  ];
  assert.equal(verdict(target, slow), "slow 0.6667");
  assert.deepEqual(assess(target, [helmetSeries(slow)]).goal, {
    value: "57",
    qualifier: "eq",
    period: "2010",
  });
  assert.equal(
    verdict(target, [
      ["2005", "47"],
      ["2010", "57"],
    ]),
    "reached",
  );
});

test("a change in per cent of a share can be read in two ways: one is chosen and both are said", () => {
  const rows: readonly FigureRow[] = [
    ["2005", "50"],
    ["2010", "42"],
  ];
  const cut = (reading?: "of-baseline" | "points"): Target =>
    without(
      levelTarget({
        kind: "relative-change",
        baseline: { value: "50", qualifier: "eq", period: "2005" },
        change: { value: "-10", unit: percent, qualifier: "eq", ...(reading && { reading }) },
      }),
      "goal",
    );
  assert.equal(verdict(cut("of-baseline"), rows), "reached");
  assert.equal(verdict(cut("points"), rows), "missed");
  assert.equal(verdict(cut(), rows), "definition-open", "nobody said which");
  const noted = (reading: "of-baseline" | "points"): unknown =>
    assess(cut(reading), [helmetSeries(rows)]).notes.find(({ code }) => code.startsWith("change-read"));
  assert.deepEqual(noted("of-baseline"), {
    code: "change-read-of-baseline",
    numbers: { goal: "45", other: "40" },
  });
  assert.deepEqual(noted("points"), { code: "change-read-as-points", numbers: { goal: "40", other: "45" } });
});

test("the gap series of the methods note that is exactly on its path is on track", () => {
  const closed = gapTarget({
    baseline: { value: "1.0", qualifier: "eq", period: "2006" },
    goal: { value: "0", qualifier: "eq" },
    deadline: { by: "2014", wording: { en: "by 2014", da: "inden 2014" } },
  });
  const said1 = (rows: readonly FigureRow[], target = closed): string =>
    said(assess(target, [gapSeries([["2006", "1.0"], ...rows])]));
  assert.equal(said1([["2008", "0.75"]]), "on-track 1.0000");
  // Half by 2010: after that the way is the same length for the same time again.
  const milestones = [{ at: "2010", goal: { value: "50", unit: percent, qualifier: "eq" as const } }];
  assert.equal(said1([["2010", "0.50"]], { ...closed, milestones }), "on-track 1.0000");
  const steep = [{ at: "2008", goal: { value: "20", unit: percent, qualifier: "eq" as const } }];
  assert.equal(said1([["2008", "0.6"]], { ...closed, milestones: steep }), "off-track 0.5000");
  const wide = gapTarget({
    goal: { value: "0", qualifier: "eq" },
    deadline: { by: "2014", wording: { en: "by 2014", da: "inden 2014" } },
  });
  const gap27 = gapSeries([
    ["2005", "27"],
    ["2008", "18"],
  ]);
  assert.equal(said(assess(wide, [gap27])), "on-track 1.0000");
});

test("a gap to be narrowed by so much, whichever sign it is written with and whichever side it is on", () => {
  for (const value of ["50", "-50"]) {
    for (const side of ["", "-"]) {
      const half = gapTarget({
        baseline: { value: `${side}27`, qualifier: "eq", period: "2005" },
        change: { value, unit: percent, qualifier: "eq" },
        deadline: { by: "2010", wording: { en: "by 2010", da: "inden 2010" } },
      });
      const series = gapSeries([
        ["2005", `${side}27`],
        ["2010", `${side}13.5`],
      ]);
      assert.equal(said(assess(half, [series])), "reached", `${value} of ${side}27`);
      assert.equal(assess(half, [series]).goal?.value, `${side}13.5`);
    }
  }
  const points = gapTarget({
    baseline: { value: "-27", qualifier: "eq", period: "2005" },
    change: { value: "7", unit: "percentage-points", qualifier: "eq" },
  });
  assert.equal(assess(points, [gapSeries([["2005", "-27"]])]).goal?.value, "-20");
});

test("a closed gap needs an interval, and a margin or a printed 0", () => {
  const by2010 = { by: "2010", wording: { en: "by 2010", da: "inden 2010" } };
  const close = gapTarget({ goal: { value: "0", qualifier: "eq" }, deadline: by2010 });
  const cases: readonly (readonly [string, Partial<Target>, FigureRow, string])[] = [
    ["0, and nobody says how certain", {}, ["2010", "0"], "too-uncertain"],
    ["0, narrow", {}, ["2010", "0", limits("-0.9", "0.9")], "reached"],
    ["0, exactly 2 wide", {}, ["2010", "0", limits("-1", "1")], "too-uncertain"],
    ["0.0 prints as 0", {}, ["2010", "0.0", limits("-0.9", "0.9")], "reached"],
    ["0.1 does not", {}, ["2010", "0.1", limits("0.05", "0.15")], "missed"],
    ["0.1, and its interval holds 0", {}, ["2010", "0.1", limits("-0.8", "1.0")], "too-uncertain"],
    ["within the margin", { margin: "1.5" }, ["2010", "1.5", limits("0.5", "2.5")], "reached"],
    ["interval exactly twice the margin", { margin: "1.5" }, ["2010", "1", limits("-1", "3")], "reached"],
    ["interval beyond it", { margin: "1.5" }, ["2010", "1", limits("-1", "3.1")], "too-uncertain"],
    ["beyond the margin", { margin: "1.5" }, ["2010", "4", limits("3", "5")], "missed"],
    ["beyond, interval reaches in", { margin: "1.5" }, ["2010", "2", limits("1", "3")], "too-uncertain"],
    ["turned: those behind are ahead", { margin: "1.5" }, ["2010", "-9", limits("-11", "-7")], "reached"],
    [
      "provisional",
      { margin: "1.5" },
      ["2010", "1", { ...limits("0", "2"), ...provisional }],
      "on-track 0.9630",
    ],
    ["on its way", { margin: "1.5" }, ["2009", "10", limits("9", "11")], "slow 0.7870"],
    ["withheld", { margin: "1.5" }, ["2010", undefined, withheld], "withheld"],
  ];
  for (const [name, change, row, expected] of cases) {
    const series = gapSeries([["2005", "27"], row]);
    assert.equal(said(assess({ ...close, ...change }, [series])), expected, name);
  }
});

test("the same level as others is judged by the difference, limits from both ends", () => {
  const parity = without(
    levelTarget({
      kind: "parity",
      comparator: { indicator: "helmet-rate", group: "adults", refArea: "fernholm" },
      margin: "2",
    }),
    "goal",
  );
  const pair = (children: readonly FigureRow[], adults: readonly FigureRow[]) => [
    helmetSeries(children),
    helmetSeries(adults, { group: "adults" }),
  ];
  const series = pair(
    [
      ["2005", "47"],
      ["2010", "73", limits("72", "74")],
    ],
    [
      ["2005", "74"],
      ["2010", "74", limits("73.2", "74.8")],
    ],
  );
  const assessed = assess(parity, series);
  assert.equal(assessed.status, "reached");
  // By hand: √(1² + 0.8²) = 1.28, on both sides of -1.
  assert.deepEqual(assessed.observed, {
    value: "-1",
    qualifier: "eq",
    period: "2010",
    obsStatus: "A",
    lower: "-2.3",
    upper: "0.3",
    confidence: "95",
  });
  assert.deepEqual(assessed.baseline, { value: "-27", qualifier: "eq", period: "2005" });
  const only = (row: FigureRow): string =>
    said(
      assess(
        parity,
        pair(
          [["2005", "47"], row],
          [
            ["2005", "74"],
            ["2010", "74"],
          ],
        ),
      ),
    );
  assert.equal(only(["2010", "60"]), "missed");
  assert.equal(only(["2010", undefined, withheld]), "withheld");
  assert.equal(only(["2010", "just", {}]), "too-uncertain");
  assert.equal(only(["2010", "73", { qualifier: "just_below" }]), "too-uncertain");
  assert.equal(only(["2010", "60", { obsStatus: "B" }]), "break");
  assert.equal(only(["2009", "60"]), "awaiting-data", "the others have no figure for that year");
  assert.equal(
    said(assess(parity, [helmetSeries([["2010", "60"]])])),
    "no-comparator",
    "no figures of others",
  );
  assert.equal(said(assess(without(parity, "comparator"), series)), "no-comparator", "nobody says of whom");
  const hiddenStart = pair(
    [
      ["2005", undefined, withheld],
      ["2010", "60"],
    ],
    [
      ["2005", "74"],
      ["2010", "74"],
    ],
  );
  assert.equal(said(assess(parity, hiddenStart)), "withheld", "not judged as if it had no start");
  const noStart = without(parity, "baseline");
  assert.equal(said(assess(noStart, pair([["2008", "60"]], [["2008", "74"]]))), "no-baseline");
  assert.equal(said(assess(noStart, pair([["2010", "60"]], [["2010", "74"]]))), "missed");
  assert.equal(said(assess(noStart, [])), "no-observation");
});

test("what has no baseline is judged each time it is counted", () => {
  const covered = without(
    levelTarget({ kind: "coverage", goal: { value: "100", qualifier: "eq" } }),
    "baseline",
    "deadline",
  );
  const at = (target: Target, row: FigureRow, asOf = "2010-01-31"): string =>
    said(assess(target, [helmetSeries([row])], undefined, asOf));
  assert.equal(at(covered, ["2009", "100"]), "reached");
  assert.equal(at(covered, ["2009", "99.9"]), "missed");
  assert.equal(at(covered, ["2010", "99.9"]), "not-due", "the year is not over");
  assert.equal(at(covered, ["2009", "100", provisional]), "awaiting-data");
  assert.equal(at(covered, ["2009", "99", { qualifier: "at_least" }]), "too-uncertain");
  const byDeadline = { ...covered, deadline: { by: "2010", wording: { en: "by 2010", da: "inden 2010" } } };
  assert.equal(at(byDeadline, ["2009", "60"]), "not-due");
  assert.equal(at(byDeadline, ["2010", "60"], "2011-01-31"), "missed");
  assert.equal(at(without(covered, "goal"), ["2009", "100"]), "reached", "everyone is its goal");

  const none: Target = { ...covered, kind: "threshold-count", goal: { value: "0", qualifier: "eq" } };
  assert.equal(at(none, ["2009", "0"]), "reached");
  assert.equal(at(none, ["2009", "1"]), "missed");
  const twice: Target = { ...covered, kind: "count", goal: { value: "2", qualifier: "eq" } };
  assert.equal(at(twice, ["2009", "3"]), "reached");
  assert.equal(at(twice, ["2009", "1"]), "missed");
  const atLeastOne: Target = { ...covered, kind: "ratio", goal: { value: "1", qualifier: "at_least" } };
  assert.equal(at(atLeastOne, ["2009", "0.98"]), "missed");
  const half: Target = { ...covered, kind: "composition", goal: { value: "50", qualifier: "at_least" } };
  assert.equal(at(half, ["2009", "50"]), "reached");
  assert.equal(at(half, ["2009", "49"]), "missed");

  const done = without({ ...byDeadline, kind: "milestone" }, "goal");
  assert.equal(at(done, ["2009", "1"]), "reached");
  assert.equal(at(done, ["2009", "0"]), "not-due");
  assert.equal(at(done, ["2010", "0"], "2011-01-31"), "missed");
  assert.equal(at(without(done, "deadline"), ["2009", "0"]), "not-due");
});

test("a number to be reached from nothing", () => {
  const homes = levelTarget({
    kind: "count",
    baseline: { value: "0", qualifier: "eq" },
    goal: { value: "5000", qualifier: "eq" },
  });
  assert.equal(verdict(without(homes, "deadline"), [["2008", "1200"]]), "right-way");
  assert.equal(verdict(without(homes, "deadline"), [["2008", "5000"]]), "reached");
  assert.equal(verdict(without(homes, "deadline"), [["2008", "0"]]), "no-significant-change");
  assert.equal(verdict(homes, [["2008", "1200"]]), "baseline-inexact", "from when, nobody says");
  const dated: Target = { ...homes, baseline: { value: "0", qualifier: "eq", period: "2005" } };
  assert.equal(
    verdict(dated, [
      ["2005", "0"],
      ["2008", "3000"],
    ]),
    "on-track 1.0000",
  );
});

test("so many more persons: by heads, and at the population of the baseline", () => {
  const more = levelTarget({
    kind: "count",
    baseline: { value: "0", qualifier: "eq", period: "2005" },
    goal: { value: "500", qualifier: "eq" },
    share: { indicator: "helmet-rate", group: "adults", refArea: "fernholm" },
  });
  const share = helmetSeries(
    [
      ["2005", "47", { numerator: "4700", denominator: "10000" }],
      ["2010", "51", { numerator: "6120", denominator: "12000" }],
    ],
    { group: "adults" },
  );
  const counts: readonly FigureRow[] = [
    ["2005", "0"],
    ["2010", "1420"],
  ];
  // By hand: 6,120 - 4,700 heads; (51 % - 47 %) of 10,000.
  assert.deepEqual(
    assess(more, [helmetSeries(counts), share]).notes.find(({ code }) => code === "count-readings")?.numbers,
    { heads: "1420", constant: "400", from: "2005", to: "2010" },
  );
  assert.ok(!assess(more, [helmetSeries(counts)]).notes.some(({ code }) => code === "count-readings"));
});

test("a rank is better the lower it is, and a note says when others were ranked", () => {
  const rank = levelTarget({
    kind: "rank",
    baseline: { value: "27", qualifier: "eq", period: "2002" },
    goal: { value: "10", qualifier: "up_to" },
  });
  const noDate = without(rank, "deadline");
  const rows = (value: string, ranked: string): readonly FigureRow[] => [
    ["2002", "27", { denominator: "40" }],
    ["2008", value, { denominator: ranked }],
  ];
  assert.equal(verdict(noDate, rows("10", "40")), "reached");
  assert.equal(verdict(noDate, rows("11", "40")), "right-way");
  assert.equal(verdict(noDate, rows("28", "40")), "moving-away");
  assert.equal(verdict(rank, rows("14", "40")), "on-track 1.0196");
  assert.ok(!noteCodes(noDate, rows("9", "40")).includes("rank-universe-changed"));
  assert.ok(noteCodes(noDate, rows("9", "25")).includes("rank-universe-changed"));
});

test("a target that must hold at each code is reached when it is at every one", () => {
  const each = without(
    levelTarget({ kind: "coverage", goal: { value: "90", qualifier: "at_least" }, each: "light" }),
    "baseline",
    "deadline",
  );
  const at = (day: string, dark: string) => [
    helmetSeries([["2009", day]], { dimensions: { light: "day" } }),
    helmetSeries([["2009", dark]], { dimensions: { light: "dark" } }),
  ];
  const later = "2010-01-31";
  assert.equal(said(assess(each, at("95", "90"), undefined, later)), "reached");
  const worst = assess(each, at("95", "80"), undefined, later);
  assert.equal(worst.status, "missed");
  assert.equal(worst.observed?.value, "80");
  assert.deepEqual(worst.notes[0], { code: "each-code", numbers: { reached: "1", of: "2", at: "dark" } });
  assert.equal(said(assess(each, at("95", "80").slice(0, 1), undefined, later)), "no-observation");
});

test("at each code the others are looked up at the same code, or one benchmark stands for all", () => {
  const spread = without(
    levelTarget({
      kind: "parity",
      comparator: { indicator: "helmet-rate", group: "adults", refArea: "fernholm" },
      each: "light",
      margin: "2",
    }),
    "goal",
    "baseline",
  );
  const at = (group: string, code: string | undefined, value: string) =>
    helmetSeries([["2010", value, limits(value, value)]], {
      group,
      dimensions: code === undefined ? {} : { light: code },
    });
  const children = [at("children", "day", "60"), at("children", "dark", "30")];
  const byCode = [...children, at("adults", "day", "61"), at("adults", "dark", "31")];
  assert.equal(said(assess(spread, byCode)), "reached");
  const worst = assess(spread, [...children, at("adults", undefined, "61")]);
  assert.deepEqual([worst.status, worst.observed?.value], ["missed", "-31"]);
});

test("figures of others than the target's group are named as such and judge nothing", () => {
  const proxies = [{ indicator: "helmet-rate", group: "adults", refArea: "fernholm" }];
  const target = without(directionTarget("up", { proxies }), "baseline");
  assert.equal(said(assess(target, [helmetSeries([["2008", "80"]], { group: "adults" })])), "proxy-group");
  assert.equal(said(assess(target, [])), "no-observation");
  assert.equal(
    said(
      assess(target, [helmetSeries([["2008", "80"]], { group: "adults" }), helmetSeries([["2008", "5"]])]),
    ),
    "no-baseline",
  );
});

test("a target that allows for other influences is judged by the adjusted figure, with the plain one beside", () => {
  const target = without(
    levelTarget({
      kind: "parity",
      comparator: { indicator: "helmet-rate", group: "adults", refArea: "fernholm" },
      adjustment: { en: "Age.", da: "Alder." },
    }),
    "goal",
    "baseline",
  );
  const plain = [helmetSeries([["2010", "70"]]), helmetSeries([["2010", "74"]], { group: "adults" })];
  const raw = assess(target, plain);
  assert.equal(said(raw), "adjusted-value-missing");
  // The others minus the group, as adjusted gaps are.
  const note = {
    code: "unadjusted-difference",
    numbers: { value: "4", period: "2010", own: "70", others: "74" },
  };
  assert.deepEqual(raw.notes.at(-1), note);
  assert.equal(raw.observed?.value, "4");
  const adjusted = helmetSeries([["2010", "0.0", limits("-0.6", "0.6")]], { measure: "adjusted-gap" });
  const judged = assess(target, [...plain, adjusted]);
  assert.equal(judged.status, "reached");
  assert.equal(judged.observed?.value, "0.0");
  assert.deepEqual(judged.notes.at(-1), note);
});

test("an adjusted gap starts from its own baseline and says which part is explained and who is left out", () => {
  const target = without(
    levelTarget({
      kind: "parity",
      comparator: { indicator: "helmet-rate", group: "adults", refArea: "fernholm" },
      adjustment: { en: "Age.", da: "Alder." },
    }),
    "goal",
  );
  const measured = (measure: string, rows: readonly FigureRow[]) => helmetSeries(rows, { measure });
  const found = assess(target, [
    helmetSeries([
      ["2005", "47"],
      ["2008", "60"],
      ["2009", "62"],
    ]),
    helmetSeries(
      [
        ["2005", "74"],
        ["2008", "75"],
        ["2009", "76"],
      ],
      { group: "adults" },
    ),
    measured("adjusted-gap", [
      ["2005", "9.0"],
      ["2008", "6.5", limits("5.0", "8.0")],
    ]),
    measured("explained-gap", [["2008", "8.5"]]),
    measured("share-excluded", [["2008", "2.5"]]),
  ]);
  assert.equal(found.baseline?.value, "9.0");
  // 2.5 of the 9.0 points that three of five years' 5.4 were due of.
  assert.equal(said(found), "off-track 0.4630");
  assert.deepEqual(
    found.notes.filter(({ code }) => code.includes("adjusted-")),
    [
      {
        code: "adjusted-parts",
        numbers: { crude: "15.0", explained: "8.5", adjusted: "6.5", period: "2008" },
      },
      { code: "adjusted-without", numbers: { excluded: "2.5", period: "2008" } },
      // Of the time it is judged by, though a later one is published.
      {
        code: "unadjusted-difference",
        numbers: { value: "15", period: "2008", own: "60", others: "75" },
      },
    ],
  );
});

test("a rank that noise could make another says which", () => {
  const ranked = (lower: string, upper: string) =>
    assess(
      levelTarget({
        kind: "rank",
        baseline: { value: "27", qualifier: "eq", period: "2005" },
        goal: { value: "10", qualifier: "up_to" },
      }),
      [
        helmetSeries([
          ["2005", "27"],
          ["2008", "4", { lower, upper, confidence: "95" }],
        ]),
      ],
    ).notes.filter(({ code }) => code === "rank-range");
  assert.deepEqual(ranked("2", "5"), [{ code: "rank-range", numbers: { from: "2", to: "5" } }]);
  assert.deepEqual(ranked("4", "4"), []);
});

test("a rank without a number is judged by its direction", () => {
  const target = without(levelTarget({ kind: "rank", direction: "down" }), "goal");
  const at = (rank: string) =>
    said(
      assess(target, [
        helmetSeries([
          ["2005", "47"],
          ["2008", rank],
        ]),
      ]),
    );
  assert.deepEqual([at("40"), at("50")], ["right-way", "moving-away"]);
});

test("figures of one alone are shown as no difference", () => {
  const target = without(
    levelTarget({
      kind: "parity",
      comparator: { indicator: "helmet-rate", group: "adults", refArea: "fernholm" },
    }),
    "goal",
    "baseline",
  );
  const found = assess(target, [helmetSeries([["2010", "70"]])]);
  assert.equal(said(found), "no-comparator");
  assert.equal(found.observed, undefined);
});

test("a share that improved while those who stayed stood still is said so", () => {
  const target = levelTarget({
    goal: { value: "40", qualifier: "eq" },
    guard: {
      kind: "must-hold-for-stayers",
      text: { en: "Not by moving people.", da: "Ikke ved at flytte folk." },
      among: { indicator: "helmet-rate", group: "adults", refArea: "fernholm" },
    },
  });
  const rows: readonly FigureRow[] = [
    ["2005", "47"],
    ["2010", "40"],
  ];
  const stayers = (now: string) =>
    helmetSeries(
      [
        ["2005", "46"],
        ["2010", now],
      ],
      { group: "adults" },
    );
  const codes = (now: string): readonly string[] =>
    assess(target, [helmetSeries(rows), stayers(now)]).notes.map(({ code }) => code);
  assert.ok(codes("46").includes("not-among-stayers"));
  assert.ok(codes("48").includes("not-among-stayers"));
  assert.ok(!codes("41").includes("not-among-stayers"));
});

test("limits on both sides of the goal, or of a status, are said beside it", () => {
  const codes = (row: FigureRow): readonly string[] => noteCodes(levelTarget(), [["2005", "47"], row]);
  assert.ok(codes(["2010", "58", limits("56", "60")]).includes("limits-around-goal"));
  assert.ok(!codes(["2010", "58", limits("57.5", "60")]).includes("limits-around-goal"));
  assert.ok(codes(["2008", "53", limits("51", "55")]).includes("within-noise"));
  assert.ok(!codes(["2008", "56", limits("55", "57")]).includes("within-noise"));
  const from = (source: string): boolean =>
    codes(["2008", "53", { sources: [source] }]).includes("baseline-from-other-source");
  assert.ok(from("later/survey"));
  assert.ok(!from("later/count"), "the same source, delivered later");
});

test("withholding the newest figure never makes a status better", () => {
  const shown = verdict(levelTarget(), [
    ["2005", "47"],
    ["2008", "51"],
    ["2009", "40"],
  ]);
  const hidden = verdict(levelTarget(), [
    ["2005", "47"],
    ["2008", "51"],
    ["2009", undefined, withheld],
  ]);
  assert.deepEqual([shown, hidden], ["moving-away -0.8750", "withheld"]);
});
