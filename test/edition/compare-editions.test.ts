import assert from "node:assert/strict";
import { test } from "node:test";
import { compareEditions, type Edition, type FigureChange, sealEdition } from "../../src/edition/index.js";
import { copenhagenEdition } from "../examples/copenhagen.js";
import { all, replace, smallEdition } from "./small-editions.js";

const spring = smallEdition({ id: "spring", asOf: "2022-12-31" });
const table = "deliveries/count-2022.csv";
const old = "deliveries/count-2019.csv";
const area = "policy/areas/cycling.yaml";

function later(change: (files: Map<string, string>) => void, decisions: Edition["decisions"] = []): Edition {
  return smallEdition({ id: "autumn", asOf: "2023-06-30", change, decisions });
}

/** A change as a line: what, of what, from what to what, why. */
function line({ kind, key, period, before, after, causes }: FigureChange): string {
  const value = (one: FigureChange["before"]): string =>
    one === undefined ? "-" : `${one.qualifier}:${one.value ?? one.obsStatus}`;
  const why = causes.map(({ code, delivery = "" }) => `${code}:${delivery}`).join(" ");
  return `${kind} ${key.indicator} ${key.refArea} ${key.group} ${period} ${value(before)} → ${value(after)} (${why})`;
}

const figures = (after: Edition, before = spring): readonly string[] =>
  compareEditions(before, after).figures.map(line);

test("an edition does not differ from itself, nor from the same one of another name", () => {
  const { before, after, ...rest } = compareEditions(
    spring,
    later(() => {}),
  );
  assert.deepEqual(
    [before, after],
    [
      { id: "spring", asOf: "2022-12-31" },
      { id: "autumn", asOf: "2023-06-30" },
    ],
  );
  assert.deepEqual(rest, { figures: [], policy: [], decisions: [], statuses: [], classes: [] });
});

test("a new figure names the delivery that brought it; one that is gone, the delivery it is gone from", () => {
  const added = later((files) => {
    files.set(
      "deliveries/count-2023.yaml",
      files.get("deliveries/count-2022.yaml")?.replace("2022-09-01", "2023-05-01") ?? "",
    );
    files.set(
      "deliveries/count-2023.csv",
      "indicator,ref_area,time_period,group,group_label,value\nhelmet-rate,fernholm,2023,children,pupils,70\n",
    );
  });
  assert.deepEqual(figures(added), [
    "new helmet-rate fernholm children 2023 - → eq:70 (delivery-new:count-2023)",
  ]);
  assert.equal(compareEditions(spring, added).figures[0]?.causes[0]?.received, "2023-05-01");
  assert.deepEqual(figures(spring, added), [
    "withdrawn helmet-rate fernholm children 2023 eq:70 → - (delivery-gone:count-2023)",
  ]);
});

test("a corrected delivery: a revised number, a lost word, a shorter print, and what is computed from them", () => {
  const after = later(
    all(
      replace(old, "injured,2019,children,,,12,", "injured,2019,children,,,13,"),
      replace(old, "40,,,just_below", "40,,,eq"),
      replace(table, "67.0", "67"),
    ),
  );
  assert.deepEqual(
    figures(after),
    [
      // The gap is stated as before, and may be recomputed now that no end carries a word.
      "annotated helmet-gap fernholm _Z 2019 eq:21 → eq:21 (delivery-changed:count-2019)",
      "revised helmet-rate fernholm adults 2019 just_below:40 → eq:40 (delivery-changed:count-2019)",
      "revised helmet-rate fernholm children 2022 eq:67.0 → eq:67 (delivery-changed:count-2022)",
      "revised injured fernholm _T 2019 eq:42 → eq:43 (derived: delivery-changed:count-2019)",
      "revised injured fernholm children 2019 eq:12 → eq:13 (delivery-changed:count-2019)",
    ].sort(),
  );
});

test("withheld and released are told apart from revised and withdrawn", () => {
  const hidden = later(replace(table, "children,pupils,67.0,,", "children,pupils,,Q,C"));
  assert.deepEqual(figures(hidden), [
    "withheld helmet-rate fernholm children 2022 eq:67.0 → eq:Q (delivery-changed:count-2022)",
  ]);
  assert.deepEqual(figures(spring, hidden), [
    "released helmet-rate fernholm children 2022 eq:Q → eq:67.0 (delivery-changed:count-2022)",
  ]);
});

test("a figure under another definition is one figure redefined, not one gone and one new", () => {
  const after = later(
    replace(old, "injured,2019,adults,,,30,,,eq,def-injury", "injured,2019,adults,,,30,,,eq,def-cyclist"),
  );
  const [first] = compareEditions(spring, after).figures;
  assert.ok(first);
  assert.deepEqual(
    [first.kind, first.definitionBefore, first.key.definition],
    ["redefined", "def-injury", "def-cyclist"],
  );
});

test("another name of the group or another note is no other number", () => {
  const after = later(replace(old, "helmet-rate,2019,children,pupils", "helmet-rate,2019,children,under-15"));
  assert.ok(
    figures(after).includes(
      "annotated helmet-rate fernholm children 2019 eq:61 → eq:61 (delivery-changed:count-2019)",
    ),
    figures(after).join("\n"),
  );
});

