import type { LinkedCells } from "./linked-cells.js";

/** What must hold of a table before it leaves the closed zone. */
export interface ProtectionTask {
  readonly table: LinkedCells;
  /** Cells that a rule withholds, with what must remain possible for an outsider. */
  readonly primary: ReadonlyMap<number, Uncertainty>;
  /** Every other withheld cell must have a range at least so wide: an outsider cannot tell the two apart. */
  readonly otherWidth: number;
  /** Cells that everybody knows already: earlier editions, tables of others. They cannot be withheld any more. */
  readonly known: ReadonlySet<number>;
  readonly knowledge: PriorKnowledge;
  /** Counts of persons: whoever is alone in a cell knows it, and must not learn another one from it. */
  readonly guardsPersons: boolean;
}

/** That a count may be smaller by `down` and larger by `up` must remain possible, and a range so wide in any case. */
export interface Uncertainty {
  readonly down: number;
  readonly up: number;
  readonly width: number;
}

/** Asked of a small count: that it may be one less and one more. */
export const ordinary: Uncertainty = { down: 1, up: 1, width: 2 };

/** What everybody knows of counts before any of the tables is read. */
export interface PriorKnowledge {
  /** The least that a withheld cell can be: 1 where nobody is always shown as 0. */
  readonly leastWithheld: number;
  readonly ranges: readonly KnownRange[];
}

/**
 * What is taken for known wherever nothing else is said. Cells of nobody are withheld too where that costs least, so nobody may
 * conclude from an empty cell that somebody is in it (decision 11).
 */
export const usualKnowledge: PriorKnowledge = { leastWithheld: 0, ranges: [] };

/** Something published that is no sum of the tables: a rate as it is printed. */
export interface KnownRange {
  readonly cells: readonly number[];
  readonly factors: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** Cells that can be other numbers together: by so much each, and no sum changes. Whoever is told of it checks it. */
export interface Proposal {
  readonly cells: readonly number[];
  readonly changes: readonly number[];
}
