import { divide } from "./trend.js";

/** 462 with one digit: "46.2". */
export function decimalText(units: number, digits: number): string {
  if (digits === 0) return String(units);
  const text = String(Math.abs(units)).padStart(digits + 1, "0");
  return `${units < 0 ? "-" : ""}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** A share in per cent with one decimal, a half rounded upwards. */
export function percentText(counted: number, whole: number): string {
  return decimalText(divide(1000 * counted, whole), 1);
}

/**
 * The 95 per cent limits of a share by Wilson's formula, (2x + z² ± z √(z² + 4x(n - x)/n)) / 2(n + z²), in per cent
 * with one decimal. Whole numbers all the way, so that the last digit does not depend on the machine.
 */
export function wilsonLimits(counted: number, whole: number): readonly [lower: string, upper: string] {
  const [x, n] = [BigInt(counted), BigInt(whole)];
  // Everything times 10^4 for z, and times 10^4 n for the digits of the root.
  const scale = 10_000n * n;
  const middle = (20_000n * x + zSquared) * scale;
  const root = squareRoot(zSquared * n * (zSquared * n + 40_000n * x * (n - x)) * 100_000_000n);
  const below = (20_000n * n + 2n * zSquared) * scale;
  const percent = (part: bigint): string => decimalText(Number((2000n * part + below) / (2n * below)), 1);
  return [percent(middle - root), percent(middle + root)];
}

/** z = 1.96, squared, times 10^4. */
const zSquared = 38_416n;

/** The whole part of a square root, by Newton's method. */
function squareRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (;;) {
    const next = (root + square / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}
