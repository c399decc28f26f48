import type { Place } from "../problems/index.js";

/** A table as it came: a count for each combination of codes, with or without totals. */
export interface CountTable {
  readonly dimensions: readonly TableDimension[];
  readonly rows: readonly CountRow[];
  /** Whether totals that have no row are to be shown too; else they are only what the rows add up to. */
  readonly showsMissingTotals: boolean;
  /** Not every combination need have a row, as in tables of others: only totals with a row are sums of what is there. */
  readonly isPartial?: boolean;
  readonly place: Place;
}

/** What rows differ by. */
export interface TableDimension {
  /** Dimensions of the same name in several tables mean the same. */
  readonly name: string;
  /** The code that holds a code, as a district holds its areas; a code without one belongs to the total. */
  readonly parents: ReadonlyMap<string, string>;
}

export interface CountRow {
  /** By dimension; `_T` is the total. */
  readonly codes: readonly string[];
  /** Undefined where the table withholds it. */
  readonly count: number | undefined;
  readonly place: Place;
}
