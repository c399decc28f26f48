import type { Population } from "./population.js";
import type { SumFacts } from "./primary-rules.js";

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
  /** The sum behind a mean, which must not tell what one of them adds to it. */
  readonly sum?: DeliveredSum;
  /** What else must not be small: the persons of a median, the smallest stratum that others are compared in. */
  readonly support?: readonly Support[];
}

export interface PersonCount {
  readonly population: Population;
  readonly count: number;
}

/** A sum over some persons. Of the same number in each is told by the universe of the population. */
export interface DeliveredSum {
  readonly population: Population;
  readonly facts: SumFacts;
}

/** So many persons; none at all is not few. */
export interface Support {
  readonly persons: number;
  readonly least: number;
}
