import assert from "node:assert/strict";
import { test } from "node:test";
import { freeze } from "../../src/barometer/index.js";
import type { Problem } from "../../src/problems/index.js";
import { delivery, smallSource } from "./small-barometer.js";

const rows = [
  ["helmet-rate", "2019", "children", "61", "eq", "def-helmet", "FIG-1"],
  ["helmet-rate", "2019", "adults", "40", "just_below", "def-helmet", "FIG-2"],
  ["injured", "2019", "children", "12", "eq", "def-injury", "FIG-3"],
  ["injured", "2019", "adults", "30.5", "eq", "def-injury", "FIG-4"],
  ["injured", "2018", "adults", "0", "eq", "def-injury", "FIG-5"],
  ["injured", "2017", "adults", "", "none", "def-injury", "FIG-6"],
  ["helmet-rate", "2020", "children", "76", "eq", "def-helmet", "FIG-7"],
  ["helmet-rate", "2020", "adults", "54", "eq", "def-helmet", "FIG-8"],
];
const lines = rows.map((row) => row.join(","));

/** What is said about one arithmetic check, a row of the area's file from `compute` on. */
function said(check: string, stated: readonly string[] = []): readonly Problem[] {
  const source = smallSource((files) => {
    const name = "policy/areas/cycling.yaml";
    const text = (files.get(name) ?? "").replace(
      "baseline: { value: 61, period: 2019, figure: FIG-1 }",
      "baseline: { value: 61, period: 2019 }",
    );
    const row = `  - id: CHK-1\n    text: { en: A check, da: En prøve }\n    ${check.replaceAll("\n", "\n    ")}\n`;
    files.set(
      name,
      `${text.replace("goal: { value: 80, qualifier: at_least }", "goal: { value: 80, qualifier: at_least, figure: FIG-80 }")}\narithmetic:\n${row}`,
    );
  });
  const csv = ["indicator,time_period,group,value,qualifier,definition,figure", ...lines, ...stated].join(
    "\n",
  );
  const deliveries = [delivery({ id: "d", received: "2022-01-01", csv }, source)];
  return freeze({ id: "e", asOf: "2022-12-31", software: "t", source, deliveries }).problems;
}

function text(check: string, stated?: readonly string[]): string {
  return said(check, stated)
    .map(({ severity, sentence }) => `${severity}: ${sentence.en}`)
    .join("; ");
}

test("a computed number stands beside the stated one, with both its languages", () => {
  const [one, ...others] = said("compute: (FIG-3 / FIG-4 - 1) * 100\nstated: -50\nunit: percent\nagrees: no");
  assert.deepEqual(others, []);
  assert.equal(one?.severity, "note");
  assert.equal(one?.code, "arithmetic");
  assert.equal(one?.place.path, "arithmetic[0]");
  assert.equal(
    one?.sentence.en,
    "CHK-1: (12 / 30.5 − 1) × 100 is −60.7 %, the policy states −50 %: disagrees",
  );
  assert.equal(
    one?.sentence.da,
    "CHK-1: (12 / 30,5 − 1) × 100 er −60,7 %, politikken angiver −50 %: det stemmer ikke",
  );
});

test("exactly, within rounding, no: by half a unit of the last printed digit", () => {
  const verdict = (compute: string, stated: string, agrees: string): string =>
    text(`compute: ${compute}\nstated: ${stated}\nagrees: ${agrees}`).replace(/^.*: /, "");
  assert.equal(verdict("FIG-3 + FIG-4", "42.50", "exactly"), "agrees exactly");
  // FIG-3 is printed without decimals, so that half of one is rounding.
  assert.equal(verdict("FIG-3 + FIG-4", "43", "within-rounding"), "agrees within rounding");
  assert.equal(verdict("FIG-3 + FIG-4", "42.01", "within-rounding"), "agrees within rounding");
  assert.equal(verdict("FIG-3 + FIG-4", "43.1", "no"), "disagrees");
  // 30.5 is printed with one decimal, and so is what is stated; the plain 2 counts for nothing.
  assert.equal(verdict("FIG-4 / 2", "15.3", "within-rounding"), "agrees within rounding");
  assert.equal(verdict("FIG-4 / 2", "15.4", "no"), "disagrees");
  assert.equal(verdict("1 / 3", "0.33", "within-rounding"), "agrees within rounding");
  assert.equal(verdict("1 / 3 * 3", "1", "exactly"), "agrees exactly");
  assert.equal(verdict("0.1 + 0.2", "0.3", "exactly"), "agrees exactly");
});

