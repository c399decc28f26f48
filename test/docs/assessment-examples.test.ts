import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { EditionObservation } from "../../src/edition/index.js";
import type { Target } from "../../src/policy/index.js";
import {
  type FigureRow,
  gapSeries,
  helmetSeries,
  levelTarget,
  without,
} from "../barometer/small-barometer.js";
import { assess, said } from "../barometer/verdict.js";
import { repositoryRoot } from "../repository.js";

/** The rows of the page's table of worked examples, cell by cell. */
function examples(): readonly (readonly string[])[] {
  const page = readFileSync(join(repositoryRoot, "docs/methods/assessment.md"), "utf8");
  const [, section = ""] = page.split("## Worked examples");
  const [table = ""] = section.split("\n## ");
  return table
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(1)
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function dated(cell: string): readonly [string, string, Partial<EditionObservation>] {
  const match = /^(-?[\d.]+) in (\d{4})(?: \((-?[\d.]+) to (-?[\d.]+)\))?$/.exec(cell);
  assert.ok(match, cell);
  const [, value = "", period = "", lower, upper] = match;
  return [
    period,
    value,
    lower === undefined || upper === undefined ? {} : { lower, upper, confidence: "95" },
  ];
}

test("the worked examples of the page on assessment come out as it says", () => {
  const rows = examples();
  assert.ok(rows.length >= 14, `${rows.length} examples`);
  for (const [kind = "", baseline = "", goal = "", newest = "", status = ""] of rows) {
    const isGap = kind === "gap-closing";
    const start = baseline === "none" ? [] : [dated(baseline)];
    const target = levelTarget({
      kind: kind as Target["kind"],
      ...(isGap ? { subject: { gap: "helmet-gap", refArea: "fernholm" } } : {}),
      ...(goal === "none" ? {} : { goal: { value: goal, qualifier: "eq" } }),
      ...(start[0] === undefined
        ? {}
        : { baseline: { value: start[0][1], qualifier: "eq", period: start[0][0] } }),
    });
    const stated = start.length === 0 ? without(target, "baseline") : target;
    const whole = goal === "none" ? without(stated, "goal") : stated;
    const figures: readonly FigureRow[] = [...start, dated(newest)];
    const series = isGap ? gapSeries(figures) : helmetSeries(figures);
    assert.equal(said(assess(whole, [series])), status, `${kind}: ${baseline}, ${goal}, ${newest}`);
  }
});
