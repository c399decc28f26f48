import assert from "node:assert/strict";
import { test } from "node:test";
import { buildSeries } from "../../src/barometer/index.js";
import { segments } from "../../src/cube/index.js";
import type { EditionObservation, EditionSeries } from "../../src/edition/index.js";
import type { PolicySource } from "../../src/policy/index.js";
import { delivery, known, smallSource } from "./small-barometer.js";

const source = smallSource();
const header =
  "indicator,measure,time_period,group,group_label,value,qualifier,obs_status,conf_status,definition,ref_area,figure";

/** The series built from rows of `indicator group period value more…`; more: P, B, just_below, a label, an id. */
function built(rows: readonly string[], from: PolicySource = source): readonly EditionSeries[] {
  const csv = [header, ...rows.map(cells)].join("\n");
  return known(buildSeries(from, [delivery({ id: "d", received: "2020-01-01", csv }, from)], "2030-01-01"));
}

function cells(row: string): string {
  const [indicator = "", group = "", period = "", value = "", ...more] = row.split(" ");
  const find = (pattern: RegExp): string => more.find((one) => pattern.test(one)) ?? "";
  const status = find(/^[A-Z]$/);
  return [
    indicator,
    "",
    period,
    group.replace("-", ""),
    find(/^(pupils|under-15)$/),
    value.replace("-", ""),
    find(/^(just_below|approx|below|at_least)$/),
    status,
    status === "Q" ? "C" : "",
    find(/^def-/) || (indicator === "injured" ? "def-injury" : "def-helmet"),
    find(/^(fernholm|eastmead)$/),
    find(/^FIG-/),
  ].join(",");
}

function gaps(rows: readonly string[], from?: PolicySource): readonly EditionObservation[] {
  return built(rows, from)
    .filter(({ key }) => key.indicator === "helmet-gap")
    .flatMap(({ observations }) => observations);
}

function gapText(rows: readonly string[], from?: PolicySource): string {
  return gaps(rows, from)
    .map(({ period, value, obsStatus, recomputed }) =>
      [period, value, obsStatus === "A" ? undefined : obsStatus, recomputed?.verdict, recomputed?.value]
        .filter(Boolean)
        .join(" "),
    )
    .join("; ");
}

test("a gap that nobody states is computed from its two ends, and says so", () => {
  const [gap, ...others] = gaps(["helmet-rate children 2019 61 FIG-1", "helmet-rate adults 2019 40.5"]);
  assert.deepEqual(others, []);
  assert.equal(gap?.value, "20.5");
  assert.deepEqual(gap?.derivation, { operation: "difference", inputs: ["FIG-1", "40.5"] });
  assert.deepEqual(gap?.sources, ["d/count"]);
  const [series] = built(["helmet-rate children 2019 61", "helmet-rate adults 2019 40"]).filter(
    ({ key }) => key.indicator === "helmet-gap",
  );
  assert.deepEqual(series?.key, {
    indicator: "helmet-gap",
    measure: "gap",
    refArea: "fernholm",
    group: "_Z",
    dimensions: {},
    definition: "def-helmet",
  });
  assert.equal(series?.unit, "percentage-points");
  assert.equal(gapText(["helmet-rate children 2019 40", "helmet-rate adults 2019 61"]), "2019 -21");
});

test("a stated gap is kept, with the difference of the printed ends beside it", () => {
  const ends = ["helmet-rate children 2019 76", "helmet-rate adults 2019 54"];
  const stated = (value: string): string => gapText([...ends, `helmet-gap - 2019 ${value}`]);
  assert.equal(stated("22"), "2019 22 agrees 22");
  assert.equal(stated("22.0"), "2019 22.0 agrees 22");
  assert.equal(stated("23"), "2019 23 rounding 22");
  assert.equal(stated("21"), "2019 21 rounding 22");
  assert.equal(stated("24"), "2019 24 differs 22");
  assert.equal(stated("22.4"), "2019 22.4 rounding 22");
  assert.equal(stated("20.9"), "2019 20.9 differs 22", "1.1 is more than half a digit of each number");
  const one = ["helmet-rate children 2019 76.2", "helmet-rate adults 2019 54.1", "helmet-gap - 2019 22.2"];
  assert.equal(gapText(one), "2019 22.2 rounding 22.1");
  assert.equal(gapText([...one.slice(0, 2), "helmet-gap - 2019 22.3"]), "2019 22.3 differs 22.1");
  // One end printed without decimals: it may be off by half of one.
  const mixed = ["helmet-rate children 2019 76", "helmet-rate adults 2019 54.1", "helmet-gap - 2019 22.4"];
  assert.equal(gapText(mixed), "2019 22.4 rounding 21.9");
});

