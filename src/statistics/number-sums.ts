import type { RefusalReason } from "./estimate.js";
import { countsReason } from "./input-reasons.js";

/** What is known of the numbers of a group without any one of them: how many, their sum, the sum of their squares. */
export interface NumberSums {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/**
 * Why such sums cannot be those of any numbers, or nothing. The squares of n numbers add up to at least sum²/n; a last
 * digit less is rounding.
 *
 * Inside the room only.
 */
export function sumsReason(...all: readonly NumberSums[]): RefusalReason | undefined {
  const reason = countsReason(...all.map(({ n }) => n));
  if (reason !== undefined) return reason;
  if (!all.every(({ sum, squares }) => Number.isFinite(sum) && Number.isFinite(squares))) return "not-finite";
  const fits = all.every(({ n, sum, squares }) =>
    n === 0 ? sum === 0 && squares === 0 : squares * (1 + 1e-9) >= sum * (sum / n),
  );
  return fits ? undefined : "squares-too-small";
}

/**
 * The squared distances of the numbers from their mean, added up: squares - sum²/n, never below 0.
 *
 * Inside the room only. Worked example: of 1, 2, 3 (sum 6, squares 14) it is 2.
 */
export function squaredDistances({ n, sum, squares }: NumberSums): number {
  return n === 0 ? 0 : Math.max(0, squares - sum * (sum / n));
}
