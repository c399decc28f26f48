import type { Gap } from "../../policy/index.js";
import { comparedPeriod, comparedPlaces, newestSharedPeriod } from "./compared-places.js";
import { isOwnMeasure } from "./names.js";
import { inComparedOrder } from "./places.js";
import { figuresIn, type PlacedFigure, type Reader, seriesOf } from "./reader.js";

/** An indicator or a gap place by place, in the newest period that at least two places have. */
export interface Comparison {
  /** Present when both ends of a gap are known, so that they can stand side by side. */
  readonly gap?: Gap;
  /** Absent when no period has figures for two places; `figures` are all there are, then. */
  readonly period?: string;
  readonly figures: readonly PlacedFigure[];
  readonly places: readonly string[];
  /** Places of the same kind as these in the policy's list that have no figure. */
  readonly missing: readonly string[];
}

export function comparisonOf(reader: Reader, id: string): Comparison {
  const gap = reader.index.gaps.get(id);
  const gapPeriod = gap === undefined ? undefined : comparedPeriod(reader, gap);
  if (gap !== undefined && gapPeriod !== undefined) {
    const found = comparedPlaces(reader, gap, gapPeriod);
    if (found.length > 1) {
      const figures = found.flatMap((place) => [place.from, place.minus, place.gap]);
      return { gap, period: gapPeriod, figures, ...placesOf(reader, figures) };
    }
  }
  const own = seriesOf(reader, id).filter(({ key }) => isOwnMeasure(reader, key));
  const period = newestSharedPeriod(own);
  const figures = figuresIn(own).filter(
    ({ observation }) => period === undefined || observation.period === period,
  );
  return { ...(period === undefined ? {} : { period }), figures, ...placesOf(reader, figures) };
}

function placesOf(reader: Reader, figures: readonly PlacedFigure[]): Pick<Comparison, "places" | "missing"> {
  const { policy } = reader;
  const ids = new Set(figures.map(({ series }) => series.key.refArea));
  const kinds = new Set(policy.places.filter(({ id }) => ids.has(id)).map(({ kind }) => kind));
  const expected = policy.places.filter(({ kind }) => kinds.has(kind)).map(({ id }) => id);
  return {
    places: inComparedOrder(reader, new Set(expected.filter((id) => ids.has(id)))),
    missing: inComparedOrder(reader, new Set(expected.filter((id) => !ids.has(id)))),
  };
}
