/**
 * Counts of one or several tables that are bound together by sums. A cell that stands in two tables is one cell here, so
 * that it is shown or withheld in both.
 */
export interface LinkedCells {
  readonly cells: readonly CountCell[];
  readonly sums: readonly CellTotal[];
}

/** A count of persons, or a sum of whole amounts; never below 0, and NaN where only what is published is known. */
export interface CountCell {
  /** What people call it: `north, F, Y16T24`. */
  readonly name: string;
  readonly count: number;
  /** It stands in no table, but what stands there adds up to it: a total that was left out, a rest. */
  readonly isUnprinted?: boolean;
  /**
   * By all dimensions of several tables at once: nobody counted it. Its count is NaN, or one of many with which all sums
   * hold; it is not below 0, and that is all that is known of it.
   */
  readonly isJoint?: boolean;
  /** What it is of, by dimension, totals left out. It tells where to look for cells that can move together, and nothing else. */
  readonly codes?: ReadonlyMap<string, string>;
}

/** One cell is the sum of others. Numbers are places in `cells`. */
export interface CellTotal {
  readonly total: number;
  readonly parts: readonly number[];
  /** It holds because of joint cells, whether it has some or not. */
  readonly isJoint?: boolean;
}
