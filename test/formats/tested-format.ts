import type { Table } from "../../src/cube/index.js";
import type { Format } from "../../src/formats/format.js";

/** What a format is tested by; a line in `tested-formats.ts` for each. */
export interface TestedFormat {
  readonly format: Format;
  /** Random tables that are written and read back; 0 for a format that is only read. */
  readonly roundTrips: number;
  /** What of a random table the format is meant to hold in one file; all of it unless told. */
  readonly narrowed?: (table: Table) => Table;
  /** The least share of them of which the format loses nothing. */
  readonly leastWhole: number;
  /** Files of ours that are changed at random when the reader is fuzzed. */
  readonly seeds: () => readonly Uint8Array[];
  /** Files that are meant to break the reader; each must end in an error with a line or a cell, or be read. */
  readonly hostile: Readonly<Record<string, HostileFile>>;
}

export interface HostileFile {
  make(): Uint8Array;
  /** The code of the problem it must end in; undefined when it is to be read. */
  readonly problem?: string;
}
