import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dumbbellChart } from "../../../src/publication/charts/dumbbell-chart.js";
import type { DumbbellChartInput, DumbbellRow } from "../../../src/publication/charts/dumbbell-input.js";
import { printTheme, webTheme } from "../../../src/publication/charts/theme.js";
import { narrowWidth } from "../../../src/publication/charts/type-sizes.js";
import { assertDrawing } from "./assert-drawing.js";
import { type DrawnElement, find, number, textOf, words } from "./read-drawing.js";

// Test data: the authorities are invented.
const gaps = [28, 27, 25, 23, 20, 19, 19, 19, 19, 17, 27];
const authorities: DumbbellChartInput = {
  id: "authorities",
  title: "Authorities compared",
  summary: "Gaps from 17 to 28 points (test data)",
  formatTick: (value) => `${value} %`,
  firstLabel: "Group A",
  secondLabel: "Group B",
  gapLabel: "Gap, points",
  rows: gaps.map((gap, index) => row(`Authority ${index + 1}`, 47 + index, 47 + index + gap, String(gap))),
};

describe("a dumbbell chart", () => {
  test("eleven rows in the order given, with their stated gaps and two marks each", () => {
    const drawing = drawn(authorities);
    const texts = find(drawing, "text").map(textOf);
    const labels = texts.filter((text) => text.startsWith("Authority"));
    assert.deepEqual(
      labels,
      authorities.rows.map(({ label }) => label),
    );
    assert.equal(find(drawing, ".mark-stated").length, 22);
    assert.equal(texts.filter((text) => text === "19").length, 4);
  });

  test("the names of the ends stand once, over the first row", () => {
    const drawing = drawn(authorities);
    for (const name of ["Group A", "Group B", "Gap, points"]) {
      const found = find(drawing, "text").filter((text) => textOf(text) === name);
      assert.equal(found.length, 1);
      const firstMark = Math.min(...find(drawing, "circle").map((mark) => number(mark, "cy")));
      assert.ok(
        found.every((text) => number(text, "y") < firstMark),
        name,
      );
    }
  });

  test("one row is emphasised, one carries the sign of a note", () => {
    const rows = authorities.rows.map((one, index) => ({
      ...one,
      ...(index === 2 ? { emphasised: true } : {}),
      ...(index === 5 ? { noteSign: "†" } : {}),
    }));
    const drawing = drawn({ ...authorities, rows });
    assert.equal(find(drawing, ".emphasised").length, 1);
    const bold = find(drawing, "text").filter((text) => text.attributes["font-weight"] === "700");
    assert.deepEqual(bold.map(textOf), ["Authority 3", "25", "49 %", "74 %"]);
    assert.ok(words(drawing).includes("Authority 6\u00A0†"));
  });

  test("from one row to fifteen, in both widths", () => {
    for (const count of [1, 2, 15]) {
      const rows = Array.from({ length: count }, (_, index) => row(`Row ${index}`, index, index + 5, "5"));
      drawn({ ...authorities, rows });
    }
  });

  test("ends that are equal, reversed, derived, provisional or qualified", () => {
    const rows: readonly DumbbellRow[] = [
      row("Equal", 35, 35, "0"),
      row("Reversed", 40, 31, "−9"),
      {
        label: "Words",
        first: { value: 34, label: "just under 34 %", mark: "stated", qualifier: "just_below" },
        second: { value: 67, label: "67 % (derived)", mark: "derived" },
        gap: "33",
      },
      {
        label: "Not final",
        first: { value: 34, label: "about 34 %", mark: "stated", qualifier: "approx" },
        second: { value: 60, label: "60 %", mark: "provisional" },
        gap: "about 26",
      },
    ];
    const drawing = drawn({ ...authorities, rows });
    assert.equal(find(drawing, ".mark-derived").length, 1);
    assert.equal(find(drawing, ".mark-provisional").length, 1);
    assert.equal(find(drawing, ".qualifier-sign").length, 2);
    assert.ok(words(drawing).includes("just under"));
  });

  test("no rows are refused", () => {
    assert.throws(() => dumbbellChart({ ...authorities, rows: [] }, webTheme), /^TypeError: missing rows$/u);
  });
});

function row(label: string, first: number, second: number, gap: string): DumbbellRow {
  return {
    label,
    first: { value: first, label: `${first} %`, mark: "stated" },
    second: { value: second, label: `${second} %`, mark: "stated" },
    gap,
  };
}

function drawn(input: DumbbellChartInput): DrawnElement {
  assertDrawing(dumbbellChart({ ...input, width: narrowWidth }, webTheme));
  return assertDrawing(dumbbellChart(input, printTheme));
}
