import type {
  Condition,
  Indicator,
  Quantity,
  RecordFile,
  ScopeVariable,
  VariableUse,
} from "../../policy/index.js";

/**
 * What is counted in one record file, for all indicators that are computed from it together: rows are told apart by
 * `dimensions`, and in each cell `sums` are added up. All else (groups, breakdowns, rates, gaps) comes from the cells.
 */
export interface FilePlan {
  readonly file: RecordFile;
  /** The first is the period. */
  readonly dimensions: readonly CellDimension[];
  readonly sums: readonly CellSum[];
  /** The largest numbers of some rows, where a mean must not tell one person's. */
  readonly largest: readonly LargestNumbers[];
  /** The columns that these are made from: nothing else of a file is asked for, and nothing else of it is read. */
  readonly columns: readonly ColumnPlan[];
  readonly indicators: readonly IndicatorPlan[];
}

/** A column that is read, with the list and limits that what stands in it must keep to. */
export interface ColumnPlan {
  readonly variable: ScopeVariable;
  /** The variable whose value one year earlier it is: where the file lacks the column, it can be found in that one. */
  readonly lastYearOf?: ScopeVariable;
}

/** What rows are told apart by; each gives a cell one whole number or code, "" where nothing is known. */
export type CellDimension =
  | { readonly kind: "period"; readonly variable: VariableUse }
  /** The code that stands there, or the flag. */
  | { readonly kind: "code"; readonly variable: VariableUse }
  /** The highest cut that is not above the number; "" below the first and from the last on, which ends the classes. */
  | { readonly kind: "class"; readonly variable: VariableUse; readonly cuts: readonly bigint[] }
  /** `1`: belongs to the group; `0`: does not; "": cannot be told. */
  | {
      readonly kind: "membership";
      readonly group: string;
      readonly period: VariableUse;
      readonly spans: readonly MembershipSpan[];
    };

/** Who belongs to a group in the periods from one on (as it stands in the file), until the next span begins. */
export interface MembershipSpan {
  /** Absent in the first span. */
  readonly from?: bigint;
  readonly condition: Condition;
}

/** Something added up over the rows that fit every requirement: 1 for each row, or a number, or its square. */
export interface CellSum {
  readonly rows: readonly Requirement[];
  readonly add?: {
    readonly quantity: Quantity;
    readonly squared: boolean;
    /** The numbers without their signs. */
    readonly absolute?: true;
  };
}

/** The largest numbers, without their signs, of the rows that fit every requirement: at most so many, falling. */
export interface LargestNumbers {
  readonly rows: readonly Requirement[];
  readonly quantity: Quantity;
  readonly count: number;
}

/** `is: "known"`: the condition is true or false, the number can be computed. */
export type Requirement =
  | { readonly condition: Condition; readonly is: "true" | "known" }
  | { readonly quantity: Quantity; readonly is: "known" };

/** How an indicator's figures come from the cells. Numbers are places in the plan's `dimensions` and `sums`. */
export interface IndicatorPlan {
  readonly indicator: Indicator;
  /** Its own measure first, then those that it gives for some of the rows only. */
  readonly measures: readonly MeasurePlan[];
  /** The groups it is given for, `_T` being everyone. */
  readonly groups: readonly GroupPlan[];
  readonly breakdowns: readonly BreakdownPlan[];
  /** What the members of a group are distributed over; it stands in place of the breakdowns. */
  readonly over?: BreakdownPlan;
  readonly strata: readonly ClassPlan[];
  /** Those who were counted there in the period before as well, where a change is split. */
  readonly stayers?: StayersPlan;
  /** The classes in which a median is found. */
  readonly median?: ClassPlan;
}

export interface MeasurePlan {
  readonly measure: string;
  /** The rows that count in the denominator. */
  readonly denominator: number;
  /** Those of them that count in the numerator, or what their numbers add up to. Absent where the group is counted. */
  readonly numerator?: number;
  /** The sum of the squares of those numbers, where they cannot grow too large to be added up. */
  readonly squares?: number;
  /** What must be known of a mean's numbers, so that it tells nobody's: absent where the policy asks for nothing. */
  readonly contributions?: ContributionsPlan;
  /** The dimension that tells units apart, where units are counted and not rows. */
  readonly units?: { readonly dimension: number; readonly atLeast: number };
  /** Decimals of the number of a mean, which stands in the file without its point. */
  readonly digits?: number;
}

export interface ContributionsPlan {
  /** The number itself: sums of the same one are bound together. */
  readonly of: string;
  /** The sum of the numbers without their signs. */
  readonly total: number;
  /** Those whose number is not 0. */
  readonly contributors: number;
  /** The place in the plan's `largest`, and how many there are at most. */
  readonly largest: number;
  readonly count: number;
}

export interface StayersPlan {
  /** Who is counted in both periods, and who of them in the numerator now. */
  readonly both: MeasurePlan;
  /** Who of them was in the numerator then. */
  readonly before: number;
}

export interface GroupPlan {
  readonly group: string;
  /** Absent of `_T`. */
  readonly membership?: number;
}

/** A dimension of the cells as an indicator uses it: as it is, or with finer classes put together into its own. */
export interface ClassPlan {
  readonly variable: string;
  readonly dimension: number;
  /** The cuts of the indicator's own classes; absent of a code. */
  readonly cuts?: readonly bigint[];
}

export interface BreakdownPlan extends ClassPlan {
  /** The column of a delivery: `ref_area`, `sex`, `age` or another dimension of the policy. */
  readonly column: string;
}
