import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Qualifier } from "../../../src/cube/index.js";
import { barChart } from "../../../src/publication/charts/bar-chart.js";
import type { Bar, BarChartInput } from "../../../src/publication/charts/bar-input.js";
import { printTheme, webTheme } from "../../../src/publication/charts/theme.js";
import { narrowWidth } from "../../../src/publication/charts/type-sizes.js";
import { assertDrawing } from "./assert-drawing.js";
import { type DrawnElement, find, number, words } from "./read-drawing.js";

// Test data: the groups are invented.
const base: BarChartInput = {
  id: "bars",
  title: "Women in work",
  summary: "Just under 41 % against 74 % (test data)",
  unitLabel: "Per cent in employment",
  formatTick: (value) => `${value} %`,
  domain: [0, 100],
  bars: [
    { ...bar("just under 41 %", 41), qualifier: "just_below" },
    { ...bar("74 %", 74), label: "Group B", role: "secondary" },
  ],
};

describe("a bar chart", () => {
  test("“just under” is open to the left of its value, an exact figure ends sharply", () => {
    const drawing = drawn(base);
    const [sure, exact] = find(drawing, ".bar-sure");
    const [open, ...others] = find(drawing, ".bar-open");
    assert.ok(sure !== undefined && exact !== undefined && open !== undefined);
    assert.equal(others.length, 0);
    assert.equal(rightOf(sure), number(open, "x"));
    const perPoint = number(exact, "width") / 74;
    assert.ok(Math.abs(rightOf(open) - number(exact, "x") - 41 * perPoint) < 0.1);
    assert.ok(words(drawing).includes("just under 41 %"));
  });

  test("each qualifier opens the bar on its side", () => {
    const value = 50;
    const exact = rightOf(find(drawn(one({ ...bar("50 %", value) })), ".bar-sure")[0]);
    const openBar = (qualifier: Qualifier) =>
      find(drawn(one({ ...bar("50 %", value), qualifier })), ".bar-open")[0];
    for (const qualifier of ["just_below", "below", "up_to"] as const) {
      assert.equal(rightOf(openBar(qualifier)), exact, qualifier);
    }
    for (const qualifier of ["just_above", "above", "at_least"] as const) {
      assert.equal(number(openBar(qualifier) ?? empty, "x"), exact, qualifier);
    }
    const around = openBar("approx") ?? empty;
    assert.ok(number(around, "x") < exact && exact < rightOf(around));
    assert.equal(openBar("eq"), undefined);
  });

  test("a span is sure to its lower end and open to its upper; a figure that is none has no bar", () => {
    const span = drawn(
      one({ label: "A", role: "primary", valueLabel: "20-25 %", range: { lower: 20, upper: 25 } }),
    );
    assert.equal(rightOf(find(span, ".bar-sure")[0]), number(find(span, ".bar-open")[0] ?? empty, "x"));
    const none = drawn(one({ label: "A", role: "primary", valueLabel: "no number", qualifier: "none" }));
    assert.equal(find(none, "rect").length, 0);
    assert.ok(words(none).includes("no number"));
  });

  test("a target is an open ring with its words, a range a whisker", () => {
    const drawing = drawn(
      one({
        ...bar("30 %", 30),
        range: { lower: 27, upper: 34 },
        target: { value: 15, label: "at most 15 % (2010)", approximate: true },
      }),
    );
    const [ring] = find(drawing, ".mark-target");
    assert.equal(ring?.attributes.fill, "none");
    assert.ok(ring?.attributes["stroke-dasharray"] !== undefined);
    assert.ok(words(drawing).includes("at most 15 % (2010)"));
    assert.equal(find(drawing, ".bar-range").length, 1);
  });

  test("negative, tiny and zero values, and values beyond the scale asked for", () => {
    const { domain: _, ...undetermined } = base;
    for (const qualifier of [undefined, "below", "above", "approx"] as const) {
      const bars = [-6, -0.001, 0, 0.001, 140].map((value) => ({
        ...bar(String(value), value),
        ...(qualifier === undefined ? {} : { qualifier }),
      }));
      drawn({ ...base, bars });
      drawn({ ...undetermined, bars });
    }
  });

  test("no bars are refused", () => {
    assert.throws(() => barChart({ ...base, bars: [] }, webTheme), /^TypeError: missing bars$/u);
  });
});

const empty: DrawnElement = { name: "", attributes: {}, children: [] };

function bar(valueLabel: string, value: number): Bar {
  return { label: "Group A", role: "primary", valueLabel, value };
}

function one(only: Bar): BarChartInput {
  return { ...base, bars: [only] };
}

function rightOf(rect: DrawnElement = empty): number {
  return Math.round((number(rect, "x") + number(rect, "width")) * 100) / 100;
}

function drawn(input: BarChartInput): DrawnElement {
  assertDrawing(barChart({ ...input, width: narrowWidth }, webTheme));
  return assertDrawing(barChart(input, printTheme));
}
