import { test } from "node:test";
import fc from "fast-check";
import { qualifiers } from "../../../src/cube/index.js";
import { barChart } from "../../../src/publication/charts/bar-chart.js";
import type { BarChartInput } from "../../../src/publication/charts/bar-input.js";
import { dumbbellChart } from "../../../src/publication/charts/dumbbell-chart.js";
import type { DumbbellChartInput, DumbbellEnd } from "../../../src/publication/charts/dumbbell-input.js";
import { seriesChart } from "../../../src/publication/charts/series-chart.js";
import type { SeriesChartInput, SeriesPoint } from "../../../src/publication/charts/series-input.js";
import { webTheme } from "../../../src/publication/charts/theme.js";
import { assertDrawing } from "./assert-drawing.js";

// Whatever the figures and words are, a chart is drawn, well formed, inside its frame, and no label lies on another.

const value = fc.oneof(
  fc.integer({ min: -100, max: 100 }),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }),
  fc.constantFrom(0, 50, 1e-9, -1e300, 1e300, 5e-324),
);
const range = fc.record({ lower: value, upper: value });
const words = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.lorem({ maxCount: 12 }),
);
const mark = fc.constantFrom("stated" as const, "derived" as const, "provisional" as const);
const qualifier = fc.constantFrom(...qualifiers);
const role = fc.constantFrom("primary" as const, "secondary" as const, "muted" as const);
const at = fc.oneof(fc.integer({ min: 1990, max: 2020 }), fc.double({ min: 1900, max: 2100, noNaN: true }));
const description = fc.record({
  id: fc.constant("any"),
  title: words,
  summary: words,
  width: fc.constantFrom(240, 300, 640),
});
const formats = { formatTick: String, formatYear: String };

const point: fc.Arbitrary<SeriesPoint> = fc.oneof(
  fc.record(
    { at, value, label: words, mark, qualifier, range },
    { requiredKeys: ["at", "value", "label", "mark"] },
  ),
  fc.record({ at, label: words, mark, range }),
);

/** One to thirty points in up to four series. */
const series = fc
  .array(fc.tuple(point, fc.nat(3), fc.nat(2)), { minLength: 1, maxLength: 30 })
  .chain((points) =>
    fc.array(fc.record({ label: words, role }), { minLength: 1, maxLength: 4 }).map((all) =>
      all.map((one, index) => ({
        ...one,
        segments: [0, 1, 2].map((segment) =>
          points
            .filter(([, ofSeries, ofSegment]) => ofSeries % all.length === index && ofSegment === segment)
            .map(([only]) => only),
        ),
      })),
    ),
  );

const target = fc.record({ at, value, label: words, approximate: fc.boolean() });

const seriesInput: fc.Arbitrary<SeriesChartInput> = fc
  .record({
    description,
    unitLabel: words,
    series,
    breaks: fc.array(fc.record({ at, reason: words }), { maxLength: 3 }),
    absences: fc.array(
      fc.record({ at, label: words, series: fc.nat(3) }, { requiredKeys: ["at", "label"] }),
      { maxLength: 2 },
    ),
    milestones: fc.array(target, { maxLength: 2 }),
    aim: fc.option(fc.record({ target, path: fc.record({ from: fc.record({ at, value }), label: words }) })),
    asked: fc.option(fc.record({ gap: fc.record({ target }, { requiredKeys: [] }) })),
    startAtZero: fc.boolean(),
  })
  .map(({ description: about, aim, asked, ...input }) => ({
    ...about,
    ...input,
    ...aim,
    ...asked,
    ...formats,
  }));

const end: fc.Arbitrary<DumbbellEnd> = fc.record(
  { value, range, label: words, mark, qualifier },
  { requiredKeys: ["label", "mark"] },
);
const row = fc.record(
  { label: words, first: end, second: end, gap: words, noteSign: fc.constant("†"), emphasised: fc.boolean() },
  { requiredKeys: ["label", "first", "second", "gap"] },
);
const dumbbellInput: fc.Arbitrary<DumbbellChartInput> = fc
  .record({
    description,
    firstLabel: words,
    secondLabel: words,
    gapLabel: words,
    rows: fc.array(row, { minLength: 1, maxLength: 15 }),
  })
  .map(({ description: about, ...input }) => ({ ...about, ...input, ...formats }));

const bar = fc.record(
  { label: words, role, valueLabel: words, value, range, qualifier, mark, absent: fc.boolean(), target },
  { requiredKeys: ["label", "role", "valueLabel"] },
);
const barInput: fc.Arbitrary<BarChartInput> = fc
  .record({ description, unitLabel: words, bars: fc.array(bar, { minLength: 1, maxLength: 6 }) })
  .map(({ description: about, ...input }) => ({ ...about, ...input, ...formats }));

test("any series", () => {
  fc.assert(fc.property(seriesInput, (input) => void assertDrawing(seriesChart(input, webTheme))));
});

test("any dumbbells", () => {
  fc.assert(fc.property(dumbbellInput, (input) => void assertDrawing(dumbbellChart(input, webTheme))));
});

test("any bars", () => {
  fc.assert(fc.property(barInput, (input) => void assertDrawing(barChart(input, webTheme))));
});
