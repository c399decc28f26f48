import { type Box, boxAround, type Point, type Segment } from "./box.js";
import { comparableStretches, isValued } from "./comparable-stretches.js";
import { drawMark, type Mark, markRadius } from "./mark.js";
import { qualifierReach } from "./qualifier-reach.js";
import { drawQualifierSign, signLength } from "./qualifier-sign.js";
import { drawRangeSign } from "./range-sign.js";
import type { SeriesChartInput, SeriesPoint } from "./series-input.js";
import { placeOf, type SeriesLayout } from "./series-layout.js";
import { type DrawnLine, drawLine, linesThrough } from "./series-lines.js";
import { type SeriesStyle, seriesStyles } from "./series-style.js";
import type { Svg } from "./svg.js";
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

export function drawnSeries(
  { series, breaks, absences = [] }: SeriesChartInput,
  layout: SeriesLayout,
  theme: ChartTheme,
): readonly DrawnSeries[] {
  const styles = seriesStyles(series, theme);
  return series.flatMap(({ label, segments }, index) => {
    const style = styles[index];
    if (style === undefined) return [];
    const stretches = comparableStretches(segments, breaks);
    const lacking = absences.filter((one) => (one.series ?? index) === index).map(({ at }) => at);
    return {
      label,
      style,
      stretches: stretches.map((stretch) => stretch.map((point) => drawnPoint(point, layout))),
      lines: stretches.flatMap((stretch) => linesThrough(stretch, lacking, layout)),
    };
  });
}

export function lineSegments({ lines }: DrawnSeries): readonly Segment[] {
  return lines.flatMap(({ points }) =>
    points.slice(1).map((point, index): Segment => [points[index] ?? point, point]),
  );
}

export function drawLines({ lines, style }: DrawnSeries): readonly Svg[] {
  return lines.map((line) => drawLine(line, style));
}

export function drawPoints(
  { stretches, style }: DrawnSeries,
  layout: SeriesLayout,
  theme: ChartTheme,
): readonly Svg[] {
  const points = stretches.flat();
  return [
    ...points.flatMap(({ at, value, range }) => {
      if (range === undefined) return [];
      const ends = [placeOf(layout, at, range.lower), placeOf(layout, at, range.upper)] as const;
      return drawRangeSign(ends, value !== undefined, style.colour);
    }),
    ...points
      .filter(isValued)
      .flatMap(({ place, qualifier }) => drawQualifierSign(place, qualifier, "upwards", style.colour)),
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
