import assert from "node:assert/strict";
import { test } from "node:test";
import { ladderChart } from "../../../src/publication/charts/ladder-chart.js";
import type { LadderChartInput } from "../../../src/publication/charts/ladder-input.js";
import { printTheme, webTheme } from "../../../src/publication/charts/theme.js";
import { narrowWidth, wideWidth } from "../../../src/publication/charts/type-sizes.js";
import { assertDrawing } from "./assert-drawing.js";
import { find, number, words } from "./read-drawing.js";

// Test data.
const base: LadderChartInput = {
  id: "ladder",
  title: "What is known",
  summary: "Of 40, 10 have a number and none a second one",
  total: 40,
  steps: [
    { count: 40, countLabel: "40", label: "targets are set" },
    {
      count: 10,
      countLabel: "10",
      label: "say how much, and this label is long enough to need a second line",
    },
    { count: 0, countLabel: "0", label: "have been measured since" },
  ],
};

test("each step has its numeral, its words and a bar in proportion to the whole", () => {
  for (const theme of [webTheme, printTheme]) {
    for (const width of [narrowWidth, wideWidth]) {
      const drawing = assertDrawing(ladderChart({ ...base, width }, theme));
      const [whole] = find(drawing, ".ladder-whole");
      assert.ok(whole !== undefined);
      const parts = find(drawing, ".ladder-part").map(
        (part) => number(part, "width") / number(whole, "width"),
      );
      assert.equal(parts[0], 1);
      assert.ok(Math.abs((parts[1] ?? 0) - 0.25) < 0.001);
      assert.match(words(drawing), /40.*10.*0/);
    }
  }
});

test("what nothing has come to is a line", () => {
  const [, , last] = find(assertDrawing(ladderChart(base, webTheme)), ".ladder-part");
  assert.equal(last?.attributes.width, "2");
});

test("no things at all make empty bars, and no steps no chart", () => {
  const none = { ...base, total: 0, steps: [{ count: 0, countLabel: "0", label: "targets" }] };
  assertDrawing(ladderChart(none, webTheme));
  assert.throws(() => ladderChart({ ...base, steps: [] }, webTheme), /missing steps/);
});
