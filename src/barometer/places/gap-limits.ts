import { total } from "../../cube/index.js";
import type { EditionObservation } from "../../edition/index.js";
import { type Gap, type Point, populationDifferences } from "../../policy/index.js";
import { proportionDifference } from "../../statistics/index.js";
import { type SeriesWithPolicy, seriesAt } from "../series-index.js";
import { countsOf, deliveredLimits, type FigureLimits, limitsFrom } from "./figure-limits.js";

/**
 * The limits of a gap at a place: as delivered, else Newcombe's from the counts published behind its two ends; with
 * the smaller of the two denominators. The ends must be two separate groups at that place: one that holds the other
 * moves with it.
 */
export function limitsOfGap(
  observation: EditionObservation,
  gap: Gap,
  refArea: string,
  published: SeriesWithPolicy,
): FigureLimits & { readonly n?: string } {
  const delivered = deliveredLimits(observation);
  const [from, minus] = [gap.from, gap.minus].map((end) =>
    areSeparate(gap, published) ? countsAt(end, refArea, observation.period, published) : undefined,
  );
  const smaller = [from, minus].map((counts) => counts?.n ?? Number.NaN);
  const least = Math.min(...smaller);
  const n = observation.denominator ?? (Number.isNaN(least) ? undefined : String(least));
  const limits =
    delivered ??
    (from === undefined || minus === undefined
      ? {}
      : limitsFrom(proportionDifference(from, minus), observation, "newcombe"));
  return n === undefined ? limits : { ...limits, n };
}

/** Two groups of which the policy does not say that somebody may belong to both. */
function areSeparate({ from, minus, unit }: Gap, { index }: SeriesWithPolicy): boolean {
  const [a, b] = [from.group ?? total, minus.group ?? total];
  return (
    unit === "percentage-points" &&
    from.indicator !== undefined &&
    from.indicator === minus.indicator &&
    from.refArea === undefined &&
    minus.refArea === undefined &&
    a !== b &&
    a !== total &&
    b !== total &&
    populationDifferences(from, minus, index).every(({ kind }) => kind !== "includes" && kind !== "rules")
  );
}

/** The counts of the one figure at an end of a gap; with two to choose from, none. */
function countsAt(
  end: Point,
  refArea: string,
  period: string,
  published: SeriesWithPolicy,
): ReturnType<typeof countsOf> {
  const [only, another] = seriesAt(published, { ...end, refArea }).flatMap(({ observations, unit }) =>
    unit === "percent" ? observations.filter((one) => one.period === period) : [],
  );
  return only === undefined || another !== undefined ? undefined : countsOf(only);
}
