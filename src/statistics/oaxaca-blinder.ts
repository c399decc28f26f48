import type { Refusal } from "./estimate.js";
import { withinRange } from "./input-reasons.js";

/** A term of a linear regression that was fitted to two groups one by one. The constant is a term of mean 1. */
export interface RegressionTerm {
  readonly meanA: number;
  readonly coefficientA: number;
  readonly meanB: number;
  readonly coefficientB: number;
  /** What the term is worth to either group, for the two-fold split; B's own coefficient when absent. */
  readonly reference?: number;
}

/** The parts of a difference between two means, in the unit of the means. */
export interface OaxacaBlinder {
  readonly gap: number;
  /** Three-fold: what B would gain with A's means. */
  readonly endowments: number;
  /** Three-fold: what B would gain with A's coefficients. */
  readonly coefficients: number;
  /** Three-fold: what both changes bring together beyond each alone. */
  readonly interaction: number;
  /** Two-fold: what the means account for at the reference coefficients. */
  readonly explained: number;
  readonly unexplained: number;
}

/**
 * The difference between the means of two groups, A minus B, split by a linear regression of each group into what their
 * means and what their coefficients account for.
 *
 * For the reader of a study that prints a regression by group; the gap that targets are judged by is `adjustedGap`, which
 * needs no model. The two agree where the terms are the strata themselves and the reference is the majority's coefficients.
 *
 *     gap          = Σ meanA · coefficientA - Σ meanB · coefficientB
 *     endowments   = Σ (meanA - meanB) coefficientB
 *     coefficients = Σ meanB (coefficientA - coefficientB)
 *     interaction  = Σ (meanA - meanB) (coefficientA - coefficientB)
 *     explained    = Σ (meanA - meanB) reference,  unexplained = gap - explained
 *
 * References: R. Oaxaca (1973), "Male-female wage differentials in urban labor markets", *International Economic Review*
 * 14, 693-709; A. S. Blinder (1973), *Journal of Human Resources* 8, 436-455.
 *
 * A pooled reference must come from a regression that holds the group itself as a term: without it part of the gap is
 * called explained. Refuses `empty-list`, `not-finite`, `beyond-range`.
 *
 * @example
 * oaxacaBlinder([
 *   { meanA: 1, coefficientA: 10, meanB: 1, coefficientB: 8 },
 *   { meanA: 5, coefficientA: 3, meanB: 4, coefficientB: 2 },
 * ]);
 * // → { gap: 9, endowments: 2, coefficients: 6, interaction: 1, explained: 2, unexplained: 7 }
 */
export function oaxacaBlinder(terms: readonly RegressionTerm[]): OaxacaBlinder | Refusal {
  if (terms.length === 0) return { refused: "empty-list" };
  const given = terms.flatMap((term) => [
    term.meanA,
    term.coefficientA,
    term.meanB,
    term.coefficientB,
    term.reference ?? 0,
  ]);
  if (!given.every((number) => Number.isFinite(number))) return { refused: "not-finite" };

  const over = (part: (term: RegressionTerm) => number) => terms.reduce((sum, term) => sum + part(term), 0);
  const endowments = over(({ meanA, meanB, coefficientB }) => (meanA - meanB) * coefficientB);
  const coefficients = over(({ meanB, coefficientA, coefficientB }) => meanB * (coefficientA - coefficientB));
  const interaction = over(
    ({ meanA, meanB, coefficientA, coefficientB }) => (meanA - meanB) * (coefficientA - coefficientB),
  );
  const explained = over(
    ({ meanA, meanB, coefficientB, reference = coefficientB }) => (meanA - meanB) * reference,
  );
  const gap = endowments + coefficients + interaction;
  return withinRange({
    gap,
    endowments,
    coefficients,
    interaction,
    explained,
    unexplained: gap - explained,
  });
}
