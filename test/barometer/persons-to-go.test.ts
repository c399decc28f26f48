import assert from "node:assert/strict";
import { test } from "node:test";
import { assessTarget } from "../../src/barometer/assess/assess-target.js";
import { indexPolicy, type Target } from "../../src/policy/index.js";
import {
  type FigureRow,
  gapSeries,
  gapTarget,
  helmetSeries,
  levelTarget,
  smallSource,
  without,
} from "./small-barometer.js";
import { assess } from "./verdict.js";

function toGo(target: Target, row: FigureRow) {
  return assess(target, [helmetSeries([["2005", "47"], row])]).toGo;
}

test("the persons behind the points, at the population of the figure", () => {
  // By hand: 6 points of 85,000 are 5,100; of 85,001 they are 5,100.06, and a part of a person is one more.
  const at = (denominator: string) => toGo(levelTarget(), ["2008", "51", { denominator }]);
  assert.deepEqual(at("85000"), { persons: "5100", population: "85000", period: "2008" });
  assert.deepEqual(at("85001"), { persons: "5101", population: "85001", period: "2008" });
});

test("nothing where nobody says of how many, or where the goal is behind", () => {
  assert.equal(toGo(levelTarget(), ["2008", "51"]), undefined);
  assert.equal(toGo(levelTarget(), ["2008", "58", { denominator: "85000" }]), undefined);
  assert.equal(toGo(levelTarget(), ["2008", "51", { denominator: "85000", qualifier: "approx" }]), undefined);
  assert.equal(toGo(without(levelTarget(), "goal"), ["2008", "51", { denominator: "85000" }]), undefined);
});

test("nothing of a sample, of what may be one, and of what is reached or cannot be judged", () => {
  const around = { denominator: "850", lower: "50", upper: "52", confidence: "95" } as const;
  assert.equal(toGo(levelTarget(), ["2008", "51", around]), undefined);
  const stated = (denominator: string) => {
    const { policy } = smallSource((files) => {
      const area = "policy/areas/cycling.yaml";
      const text = files.get(area) ?? "";
      files.set(
        area,
        text.replace("  - id: helmet-rate\n", `  - id: helmet-rate\n    denominator: ${denominator}\n`),
      );
    });
    const series = [
      helmetSeries([
        ["2005", "47"],
        ["2008", "51", around],
      ]),
    ];
    return assessTarget(levelTarget(), { policy, index: indexPolicy(policy), series, asOf: "2008-12-31" })
      .toGo;
  };
  assert.deepEqual(stated("population"), { persons: "51", population: "850", period: "2008" });
  assert.equal(stated("sample"), undefined);
  const open = levelTarget({ undecided: { en: "Who counts.", da: "Hvem der tæller." } });
  assert.equal(toGo(open, ["2008", "51", { denominator: "85000" }]), undefined);
  assert.equal(toGo(levelTarget(), ["2008", "51", { denominator: "85000", obsStatus: "U" }]), undefined);
});

test("of a gap, those at its lower end", () => {
  const target = gapTarget({ goal: { value: "0", qualifier: "eq" } });
  const series = [
    gapSeries([
      ["2005", "27"],
      ["2008", "20"],
    ]),
    helmetSeries([["2008", "74", { denominator: "5000" }]]),
    helmetSeries([["2008", "54", { denominator: "1000" }]], { group: "adults" }),
  ];
  assert.deepEqual(assess(target, series).toGo?.population, "1000");
  assert.deepEqual(assess(target, series).toGo?.persons, "200");
});
