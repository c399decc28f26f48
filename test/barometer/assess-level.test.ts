import assert from "node:assert/strict";
import { test } from "node:test";
import type { Target } from "../../src/policy/index.js";
import { type FigureRow, helmetSeries, levelTarget } from "./small-barometer.js";
import { assess, provisional, said, saysOf, verdict, withheld } from "./verdict.js";

test("a level is judged by the part gone of the way due", () => {
  saysOf(levelTarget(), [
    ["the example of the methods note: 4 of 6", [["2008", "51"]], "slow 0.6667"],
    ["exactly on the line", [["2007", "51"]], "on-track 1.0000"],
    ["0.95 exactly", [["2009", "54.6"]], "on-track 0.9500"],
    ["just under 0.95", [["2009", "54.59"]], "slow 0.9488"],
    ["0.60 exactly", [["2008", "50.6"]], "slow 0.6000"],
    ["just under 0.60", [["2008", "50.59"]], "off-track 0.5983"],
    ["a little", [["2008", "47.1"]], "off-track 0.0167"],
    ["the wrong way", [["2008", "46"]], "moving-away -0.1667"],
    ["far ahead and not there yet", [["2006", "56"]], "on-track 4.5000"],
    [
      "the newest figure counts",
      [
        ["2006", "56"],
        ["2007", "47.5"],
      ],
      "off-track 0.1250",
    ],
    ["nothing after the baseline", [], "awaiting-data"],
    ["no change at all", [["2008", "47"]], "no-significant-change"],
    ["no change, printed more exactly", [["2008", "47.0"]], "no-significant-change"],
  ]);
});

test("a level is reached or missed by a final figure", () => {
  saysOf(levelTarget(), [
    ["reached at the end", [["2010", "57"]], "reached"],
    ["reached before", [["2008", "57.0"]], "reached"],
    ["gone beyond", [["2010", "60"]], "reached"],
    ["missed", [["2010", "56.9"]], "missed"],
    ["missed, the wrong way", [["2010", "40"]], "missed"],
    [
      "reached, then lost in time",
      [
        ["2008", "58"],
        ["2010", "56"],
      ],
      "missed",
    ],
    ["provisional: not reached yet", [["2010", "58", provisional]], "on-track 1.1000"],
    ["provisional: not missed yet", [["2010", "55", provisional]], "slow 0.8000"],
    ["an estimate is not final either", [["2010", "58", { obsStatus: "E" }]], "on-track 1.1000"],
    ["of low reliability", [["2010", "58", { obsStatus: "U" }]], "too-uncertain"],
  ]);
});

test("less can be the target", () => {
  saysOf(levelTarget({ goal: { value: "30", qualifier: "eq" } }), [
    ["the smoking example of the methods note", [["2008", "40"]], "slow 0.6863"],
    ["reached", [["2010", "30"]], "reached"],
    ["gone beyond", [["2009", "28"]], "reached"],
    ["missed", [["2010", "31"]], "missed"],
    ["the wrong way", [["2008", "48"]], "moving-away -0.0980"],
  ]);
  saysOf(levelTarget({ goal: { value: "0", qualifier: "eq" } }), [
    ["exactly on the line to nothing", [["2006", "37.6"]], "on-track 1.0000"],
    ["reached", [["2010", "0"]], "reached"],
    ["beyond zero", [["2010", "-1"]], "reached"],
  ]);
});

test("figures for a time after the deadline decide nothing", () => {
  const late = (...rows: readonly FigureRow[]): string => verdict(levelTarget(), [["2005", "47"], ...rows]);
  assert.equal(late(["2010", "57"], ["2011", "55"]), "reached", "in time, and lost later");
  assert.equal(late(["2010", "56"], ["2011", "60"]), "missed", "reached too late");
  assert.equal(late(["2011", "60"]), "awaiting-data", "nothing in time");
  assert.equal(late(["2011", "50"]), "awaiting-data", "nothing in time, and too little");
  assert.equal(late(["2009", "55"], ["2011", "60"]), "awaiting-data", "the deadline's own is missing");
  assert.equal(late(["2009", "57"], ["2011", "50"]), "reached", "before the deadline already");
  assert.equal(late(["2010", "56", provisional], ["2011", "60"]), "slow 0.9000", "may be revised still");
  assert.equal(late(["2009", "55"], ["2010", undefined, withheld], ["2011", "60"]), "withheld");
  assert.equal(late(["2009", "55"]), "on-track 1.0000", "the deadline has not passed yet");
  const { observed } = assess(levelTarget(), []);
  assert.equal(observed, undefined);
});

