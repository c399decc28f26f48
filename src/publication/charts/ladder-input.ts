import type { ChartDescription } from "./chart-frame.js";

/** How many of a number of things go each step of a way. Words come formatted. */
export interface LadderChartInput extends ChartDescription {
  /** How many there are: a full bar. */
  readonly total: number;
  /** From the first to the last. */
  readonly steps: readonly LadderChartStep[];
}

export interface LadderChartStep {
  readonly count: number;
  /** The count as it is printed. */
  readonly countLabel: string;
  /** What these have come to; it stands beside the count as one sentence. */
  readonly label: string;
}
