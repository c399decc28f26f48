import type { KeyedObservation } from "../../delivery/index.js";

/** A figure with the counts of persons that it would give away, whether they stand beside it or can be worked out. */
export interface TabulatedFigure extends KeyedObservation {
  readonly shows: readonly number[];
}

/** A figure that a method refused to give, and why. */
export interface LeftOut {
  readonly indicator: string;
  readonly measure: string;
  readonly period: string;
  readonly reason: string;
}
