import type { Population } from "./population.js";

/** A figure that is to leave the closed zone. */
export interface DeliveredFigure {
  /** The persons it tells of, if it is a count or a share of some, or rests on so many. */
  readonly counted?: PersonCount;
  /** The persons among whom they are counted. */
  readonly among?: PersonCount;
  /** Nobody and everybody tell something too. */
  readonly isSensitive?: boolean;
  /** Places of figures that this one is computed from, as a gap from two shares: it is withheld with any of them. */
  readonly restsOn?: readonly number[];
  /** Figures with the same text are the same number under several names: one tells the other. */
  readonly quantity?: string;
  /** What else must not be small: the persons of a median, the smallest stratum that others are compared in. */
  readonly support?: readonly Support[];
}

export interface PersonCount {
  readonly population: Population;
  readonly count: number;
}

/** So many persons; none at all is not few. */
export interface Support {
  readonly persons: number;
  readonly least: number;
}
