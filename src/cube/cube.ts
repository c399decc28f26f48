import type { CodeList, Labels } from "./code-list.js";
import type { CodeColumn, DecimalColumn } from "./columns.js";

/** A dimension of a cube with the code of every row. */
export interface CubeDimension {
  readonly id: string;
  readonly labels?: Labels;
  readonly role?: "time" | "place" | "measure";
  readonly column: CodeColumn;
  readonly codeList?: CodeList;
}

/** A property of each observation that is no dimension: a limit, a status, a symbol, a source, a note. */
export type CubeAttribute =
  | { readonly id: string; readonly kind: "code"; readonly column: CodeColumn }
  | { readonly id: string; readonly kind: "decimal"; readonly column: DecimalColumn };

/**
 * A statistical table by columns: one row per observation, one code column per dimension, the values, and
 * attributes. What every format is read into and written from.
 */
export interface Cube {
  readonly length: number;
  readonly dimensions: readonly CubeDimension[];
  readonly values: DecimalColumn;
  readonly attributes: readonly CubeAttribute[];
}
