import type { Comparison } from "./condition.js";

/** Between which numbers a quantity lies, as far as that is known. */
export interface Bounds {
  readonly low: bigint | undefined;
  readonly high: bigint | undefined;
}

export function plus(a: Bounds, b: Bounds): Bounds {
  return { low: sum(a.low, b.low), high: sum(a.high, b.high) };
}

export function minus(a: Bounds, b: Bounds): Bounds {
  return plus(a, negated(b));
}

export function negated({ low, high }: Bounds): Bounds {
  return { low: negative(high), high: negative(low) };
}

export function times({ low, high }: Bounds, factor: bigint): Bounds {
  const [a, b] = [low, high].map((end) => (end === undefined ? undefined : end * factor));
  return factor < 0n ? { low: b, high: a } : { low: a, high: b };
}

/** What a comparison gives for every number inside the bounds; undefined when it depends on the number. */
export function alwaysIs(operator: Comparison, a: Bounds, b: Bounds): boolean | undefined {
  switch (operator) {
    case "<":
      return isBelow(a, b) ? true : isBelowOrAt(b, a) ? false : undefined;
    case "<=":
      return isBelowOrAt(a, b) ? true : isBelow(b, a) ? false : undefined;
    case ">":
      return alwaysIs("<", b, a);
    case ">=":
      return alwaysIs("<=", b, a);
    case "!=": {
      const equal = alwaysIs("==", a, b);
      return equal === undefined ? undefined : !equal;
    }
    case "==":
      if (isBelow(a, b) || isBelow(b, a)) return false;
      return isBelowOrAt(a, b) && isBelowOrAt(b, a) ? true : undefined;
  }
}

function isBelow(a: Bounds, b: Bounds): boolean {
  return a.high !== undefined && b.low !== undefined && a.high < b.low;
}

function isBelowOrAt(a: Bounds, b: Bounds): boolean {
  return a.high !== undefined && b.low !== undefined && a.high <= b.low;
}

function sum(a: bigint | undefined, b: bigint | undefined): bigint | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}

function negative(value: bigint | undefined): bigint | undefined {
  return value === undefined ? undefined : -value;
}
