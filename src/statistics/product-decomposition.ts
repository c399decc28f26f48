import type { Refusal } from "./estimate.js";
import { withinRange } from "./input-reasons.js";

/** A factor of a figure that is a product, in two groups or at two times. */
export interface DecomposedFactor {
  readonly a: number;
  readonly b: number;
}

/**
 * The difference between two figures that are each a product of the same factors, A minus B, split into what each
 * factor accounts for.
 *
 * Use it where a figure is a chain of shares: of all, so many are in the labour force; of these, so many work. With two
 * factors it is Kitagawa's split of one stratum; no factor goes first, and no part is left over.
 *
 *     effect of factor i = (aᵢ - bᵢ) Σₖ k! (n-1-k)!/n! · (sum of the products of the other factors, k of them from A and the rest from B)
 *     gap                = Σ effects = Π aᵢ - Π bᵢ
 *
 * Reference: P. Das Gupta (1993), *Standardization and Decomposition of Rates: A User's Manual*, Current Population
 * Reports P23-186, U.S. Bureau of the Census, chapter 2.
 *
 * Factors are in any units; effects and gap are in the unit of their product, effects in the order of the factors.
 *
 * Refuses `empty-list`, `not-finite`, `beyond-range`.
 *
 * @example
 * productDecomposition([{ a: 0.8, b: 0.7 }, { a: 0.9, b: 0.6 }]);
 * // → { gap: 0.3, effects: [0.075, 0.225] }
 */
export function productDecomposition(
  factors: readonly DecomposedFactor[],
): { readonly gap: number; readonly effects: readonly number[] } | Refusal {
  if (factors.length === 0) return { refused: "empty-list" };
  if (!factors.every(({ a, b }) => Number.isFinite(a) && Number.isFinite(b)))
    return { refused: "not-finite" };

  const weights = orderWeights(factors.length);
  const effects = factors.map(({ a, b }, at) => {
    const products = productsByOrigin(factors.filter((_, other) => other !== at));
    return (a - b) * products.reduce((sum, product, k) => sum + (weights[k] ?? 0) * product, 0);
  });
  const gap = effects.reduce((sum, effect) => sum + effect, 0);
  // Every effect is a part of the gap: one that is infinite makes it infinite, or none.
  return withinRange({ gap, effects });
}

/** `k! (n-1-k)!/n!` for k from 0 to n-1: the share of all orders of n factors in which exactly k given ones go before another. */
function orderWeights(n: number): readonly number[] {
  const weights = [1 / n];
  for (let k = 1; k < n; k++) weights.push(((weights[k - 1] ?? 0) * k) / (n - k));
  return weights;
}

/** At k, the sum of all products that take k of the factors from A and the others from B: the coefficients of Π (b + a·t). */
function productsByOrigin(factors: readonly DecomposedFactor[]): readonly number[] {
  let sums = [1];
  for (const { a, b } of factors) {
    sums = Array.from(
      { length: sums.length + 1 },
      (_, k) => (sums[k] ?? 0) * b + (k === 0 ? 0 : (sums[k - 1] ?? 0) * a),
    );
  }
  return sums;
}
