import { gammaQuantile } from "./gamma-quantile.js";
import { criticalValue } from "./normal-quantile.js";

/**
 * The limits within which chance alone may move a number of events: the interval of a Poisson mean of which
 * `events` were seen, for the methods that put a rate or a ratio on top of it.
 *
 * Below 10 events the exact limits: the means under which so many events or more, or so few or fewer, have half of
 * the remaining probability each.
 *
 *     lower = Q(α/2; events),  upper = Q(1-α/2; events + 1),  Q the gamma quantile (half a chi-square quantile)
 *
 * From 10 events on Byar's approximation, z the normal critical value:
 *
 *     lower = x (1 - 1/(9x) - z/(3√x))³,  upper = (x+1) (1 - 1/(9(x+1)) + z/(3√(x+1)))³
 *
 * References: F. Garwood (1936), "Fiducial limits for the Poisson distribution", Biometrika 28, 437-442; N. E.
 * Breslow and N. E. Day (1987), Statistical Methods in Cancer Research II, IARC, 69. The change at 10 is that of
 * the R package PHEindicatormethods.
 *
 * Inside the room only: callers have made sure that `events` is finite and not negative, and `confidence` strictly
 * between 0 and 1. Fractional counts are as good as whole ones.
 */
export function countLimits(
  events: number,
  confidence: number,
): { readonly lower: number; readonly upper: number; readonly method: "exact-poisson" | "byar" } {
  if (events >= 10) {
    const z = criticalValue(confidence);
    return { lower: byar(events, -z), upper: byar(events + 1, z), method: "byar" };
  }
  const tail = (1 - confidence) / 2;
  return {
    lower: events === 0 ? 0 : gammaQuantile(events, tail, "lower"),
    upper: gammaQuantile(events + 1, tail, "upper"),
    method: "exact-poisson",
  };
}

function byar(count: number, z: number): number {
  return count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;
}
