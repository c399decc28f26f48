import type { Labels, Unit } from "./code-list.js";
import type { Cube } from "./cube.js";

/**
 * A statistical table as its file says it: a cube, and everything that stands around the figures. What every format
 * is read into and written from. Attributes of the cube that every format knows: `symbol` (what stands in the place
 * of a number, as written), `obs_status`, `conf_status`, `note` (of one row).
 */
export interface Table extends Cube {
  /** What its publisher calls it by. */
  readonly id?: string;
  /** Languages of its texts, the main one first; `undetermined` where the file does not say. At least one. */
  readonly languages: readonly string[];
  readonly title?: Labels;
  /** What the figures are of, where no dimension says it. */
  readonly contents?: Labels;
  /** What they are in, where the codes of no dimension have units of their own. */
  readonly unit?: Unit;
  readonly source?: Labels;
  readonly contact?: Labels;
  /** A date, or a date and a time, ISO 8601. */
  readonly lastUpdated?: string;
  readonly notes: readonly TableNote[];
  readonly symbols: readonly SymbolMeaning[];
  readonly annotations: readonly Annotation[];
}

/** A footnote, at all that it is about: the table, a dimension, a code, or the cells where several codes meet. */
export interface TableNote {
  readonly text: Labels;
  /** Empty: the table. One dimension without a code: that dimension. Codes: every cell that has them all. */
  readonly at: readonly NotedAt[];
  /** It must be shown wherever the figures are. */
  readonly isMandatory?: boolean;
  /** It is a sign printed beside each figure rather than a text. */
  readonly isMark?: boolean;
}

export interface NotedAt {
  readonly dimension: string;
  readonly code?: string;
}

/** What the source prints for a symbol, or says that it means. */
export interface SymbolMeaning {
  readonly symbol: string;
  readonly labels: Labels;
}

/** Something a format says for which a table has no place of its own: kept under the format's own word. */
export interface Annotation {
  /** The format whose word it is. */
  readonly format: string;
  readonly id: string;
  readonly language?: string;
  /** What it is about, in the format's own words: a dimension, a code. */
  readonly about: readonly string[];
  readonly values: readonly string[];
  /** The values are words and numbers of the format, such as YES, rather than texts. */
  readonly isBare?: boolean;
}