test("a word on an end forbids the subtraction, stated gap or not", () => {
  const rows = ["helmet-rate children 2019 61", "helmet-rate adults 2019 40 just_below"];
  assert.equal(gapText(rows), "");
  assert.equal(gapText([...rows, "helmet-gap - 2019 21"]), "2019 21 forbidden");
  const [gap] = gaps([...rows, "helmet-gap - 2019 21"]);
  assert.deepEqual(gap?.recomputed, { verdict: "forbidden" }, "no number where there may be none");
});

test("a stated gap with a word, or withheld, is not held against anything", () => {
  const ends = ["helmet-rate children 2019 76", "helmet-rate adults 2019 54"];
  assert.equal(gapText([...ends, "helmet-gap - 2019 24 approx"]), "2019 24");
  assert.equal(gapText([...ends, "helmet-gap - 2019 - Q"]), "2019 Q", "the difference would show it");
});

test("ends of different years, places or definitions, undated or several make no gap", () => {
  assert.equal(gapText(["helmet-rate children 2019 61", "helmet-rate adults 2020 40"]), "");
  assert.equal(gapText(["helmet-rate children 2019 61", "helmet-rate adults 2019-S1 40"]), "");
  assert.equal(gapText(["helmet-rate children 2019 61", "helmet-rate adults 2019 40 eastmead"]), "");
  assert.equal(gapText(["helmet-rate children 2019 61", "helmet-rate adults 2019 40 def-cyclist"]), "");
  assert.equal(gapText(["helmet-rate children 2019 61", "helmet-rate adults 2019 - Q"]), "");
  const several = ["helmet-rate adults 2019 40", "helmet-rate adults 2019 41 def-cyclist"];
  assert.equal(gapText(["helmet-rate children 2019 61", ...several]), "");
  const first = ["helmet-rate children 2019 61", "helmet-rate children 2019 62 def-cyclist"];
  assert.equal(gapText([...first, "helmet-rate adults 2019 40"]), "");
  const undated = smallSource();
  const csv = `indicator,time_period,group,value,note\nhelmet-rate,undated,children,61,rainy\nhelmet-rate,undated,adults,40,rainy\n`;
  const series = known(
    buildSeries(undated, [delivery({ id: "d", received: "2020-01-01", csv }, undated)], "2030-01-01"),
  );
  assert.deepEqual(
    series.map(({ key }) => key.indicator),
    ["helmet-rate", "helmet-rate"],
  );
});

test("a gap stated under another definition is not computed once more", () => {
  const rows = [
    "helmet-rate children 2019 61",
    "helmet-rate adults 2019 40",
    "helmet-gap - 2019 21 def-cyclist",
  ];
  assert.equal(gapText(rows), "2019 21 agrees 21");
});

test("a computed gap inherits what limits the use of its ends", () => {
  const gap = (first: string, second: string): string =>
    gapText([`helmet-rate children 2019 61 ${first}`, `helmet-rate adults 2019 40 ${second}`]);
  assert.equal(gap("P", ""), "2019 21 P");
  assert.equal(gap("", "B"), "2019 21 B");
  assert.equal(gap("P", "B"), "2019 21 B", "a break must not be hidden by anything");
  assert.equal(gap("E", "U"), "2019 21 U");
  assert.equal(gap("D", "B"), "2019 21 D");
  assert.equal(gap("E", ""), "2019 21 E");
});

test("a break that an end had in between, or another name of its group, breaks the gap too", () => {
  const years = (middle: string, last = "") => [
    "helmet-rate children 2019 61 pupils",
    "helmet-rate adults 2019 40",
    `helmet-rate children 2020 62 ${middle}`,
    `helmet-rate children 2021 63 ${last || "pupils"}`,
    "helmet-rate adults 2021 41",
  ];
  assert.equal(gapText(years("pupils")), "2019 21; 2021 22");
  assert.equal(
    gapText(years("pupils B")),
    "2019 21; 2021 22 B",
    "the gap of 2020 is not known, its break is",
  );
  assert.equal(gapText(years("under-15", "under-15")), "2019 21; 2021 22 B");
  const [series] = built(years("pupils B")).filter(({ key }) => key.indicator === "helmet-gap");
  assert.ok(series !== undefined);
  assert.equal(segments(series).length, 2);
});

