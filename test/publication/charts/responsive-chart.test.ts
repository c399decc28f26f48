import assert from "node:assert/strict";
import { test } from "node:test";
import { barChart } from "../../../src/publication/charts/bar-chart.js";
import { responsiveChart } from "../../../src/publication/charts/responsive-chart.js";
import { webTheme } from "../../../src/publication/charts/theme.js";
import { find, readDrawing } from "./read-drawing.js";

test("a responsive chart is two whole pictures whose ids differ", () => {
  const markup = responsiveChart("share", (variant) =>
    barChart(
      {
        ...variant,
        title: "A share (test data)",
        summary: "30 %",
        unitLabel: "Per cent",
        formatTick: String,
        bars: [{ label: "All", role: "primary", valueLabel: "30 %", value: 30 }],
      },
      webTheme,
    ),
  );
  const page = readDrawing(markup);
  assert.deepEqual(
    find(page, "svg").map((svg) => [svg.attributes.width, svg.attributes["aria-labelledby"]]),
    [
      ["640", "share-wide-title share-wide-desc"],
      ["300", "share-narrow-title share-narrow-desc"],
    ],
  );
  assert.deepEqual([...find(page, "title"), ...find(page, "desc")].map((one) => one.attributes.id).sort(), [
    "share-narrow-desc",
    "share-narrow-title",
    "share-wide-desc",
    "share-wide-title",
  ]);
});
