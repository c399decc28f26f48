import type { Table } from "../cube/index.js";
import type { Checked, Place, Sentence } from "../problems/index.js";
import type { Encoding } from "./text/encoding.js";

/** A kind of file: how it is recognised, read and written. Those there are: `all-formats.ts`. */
export interface Format {
  /** As it is named after `--to`. */
  readonly id: string;
  readonly name: Sentence;
  /** Endings of its files, the usual one first, without the point. */
  readonly endings: readonly string[];
  /** Its files are no text that a screen could show. */
  readonly isBinary?: boolean;
  /** True for what can only be this format, judged by its content alone; cheap, as it is asked of every file. */
  readonly recognises?: (bytes: Uint8Array) => boolean;
  readonly read?: FormatReader;
  readonly write?: FormatWriter;
}

export interface ReadOptions {
  /** What the bytes of a text mean, when somebody knows better than the file says. */
  readonly encoding?: Encoding;
  /** The sign before decimals, where a file does not show it. */
  readonly decimalMark?: "." | ",";
  /** A file that lies beside the one that is read or below it, by a path that leads nowhere else; undefined: there is none. */
  fileBeside?(path: string): Uint8Array | undefined;
}

/** A table and where in the file its rows stand. */
export interface TableSource {
  readonly table: Table;
  placeOf(row: number): Place;
}

/**
 * Every table of a file, or every problem that stands against reading it, each with its line or cell. Never throws
 * for what is in the bytes.
 */
export type FormatReader = (
  file: string,
  bytes: Uint8Array,
  options?: ReadOptions,
) => Checked<readonly TableSource[]> | Promise<Checked<readonly TableSource[]>>;

/**
 * A table as bytes of the format. What it cannot hold is listed, never dropped without a word; a table that it cannot
 * hold at all, such as one of more rows than it has, is refused by a problem.
 */
export type FormatWriter = (
  table: Table,
  options?: WriteOptions,
) => Checked<Written> | Promise<Checked<Written>>;

export interface WriteOptions {
  /** The language to write in, where the format has room for one only; the table's main one unless told. */
  readonly language?: string;
}

export interface Written {
  /** The file, piece after piece. */
  readonly bytes: Iterable<Uint8Array>;
  /** What stands beside it under its name, such as footnotes: `{ ending: "notes.csv" }` beside `a.csv` is `a.notes.csv`. */
  readonly beside?: readonly { readonly ending: string; readonly bytes: Uint8Array }[];
  readonly lost: readonly Loss[];
}

/**
 * Something of a table that the format written has no place for; by the code `unsaid`, something that the format asks for
 * and the table does not say.
 */
export interface Loss {
  /** Stable, for machines: `roles`, `notes`, `unused-codes`. */
  readonly code: string;
  readonly sentence: Sentence;
}
