import type { Qualifier } from "../../cube/index.js";
import type { ChartDescription } from "./chart-frame.js";
import type { Look } from "./look.js";
import type { Mark } from "./mark.js";

/** Two figures a row on one common scale, with the gap between them. Words come formatted. */
export interface DumbbellChartInput extends ChartDescription {
  readonly formatTick: (value: number) => string;
  /** Ends of the scale; without them it holds the values: lengths between marks need no zero. */
  readonly domain?: readonly [number, number];
  /** Whom the first marks and the second are about: said once, over the first row. */
  readonly firstLabel: string;
  readonly secondLabel: string;
  /** How the two look: dots and diamonds in the first two colours, if nothing else is said. */
  readonly looks?: readonly [Look, Look];
  /** What the numbers at the right are, such as "Gap, points". */
  readonly gapLabel: string;
  /** Drawn in the order given. */
  readonly rows: readonly DumbbellRow[];
}

export interface DumbbellRow {
  readonly label: string;
  /** A sign such as "†" that is explained beside the chart. */
  readonly noteSign?: string;
  readonly first: DumbbellEnd;
  readonly second: DumbbellEnd;
  /** As stated and not computed: it may come from figures before rounding. */
  readonly gap: string;
  /** How the gap is read out: with its name and unit. */
  readonly gapSpoken?: string;
  readonly emphasised?: boolean;
}

/** Without a value and a range it is an absence, and the label says why: withheld, missing. */
export interface DumbbellEnd {
  readonly value?: number;
  /** All that is known when there is no value, else limits around it. */
  readonly range?: { readonly lower: number; readonly upper: number };
  /** The printed figure, written beside its mark. */
  readonly label: string;
  /** How it is read out, when that is more: with its limits. */
  readonly spoken?: string;
  readonly mark: Mark["kind"];
  readonly qualifier?: Qualifier;
}
