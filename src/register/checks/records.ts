/** Records as a check asks about them: in SQL that DuckDB and ClickHouse share, over a table that an engine has made ready. */
export interface Records {
  /** As it stands in a statement. What is an empty cell is NULL in it, numbers are whole, codes are text. */
  readonly table: string;
  /** The same where an empty text may stand for an empty cell, and numbers are of any type: quicker to go through. */
  readonly plain?: string;
  /** What a problem calls them. */
  readonly at: string;
  readonly ask: (sql: string) => Promise<readonly (readonly unknown[])[]>;
  /** The first row, from 1, for which a condition holds; absent where rows have no order. */
  readonly firstRow?: (condition: string) => Promise<number | undefined>;
  /** The lines in which rows begin; absent where the records are no text. */
  readonly linesOf?: (rows: readonly number[]) => Promise<readonly number[]>;
}
