import assert from "node:assert/strict";
import { test } from "node:test";
import { dotGridChart } from "../../../src/publication/charts/dot-grid-chart.js";
import type { DotGridChartInput } from "../../../src/publication/charts/dot-grid-input.js";
import { printTheme, webTheme } from "../../../src/publication/charts/theme.js";
import { narrowWidth, wideWidth } from "../../../src/publication/charts/type-sizes.js";
import { assertDrawing } from "./assert-drawing.js";
import { type DrawnElement, find } from "./read-drawing.js";

// Test data.
const base: DotGridChartInput = {
  id: "dots",
  title: "Promises",
  summary: "Of 61 promises, 2 have no owner",
  kinds: [
    { mark: "full", label: "an owner (24)" },
    { mark: "ringed", label: "only the town as a whole (35)" },
    { mark: "empty", label: "no owner named (2)" },
  ],
  rows: [
    { label: "Roads (58)", counts: [23, 35, 0] },
    { label: "A very long name of an area that needs more than one line (3)", counts: [1, 0, 2] },
  ],
};

/** How many dots the dashed lines of a kind make, without the one of the key. */
function dots(drawing: DrawnElement, kind: string): number {
  const [path] = find(drawing, `.dot-${kind}`);
  const runs = [...(path?.attributes.d ?? "").matchAll(/M([\d.]+),[\d.]+H([\d.]+)/g)];
  return runs.reduce((sum, [, from, to]) => sum + Math.floor((Number(to) - Number(from)) / 15) + 1, -1);
}

test("each thing has a dot, of the mark of its kind", () => {
  for (const theme of [webTheme, printTheme]) {
    for (const width of [narrowWidth, wideWidth]) {
      const drawing = assertDrawing(dotGridChart({ ...base, width }, theme));
      assert.deepEqual(
        ["full", "ringed", "empty"].map((kind) => dots(drawing, kind)),
        [24, 35, 2],
      );
    }
  }
});

test("a row wraps before it leaves the drawing", () => {
  const [path] = find(assertDrawing(dotGridChart({ ...base, width: narrowWidth }, webTheme)), ".dot-ringed");
  const lines = new Set([...(path?.attributes.d ?? "").matchAll(/M[\d.]+,([\d.]+)[HL]/g)].map(([, y]) => y));
  assert.ok(lines.size >= 3);
});

test("no rows are no chart", () => {
  assert.throws(() => dotGridChart({ ...base, rows: [] }, webTheme), /missing rows/);
});