test("nothing stated cannot be verified; the result has the decimals that are asked for", () => {
  assert.equal(
    text("compute: FIG-3 / FIG-4\ndigits: 3\nagrees: cannot-be-verified"),
    "note: CHK-1: 12 / 30.5 is 0.393, the policy states no number: cannot be verified",
  );
  assert.equal(
    text("compute: FIG-9\ndigits: 0\nunit: persons\nagrees: cannot-be-verified"),
    "note: CHK-1: 42.5 is 43 persons, the policy states no number: cannot be verified",
    "a derived figure, rounded half away from zero",
  );
});

test("words beside figures are left out of the computing, and the note says so", () => {
  assert.equal(
    text("compute: FIG-1 - FIG-2\nunit: percentage-points\nagrees: cannot-be-verified"),
    "note: CHK-1: 61 − 40 is 21.0 percentage points, the policy states no number: cannot be verified (taken as exact: FIG-2 just_below)",
  );
  assert.equal(
    text("compute: FIG-1 + 10\nstated: FIG-80\nunit: percent\ndigits: 0\nagrees: no"),
    "note: CHK-1: 61 + 10 is 71 %, the policy states at_least 80 %: not the same number (taken as exact: FIG-80 at_least)",
  );
});

test("an author who found otherwise is told, at the word", () => {
  const [one] = said("compute: FIG-3\nstated: 12\nagrees: no");
  assert.equal(one?.severity, "error");
  assert.equal(one?.code, "arithmetic-verdict");
  assert.equal(one?.place.path, "arithmetic[0].agrees");
  assert.equal(
    one?.sentence.en,
    '"agrees" is "no", but the computation gives "exactly" (CHK-1: 12 is 12.0, the policy states 12: agrees exactly)',
  );
});

test("a figure that nobody has, a division by nought and a figure without a number", () => {
  const place = (check: string) =>
    said(check).map(({ code, place: { line, column }, severity }) => ({ code, severity, line, column }));
  const [unknown] = said("compute: FIG-1 + FIG-33\nagrees: cannot-be-verified");
  assert.match(unknown?.sentence.en ?? "", /^CHK-1 computes with "FIG-33", which is no figure/);
  const [start] = place("compute: FIG-33\nagrees: cannot-be-verified");
  assert.deepEqual(place("compute: FIG-1 + FIG-33\nagrees: cannot-be-verified"), [
    { ...start, column: (start?.column ?? 0) + 8 },
  ]);
  assert.deepEqual(place('compute: "FIG-1 + FIG-33"\nagrees: cannot-be-verified'), [
    { ...start, column: (start?.column ?? 0) + 9 },
  ]);
  const folded = "compute: >-\n  FIG-1 +\n  FIG-33\nagrees: cannot-be-verified";
  assert.deepEqual(
    place(folded),
    [{ ...start, line: (start?.line ?? 0) + 2, column: 7 }],
    "the word itself, in a folded text too",
  );
  assert.deepEqual(place("compute: FIG-1 / (FIG-5 * 2)\nagrees: cannot-be-verified"), [
    { code: "division-by-zero", severity: "error", line: start?.line, column: (start?.column ?? 0) + 6 },
  ]);
  assert.equal(
    text("compute: FIG-1 + FIG-6\nagrees: cannot-be-verified"),
    "note: CHK-1 is not computed: FIG-6 has no single number",
  );
  assert.match(
    text("compute: FIG-1-FIG-2\nagrees: cannot-be-verified"),
    /a minus sign needs a space on each side$/,
  );
  assert.match(text("compute: 1\nstated: FIG-34\nagrees: no"), /^error: CHK-1 computes with "FIG-34"/);
});

test("the stated gaps of a year are gone over and counted", () => {
  const gap = (value: string) => [`helmet-gap,2020,,${value},eq,def-helmet,`];
  const check = (agrees: string) => `gaps: { of: helmet-gap, period: 2020 }\nagrees: ${agrees}`;
  const counted = "CHK-1: helmet-gap 2020";
  assert.equal(
    text(check("exactly"), gap("22")),
    `note: ${counted}: 1 of 1 stated gaps are the difference of their ends, 0 are so within rounding, 0 are not`,
  );
  assert.equal(
    text(check("within-rounding"), gap("23")),
    `note: ${counted}: 0 of 1 stated gaps are the difference of their ends, 1 (Fernholm 23 against 22) are so within rounding, 0 are not`,
  );
  assert.match(
    text(check("no"), gap("25")),
    /0 are so within rounding, 1 \(Fernholm 25 against 22\) are not$/,
  );
  assert.match(text(check("cannot-be-verified")), /^note: .* 0 of 0 stated gaps/);
  assert.match(text(check("exactly"), gap("25")), /^error: "agrees" is "exactly"/);
});
