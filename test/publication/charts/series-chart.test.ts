import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { seriesChart } from "../../../src/publication/charts/series-chart.js";
import type { SeriesChartInput, SeriesPoint } from "../../../src/publication/charts/series-input.js";
import { printTheme, webTheme } from "../../../src/publication/charts/theme.js";
import { narrowWidth, wideWidth } from "../../../src/publication/charts/type-sizes.js";
import { assertDrawing } from "./assert-drawing.js";
import { type DrawnElement, find, markExtents, number, words } from "./read-drawing.js";

// Test data: the groups are invented.
const twoGroups: SeriesChartInput = {
  ...about("Employment rate"),
  series: [
    { label: "Group A", role: "primary", segments: [[stated(1995, 34), stated(2005, 47)]] },
    {
      label: "Group B",
      role: "secondary",
      segments: [[{ ...stated(1995, 67), mark: "derived", label: "67 % (derived)" }, stated(2005, 74)]],
    },
  ],
  target: { at: 2010, value: 57, label: "approx. 57 % (2010)", approximate: true },
  path: { from: { at: 2005, value: 47 }, label: "A straight line, not a policy" },
};

const broken: SeriesChartInput = {
  ...about("Share of managers"),
  series: [
    {
      label: "Managers",
      role: "primary",
      segments: [[stated(2001, 2.8), stated(2005, 2), stated(2006, 2.1)]],
    },
  ],
  breaks: [{ at: 2005, reason: "Other source" }],
};

