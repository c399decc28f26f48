import type { Qualifier } from "../../cube/index.js";
import type { ChartDescription } from "./chart-frame.js";
import type { Look } from "./look.js";

/** Values over time. Words are in the reader's language and formatted: the chart adds none of its own. */
export interface SeriesChartInput extends ChartDescription {
  /** What the scale counts, such as "per cent of those aged 16-64". */
  readonly unitLabel: string;
  readonly formatTick: (value: number) => string;
  /** `at` is a year as a number, 2004.75 for its fourth quarter. */
  readonly formatYear: (at: number) => string;
  /** Ends of the scale; without them it holds zero and all values. */
  readonly domain?: readonly [number, number];
  readonly startAtZero?: boolean;
  /** One to four. */
  readonly series: readonly ChartSeries[];
  readonly breaks: readonly SeriesBreak[];
  /** Figures that exist but are not shown, or could not be had: a sign on the time axis. */
  readonly absences?: readonly Absence[];
  readonly target?: ChartTarget;
  /** Values to reach on the way to the target, or after it. */
  readonly milestones?: readonly ChartTarget[];
  /** The straight way to the milestones and the target, with the words that say what it is not. */
  readonly path?: TargetPath;
  /** The gap between the first two series is what the chart is about. */
  readonly gap?: ChartGap;
  /** Where one of the series will lie if its recent pace continues. */
  readonly fan?: ChartFan;
}

export interface ChartSeries {
  readonly label: string;
  readonly role: "primary" | "secondary" | "muted";
  /** Without one, what its role and its place in the list give. */
  readonly look?: Look;
  /** Stretches inside which values may be compared; a break inside one parts it once more. */
  readonly segments: readonly (readonly SeriesPoint[])[];
}

export interface SeriesPoint {
  readonly at: number;
  /** Absent when only a range is known: then the range is drawn, and no line passes through it. */
  readonly value?: number;
  /** The printed figure with its words: "34 %", "just under 9 %", "67 % (derived)". */
  readonly label: string;
  /** How it is read out, when that is more than the label: with its limits. */
  readonly spoken?: string;
  readonly mark: "stated" | "derived" | "provisional";
  readonly qualifier?: Qualifier;
  readonly range?: ValueRange;
}

export interface ValueRange {
  readonly lower: number;
  readonly upper: number;
}

/** The figures from `at` on do not compare with those before. */
export interface SeriesBreak {
  readonly at: number;
  readonly reason: string;
}

/** Filled where both series have four comparable points or more. */
export interface ChartGap {
  /** How wide the gap is to be at a time: its value is a difference, at which height is left open. */
  readonly target?: ChartTarget;
}

/** A band that opens from the last figure, year by year. */
export interface ChartFan {
  /** Which of the series: its place in the list. */
  readonly series: number;
  readonly from: { readonly at: number; readonly value: number };
  readonly steps: readonly {
    readonly at: number;
    readonly middle: number;
    readonly lower: number;
    readonly upper: number;
  }[];
  /** How sure it is: "80 %". */
  readonly label: string;
  /** The same with what it is, where the label finds no room in the plot. */
  readonly note: string;
  /** The sentence that is read out, with its numbers. */
  readonly spoken: string;
}

export interface Absence {
  readonly at: number;
  /** Which of the series lacks the figure: its place in the list. Without it, all of them. */
  readonly series?: number;
  /** Such as "2004: withheld". */
  readonly label: string;
}

export interface ChartTarget {
  readonly at: number;
  readonly value: number;
  /** Such as "approx. 57 % (2010)". */
  readonly label: string;
  /** The sentence that is read out. */
  readonly spoken?: string;
  readonly approximate: boolean;
}

/** Milestones, target and the target of a gap, in order of time. */
export function targetsOf({
  target,
  milestones = [],
  gap,
}: Pick<SeriesChartInput, "target" | "milestones" | "gap">): readonly ChartTarget[] {
  return [...milestones, target, gap?.target].filter((one) => one !== undefined).sort((a, b) => a.at - b.at);
}

export interface TargetPath {
  readonly from: { readonly at: number; readonly value: number };
  readonly label: string;
}
