import type { Qualifier } from "../../cube/index.js";
import type { ChartDescription } from "./chart-frame.js";
import type { Look } from "./look.js";
import type { Mark } from "./mark.js";
import type { ChartSeries, ChartTarget } from "./series-input.js";

/** One or a few figures that have no course: undated, or all of one time. Words come formatted. */
export interface BarChartInput extends ChartDescription {
  readonly unitLabel: string;
  readonly formatTick: (value: number) => string;
  /** Ends of the scale, such as 0 and 100 for shares; it holds zero in any case, because bars are lengths. */
  readonly domain?: readonly [number, number];
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly label: string;
  readonly role: ChartSeries["role"];
  readonly look?: Look;
  /** The printed figure with its words: "just under 41 %". */
  readonly valueLabel: string;
  /** How it is read out, when that is more: with its time and its limits. */
  readonly spoken?: string;
  /** Absent when there is none, or only `lower` and `upper`. */
  readonly value?: number;
  /** Ends of a span when there is no value, of a whisker when there is. */
  readonly range?: { readonly lower: number; readonly upper: number };
  readonly qualifier?: Qualifier;
  /** A stated figure, which is what it is without one, has a full bar; others a framed one. */
  readonly mark?: Mark["kind"];
  /** There is no figure, and `valueLabel` says why: withheld, missing. */
  readonly absent?: boolean;
  readonly target?: BarTarget;
}

export type BarTarget = Omit<ChartTarget, "at">;
