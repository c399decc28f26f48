import type { Qualifier } from "../../cube/index.js";
import type { ChartDescription } from "./chart-frame.js";
import type { ChartSeries } from "./series-input.js";

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
  /** The printed figure with its words: "just under 41 %". */
  readonly valueLabel: string;
  /** Absent when there is none, or only `lower` and `upper`. */
  readonly value?: number;
  /** Ends of a span when there is no value, of a whisker when there is. */
  readonly range?: { readonly lower: number; readonly upper: number };
  readonly qualifier?: Qualifier;
  readonly target?: BarTarget;
}

export interface BarTarget {
  readonly value: number;
  /** Such as "at least 50 % (2010)". */
  readonly label: string;
  readonly approximate: boolean;
}