test("a figure is derived from those the policy names, with their sources and its own id", () => {
  const rows = ["injured children 2019 12 FIG-3", "injured adults 2019 30.5 FIG-4"];
  const [series] = built(rows).filter(({ key }) => key.group === "_T");
  assert.deepEqual(series?.observations, [
    {
      period: "2019",
      value: "42.5",
      qualifier: "eq",
      obsStatus: "A",
      confStatus: "F",
      sources: ["d/count"],
      notes: [],
      figures: ["FIG-9"],
      groupLabels: [],
      derivation: { operation: "sum", inputs: ["FIG-3", "FIG-4"] },
    },
  ]);
  const derived = (...of: readonly string[]): string =>
    built(of)
      .filter(({ key }) => key.group === "_T")
      .flatMap(({ observations }) =>
        observations.map(({ value, obsStatus, qualifier }) =>
          [value, obsStatus, qualifier === "eq" ? undefined : qualifier].filter(Boolean).join(" "),
        ),
      )
      .join();
  assert.equal(derived("injured children 2019 12 FIG-3", "injured adults 2019 30 FIG-4 P"), "42 P");
  assert.equal(derived("injured children 2019 12 FIG-3 B", "injured adults 2019 30 FIG-4 P"), "42 B");
  const approximate = derived("injured children 2019 12 FIG-3 approx", "injured adults 2019 30 FIG-4");
  assert.equal(approximate, "42 A approx");
  assert.equal(derived("injured children 2019 12 FIG-3 just_below", "injured adults 2019 30 FIG-4"), "");
  assert.equal(
    derived("injured children 2019 12 FIG-3 approx", "injured adults 2019 30 FIG-4 at_least"),
    "",
    "one word that allows no computing is enough",
  );
  assert.equal(derived("injured children 2019 - FIG-3 Q", "injured adults 2019 30 FIG-4"), "");
  assert.equal(derived("injured children 2019 12 FIG-3"), "", "not received yet");
});

test("a derived figure that a delivery states, or that is derived twice, is an error with its place", () => {
  const problems = (change: (text: string) => string, rows: readonly string[]) => {
    const from = smallSource((files) => {
      const name = "policy/areas/cycling.yaml";
      files.set(name, change(files.get(name) ?? ""));
    });
    const csv = [header, ...rows.map(cells)].join("\n");
    return buildSeries(
      from,
      [delivery({ id: "d", received: "2020-01-01", csv }, from)],
      "2030-01-01",
    ).problems.map(({ code, place }) => [code, place.file, place.path]);
  };
  const inputs = ["injured children 2019 12 FIG-3", "injured adults 2019 30 FIG-4"];
  assert.deepEqual(
    problems((text) => text, [...inputs, "injured _T 2019 42"]),
    [["derived-stated", "policy/areas/cycling.yaml", "derived[0].figure"]],
  );
  const twice = (text: string): string =>
    text.replace(
      "derived:\n",
      `derived:
  - figure: FIG-8
    point: { indicator: injured, group: _T, refArea: fernholm }
    period: 2019
    operation: sum
    of: [FIG-3, FIG-4]
`,
    );
  assert.deepEqual(problems(twice, inputs), [
    ["derived-stated", "policy/areas/cycling.yaml", "derived[1].figure"],
  ]);
  // Persons cannot be added to a share.
  assert.deepEqual(
    problems((text) => text, ["helmet-rate children 2019 12 FIG-3", ...inputs.slice(1)]),
    [["derived-units", "policy/areas/cycling.yaml", "derived[0].of"]],
  );
  assert.deepEqual(
    problems((text) => text, ["injured children 2019 12 FIG-3 just_below", ...inputs.slice(1)]),
    [["derived-inexact", "policy/areas/cycling.yaml", "derived[0]"]],
  );
});