test("a deadline at the start of a year is decided by the year before", () => {
  const cases: readonly (readonly [FigureRow, string])[] = [
    [["2009", "56"], "missed"],
    [["2009", "57"], "reached"],
    [["2010", "57"], "awaiting-data"],
    // The goal is asked of 2009, so that three of four years have gone by, not three of five.
    [["2008", "51"], "off-track 0.5333"],
  ];
  for (const [row, expected] of cases) {
    assert.equal(verdict(levelTarget(), [["2005", "47"], row], "start-of-year"), expected, row.join(" "));
  }
  assert.equal(assess(levelTarget(), [], "start-of-year").due, "2010-01-01");
  assert.equal(assess(levelTarget(), []).due, "2010-12-31");
});

test("a deadline that has passed by the edition's day ends all talk of being on track", () => {
  const series = [
    helmetSeries([
      ["2005", "47"],
      ["2008", "53"],
    ]),
  ];
  const on = (asOf: string): string => said(assess(levelTarget(), series, "end-of-year", asOf));
  assert.equal(on("2010-12-31"), "on-track 1.0000");
  assert.equal(on("2011-01-01"), "awaiting-data");
  const reached = [
    helmetSeries([
      ["2005", "47"],
      ["2008", "57"],
    ]),
  ];
  assert.equal(said(assess(levelTarget(), reached, "end-of-year", "2015-12-31")), "reached");
});

test("a part of a year is not held against a whole one", () => {
  saysOf(levelTarget(), [
    ["half of the deadline's year", [["2010-S1", "57"]], "awaiting-data"],
    [
      "half of the deadline's year after a whole one",
      [
        ["2008", "51"],
        ["2010-S1", "57"],
      ],
      "slow 0.6667",
    ],
    ["half of the baseline's own year", [["2005-S2", "50"]], "awaiting-data"],
    ["a month", [["2008-12", "60"]], "awaiting-data"],
    ["two years", [["2007-01-01/P2Y", "60"]], "awaiting-data"],
    ["a year that begins in July", [["2006-07-01/P1Y", "50"]], "on-track 1.0000"],
  ]);
});

test("from half-year to half-year, only the last one in time decides", () => {
  const target = levelTarget({ baseline: { value: "47", qualifier: "eq", period: "2005-S2" } });
  const half = (...rows: readonly FigureRow[]): string => verdict(target, [["2005-S2", "47"], ...rows]);
  assert.equal(half(["2010-S1", "56"]), "on-track 0.9500");
  assert.equal(half(["2010-S1", "57"]), "reached");
  assert.equal(half(["2010-S1", "56"], ["2010-S2", "56.9"]), "missed");
  assert.equal(half(["2009-S2", "56"], ["2011-S1", "60"]), "awaiting-data");
});

test("the word on the newest figure says how far it can be used", () => {
  const word = (qualifier: NonNullable<FigureRow[2]>["qualifier"], value: string, period = "2010"): string =>
    verdict(levelTarget(), [
      ["2005", "47"],
      [period, value, qualifier === undefined ? {} : { qualifier }],
    ]);
  assert.equal(word("above", "57"), "reached");
  assert.equal(word("at_least", "57"), "reached");
  assert.equal(word("just_above", "57"), "reached");
  assert.equal(word("above", "56"), "too-uncertain");
  assert.equal(word("approx", "57"), "too-uncertain");
  assert.equal(word("approx", "70"), "too-uncertain");
  assert.equal(word("just_below", "57"), "missed");
  assert.equal(word("below", "57"), "missed");
  assert.equal(word("up_to", "57"), "too-uncertain");
  assert.equal(word("up_to", "56"), "missed");
  assert.equal(word("below", "58"), "too-uncertain");
  assert.equal(word("below", "50", "2008"), "too-uncertain", "how far it has come is not known");
  assert.equal(word("above", "58", "2008"), "reached");
  const range: FigureRow = ["2010", undefined, { qualifier: "between", lower: "58", upper: "60" }];
  assert.equal(verdict(levelTarget(), [["2005", "47"], ["2009", "57"], range]), "too-uncertain");
});

