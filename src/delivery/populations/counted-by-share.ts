import { type Observation, parseDecimal } from "../../cube/index.js";

/** Whole numbers from one to another. */
export interface WholeRange {
  readonly lower: number;
  readonly upper: number;
}

/** Two percentages between which a printed one lies: the first may be it, the second is just above. */
export interface PercentRange {
  /** What is 100 % by the measure of the two. */
  readonly whole: number;
  readonly from: number;
  readonly below: number;
}

/** As precisely as a percentage is printed, halves rounded away from zero; undefined of what is none. */
export function percentRange(percent: string): PercentRange | undefined {
  const value = parseDecimal(percent);
  if (value === undefined || value.units < 0n || value.scale > 6) return undefined;
  const twice = 2 * Number(value.units);
  return { whole: 200 * 10 ** value.scale, from: Math.max(0, twice - 1), below: twice + 1 };
}

/**
 * Between which counts the numerator of a share in per cent lies by the share and its denominator, as precisely as it is printed.
 * Undefined of a share that is not exact, or not told among how many.
 */
export function rangeOfShare({
  value,
  denominator,
  qualifier,
}: Pick<Observation, "value" | "denominator" | "qualifier">): WholeRange | undefined {
  if (value === undefined || qualifier !== "eq" || !/^\d{1,15}$/.test(denominator ?? "")) return undefined;
  return countedByShare(value, Number(denominator));
}

/**
 * Between which whole numbers the persons lie whom a percentage counts among so many: 6.7 % of 30 are 2. Undefined where no number
 * of persons prints so.
 */
export function countedByShare(percent: string, among: number): WholeRange | undefined {
  const range = percentRange(percent);
  if (range === undefined || !Number.isSafeInteger(range.below * among) || among < 0) return undefined;
  const { whole, from, below } = range;
  const lower = Math.ceil((from * among) / whole);
  const upper = Math.min(among, Math.max(0, Math.ceil((below * among) / whole) - 1));
  return upper < lower ? undefined : { lower, upper };
}
