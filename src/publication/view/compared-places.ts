import { comparePeriods, parsePeriod } from "../../cube/index.js";
import type { EditionSeries } from "../../edition/index.js";
import type { Gap, Point } from "../../policy/index.js";
import { inComparedOrder } from "./places.js";
import { figuresIn, type PlacedFigure, type Reader, seriesAt, seriesOf } from "./reader.js";

/** One place of a comparison: both ends of the gap and the gap itself, all of one period. */
export interface ComparedPlace {
  readonly id: string;
  readonly from: PlacedFigure;
  readonly minus: PlacedFigure;
  readonly gap: PlacedFigure;
}

/** The places that have both ends and the gap in a period, in an order that is no ranking. */
export function comparedPlaces(reader: Reader, gap: Gap, period: string): readonly ComparedPlace[] {
  const gaps = figuresAt(
    seriesOf(reader, gap.id).filter(({ key }) => key.measure === "gap"),
    period,
  );
  const ends = (point: Point): ReadonlyMap<string, PlacedFigure> =>
    figuresAt(seriesAt(reader, point), period);
  const [from, minus] = [ends(gap.from), ends(gap.minus)];
  return inComparedOrder(reader, gaps.keys()).flatMap((id) => {
    const [first, second, stated] = [from.get(id), minus.get(id), gaps.get(id)];
    const comparable =
      first !== undefined &&
      (gap.from.indicator !== gap.minus.indicator ||
        first.series.key.definition === second?.series.key.definition);
    return !comparable || second === undefined || stated === undefined
      ? []
      : [{ id, from: first, minus: second, gap: stated }];
  });
}

/** The newest dated period in which at least two places have the gap. */
export function comparedPeriod(reader: Reader, gap: Gap): string | undefined {
  return newestSharedPeriod(seriesOf(reader, gap.id).filter(({ key }) => key.measure === "gap"));
}

/** The newest dated period in which at least two places have a figure. */
export function newestSharedPeriod(series: readonly EditionSeries[]): string | undefined {
  const places = new Map<string, Set<string>>();
  for (const { key, observations } of series) {
    for (const { period, value } of observations) {
      if (value === undefined || period === "undated") continue;
      places.set(period, (places.get(period) ?? new Set()).add(key.refArea));
    }
  }
  return [...places]
    .filter(([, found]) => found.size > 1)
    .map(([period]) => parsePeriod(period))
    .filter((period) => period !== undefined)
    .sort(comparePeriods)
    .at(-1)?.text;
}

/** The figure of each place in a period; a place with two (by two definitions, say) has none to compare. */
function figuresAt(series: readonly EditionSeries[], period: string): ReadonlyMap<string, PlacedFigure> {
  const found = figuresIn(series).filter(({ observation }) => observation.period === period);
  const places = found.map((figure) => figure.series.key.refArea);
  const alone = found.filter(
    (figure) => places.indexOf(figure.series.key.refArea) === places.lastIndexOf(figure.series.key.refArea),
  );
  return new Map(alone.map((figure) => [figure.series.key.refArea, figure]));
}
