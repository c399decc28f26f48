import { type Box, boxAround, type Point, type Segment } from "./box.js";
import { comparableStretches, isValued, joinedRuns } from "./comparable-stretches.js";
import { drawMark, type Mark, markRadius } from "./mark.js";
import { qualifierReach } from "./qualifier-reach.js";
import type { SeriesChartInput, SeriesPoint } from "./series-input.js";
import { placeOf, type SeriesLayout } from "./series-layout.js";
import { type SeriesStyle, seriesStyles } from "./series-style.js";
import { element, pathThrough, type Svg } from "./svg.js";
import type { ChartTheme } from "./theme.js";

/** A series as drawn: what is joined, and each point in its place. */
export interface DrawnSeries {
  readonly label: string;
  readonly style: SeriesStyle;
  readonly stretches: readonly (readonly DrawnPoint[])[];
  readonly lines: readonly DrawnLine[];
}

export interface DrawnPoint extends SeriesPoint {
  /** Where its mark is; the middle of the range when only a range is known. */
  readonly place: Point;
  /** How far mark and range reach. */
  readonly box: Box;
}

export interface DrawnLine {
  readonly points: readonly (Point & { readonly at: number })[];
  /** Too few points to know the way between them. */
  readonly dashed: boolean;
}

/** From so many comparable points on, a line is a course and not only a comparison. */
export const enoughForLine = 4;

export function drawnSeries(
  { series, breaks }: SeriesChartInput,
  layout: SeriesLayout,
  theme: ChartTheme,
): readonly DrawnSeries[] {
  const styles = seriesStyles(series, theme);
  return series.flatMap(({ label, segments }, index) => {
    const style = styles[index];
    if (style === undefined) return [];
    const stretches = comparableStretches(segments, breaks);
    const runs = stretches.flatMap(joinedRuns).filter((run) => run.length > 1);
    return {
      label,
      style,
      stretches: stretches.map((stretch) => stretch.map((point) => drawnPoint(point, layout))),
      lines: runs.map((run) => ({
        points: run.map(({ at, value }) => ({ at, ...placeOf(layout, at, value) })),
        dashed: run.length < enoughForLine,
      })),
    };
  });
}

export function lineSegments({ lines }: DrawnSeries): readonly Segment[] {
  return lines.flatMap(({ points }) =>
    points.slice(1).map((point, index): Segment => [points[index] ?? point, point]),
  );
}

export function drawLines({ lines, style }: DrawnSeries): readonly Svg[] {
  return lines.map(({ points, dashed }) =>
    element("path", {
      class: dashed ? "series-slope" : "series-line",
      d: pathThrough(points),
      fill: "none",
      stroke: style.colour,
      "stroke-width": style.lineWidth,
      "stroke-linejoin": "round",
      "stroke-linecap": dashed ? undefined : "round",
      "stroke-dasharray": dashed ? style.dashes : undefined,
    }),
  );
}

export function drawPoints(
  { stretches, style }: DrawnSeries,
  layout: SeriesLayout,
  theme: ChartTheme,
): readonly Svg[] {
  const points = stretches.flat();
  return [
    ...points.flatMap((point) => drawRange(point, style, layout)),
    ...points.flatMap((point) => drawQualifier(point, style)),
    ...points.filter(isValued).flatMap(({ place, mark }) => {
      const drawn: Mark = { at: place, shape: style.shape, colour: style.colour, kind: mark };
      return drawMark(drawn, theme);
    }),
  ];
}

function drawnPoint(point: SeriesPoint, layout: SeriesLayout): DrawnPoint {
  const { at, value, range } = point;
  const middle = range === undefined ? undefined : range.lower / 2 + range.upper / 2;
  const shown = value ?? middle;
  if (shown === undefined) throw new TypeError(`missing value or range: ${point.label}`);
  const place = placeOf(layout, at, shown);
  const mark = boxAround(place, markRadius + 1);
  const { side } = qualifierReach(point.qualifier);
  const signs = {
    ...mark,
    top: mark.top - (side === "higher" || side === "around" ? signLength : 0),
    bottom: mark.bottom + (side === "lower" || side === "around" ? signLength : 0),
  };
  if (range === undefined) return { ...point, place, box: signs };
  const [one, other] = [layout.yOf(range.lower), layout.yOf(range.upper)];
  return {
    ...point,
    place,
    box: {
      ...signs,
      top: Math.min(signs.top, one, other),
      bottom: Math.max(signs.bottom, one, other),
    },
  };
}

/** A thin whisker with caps around a value; a broad bar where the range is all that is known. */
function drawRange(
  { at, value, range }: DrawnPoint,
  style: SeriesStyle,
  layout: SeriesLayout,
): readonly Svg[] {
  if (range === undefined) return [];
  const [low, high] = [placeOf(layout, at, range.lower), placeOf(layout, at, range.upper)];
  const cap = markRadius - 1;
  const caps = [low, high].map(({ x, y }) =>
    pathThrough([
      { x: x - cap, y },
      { x: x + cap, y },
    ]),
  );
  const stroke = { fill: "none", stroke: style.colour };
  const span = element("path", {
    d: pathThrough([low, high]),
    ...stroke,
    "stroke-width": 2 * cap,
    "stroke-opacity": 0.3,
  });
  const whisker = element("path", {
    class: "series-range",
    d: value === undefined ? caps.join("") : `${pathThrough([low, high])}${caps.join("")}`,
    ...stroke,
    "stroke-width": value === undefined ? 2 : 1.25,
  });
  return value === undefined ? [span, whisker] : [whisker];
}

const signLength = 9;

/** An arrow from the mark towards where the true value lies; both ways and dashed for an "about". */
function drawQualifier(
  { place: { x, y }, qualifier, value }: DrawnPoint,
  style: SeriesStyle,
): readonly Svg[] {
  const { side, far } = qualifierReach(qualifier);
  if (side === "here" || value === undefined) return [];
  const tip = markRadius + signLength;
  const sign = { class: "series-qualifier", fill: "none", stroke: style.colour, "stroke-width": 1.75 };
  if (side === "around") {
    const d = pathThrough([
      { x, y: y - tip },
      { x, y: y + tip },
    ]);
    return [element("path", { d, ...sign, "stroke-dasharray": "2.5 2" })];
  }
  const down = side === "lower" ? 1 : -1;
  const heads = (far ? [tip, tip - 4] : [tip]).map((reach) =>
    pathThrough([
      { x: x - 4, y: y + down * (reach - 4) },
      { x, y: y + down * reach },
      { x: x + 4, y: y + down * (reach - 4) },
    ]),
  );
  return [element("path", { d: heads.join(""), ...sign })];
}
