import type { Support } from "../../confidentiality/index.js";
import type { SeriesKey } from "../../cube/index.js";
import type { KeyedObservation } from "../../delivery/index.js";
import type { Tally } from "./tallies.js";

/** A figure with what the rules about few persons must know of it beside its own numbers. */
export interface TabulatedFigure extends KeyedObservation {
  /** Persons behind it who must not be few, and whom its numbers do not tell. */
  readonly support?: readonly Support[];
  /** Of a mean: what persons add to the sum behind it, and of which number. */
  readonly sum?: Tally["sum"];
  /** The figures that it is computed from, as a gap from two rates: it is withheld with any of them. */
  readonly restsOn?: readonly { readonly key: SeriesKey; readonly period: string }[];
  /** Of figures that are the same number whatever they are called, the same text: they are shown or withheld together. */
  readonly quantity?: string;
  /** A method refused it, and why: it can only be delivered withheld, if at all. */
  readonly refused?: string;
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
