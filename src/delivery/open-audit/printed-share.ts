import { type Observation, parseDecimal } from "../../cube/index.js";

/** The least and the largest count. */
export type CountRange = readonly [low: number, high: number];

/**
 * Between which counts a numerator lies that is not told, by the share in per cent as it is printed and the group beside it:
 * of 50 persons 4.0 % are two and no other number. Undefined where the share has a word, where the group is not told, and
 * where no whole number fits.
 */
export function printedShare({ value, denominator, qualifier }: Observation): CountRange | undefined {
  if (value === undefined || denominator === undefined || qualifier !== "eq") return undefined;
  const share = parseDecimal(value);
  if (share === undefined || !/^\d{1,15}$/.test(denominator)) return undefined;
  const group = BigInt(denominator);
  const whole = 200n * 10n ** BigInt(share.scale);
  // Half a unit of the last digit to either side, which both may be rounded from.
  const [below, above] = [(2n * share.units - 1n) * group, (2n * share.units + 1n) * group];
  const low = below <= 0n ? 0n : (below + whole - 1n) / whole;
  const high = above / whole < group ? above / whole : group;
  return low > high ? undefined : [Number(low), Number(high)];
}
