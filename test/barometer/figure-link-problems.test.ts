import assert from "node:assert/strict";
import { test } from "node:test";
import { figureLinkProblems } from "../../src/barometer/figure-link-problems.js";
import type { Delivery } from "../../src/delivery/index.js";
import { delivery, smallSource } from "./small-barometer.js";

const area = "policy/areas/cycling.yaml";

/** The problems of a small policy with one thing changed, as code, line's text, and sentence. */
function problems(change: readonly [string, string], deliveries = standard): readonly string[] {
  let text = "";
  const source = smallSource((files) => {
    text = (files.get(area) ?? "").replace(change[0], change[1]);
    assert.notEqual(text, files.get(area), "the test changes nothing");
    files.set(area, text);
  });
  return figureLinkProblems(source, deliveries).map(({ code, place, sentence }) => {
    const line = text.split("\n")[(place.line ?? 0) - 1]?.trim() ?? "";
    return `${code} | ${line.slice(0, 60)} | ${sentence.en}`;
  });
}

function table(id: string, received: string, ...rows: readonly string[]): Delivery {
  const csv = `indicator,time_period,group,value,qualifier,definition,figure\n${rows.join("\n")}\n`;
  return delivery({ id, received, csv }, smallSource());
}

const standard = [
  table(
    "spring",
    "2019-09-01",
    "helmet-rate,2019,children,61,eq,def-helmet,FIG-1",
    "injured,2019,children,12,eq,def-injury,FIG-3",
    "injured,2019,adults,30,eq,def-injury,FIG-4",
  ),
];

test("the small policy's links all lead to figures", () => {
  assert.deepEqual(figureLinkProblems(smallSource(), standard), []);
});

test("a link to a figure nobody delivers is named at its line, with a near one", () => {
  assert.deepEqual(problems(["concerns: [helmet-rate]", "concerns: [helmet-rate, FIG-33]"]), [
    'unknown-id | concerns: [helmet-rate, FIG-33] | REM-1 concerns "FIG-33", which does not exist; did you mean "FIG-3"?',
  ]);
  assert.deepEqual(problems(["of: [FIG-3, FIG-4]", "of: [FIG-3, FIG-44]"]), [
    'unknown-id | of: [FIG-3, FIG-44] | FIG-9 is to be computed from "FIG-44", which no delivery has; did you mean "FIG-4"?',
  ]);
  assert.deepEqual(problems(["figure: FIG-1 }", "figure: FIG-2 }"]).length, 1);
  assert.match(
    problems(["figure: FIG-1 }", "figure: FIG-2 }"])[0] ?? "",
    /^unknown-id \| baseline: .*TGT-1.*"FIG-2"/,
  );
});

test("all of them come at once", () => {
  const found = problems(["of: [FIG-3, FIG-4]", "of: [FIG-7, FIG-8]"], []);
  assert.deepEqual(
    found.map((line) => line.replace(/.*(FIG-\d)", which.*/, "$1")),
    ["FIG-7", "FIG-8", "FIG-1"],
  );
});

test("what remarks concern may be anything with an id", () => {
  for (const id of [
    "FIG-9",
    "TGT-1",
    "COM-1",
    "children",
    "fernholm",
    "def-helmet",
    "helmet-gap",
    "OBJ-1",
    "cycling",
  ]) {
    assert.deepEqual(problems(["concerns: [helmet-rate]", `concerns: [${id}]`]), [], id);
  }
});

test("a baseline must be the figure it was taken from: its number, its word, its period", () => {
  const baseline = (text: string) => problems(["value: 61, period: 2019, figure: FIG-1", text]);
  const line = (text: string): string => `baseline: { ${text} }`;
  assert.deepEqual(baseline("value: 60, period: 2019, figure: FIG-1"), [
    `baseline-differs | ${line("value: 60, period: 2019, figure: FIG-1")} | the baseline of TGT-1 is "eq 60", but FIG-1 was delivered as "eq 61"`,
  ]);
  assert.match(baseline("value: 61.0, period: 2019, figure: FIG-1")[0] ?? "", /"eq 61\.0", but .* "eq 61"/);
  assert.match(
    baseline("value: 61, qualifier: approx, period: 2019, figure: FIG-1")[0] ?? "",
    /"approx 61", but .* "eq 61"/,
  );
  assert.match(
    baseline("value: 61, period: 2018, figure: FIG-1")[0] ?? "",
    /is of "2018", but .* for "2019"/,
  );
  assert.deepEqual(baseline("value: 61, period: 2020"), [], "nothing says where it is from");
});

test("a later delivery that revises the figure leaves the baseline as it was decided", () => {
  const revised = table("autumn", "2020-09-01", "helmet-rate,2019,children,60.4,eq,def-helmet,FIG-1");
  for (const deliveries of [
    [...standard, revised],
    [revised, ...standard],
  ]) {
    assert.deepEqual(figureLinkProblems(smallSource(), deliveries), []);
  }
});
