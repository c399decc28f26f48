import assert from "node:assert/strict";
import { test } from "node:test";
import type { RuleSet } from "../../src/policy/index.js";
import { classesOf, rules, shares } from "./area-class-policy.js";
import type { FigureRow } from "./small-barometer.js";

const warning = { class: "high", within: "2", years: 3 };

/** Each period with what is warned of: `2008 0.9 near 2010<2005`. */
function warned(rows: readonly FigureRow[], more: Partial<RuleSet> = {}): readonly string[] {
  return classesOf([rules({ warning, ...more })], [shares(rows)]).flatMap(({ period, warning: found }) =>
    found === undefined
      ? []
      : [
          [
            period,
            found.distance,
            found.near && "near",
            found.passes && `${found.passes.period}<${found.passes.since}`,
          ]
            .filter(Boolean)
            .join(" "),
        ],
  );
}

test("an area no further than so much under the limit, on it, or past it and held back", () => {
  assert.deepEqual(
    warned([
      ["2005", "47.9"],
      ["2006", "48.0"],
      ["2007", "50.0"],
      ["2008", "50.1"],
    ]),
    ["2006 2.0 near", "2007 0.0 near"],
  );
  const classes = rules().classes.map((one) =>
    one.code === "high" ? { ...one, yearsInRow: { given: 2, left: 1 } } : one,
  );
  assert.deepEqual(
    warned(
      [
        ["2005", "45"],
        ["2006", "51"],
      ],
      { classes },
    ),
    [],
    "51 fits no class below the one it is kept from",
  );
});

test("an area that would be past the limit at the pace of the last years", () => {
  // Two points a year: 46 in 2008 is on the limit of 50 in 2010 and past it in 2011.
  const rows: readonly FigureRow[] = [
    ["2005", "40"],
    ["2006", "42"],
    ["2007", "44"],
    ["2008", "46"],
  ];
  assert.deepEqual(warned(rows), ["2008 4 2011<2005"]);
  const included = rules().classes.map((one) =>
    one.code === "high"
      ? { ...one, lower: { value: "50", included: true } }
      : one.code === "middle"
        ? { ...one, upper: { value: "50", included: false } }
        : one,
  );
  assert.deepEqual(warned(rows, { classes: included }), ["2008 4 2010<2005"]);
  assert.deepEqual(warned(rows.slice(1)), [], "three years back there is nothing");
  const broken = rows.map(
    ([period, value]): FigureRow => [period, value, period === "2007" ? { obsStatus: "B" } : {}],
  );
  assert.deepEqual(warned(broken), [], "a break parts them");
  assert.deepEqual(warned(rows.map(([period], at) => [period, String(46 - at)])), [], "it falls");
});

test("nothing for the class itself, without a class, and where the rules ask for none", () => {
  assert.deepEqual(warned([["2005", "55"]]), []);
  assert.deepEqual(warned([["2005", "49", { qualifier: "approx" }]]), []);
  const found = classesOf([rules()], [shares([["2005", "49"]])]);
  assert.equal(Object.hasOwn(found[0] ?? {}, "warning"), false);
});
