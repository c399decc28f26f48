import assert from "node:assert/strict";
import { test } from "node:test";
import { stepChart } from "../../../src/publication/charts/step-chart.js";
import type { StepChartInput } from "../../../src/publication/charts/step-input.js";
import { printTheme, webTheme } from "../../../src/publication/charts/theme.js";
import { narrowWidth, wideWidth } from "../../../src/publication/charts/type-sizes.js";
import { assertDrawing } from "./assert-drawing.js";
import { find, number, words } from "./read-drawing.js";

// Test data.
const base: StepChartInput = {
  id: "steps",
  title: "A gap is halved and closed",
  summary: "Just under 1, then half of it, then 0",
  steps: [
    { kind: "known", value: 1, label: "just under 1 grade step", when: "undated", qualifier: "just_below" },
    { kind: "wanted", value: 0.5, label: "50% of the baseline", when: "by 2010" },
    { kind: "wanted", value: 0, label: "0 grade steps", when: "by 2014" },
  ],
};

test("what is known is filled, what is wanted an outline with a ring, half as high for half the value", () => {
  for (const theme of [webTheme, printTheme]) {
    for (const width of [narrowWidth, wideWidth]) {
      const drawing = assertDrawing(stepChart({ ...base, width }, theme));
      const [known] = find(drawing, ".step-known");
      const [half, none] = find(drawing, ".step-wanted");
      assert.ok(known !== undefined && half !== undefined && none !== undefined);
      assert.ok(Math.abs(number(half, "height") - number(known, "height") / 2) <= 0.5);
      assert.equal(number(none, "height"), 0);
      assert.equal(find(drawing, ".mark-target").length, 2);
      assert.equal(find(drawing, ".mark-stated").length, 1);
      assert.match(words(drawing), /just under 1/);
    }
  }
});

test("an inexact start has an arrow, an exact one has none, an approximate wish a dashed ring", () => {
  assert.equal(find(assertDrawing(stepChart(base, webTheme)), ".step-qualifier").length, 1);
  const [first, second] = base.steps;
  assert.ok(first !== undefined && second !== undefined);
  const exact = stepChart(
    {
      ...base,
      steps: [
        { ...first, qualifier: "eq" },
        { ...second, qualifier: "approx" },
      ],
    },
    webTheme,
  );
  assert.equal(find(assertDrawing(exact), ".step-qualifier").length, 0);
  assert.ok(find(assertDrawing(exact), ".mark-target")[0]?.attributes["stroke-dasharray"] !== undefined);
});

test("in four narrow steps words part between syllables", () => {
  const [known, half, none] = base.steps;
  assert.ok(known !== undefined && half !== undefined && none !== undefined);
  const steps = [
    { ...known, label: "1,6 karaktertrin" },
    { ...half, label: "50 % af udgangspunktet" },
    { ...known, label: "1,0 karaktertrin" },
    { ...none, label: "0 karaktertrin" },
  ];
  const drawn = words(assertDrawing(stepChart({ ...base, steps, width: narrowWidth }, webTheme)));
  assert.match(drawn, /udgangs-\s*punktet/);
  assert.match(drawn, /karakter-\s*trin/);
});

test("stairs go up, below zero and through six steps", () => {
  for (const values of [
    [61, 66, 72.5, 80],
    [-4, 2],
    [5, 4, 3, 2, 1, 0],
    [0, 0],
  ]) {
    const steps = values.map((value, at) => ({
      kind: at === 0 ? ("known" as const) : ("wanted" as const),
      value,
      label: String(value),
      when: String(2000 + at),
    }));
    assertDrawing(stepChart({ ...base, steps }, webTheme));
    assertDrawing(stepChart({ ...base, steps, width: narrowWidth }, webTheme));
  }
});

test("one step is no stairs", () => {
  assert.throws(() => stepChart({ ...base, steps: base.steps.slice(0, 1) }, webTheme), /invalid steps: 1/);
});
