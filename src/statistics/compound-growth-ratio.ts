import type { Refusal } from "./estimate.js";
import type { TimedValue } from "./progress-ratio.js";

/** What stands in for a baseline or target of 0, from which no growth can be reckoned. */
const IN_PLACE_OF_ZERO = 0.001;

/**
 * The yearly growth seen, divided by the yearly growth that would have led from the baseline to the target: the
 * measure of progress of Eurostat, Statistics Canada and Open SDG. **For comparison only**: Isobar judges by
 * `progressRatio`.
 *
 *     ((y/y₀)^(1/(t-t₀)) - 1) / ((T/y₀)^(1/(t₁-t₀)) - 1)
 *
 * It misjudges a gap that is to be closed. A baseline or target of 0 has no growth rate, so 0.001 is put in its
 * place, as Open SDG does; a gap of 1 that is exactly on its straight way to 0 then scores 0.23.
 *
 * Reference: Eurostat, "Sustainable development in the European Union: monitoring report", annex on method; the
 * progress measure of Open SDG, https://open-sdg.readthedocs.io.
 *
 * Refuses `not-finite`, `times-out-of-order` (observation or target not after the baseline), `signs-differ` (values
 * on both sides of 0), `nothing-due` (a target equal to the baseline), `beyond-range`.
 *
 * @example
 * compoundGrowthRatio({
 *   baseline: { at: 2005, value: 47 },
 *   target: { at: 2010, value: 57 },
 *   observed: { at: 2008, value: 51 },
 * });
 * // → 0.701672345144
 */
export function compoundGrowthRatio({
  baseline,
  target,
  observed,
}: {
  readonly baseline: TimedValue;
  readonly target: TimedValue;
  readonly observed: TimedValue;
}): number | Refusal {
  const points = [baseline, target, observed];
  if (!points.every(({ at, value }) => Number.isFinite(at) && Number.isFinite(value))) {
    return { refused: "not-finite" };
  }
  if (observed.at <= baseline.at || target.at <= baseline.at) return { refused: "times-out-of-order" };
  const start = baseline.value === 0 ? besideZero(target.value) : baseline.value;
  const end = target.value === 0 ? besideZero(baseline.value) : target.value;
  if (end / start < 0 || observed.value / start < 0) return { refused: "signs-differ" };

  const seen = yearlyGrowth(observed.value / start, observed.at - baseline.at);
  const due = yearlyGrowth(end / start, target.at - baseline.at);
  if (due === 0) return { refused: "nothing-due" };
  const ratio = seen / due + 0;
  return Number.isFinite(ratio) ? ratio : { refused: "beyond-range" };
}

/** The small number on the side of 0 on which the other end of the way lies. */
function besideZero(other: number): number {
  return other < 0 ? -IN_PLACE_OF_ZERO : IN_PLACE_OF_ZERO;
}

/** `factor^(1/years) - 1`, without losing the digits of a small growth. */
function yearlyGrowth(factor: number, years: number): number {
  return Math.expm1(Math.log(factor) / years);
}