test("figures of an indicator that the policy gave up or took on say so", () => {
  const without = {
    ...spring,
    policy: {
      ...spring.policy,
      areas: spring.policy.areas.map((one) => ({
        ...one,
        indicators: one.indicators.filter(({ id }) => id !== "injured"),
      })),
    },
    series: spring.series.filter(({ key }) => key.indicator !== "injured"),
  };
  for (const one of figures(without)) assert.match(one, /^withdrawn injured .*\(indicator-gone:\)$/);
  for (const one of figures(spring, without)) assert.match(one, /^new injured .*\(indicator-new:\)$/);
  assert.equal(figures(without).length, 3);
});

const decision = {
  id: "DEC-1",
  body: "traffic-committee",
  date: "2023-03-01",
  title: { en: "A later end", da: "En senere frist" },
  reason: { en: "Counting took longer.", da: "Det tog længere tid at tælle." },
  changes: [{ target: "TGT-1", field: "deadline.by", from: "2028", to: "2030" }],
} as const;

test("a changed target names the decision behind it, and one without has none", () => {
  const after = later(
    all(replace(area, "by: 2028", "by: 2030"), replace(area, "value: 80, qualifier", "value: 85, qualifier")),
    [decision],
  );
  const difference = compareEditions(spring, after);
  assert.deepEqual(
    difference.policy.map(({ part, id, field, before, after: now, decision: by }) => [
      part,
      id,
      field,
      before,
      now,
      by,
    ]),
    [
      ["target", "TGT-1", "deadline.by", "2028", "2030", "DEC-1"],
      ["target", "TGT-1", "goal.value", "80", "85", undefined],
    ],
  );
  assert.deepEqual(difference.decisions, [decision]);
  // What the earlier edition rests on already is no news.
  assert.deepEqual(compareEditions(after, after).decisions, []);
});

test("a changed definition is a change of the policy", () => {
  const after = later(replace("policy/definitions.yaml", "on the head and closed", "on the head"));
  assert.deepEqual(
    compareEditions(spring, after).policy.map(({ part, id, field }) => [part, id, field]),
    [["definition", "def-helmet", "text.en"]],
  );
});

test("a status names both reasons and what can explain it", () => {
  const hidden = later(replace(table, "children,pupils,67.0,,", "children,pupils,,Q,C"));
  const [first, ...others] = compareEditions(spring, hidden).statuses;
  assert.deepEqual(others, []);
  assert.deepEqual(
    [
      first?.target,
      first?.before?.status,
      first?.before?.reason,
      first?.after?.status,
      first?.after?.reason,
      first?.causes,
    ],
    ["TGT-1", "on-track", undefined, "not-assessable", "withheld", ["figures"]],
  );
});

test("a passed last day explains a status too", () => {
  const target = spring.assessments.find((one) => one.target === "TGT-1");
  assert.ok(target?.due);
  const missed = {
    ...spring,
    asOf: "2029-06-30",
    assessments: spring.assessments.map((one) =>
      one.target === "TGT-1" ? { ...one, status: "missed" as const } : one,
    ),
  };
  assert.deepEqual(
    compareEditions(spring, missed).statuses.map(({ causes }) => causes),
    [["day"]],
  );
});

test("a target that comes or goes has one end only", () => {
  const without = {
    ...spring,
    policy: {
      ...spring.policy,
      areas: spring.policy.areas.map((one) => ({
        ...one,
        targets: one.targets.filter(({ id }) => id !== "TGT-3"),
      })),
    },
    assessments: spring.assessments.filter((one) => one.target !== "TGT-3"),
  };
  const [gone] = compareEditions(spring, without).statuses;
  assert.deepEqual([gone?.target, gone?.after, gone?.causes], ["TGT-3", undefined, ["target"]]);
  const [come] = compareEditions(without, spring).statuses;
  assert.deepEqual([come?.target, come?.before, come?.causes], ["TGT-3", undefined, ["target"]]);
});

test("every figure of the example is new to an edition without any, and each of its changes is found", () => {
  const { manifest, ...content } = copenhagenEdition();
  const empty = sealEdition({ ...content, series: [] }, manifest);
  const count = content.series.reduce((sum, { observations }) => sum + observations.length, 0);
  const { figures: come } = compareEditions(empty, { ...content, manifest });
  assert.equal(come.length, count);
  assert.ok(come.every(({ kind }) => kind === "new"));
  // One figure after the other is changed, and found alone.
  const flat = content.series.flatMap(({ observations }, series) =>
    observations.map((_, observation) => ({ series, observation })),
  );
  for (const place of flat.filter((_, at) => at % 17 === 0)) {
    const series = content.series.map((one, at) =>
      at !== place.series
        ? one
        : {
            ...one,
            observations: one.observations.map((figure, index) =>
              index === place.observation ? { ...figure, qualifier: "at_least" as const } : figure,
            ),
          },
    );
    const found = compareEditions({ ...content, manifest }, { ...content, series, manifest }).figures;
    const key = content.series[place.series]?.key;
    assert.deepEqual(
      found.map((one) => [one.kind, one.key]),
      [["revised", key]],
    );
  }
});
