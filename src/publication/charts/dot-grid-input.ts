import type { ChartDescription } from "./chart-frame.js";

/** A dot for each of a number of things, row by row, in kinds that are told apart by their marks. */
export interface DotGridChartInput extends ChartDescription {
  readonly kinds: readonly DotKind[];
  readonly rows: readonly DotRow[];
}

export interface DotKind {
  /** A filled dot, a ring with a point in it, an empty ring. */
  readonly mark: "full" | "ringed" | "empty";
  /** What the mark means, with how many there are in all. */
  readonly label: string;
}

export interface DotRow {
  /** With how many the row has. */
  readonly label: string;
  /** How many of each kind, in the order of the kinds. */
  readonly counts: readonly number[];
}
