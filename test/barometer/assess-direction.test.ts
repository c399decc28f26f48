import assert from "node:assert/strict";
import { test } from "node:test";
import type { Target } from "../../src/policy/index.js";
import { directionTarget, type FigureRow, gapSeries, gapTarget, helmetSeries } from "./small-barometer.js";
import { assess, provisional, said, saysOf } from "./verdict.js";

test("a direction is judged by the change since the baseline", () => {
  saysOf(directionTarget("up"), [
    ["more", [["2008", "48"]], "right-way"],
    ["less", [["2008", "46"]], "moving-away"],
    ["the same", [["2008", "47.0"]], "no-significant-change"],
    ["held by the limits", [["2008", "49", limits("46", "52")]], "no-significant-change"],
    ["not held by the limits", [["2008", "49", limits("47.5", "52")]], "right-way"],
    [
      "the newest counts",
      [
        ["2007", "50"],
        ["2008", "46"],
      ],
      "moving-away",
    ],
    ["above what it was", [["2008", "47", { qualifier: "above" }]], "right-way"],
    ["at most what it was", [["2008", "47", { qualifier: "up_to" }]], "too-uncertain"],
    ["just under what it was", [["2008", "47", { qualifier: "just_below" }]], "moving-away"],
    ["about something", [["2008", "50", { qualifier: "approx" }]], "too-uncertain"],
    ["of low reliability", [["2008", "50", { obsStatus: "U" }]], "too-uncertain"],
    ["provisional, and a note says so", [["2008", "50", provisional]], "right-way"],
  ]);
  saysOf(directionTarget("down"), [
    ["less", [["2008", "46"]], "right-way"],
    ["more", [["2008", "48"]], "moving-away"],
  ]);
});

test("a direction with a deadline is judged by the figures in time", () => {
  const deadline = { by: "2010", wording: { en: "by 2010", da: "inden 2010" } };
  saysOf(directionTarget("up", { deadline }), [
    [
      "in time",
      [
        ["2010", "50"],
        ["2011", "40"],
      ],
      "right-way",
    ],
    ["only late", [["2011", "50"]], "awaiting-data"],
    [
      "the last one in time is missing",
      [
        ["2009", "50"],
        ["2011", "40"],
      ],
      "awaiting-data",
    ],
  ]);
});

test("closing a gap is going towards zero, from either side", () => {
  const gap = (from: string, now: string, change: Partial<Target> = {}): string =>
    said(
      assess(gapTarget({ baseline: { value: from, qualifier: "eq", period: "2005" }, ...change }), [
        gapSeries([
          ["2005", from],
          ["2008", now],
        ]),
      ]),
    );
  assert.equal(gap("27", "26"), "right-way");
  assert.equal(gap("27", "28"), "moving-away");
  assert.equal(gap("27", "27"), "no-significant-change");
  assert.equal(gap("27", "0"), "right-way");
  assert.equal(gap("3", "-1"), "right-way", "overshoot counts as closed");
  assert.equal(gap("3", "-4"), "moving-away", "as far off on the other side is a gap again");
  assert.equal(gap("-5", "-3"), "right-way", "a gap below zero closes upwards");
  assert.equal(gap("-5", "-6"), "moving-away");
  assert.equal(gap("27", "26", { direction: "down" }), "right-way");
  assert.equal(gap("27", "26", { direction: "up" }), "definition-open", "the policy contradicts itself");
  assert.equal(gap("0", "1"), "definition-open", "there is no gap to close");
});

test("a gap that closes because its higher end fell has a note with both values", () => {
  const adults = (rows: readonly FigureRow[]) => helmetSeries(rows, { group: "adults" });
  const notes = (
    target: Target,
    gaps: readonly FigureRow[],
    ends: Parameters<typeof helmetSeries>[0],
    more = adults([]),
  ) =>
    assess(target, [gapSeries(gaps), helmetSeries(ends), more]).notes.filter(
      ({ code }) => code === "better-off-end-fell",
    );
  const closing: readonly FigureRow[] = [
    ["2005", "27"],
    ["2008", "24"],
  ];
  const fell = { before: "74", after: "71", from: "2005", to: "2008" };
  const note = (numbers: Readonly<Record<string, string>>) => [{ code: "better-off-end-fell", numbers }];
  assert.deepEqual(
    notes(gapTarget(), closing, [
      ["2005", "74"],
      ["2008", "71"],
    ]),
    note(fell),
  );
  // What it was in between does not hide what it lost since the baseline, and a fall before is no news.
  assert.deepEqual(
    notes(gapTarget(), closing, [
      ["2005", "74"],
      ["2007", "70"],
      ["2008", "71"],
    ]),
    note(fell),
  );
  assert.deepEqual(
    notes(gapTarget(), closing, [
      ["1995", "80"],
      ["2005", "74"],
      ["2008", "74"],
    ]),
    [],
  );
  assert.deepEqual(
    notes(gapTarget(), closing, [
      ["2005", "74"],
      ["2008", "75"],
    ]),
    [],
  );
  assert.deepEqual(
    notes(
      gapTarget(),
      [["2005", "27"]],
      [
        ["1995", "80"],
        ["2005", "74"],
      ],
    ),
    [],
    "nothing judged",
  );
  assert.deepEqual(
    notes(gapTarget(), closing, [
      ["2005", "74"],
      ["2008", "71", { obsStatus: "B" }],
    ]),
    [],
    "another source",
  );
  assert.deepEqual(
    notes(gapTarget(), closing, [
      ["2005", "74"],
      ["2008", "71", { qualifier: "approx" }],
    ]),
    [],
    "not exact",
  );
  // Below zero the second end is the higher one.
  const reversed = gapTarget({ baseline: { value: "-27", qualifier: "eq", period: "2005" } });
  assert.deepEqual(
    notes(
      reversed,
      [
        ["2005", "-27"],
        ["2008", "-24"],
      ],
      [
        ["2005", "47"],
        ["2008", "40"],
      ],
      adults([
        ["2005", "74"],
        ["2008", "71"],
      ]),
    ),
    note(fell),
  );
});

test("the notes of a verdict say what a reader must know of the figure", () => {
  const codes = (row: FigureRow): readonly string[] =>
    assess(directionTarget("up"), [helmetSeries([["2005", "47"], row])]).notes.map(({ code }) => code);
  assert.deepEqual(codes(["2008", "50"]), ["no-uncertainty"]);
  assert.deepEqual(codes(["2008", "50", provisional]), ["provisional", "no-uncertainty"]);
  assert.deepEqual(codes(["2008", "50", limits("49", "51")]), []);
  assert.deepEqual(codes(["2008", "50", { qualifier: "approx" }]), [], "nothing is judged");
});

function limits(lower: string, upper: string): NonNullable<FigureRow[2]> {
  return { lower, upper, confidence: "95" };
}
