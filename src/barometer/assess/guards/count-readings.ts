import { type Decimal, parseDecimal } from "../../../cube/index.js";
import type { Assessment, EditionObservation } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import { isRefused, roundRatio } from "../../../statistics/index.js";
import type { Published } from "../published.js";
import { figuresAtBoth } from "./between-times.js";

/**
 * "So many more" can be read in two ways: more heads, or more than there would be if only the share had changed and
 * the population had not. Where the policy names the share behind a number, both readings stand beside its status:
 * numerator minus numerator, and the change of the share times the population of the baseline.
 */
export function countReadings(
  { kind, share, baseline }: Target,
  judgedBy: EditionObservation | undefined,
  published: Published,
): Assessment["notes"] {
  if (kind !== "count" || share === undefined || judgedBy === undefined) return [];
  const from = baseline?.period;
  if (from === undefined) return [];
  const times = { from, to: judgedBy.period };
  return figuresAtBoth(share, times, published)
    .flatMap((both): Assessment["notes"] => {
      const [then, now] = both.map(counted);
      if (then === undefined || now === undefined) return [];
      const heads = String(now.counted.units - then.counted.units);
      // numerator₁ / population₁ × population₀ - numerator₀, as one fraction.
      const constant = roundRatio(
        now.counted.units * then.population.units - then.counted.units * now.population.units,
        now.population.units,
        0,
      );
      return isRefused(constant) ? [] : [{ code: "count-readings", numbers: { heads, constant, ...times } }];
    })
    .slice(0, 1);
}

/** Whole persons only: weighted counts are no heads. */
function counted({
  numerator,
  denominator,
}: EditionObservation): { readonly counted: Decimal; readonly population: Decimal } | undefined {
  const [above, below] = [numerator, denominator].map((text) => parseDecimal(text ?? ""));
  if (above === undefined || below === undefined || above.scale > 0 || below.scale > 0) return undefined;
  return below.units === 0n ? undefined : { counted: above, population: below };
}
