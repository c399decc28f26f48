/**
 * The value of the continued fraction b₀ + a₁/(b₁ + a₂/(b₂ + ...)), by the modified Lentz algorithm: it runs
 * forward and stops when a further term no longer changes the result.
 *
 * `term(k)` gives [aₖ, bₖ] for k = 1, 2, ...; `first` is b₀. A denominator that happens to be 0 is replaced by the
 * smallest number whose inverse still exists.
 *
 * Reference: NIST Digital Library of Mathematical Functions, 3.10(iii), https://dlmf.nist.gov/3.10; W. J. Lentz
 * (1976), Applied Optics 15, 668-671, as modified by I. J. Thompson and A. R. Barnett (1986), Journal of
 * Computational Physics 64, 490-509.
 *
 * Inside the room only.
 * Worked example: with all aₖ and bₖ equal to 1 it is the golden ratio 1.618033988749895.
 */
export function continuedFraction(
  first: number,
  term: (k: number) => readonly [a: number, b: number],
): number {
  let value = notZero(first);
  let numerators = value;
  let denominators = 0;
  for (let k = 1; k <= MOST_TERMS; k += 1) {
    const [a, b] = term(k);
    denominators = 1 / notZero(b + a * denominators);
    numerators = notZero(b + a / numerators);
    const change = numerators * denominators;
    value *= change;
    if (Math.abs(change - 1) <= Number.EPSILON) break;
  }
  return value;
}

const MOST_TERMS = 10_000;
const TINY = 1e-300;

function notZero(x: number): number {
  return x === 0 ? TINY : x;
}