describe("a chart of series", () => {
  test("two comparable points are a dashed slope with figures at both ends and the name at the right", () => {
    const drawing = drawn(twoGroups);
    const slopes = find(drawing, ".series-slope");
    assert.equal(slopes.length, 2);
    assert.ok(slopes.every((slope) => slope.attributes["stroke-dasharray"] !== undefined));
    assert.notEqual(slopes[0]?.attributes["stroke-dasharray"], slopes[1]?.attributes["stroke-dasharray"]);
    for (const word of ["34 %", "47 %", "Group A", "67 % (derived)", "74 %", "Group B"]) {
      assert.ok(words(drawing).includes(word), word);
    }
  });

  test("stated figures are filled and derived ones hollow squares", () => {
    const drawing = drawn(twoGroups);
    assert.equal(find(drawing, ".mark-stated").length, 3);
    const [derived, ...others] = find(drawing, ".mark-derived");
    assert.equal(others.length, 0);
    assert.equal(derived?.attributes.fill, printTheme.paper);
  });

  test("a target is an open ring at its year, with its words, on a dotted way that says what it is not", () => {
    const drawing = drawn(twoGroups);
    const [ring, ...others] = find(drawing, ".mark-target");
    assert.equal(others.length, 0);
    assert.equal(ring?.attributes.fill, "none");
    assert.ok(ring?.attributes["stroke-dasharray"] !== undefined, "an approximate target is dashed");
    assert.ok(words(drawing).includes("approx. 57 % (2010)"));
    assert.ok(words(drawing).includes("A straight line"));
    assert.equal(find(drawing, ".target-path").length, 1);
    const exact = drawn({ ...twoGroups, target: { at: 2010, value: 57, label: "57 %", approximate: false } });
    assert.equal(find(exact, ".mark-target")[0]?.attributes["stroke-dasharray"], undefined);
  });

  test("nothing is joined across a break, even inside a segment, and the reason stands at its rule", () => {
    const drawing = drawn(broken);
    const slopes = find(drawing, ".series-slope");
    assert.equal(slopes.length, 1);
    const [rule] = find(drawing, ".break-rule");
    assert.ok(rule !== undefined);
    const marks = find(drawing, ".mark-stated").map((mark) => number(mark, "cx"));
    const [before = 0, after = 0] = marks;
    assert.ok(before < number(rule, "x1") && number(rule, "x1") < after, "the rule lies between the figures");
    assert.match(slopes[0]?.attributes.d ?? "", new RegExp(`^M${after},`, "u"));
    assert.ok(words(drawing).includes("Other source"));
  });

  test("one point is a mark with its words", () => {
    const drawing = drawn({
      ...about("One figure"),
      series: [{ label: "Group A", role: "primary", segments: [[stated(2004, 41, "just under 41 %")]] }],
    });
    assert.equal(find(drawing, ".mark-stated").length, 1);
    assert.equal(find(drawing, "path").length, 0);
    assert.ok(words(drawing).includes("just under 41 %"));
  });

  test("two points are dashed, three a solid line, and a point known only as a range joins nothing", () => {
    const course = (count: number) => drawn(courseOf(count));
    assert.equal(find(course(2), ".series-slope").length, 1);
    assert.equal(find(course(2), ".series-line").length, 0);
    assert.equal(find(course(3), ".series-slope").length, 0);
    const [line] = find(course(3), ".series-line");
    assert.equal(line?.attributes["stroke-dasharray"], undefined);

    const span: SeriesPoint = { at: 2, label: "3-5 %", mark: "stated", range: { lower: 3, upper: 5 } };
    const points = [stated(0, 3), stated(1, 4), span, stated(3, 4)];
    const parted = drawn({ ...about("Span"), series: [{ label: "A", role: "primary", segments: [points] }] });
    assert.equal(find(parted, ".series-slope").length, 1);
    assert.equal(find(parted, ".mark-stated").length, 3);
    assert.ok(words(parted).includes("3-5 %"));
  });

  test("ranges are whiskers, provisional figures pale, qualifiers arrows, absent figures crosses", () => {
    const points: readonly SeriesPoint[] = [
      { ...stated(2001, 10), range: { lower: 8, upper: 13 } },
      { ...stated(2002, 9, "just under 9 %"), qualifier: "just_below" },
      { ...stated(2004, 12), mark: "provisional" },
    ];
    const drawing = drawn({
      ...about("Everything"),
      series: [{ label: "A", role: "primary", segments: [points] }],
      absences: [{ at: 2003, label: "2003: withheld" }],
    });
    for (const sign of [".range-sign", ".qualifier-sign", ".mark-provisional", ".mark-absent"]) {
      assert.equal(find(drawing, sign).length, 1, sign);
    }
    assert.ok(words(drawing).includes("just under 9 %"));
    assert.ok(words(drawing).includes("2003: withheld"));
  });

  test("a gap is filled only between lines of four comparable points", () => {
    const two = (count: number): SeriesChartInput => {
      const [series] = courseOf(count).series;
      const other = courseOf(count, 20).series[0];
      return { ...courseOf(count), gap: {}, series: [series, other].filter((one) => one !== undefined) };
    };
    assert.equal(find(drawn(two(4)), ".gap-ribbon").length, 1);
    assert.equal(find(drawn(two(3)), ".gap-ribbon").length, 0);
    assert.equal(find(drawn({ ...two(5), breaks: [{ at: 3, reason: "new" }] }), ".gap-ribbon").length, 0);
    const { gap: _, ...withoutGap } = two(4);
    assert.equal(find(drawn(withoutGap), ".gap-ribbon").length, 0);
  });

  test("across an absent figure the way is dashed and nothing is filled", () => {
    const courses = [0, 20].flatMap((level) => courseOf(6, level).series);
    const lacking = (series?: number): SeriesChartInput => ({
      ...courseOf(6),
      series: courses.map((one) => ({
        ...one,
        segments: one.segments.map((points) => points.filter(({ at }) => at !== 3)),
      })),
      gap: {},
      absences: [{ at: 3, label: "3: withheld", ...(series === undefined ? {} : { series }) }],
    });
    const both = drawn(lacking());
    assert.equal(find(both, ".series-line").length, 4);
    assert.equal(find(both, ".series-slope").length, 2);
    assert.equal(find(both, ".gap-ribbon").length, 2);
    assert.equal(find(drawn(lacking(1)), ".series-slope").length, 1);
    const crosses = (drawing: DrawnElement) => find(drawing, ".mark-absent").length;
    assert.equal(crosses(both), 1);
  });

  test("the target of a gap is a bracket as high as the gap is to be, a ring when it is to be none", () => {
    const two = [0, 20].flatMap((level) => courseOf(4, level).series);
    const asked = (value: number, approximate = false) =>
      drawn({
        ...courseOf(4),
        series: two,
        gap: { target: { at: 8, value, label: `${value} points (8)`, approximate } },
      });
    const height = (drawing: DrawnElement) => {
      const [way] = find(drawing, ".gap-target").flatMap(markExtents);
      return way === undefined ? Number.NaN : way.bottom - way.top;
    };
    const scaled = (value: number) => height(asked(value)) / value;
    assert.ok(scaled(10) > 0 && Math.abs(scaled(10) - scaled(5)) < 0.01);
    assert.ok(words(asked(10)).includes("10 points (8)"));
    assert.notEqual(find(asked(10, true), ".gap-target")[0]?.attributes["stroke-dasharray"], undefined);
    assert.equal(find(asked(0), ".gap-target").length, 0);
    assert.equal(find(asked(0), ".mark-target").length, 1);
  });

  test("milestones are rings, and the way to the target runs through them", () => {
    const milestones = [{ at: 2008, value: 50, label: "50 % (2008)", approximate: false }];
    const drawing = drawn({ ...twoGroups, milestones });
    assert.equal(find(drawing, ".mark-target").length, 2);
    assert.ok(words(drawing).includes("50 % (2008)"));
    assert.equal(find(drawing, ".target-path")[0]?.attributes.d?.match(/[ML]/gu)?.length, 3);
  });

  test("series of equal role differ in colour, shape and dashes", () => {
    const same = courseOf(2).series.flatMap((one) => [one, { ...one, label: "Other" }]);
    const [first, second] = find(drawn({ ...courseOf(2), series: same }), ".series-slope");
    assert.notEqual(first?.attributes.stroke, second?.attributes.stroke);
    assert.notEqual(first?.attributes["stroke-dasharray"], second?.attributes["stroke-dasharray"]);
  });

  test("the scale holds zero unless asked not to, and never cuts a value off", () => {
    assert.match(words(drawn(twoGroups)), /(^| )0 %/u);
    assert.doesNotMatch(words(drawn({ ...twoGroups, startAtZero: false })), /(^| )0 %/u);
    drawn({ ...twoGroups, domain: [40, 50] });
  });

  test("labels are escaped", () => {
    const evil = `<script>alert("1")</script> & 'so' on`;
    const markup = seriesChart(
      { ...twoGroups, title: evil, summary: evil, unitLabel: evil, breaks: [{ at: 2000, reason: evil }] },
      webTheme,
    );
    assert.ok(!markup.includes("<script"));
    assert.equal(find(assertDrawing(markup), "title")[0]?.children[0], evil);
  });

  test("labels close together are pushed apart", () => {
    const names = ["North", "East", "South", "West"];
    const series = names.map((label, index) => ({
      label,
      role: index === 0 ? ("primary" as const) : ("muted" as const),
      segments: [[stated(2001, 40 + index * 0.1), stated(2005, 41 - index * 0.1)]],
    }));
    for (const width of [wideWidth, narrowWidth]) {
      const drawing = drawn({ ...about("Close"), series, width });
      for (const name of names) assert.ok(words(drawing).includes(name), name);
    }
  });

  test("words that must not be lost stand under the plot when there is no room in it", () => {
    const points = Array.from({ length: 12 }, (_, index): SeriesPoint => {
      const label = `no more than ${index} of a hundred, as the report says on its page ${index}`;
      return { ...stated(index, index, label), qualifier: "up_to" };
    });
    const drawing = drawn({
      ...about("Many words"),
      width: narrowWidth,
      series: [{ label: "Group", role: "primary", segments: [points] }],
    });
    const said = words(drawing).match(/no more than \d+/gu) ?? [];
    assert.equal(new Set(said).size, points.length);
    assert.match(words(drawing), /Group, \d+: no more than/u);
  });

  test("the same figures give the same bytes, and another theme only other colours", () => {
    const web = seriesChart(twoGroups, webTheme);
    assert.equal(seriesChart(twoGroups, webTheme), web);
    const colours = [...Object.values(webTheme).flat()];
    const inPrint = [...Object.values(printTheme).flat()];
    const printed = colours.reduce(
      (text, colour, index) => text.replaceAll(`"${colour}"`, `"${inPrint[index]}"`),
      web,
    );
    // Alone, a drawing says what it is and names its font; in a page it has both from there.
    const alone = printed
      .replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ')
      .replace(/(<svg [^>]*)>/u, `$1 font-family="${printTheme.fontFamily}">`);
    assert.equal(seriesChart(twoGroups, printTheme), alone);
  });

  test("what cannot be drawn is refused", () => {
    const at = (value: number): SeriesChartInput => ({
      ...about("Not a number"),
      series: [{ label: "A", role: "primary", segments: [[stated(2001, value)]] }],
    });
    assert.throws(() => drawn(at(Number.NaN)), /^TypeError: invalid coordinate: NaN$/u);
    assert.throws(() => drawn(at(Number.POSITIVE_INFINITY)), /^TypeError: invalid coordinate: Infinity$/u);
    assert.throws(() => drawn({ ...twoGroups, id: "two words" }), /^TypeError: invalid id: two words$/u);
    assert.throws(() => drawn({ ...twoGroups, width: 100 }), /^TypeError: invalid width: 100$/u);
    assert.throws(() => drawn({ ...twoGroups, series: [] }), /^TypeError: invalid number of series: 0$/u);
    const { target: _, ...aimless } = twoGroups;
    assert.throws(() => drawn(aimless), /^TypeError: missing target of the path$/u);
  });
});

function about(title: string): Omit<SeriesChartInput, "series"> {
  return {
    id: "chart",
    title,
    summary: `${title} in words (test data)`,
    unitLabel: "Per cent of those aged 16-64",
    formatTick: (value) => `${value} %`,
    formatYear: String,
    breaks: [],
  };
}

function stated(at: number, value: number, label = `${value} %`): SeriesPoint {
  return { at, value, label, mark: "stated" };
}

function courseOf(count: number, level = 0): SeriesChartInput {
  const points = Array.from({ length: count }, (_, index) => stated(index + 1, level + index));
  return { ...about("Course"), series: [{ label: `Level ${level}`, role: "primary", segments: [points] }] };
}

/** In both widths; what is asserted further is asserted of the wide one. */
function drawn(input: SeriesChartInput): DrawnElement {
  assertDrawing(seriesChart({ ...input, width: input.width ?? narrowWidth }, webTheme));
  return assertDrawing(seriesChart(input, printTheme));
}
