import type { Refusal } from "./estimate.js";
import { withinRange } from "./input-reasons.js";

/** A stratum of two groups: the share of each group that is in it, and the rate of each group there. */
export interface DecomposedStratum {
  readonly shareA: number;
  readonly rateA: number;
  readonly shareB: number;
  readonly rateB: number;
}

/** How far from 1 the shares of a group may add up: room for rounding in the last digits, not for a missing stratum. */
const ROUNDING = 1e-6;

/**
 * The gap between the rates of two groups, A minus B, split into what their composition and what their rates
 * within strata account for.
 *
 * Use it as a second view beside an adjusted gap: it treats both groups alike and has no part left over. It says
 * where a gap lies, not why it is there.
 *
 *     composition = Σ (shareA - shareB) (rateA + rateB)/2
 *     rate        = Σ (rateA - rateB) (shareA + shareB)/2
 *     gap         = composition + rate = Σ shareA · rateA - Σ shareB · rateB
 *
 * Reference: E. M. Kitagawa (1955), "Components of a difference between two rates", Journal of the American
 * Statistical Association 50, 1168-1194.
 *
 * Shares are fractions that add up to 1 in each group; rates, and with them the result, are in any one unit. A stratum
 * that a group is not in has share 0, and any rate stands for the one it would have there: take the other group's.
 *
 * Refuses `empty-list`, `not-finite`, `negative-share`, `shares-not-whole` (off 1 by more than 0.000001),
 * `beyond-range`.
 *
 * @example
 * kitagawa([
 *   { shareA: 0.2, rateA: 0.6, shareB: 0.5, rateB: 0.4 },
 *   { shareA: 0.5, rateA: 0.75, shareB: 0.35, rateB: 0.55 },
 *   { shareA: 0.3, rateA: 0.85, shareB: 0.15, rateB: 0.65 },
 * ]);
 * // → { gap: 0.26, composition: 0.06, rate: 0.2 }
 */
export function kitagawa(
  strata: readonly DecomposedStratum[],
): { readonly gap: number; readonly composition: number; readonly rate: number } | Refusal {
  if (strata.length === 0) return { refused: "empty-list" };
  const numbers = strata.flatMap(({ shareA, rateA, shareB, rateB }) => [shareA, rateA, shareB, rateB]);
  if (!numbers.every((number) => Number.isFinite(number))) return { refused: "not-finite" };
  if (strata.some(({ shareA, shareB }) => shareA < 0 || shareB < 0)) return { refused: "negative-share" };
  const over = (term: (stratum: DecomposedStratum) => number) =>
    strata.reduce((total, stratum) => total + term(stratum), 0);
  const isWhole = (sum: number) => Math.abs(sum - 1) <= ROUNDING;
  if (!isWhole(over(({ shareA }) => shareA)) || !isWhole(over(({ shareB }) => shareB))) {
    return { refused: "shares-not-whole" };
  }

  const composition = over(({ shareA, shareB, rateA, rateB }) => (shareA - shareB) * (rateA / 2 + rateB / 2));
  const rate = over(({ shareA, shareB, rateA, rateB }) => (rateA - rateB) * ((shareA + shareB) / 2));
  return withinRange({ gap: composition + rate, composition, rate });
}
