import type { SeriesKey } from "../../cube/index.js";
import type { Decision, PolicyChange } from "../../policy/index.js";
import type { AreaClass } from "../area-class.js";
import type { Assessment } from "../assessment.js";
import type { EditionObservation } from "../edition.js";

/** What a later edition says otherwise than an earlier one, figure by figure, and why. */
export interface EditionDifference {
  readonly before: EditionName;
  readonly after: EditionName;
  /** In the order of the series, and in each of time. */
  readonly figures: readonly FigureChange[];
  /** What the policy says otherwise; a change of a target names the decision it rests on. */
  readonly policy: readonly DecidedChange[];
  /** Decisions that the later edition rests on and the earlier does not, oldest first. */
  readonly decisions: readonly Decision[];
  /** Targets that stand otherwise, or for another reason, in the order of the policy. */
  readonly statuses: readonly StatusChange[];
  /** Residential areas whose newest class is another one, or is there no longer or for the first time. */
  readonly classes: readonly AreaClassChange[];
}

export interface AreaClassChange {
  /** Of the later edition, where it has the area. */
  readonly ruleSet: string;
  readonly place: string;
  /** The newest there is in each edition. */
  readonly before?: AreaClass;
  readonly after?: AreaClass;
  /** Why, as far as the later edition tells; `revised`: the same period has another class than it had. */
  readonly cause?: NonNullable<AreaClass["change"]> | "revised";
}

export interface EditionName {
  readonly id: string;
  readonly asOf: string;
}

/**
 * What became of a figure. `withheld` and `released`: it had a value and is hidden now, or the other way round.
 * `redefined`: the same thing of the same period under another definition. `revised`: another number, word, limit or
 * state. `annotated`: the same number, with other sources, notes or names beside it.
 */
export const figureChangeKinds = [
  "new",
  "revised",
  "redefined",
  "withheld",
  "released",
  "withdrawn",
  "annotated",
] as const;
export type FigureChangeKind = (typeof figureChangeKinds)[number];

export interface FigureChange {
  readonly kind: FigureChangeKind;
  /** Of the later edition, where it has the figure. */
  readonly key: SeriesKey;
  readonly unit: string;
  readonly period: string;
  readonly before?: EditionObservation;
  readonly after?: EditionObservation;
  /** Of a redefined figure: the definition it had. */
  readonly definitionBefore?: string;
  /** As far as the editions tell. */
  readonly causes: readonly FigureCause[];
}

/**
 * Why a figure changed. `derived`: it is computed from figures, which changed. `indicator-new`, `indicator-gone`: the
 * policy has come to measure it, or no longer does. The others name the delivery.
 */
export interface FigureCause {
  readonly code:
    | "delivery-new"
    | "delivery-changed"
    | "delivery-gone"
    | "derived"
    | "indicator-new"
    | "indicator-gone";
  readonly delivery?: string;
  readonly received?: string;
}

export interface DecidedChange extends PolicyChange {
  /** The id of the decision that says so. */
  readonly decision?: string;
}

export interface StatusChange {
  readonly target: string;
  /** Absent: the target was not there yet, or is not there any more. */
  readonly before?: Assessment;
  readonly after?: Assessment;
  /** `target`: what it asks for changed; `figures`; `day`: its last day has passed; `method`. */
  readonly causes: readonly ("target" | "figures" | "day" | "method")[];
}
