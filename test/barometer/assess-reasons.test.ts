import assert from "node:assert/strict";
import { test } from "node:test";
import type { Target } from "../../src/policy/index.js";
import {
  directionTarget,
  type FigureRow,
  gapTarget,
  helmetSeries,
  levelTarget,
  without,
} from "./small-barometer.js";
import { assess, said, saysOf, verdict, withheld } from "./verdict.js";

const later: readonly FigureRow[] = [
  ["2005", "47"],
  ["2008", "51"],
];

test("a target without anything to judge it by is said to be so", () => {
  const cases: readonly (readonly [string, Target, readonly FigureRow[], string])[] = [
    ["neither a value nor a direction", without(levelTarget(), "goal"), later, "no-target-value"],
    ["a direction that is not said", without(directionTarget("up"), "direction"), later, "no-target-value"],
    ["nothing to measure", without(levelTarget(), "subject"), later, "no-indicator"],
    [
      "somebody must decide",
      levelTarget({ undecided: { en: "What counts.", da: "Hvad der tæller." } }),
      later,
      "definition-open",
    ],
    ["no baseline and no figures", without(levelTarget(), "baseline"), [], "no-observation"],
    [
      "no baseline and rows without figures",
      without(levelTarget(), "baseline"),
      [["2008", undefined, { obsStatus: "L" }]],
      "no-observation",
    ],
    ["no baseline", without(levelTarget(), "baseline"), later, "no-baseline"],
    [
      "no baseline, and the figures have no date",
      without(levelTarget(), "baseline"),
      [["undated", "51"]],
      "no-baseline",
    ],
    [
      "no baseline, and the figures are withheld",
      without(levelTarget(), "baseline"),
      [["2008", undefined, withheld]],
      "no-baseline",
    ],
    [
      "a baseline with a word",
      levelTarget({ baseline: { value: "47", qualifier: "just_below", period: "2005" } }),
      later,
      "baseline-inexact",
    ],
    [
      "a baseline without a year",
      levelTarget({ baseline: { value: "47", qualifier: "eq" } }),
      later,
      "baseline-inexact",
    ],
    [
      "an undated baseline",
      levelTarget({ baseline: { value: "47", qualifier: "eq", period: "undated" } }),
      later,
      "baseline-inexact",
    ],
    ["nothing since the baseline", levelTarget(), [["2005", "47"]], "awaiting-data"],
    ["nothing at all", levelTarget(), [], "awaiting-data"],
    [
      "only before the baseline",
      levelTarget(),
      [
        ["1995", "34"],
        ["2005", "47"],
      ],
      "awaiting-data",
    ],
    [
      "not collected since",
      levelTarget(),
      [
        ["2005", "47"],
        ["2008", undefined, { obsStatus: "L" }],
      ],
      "awaiting-data",
    ],
    [
      "a claim without a number",
      levelTarget(),
      [
        ["2005", "47"],
        ["2008", undefined, { qualifier: "none" }],
      ],
      "awaiting-data",
    ],
    ["a level without a deadline", without(levelTarget(), "deadline"), later, "right-way"],
    [
      "a deadline without a year",
      levelTarget({ deadline: { wording: { en: "soon", da: "snart" } } }),
      later,
      "right-way",
    ],
    [
      "a level without a deadline, reached",
      without(levelTarget(), "deadline"),
      [
        ["2005", "47"],
        ["2008", "57"],
      ],
      "reached",
    ],
    [
      "influences to allow for",
      levelTarget({ adjustment: { en: "Age.", da: "Alder." } }),
      later,
      "adjusted-value-missing",
    ],
    [
      "influences to allow for, and nothing yet",
      levelTarget({ adjustment: { en: "Age.", da: "Alder." } }),
      [["2005", "47"]],
      "awaiting-data",
    ],
  ];
  for (const [name, target, rows, expected] of cases) assert.equal(verdict(target, rows), expected, name);
});

test("what is not shown or not comparable is never passed over for an older figure", () => {
  saysOf(levelTarget(), [
    ["withheld", [["2008", undefined, withheld]], "withheld"],
    [
      "the newest withheld",
      [
        ["2007", "51"],
        ["2008", undefined, withheld],
      ],
      "withheld",
    ],
    [
      "withheld once, shown since",
      [
        ["2007", undefined, withheld],
        ["2008", "51"],
      ],
      "slow 0.6667",
    ],
    [
      "not collected last",
      [
        ["2008", "51"],
        ["2009", undefined, { obsStatus: "L" }],
      ],
      "slow 0.6667",
    ],
    ["a break at once", [["2008", "51", { obsStatus: "B" }]], "break"],
    [
      "a break in the newest",
      [
        ["2007", "51"],
        ["2008", "51", { obsStatus: "B" }],
      ],
      "break",
    ],
    [
      "a break in between",
      [
        ["2007", "51", { obsStatus: "B" }],
        ["2008", "51"],
      ],
      "break",
    ],
    ["another definition of one figure", [["2008", "51", { obsStatus: "D" }]], "break"],
    ["another name of the group", [["2008", "51", { groupLabels: ["pupils"] }]], "break"],
    [
      "a range",
      [
        ["2007", "51"],
        ["2008", undefined, { qualifier: "between", lower: "50", upper: "53" }],
      ],
      "too-uncertain",
    ],
  ]);
});