test("a difference is derived in the order that the policy names", () => {
  const from = smallSource((files) => {
    const name = "policy/areas/cycling.yaml";
    files.set(name, (files.get(name) ?? "").replace("operation: sum", "operation: difference"));
  });
  const rows = ["injured children 2019 12 FIG-3", "injured adults 2019 30.5 FIG-4"];
  const [series] = built(rows, from).filter(({ key }) => key.group === "_T");
  assert.equal(series?.observations[0]?.value, "-18.5");
});

/** The small policy with FIG-9 as a ratio of two decimals, children over adults, in a point of the test's. */
function ratioSource(point: string): PolicySource {
  return smallSource((files) => {
    const name = "policy/areas/cycling.yaml";
    const text = (files.get(name) ?? "")
      .replace("point: { indicator: injured, group: _T, refArea: fernholm }", `point: ${point}`)
      .replace("operation: sum", "operation: ratio\n    digits: 2");
    files.set(name, text);
  });
}

test("a ratio of two groups is rounded once, has no unit and belongs to neither group", () => {
  const from = ratioSource("{ indicator: injured, measure: ratio, refArea: fernholm }");
  const ratio = (...rows: readonly string[]): string =>
    built(rows, from)
      .filter(({ key }) => key.measure === "ratio")
      .flatMap(({ key, unit, observations }) =>
        observations.map(({ value, qualifier }) => [key.group, unit, value, qualifier].join(" ")),
      )
      .join();
  // 3.2 / 1.3 = 2.4615…; 1 / 8 = 0.125 goes up, away from zero.
  const rows = (first: string, second: string) =>
    [`injured children 2019 ${first} FIG-3`, `injured adults 2019 ${second} FIG-4`] as const;
  assert.equal(ratio(...rows("3.2", "1.3")), "_Z  2.46 eq");
  assert.equal(ratio(...rows("1", "8")), "_Z  0.13 eq");
  assert.equal(ratio(...rows("1.05", "1")), "_Z  1.05 eq");
  assert.equal(
    ratio("injured children 2019 3.2 FIG-3", "injured adults 2019 1.3 FIG-4 approx"),
    "_Z  2.46 approx",
  );
  const oneGroup = ["injured children 2019 3.2 FIG-3", "injured children 2020 1.3 FIG-4"] as const;
  assert.equal(ratio(...oneGroup), "_T  2.46 eq", "both ends are of one group: the point says which");
  const named = ratioSource("{ indicator: injured, measure: ratio, group: children, refArea: fernholm }");
  const [series] = built(oneGroup, named).filter(({ key }) => key.measure === "ratio");
  assert.equal(series?.key.group, "children");
  assert.deepEqual(series?.observations[0]?.derivation, { operation: "ratio", inputs: ["FIG-3", "FIG-4"] });
});

test("a ratio to nought is not computed, and a note says why", () => {
  const from = ratioSource("{ indicator: injured, measure: ratio, refArea: fernholm }");
  const csv = [header, ...["injured children 2019 3 FIG-3", "injured adults 2019 0 FIG-4"].map(cells)].join(
    "\n",
  );
  const { problems } = buildSeries(
    from,
    [delivery({ id: "d", received: "2020-01-01", csv }, from)],
    "2030-01-01",
  );
  assert.deepEqual(
    problems.map(({ severity, code }) => [severity, code]),
    [["note", "derived-by-zero"]],
  );
});

test("a measure that is not the indicator's own has the unit that goes with it, or none", () => {
  const csv = `indicator,measure,time_period,group,value,definition
helmet-rate,count,2019,children,305,def-helmet
helmet-rate,growth,2019,children,3,def-helmet
helmet-gap,reduction,2019,,10,def-helmet
helmet-gap,adjusted-gap,2019,,15,def-helmet
track-length,,2019,_T,120,def-cyclist
`;
  const series = known(
    buildSeries(source, [delivery({ id: "d", received: "2020-01-01", csv }, source)], "2030-01-01"),
  );
  assert.deepEqual(
    Object.fromEntries(series.map(({ key, unit }) => [`${key.indicator} ${key.measure}`, unit])),
    {
      "helmet-rate count": "",
      "helmet-rate growth": "percent",
      "helmet-gap reduction": "percent",
      "helmet-gap adjusted-gap": "percentage-points",
      "track-length amount": "kilometres",
    },
  );
});
