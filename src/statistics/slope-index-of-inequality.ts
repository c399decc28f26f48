import type { Refusal } from "./estimate.js";
import { withinRange } from "./input-reasons.js";

/** A group on a ladder from worst off to best off: how many people, and the mean or share among them. */
export interface LadderGroup {
  readonly population: number;
  readonly value: number;
}

/**
 * How much a value changes from the bottom to the top of a social ladder, all groups taken into account.
 *
 * Use it where there are more than two groups in an order (income fifths, areas by deprivation): it uses all of
 * them and their sizes, where a gap between the ends uses two.
 *
 * Each group stands at the middle of the share of people it takes up, from 0 (worst off) to 1 (best off). A line
 * is fitted through the values by least squares, weighted by population:
 *
 *     value = intercept + slope · position,  relative = (intercept + slope)/intercept
 *
 * `slope` is the slope index of inequality (SII), in the unit of the value, top minus bottom; `relative` the
 * relative index (RII), top over bottom, which has a meaning only for values above 0.
 *
 * Reference: J. P. Mackenbach and A. E. Kunst (1997), "Measuring the magnitude of socio-economic inequalities in
 * health", Social Science & Medicine 44, 757-771. Same convention as `phe_sii` of the R package
 * PHEindicatormethods without transformation. No interval: that package simulates it from those of the values.
 *
 * Groups come from worst off to best off. Groups without people take no part.
 *
 * Refuses `empty-list`, `not-finite`, `negative-count`, `empty-denominator` (nobody at all), `groups-do-not-differ`
 * (one group, or all people in one), `ratio-undefined` (the line starts at 0), `beyond-range`.
 *
 * @example
 * slopeIndexOfInequality([
 *   { population: 1000, value: 40 },
 *   { population: 1200, value: 46 },
 *   { population: 1100, value: 55 },
 *   { population: 900, value: 60 },
 *   { population: 800, value: 70 },
 * ]);
 * // → { slope: 35.360902255639, relative: 1.997218052128, intercept: 35.45954887218 }
 */
export function slopeIndexOfInequality(
  groups: readonly LadderGroup[],
): { readonly slope: number; readonly relative: number; readonly intercept: number } | Refusal {
  if (groups.length === 0) return { refused: "empty-list" };
  if (!groups.every(({ population, value }) => Number.isFinite(population) && Number.isFinite(value))) {
    return { refused: "not-finite" };
  }
  if (groups.some(({ population }) => population < 0)) return { refused: "negative-count" };
  const everybody = groups.reduce((total, { population }) => total + population, 0);
  if (everybody === 0) return { refused: "empty-denominator" };
  if (!Number.isFinite(everybody)) return { refused: "beyond-range" };
  const rungs = rungsOf(groups, everybody);
  if (rungs.length < 2) return { refused: "groups-do-not-differ" };
  return line(rungs);
}

interface Rung {
  readonly weight: number;
  readonly position: number;
  readonly value: number;
}

function rungsOf(groups: readonly LadderGroup[], everybody: number): readonly Rung[] {
  let below = 0;
  return groups.flatMap(({ population, value }) => {
    const weight = population / everybody;
    const position = below + weight / 2;
    below += weight;
    return weight === 0 ? [] : [{ weight, position, value }];
  });
}

/** The mean position is one half by construction, but for rounding; the weights add up to 1. */
function line(
  rungs: readonly Rung[],
): { readonly slope: number; readonly relative: number; readonly intercept: number } | Refusal {
  const weighted = (of: (rung: Rung) => number) =>
    rungs.reduce((total, rung) => total + rung.weight * of(rung), 0);
  const meanPosition = weighted(({ position }) => position);
  const meanValue = weighted(({ value }) => value);
  const spread = weighted(({ position }) => (position - meanPosition) ** 2);
  if (spread === 0) return { refused: "groups-do-not-differ" };
  const slope = weighted(({ position, value }) => (position - meanPosition) * (value - meanValue)) / spread;
  const intercept = meanValue - slope * meanPosition;
  const largest = Math.max(...rungs.map(({ value }) => Math.abs(value)));
  // What rounding leaves of a line through 0 must not become a huge ratio.
  if (Math.abs(intercept) <= 1e-12 * largest) return { refused: "ratio-undefined" };
  return withinRange({ slope, relative: (intercept + slope) / intercept, intercept });
}