test("a baseline that is not the published figure of its year is no place to start from", () => {
  const revised: readonly FigureRow[] = [
    ["2005", "44"],
    ["2008", "46"],
  ];
  assert.equal(verdict(levelTarget(), revised), "break", "revised: 46 is more than 44, not less than 47");
  assert.equal(verdict(levelTarget(), [["2008", "51"]]), "break", "not published at all");
  assert.equal(
    verdict(levelTarget(), [
      ["2005", "47", { qualifier: "approx" }],
      ["2008", "51"],
    ]),
    "break",
  );
  assert.equal(
    verdict(levelTarget(), [
      ["2005", "47.0"],
      ["2008", "51"],
    ]),
    "slow 0.6667",
    "the same amount",
  );
});

test("series under another definition or at another place do not answer for the target", () => {
  const other = (rows: readonly FigureRow[], key: Parameters<typeof helmetSeries>[1]) =>
    helmetSeries(rows, key);
  const own = helmetSeries(later);
  const newer = other([["2009", "60"]], { definition: "def-cyclist" });
  assert.equal(said(assess(levelTarget(), [own, newer])), "break", "the newest is under another definition");
  const alike = other(later, { definition: "def-cyclist" });
  assert.equal(said(assess(levelTarget(), [own, alike])), "break", "two definitions fit, and none is named");
  const named = helmetSeries([
    ["2005", "47", { figures: ["FIG-1"] }],
    ["2008", "53"],
  ]);
  const baseline = { value: "47", qualifier: "eq", period: "2005", figure: "FIG-1" } as const;
  assert.equal(said(assess(levelTarget({ baseline }), [alike, named])), "on-track 1.0000");
  assert.equal(said(assess(levelTarget({ baseline }), [named, alike])), "on-track 1.0000");

  const elsewhere = other(
    [
      ["2005", "47"],
      ["2008", "60"],
    ],
    { refArea: "eastmead" },
  );
  const women = other([["2008", "60"]], { dimensions: { light: "dark" } });
  const adults = other([["2008", "60"]], { group: "adults" });
  const counts = other([["2008", "60"]], { measure: "count" });
  assert.equal(said(assess(levelTarget(), [own, elsewhere, women, adults, counts])), "slow 0.6667");
  const anywhere = levelTarget({ subject: { indicator: "helmet-rate", group: "children" } });
  assert.equal(said(assess(anywhere, [own])), "slow 0.6667");
  assert.equal(said(assess(anywhere, [own, elsewhere])), "definition-open", "at which place, nobody says");
});

test("numbers in another unit than the figures have are not compared", () => {
  const goal = { value: "8500", qualifier: "eq", unit: "persons" } as const;
  assert.equal(verdict(levelTarget({ goal }), later), "definition-open");
  assert.equal(
    verdict(levelTarget({ goal: { ...goal, value: "57", unit: "percent" } }), later),
    "slow 0.6667",
  );
  const milestones = [{ at: "2007", goal }];
  assert.equal(verdict(levelTarget({ milestones }), later), "definition-open");
});

test("an adjusted figure may be judged where influences are to be allowed for", () => {
  const target = gapTarget({
    subject: { gap: "helmet-gap", refArea: "fernholm", measure: "adjusted-gap" },
    adjustment: { en: "Age.", da: "Alder." },
  });
  const adjusted = helmetSeries(
    [
      ["2005", "27"],
      ["2008", "20"],
    ],
    { indicator: "helmet-gap", measure: "adjusted-gap", group: "_Z" },
  );
  assert.equal(said(assess(target, [adjusted])), "right-way");
});

test("the figure an assessment rests on is the one it shows", () => {
  const observed = (target: Target, rows: readonly FigureRow[]) => {
    const { observed: shown } = assess(target, [helmetSeries(rows)]);
    return shown && `${shown.qualifier} ${shown.value} ${shown.period} ${shown.obsStatus}`;
  };
  assert.equal(observed(levelTarget(), later), "eq 51 2008 A");
  assert.equal(
    observed(levelTarget(), [
      ["2005", "47"],
      ["2010", "58"],
      ["2011", "50"],
    ]),
    "eq 58 2010 A",
  );
  assert.equal(
    observed(levelTarget(), [
      ["2005", "47"],
      ["2008", "51", { obsStatus: "B" }],
    ]),
    undefined,
  );
  assert.equal(observed(levelTarget(), [...later, ["2009", undefined, withheld]]), undefined);
  assert.equal(observed(levelTarget({ kind: "coverage" }), later), "eq 51 2008 A");
});
