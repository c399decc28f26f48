import type { KeyedObservation } from "../../delivery/index.js";

/** A figure with the counts of persons that it would give away, whether they stand beside it or can be worked out. */
export interface TabulatedFigure extends KeyedObservation {
  readonly shows: readonly number[];
  /** The method of its limits or of itself, where it is more than counting: `student-t`. */
  readonly method?: string;
}

/** A figure that a method refused to give, and why. */
export interface LeftOut {
  readonly indicator: string;
  readonly measure: string;
  readonly period: string;
  readonly reason: string;
}
