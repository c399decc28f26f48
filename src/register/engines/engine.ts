import type { Problem } from "../../problems/index.js";
import type { Cells } from "../cells.js";
import type { FilePlan } from "../plan/file-plan.js";

/** Where the rows of a record file lie: a Parquet or CSV file for DuckDB, a table (`database.table`) for ClickHouse. */
export interface RecordSource {
  readonly plan: FilePlan;
  readonly at: string;
}

/** What an engine found and counted, or everything that is wrong with what it was given. */
export type Counted<T> =
  | { readonly value: T; readonly problems: readonly Problem[] }
  | { readonly value: undefined; readonly problems: readonly Problem[] };

/** Is told now and then how much of the rows has been read, from 0 to 1. */
export type Progress = (done: number) => void;

/**
 * A database that counts the finest cells of record files. The same records give the same cells, byte for byte, in every
 * engine. Nothing of what is wrong with the input is thrown: it comes back as sentences with file, column and row.
 */
export interface Engine {
  /** As provenance names it: `DuckDB 1.5.6`. */
  readonly name: string;
  /**
   * How many rows there are, and what is wrong with what stands in them: none of them at all, a code that is on no list,
   * a number out of its limits, a country that does not exist. No value where they could not be looked at: no such file
   * or table, a column that is lacking or of another type.
   */
  readonly checkValues: (source: RecordSource, progress?: Progress) => Promise<Counted<number>>;
  /**
   * Rows without a key, and units that stand twice in one period: a pass of its own, because it takes longer than
   * looking at the values. What could not be looked at for `checkValues` cannot be for this either.
   */
  readonly keyProblems: (source: RecordSource, progress?: Progress) => Promise<readonly Problem[]>;
  /**
   * The finest cells. The two above must have found nothing: they are not looked for again, and a unit that stands twice
   * would be counted by each of its rows of the year before.
   */
  readonly cells: (source: RecordSource, progress?: Progress) => Promise<Counted<Cells>>;
  readonly close: () => Promise<void>;
}
