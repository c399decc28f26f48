/** A column of a record file: whole numbers, or places in a list of codes. -1000 and what is on no list: an empty cell. */
export interface RowColumn {
  readonly name: string;
  readonly codes?: readonly (string | null)[];
  /** For numbers beyond 32,767. */
  readonly isLong?: boolean;
}

/** Some rows, column by column in the order of the file's. */
export interface RowBatch {
  readonly rows: number;
  readonly columns: readonly Int32Array[];
}

/** The rows of a record file, made while they are asked for. */
export interface RowSource {
  /** The name of the file, which the policy knows it by. */
  readonly name: string;
  readonly columns: readonly RowColumn[];
  readonly batches: () => Iterable<RowBatch>;
}
