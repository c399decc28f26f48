import type { Decimal } from "../../cube/index.js";
import { isRefused, roundRatio } from "../../statistics/index.js";

/** A number held exactly: `above / below`, with `below` over 0. A share of counts has no end of digits. */
export interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

export function fractionOf({ units, scale }: Decimal): Fraction {
  return { above: units, below: 10n ** BigInt(scale) };
}

/** Negative when a is less than b, 0 when they are the same amount. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.above * b.below - b.above * a.below;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  return { above: a.above * b.below + b.above * a.below, below: a.below * b.below };
}

export function timesFractions(a: Fraction, b: Fraction): Fraction {
  return { above: a.above * b.above, below: a.below * b.below };
}

export function meanOf(numbers: readonly Fraction[]): Fraction {
  const sum = numbers.reduce(addFractions, { above: 0n, below: 1n });
  return { above: sum.above, below: sum.below * BigInt(numbers.length) };
}

/** Rounded to so many decimals, halves away from zero. */
export function printedFraction({ above, below }: Fraction, digits: number): string {
  const text = roundRatio(above, below, digits);
  if (isRefused(text)) throw new TypeError(`invalid fraction: ${text.refused}`);
  return text;
}