test("the goal's word says from which side it is met", () => {
  const goal = (
    qualifier: NonNullable<Target["goal"]>["qualifier"],
    value: string,
    row: FigureRow,
    more: Partial<Target> = {},
  ): string => verdict(levelTarget({ goal: { value, qualifier }, ...more }), [["2005", "47"], row]);
  assert.equal(goal("at_least", "57", ["2010", "57"]), "reached");
  assert.equal(goal("above", "57", ["2010", "57"]), "missed", "57 is not above 57");
  assert.equal(goal("above", "57", ["2010", "57.1"]), "reached");
  assert.equal(goal("above", "57", ["2010", "57", { qualifier: "just_above" }]), "reached");
  assert.equal(goal("below", "40", ["2010", "40"]), "missed");
  assert.equal(goal("up_to", "40", ["2010", "40"]), "reached");
  // Where the baseline has met the goal already, the word alone tells which way is the right one.
  assert.equal(goal("at_least", "40", ["2008", "45"]), "reached");
  assert.equal(goal("at_least", "40", ["2008", "39"]), "moving-away");
  assert.equal(goal("at_least", "40", ["2010", "39"]), "missed");
  assert.equal(goal("at_least", "40", ["2010", "41", provisional]), "too-uncertain");
  assert.equal(goal("up_to", "50", ["2008", "49"]), "reached");
  assert.equal(goal("up_to", "50", ["2008", "51"]), "moving-away");
  assert.equal(goal("approx", "57", ["2010", "57"]), "reached", "taken as printed, and a note says so");
  for (const vague of ["just_below", "just_above", "between", "none"] as const) {
    assert.equal(goal(vague, "57", ["2010", "60"]), "definition-open", vague);
  }
});

test("a goal that is the baseline says nothing of the way, unless the policy does", () => {
  const keep = (direction?: "up" | "down") =>
    levelTarget({
      goal: { value: "47", qualifier: "eq" },
      ...(direction === undefined ? {} : { direction }),
    });
  assert.equal(
    verdict(keep(), [
      ["2005", "47"],
      ["2008", "40"],
    ]),
    "definition-open",
  );
  assert.equal(
    verdict(keep("up"), [
      ["2005", "47"],
      ["2008", "48"],
    ]),
    "reached",
  );
  assert.equal(
    verdict(keep("up"), [
      ["2005", "47"],
      ["2008", "47"],
    ]),
    "reached",
  );
  assert.equal(
    verdict(keep("up"), [
      ["2005", "47"],
      ["2008", "46"],
    ]),
    "moving-away",
  );
  assert.equal(
    verdict(keep("down"), [
      ["2005", "47"],
      ["2008", "46"],
    ]),
    "reached",
  );
  assert.equal(
    verdict(keep("down"), [
      ["2005", "47"],
      ["2010", "48"],
    ]),
    "missed",
  );
  const against = levelTarget({ goal: { value: "57", qualifier: "at_least" }, direction: "down" });
  assert.equal(
    verdict(against, [
      ["2005", "47"],
      ["2008", "50"],
    ]),
    "definition-open",
  );
  const beyond = levelTarget({ goal: { value: "40", qualifier: "eq" }, direction: "up" });
  assert.equal(
    verdict(beyond, [
      ["2005", "47"],
      ["2008", "30"],
    ]),
    "moving-away",
  );
});

test("limits that hold the baseline say that the change may be chance", () => {
  const limits = (lower: string, upper: string, more = {}) => ({
    lower,
    upper,
    confidence: "95",
    ...more,
  });
  saysOf(levelTarget(), [
    ["held", [["2008", "51", limits("46.9", "55")]], "no-significant-change"],
    ["held at the end", [["2008", "51", limits("47", "55")]], "no-significant-change"],
    ["not held", [["2008", "51", limits("47.1", "55")]], "slow 0.6667"],
    ["not held from below", [["2008", "44", limits("42", "46.9")]], "moving-away -0.5000"],
    ["reached all the same", [["2008", "57", limits("46", "68")]], "reached"],
    ["missed all the same", [["2010", "48", limits("46", "50")]], "missed"],
    ["a range and no limits of chance", [["2008", "51", { lower: "46", upper: "55" }]], "slow 0.6667"],
  ]);
});

test("milestones bend the way", () => {
  const milestones = [
    { at: "2007", goal: { value: "48", qualifier: "eq" } },
    { at: "2009", goal: { value: "52", qualifier: "at_least" } },
  ] as const;
  saysOf(levelTarget({ milestones }), [
    ["on the first milestone", [["2007", "48"]], "on-track 1.0000"],
    ["between two", [["2008", "50"]], "on-track 1.0000"],
    ["half of the first", [["2007", "47.5"]], "off-track 0.5000"],
    ["reached before all of them", [["2006", "57"]], "reached"],
  ]);
  const flat = levelTarget({ milestones: [{ at: "2008", goal: { value: "47", qualifier: "eq" } }] });
  assert.equal(
    verdict(flat, [
      ["2005", "47"],
      ["2007", "46"],
    ]),
    "not-due",
  );
  const vague = levelTarget({ milestones: [{ at: "2008", goal: { value: "50", qualifier: "just_below" } }] });
  assert.equal(
    verdict(vague, [
      ["2005", "47"],
      ["2007", "48"],
    ]),
    "definition-open",
  );
  assert.equal(
    verdict(vague, [
      ["2005", "47"],
      ["2007", "57"],
    ]),
    "reached",
  );
});
