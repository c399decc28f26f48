import assert from "node:assert/strict";
import { test } from "node:test";
import { countFigures } from "../../src/barometer/area-classes/count-figures.js";
import type { EditionSeries } from "../../src/edition/index.js";
import { quarter, rules, shares, townWith } from "./area-class-policy.js";
import { withheld } from "./verdict.js";

const counting = rules({
  listed: [{ id: "L-1", place: "north", class: "high" }],
  minimumPopulation: { persons: 50 },
  counts: [
    { indicator: "injured", refArea: "fernholm", class: "high" },
    { indicator: "injured", refArea: "eastmead", class: "high", notIn: "listed" },
  ],
});
const places = [
  quarter("north", { validTo: "2006-12-31" }),
  quarter("north-east", { validFrom: "2007-01-01", splits: "north" }),
  quarter("south"),
  quarter("tiny"),
];

function counted(series: readonly EditionSeries[]): readonly string[] {
  const figures = series.flatMap(({ key, observations }) =>
    observations.map((observation) => ({ key, observation })),
  );
  return countFigures(townWith([counting], places), figures).map(
    ({ key, observation: { period, qualifier, value, derivation } }) =>
      [key.refArea, period, qualifier, value, ...(derivation?.inputs ?? [])].join(" "),
  );
}

const big = { denominator: "900" };

test("areas in a class, and those that are new beyond the listed ones and what became of them", () => {
  const series = [
    shares([["2006", "60", big]]),
    shares([["2007", "60", big]], { refArea: "north-east" }),
    shares(
      [
        ["2006", "45", big],
        ["2007", "55", big],
      ],
      { refArea: "south" },
    ),
    shares(
      [
        ["2006", "10", big],
        ["2007", "10", big],
      ],
      { refArea: "tiny" },
    ),
  ];
  assert.deepEqual(counted(series), [
    "fernholm 2006 eq 1 north",
    "fernholm 2007 eq 2 north-east south",
    "eastmead 2006 eq 0",
    "eastmead 2007 eq 1 south",
  ]);
});

test("while the class of one asked about is not known the count is at least so many", () => {
  const series = [
    shares([["2006", undefined, withheld]]),
    shares([["2006", "55", big]], { refArea: "south" }),
    // Below the rules' own minimum: known to be in no class.
    shares([["2006", undefined, { ...withheld, denominator: "20" }]], { refArea: "tiny" }),
  ];
  assert.deepEqual(counted(series), ["fernholm 2006 at_least 1 south", "eastmead 2006 eq 1 south"]);
});
