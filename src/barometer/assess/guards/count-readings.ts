import { type Decimal, parseDecimal, segments } from "../../../cube/index.js";
import type { Assessment, EditionObservation } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import { isRefused, roundRatio } from "../../../statistics/index.js";
import { seriesAt } from "../../series-index.js";
import type { Published } from "../published.js";

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
  return seriesAt(published, share)
    .flatMap((one) => segments(one))
    .flatMap((stretch): Assessment["notes"] => {
      const [then, now] = [from, judgedBy.period].map((period) =>
        counted(stretch.find((observation) => observation.period === period)),
      );
      if (then === undefined || now === undefined) return [];
      const heads = String(now.counted.units - then.counted.units);
      // numerator₁ / population₁ × population₀ - numerator₀, as one fraction.
      const constant = roundRatio(
        now.counted.units * then.population.units - then.counted.units * now.population.units,
        now.population.units,
        0,
      );
      if (isRefused(constant)) return [];
      return [{ code: "count-readings", numbers: { heads, constant, from, to: judgedBy.period } }];
    })
    .slice(0, 1);
}

/** Whole persons only: weighted counts are no heads. */
function counted(
  observation: EditionObservation | undefined,
): { readonly counted: Decimal; readonly population: Decimal } | undefined {
  const [above, below] = [observation?.numerator, observation?.denominator].map((text) =>
    parseDecimal(text ?? ""),
  );
  if (above === undefined || below === undefined || above.scale > 0 || below.scale > 0) return undefined;
  return below.units === 0n ? undefined : { counted: above, population: below };
}
