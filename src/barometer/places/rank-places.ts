import type { ComparedPlaceFigure, PlaceComparison, UnrankedReason } from "../../edition/index.js";
import { isRefused, rankRanges } from "../../statistics/index.js";
import { type Kin, kinOf } from "./kin.js";
import type { PublishedPlaces } from "./published-places.js";

/** Published with every ranking, so that it can be redone. */
const seed = 2006;
const draws = 10_000;

/** When the policy does not say how many must be behind a figure that is ranked. */
const usualMinimum = 100;

interface RankQuestion {
  readonly indicator: string;
  /** The kind of places that are ranked among each other. */
  readonly kin: Kin;
  readonly isNewest: boolean;
}

/**
 * The places with the range of ranks that chance alone would give each, the highest figure first: no more is said,
 * for whether high is good is for a target to say. A place that cannot be ranked says why. Where one that should be
 * has no limits nothing is ranked, because the others' ranks depend on it.
 */
export function rankPlaces(
  places: readonly ComparedPlaceFigure[],
  { indicator, kin, isNewest }: RankQuestion,
  { policy: { settings }, index }: PublishedPlaces,
): Pick<PlaceComparison, "ranking" | "places" | "minimum" | "seed" | "draws"> {
  const own = index.gaps.get(indicator)?.ranking ?? index.indicators.get(indicator)?.ranking;
  if ((own ?? settings.ranking ?? "off") === "off") return { ranking: "off", places };
  if (!isNewest) return { ranking: "earlier-period", places };
  const minimum = settings.minimumRanked ?? usualMinimum;
  const judged = places.map((place) => {
    const isKin = kinOf(index.places.get(place.refArea)?.kind ?? "country") === kin;
    const reason = isKin ? reasonAgainst(place, minimum) : (place.reason ?? "other-kind");
    return reason === undefined ? place : { ...place, reason };
  });
  const ranked = judged.filter(({ reason }) => reason === undefined);
  if (judged.some(({ reason }) => reason === "no-limits"))
    return { ranking: "limits-missing", places: judged, minimum };
  if (ranked.length < 2) return { ranking: "too-few", places: judged, minimum };
  const found = rankRanges(ranked.map(estimateOf), { seed, draws });
  if (isRefused(found)) return { ranking: "limits-missing", places: judged, minimum };
  const ranks = new Map(ranked.map(({ refArea }, at) => [refArea, found[at]] as const));
  return {
    ranking: "ranges",
    places: judged.map((place) => {
      const range = ranks.get(place.refArea);
      return range === undefined ? place : { ...place, rankFrom: range.lower, rankTo: range.upper };
    }),
    minimum,
    seed,
    draws,
  };
}

function reasonAgainst(place: ComparedPlaceFigure, minimum: number): UnrankedReason | undefined {
  if (place.reason !== undefined) return place.reason;
  if (place.value === undefined || place.qualifier !== undefined) return "inexact";
  if (place.n !== undefined && Number(place.n) < minimum) return "too-small";
  return place.limits === undefined ? "no-limits" : undefined;
}

function estimateOf({ value, estimate, lower, upper, confidence }: ComparedPlaceFigure) {
  const level = Number(confidence);
  return {
    value: Number(estimate ?? value),
    lower: Number(lower),
    upper: Number(upper),
    // Delivered as 95 or as 0.95.
    confidence: level > 1 ? level / 100 : level,
  };
}
