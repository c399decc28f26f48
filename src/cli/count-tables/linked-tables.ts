import { type CrossTables, crossTables } from "../../confidentiality/index.js";
import { hasErrors, type Problem } from "../../problems/index.js";
import { type CountFile, readCountFile, type TableColumns } from "./count-tables.js";

/** Tables of counts as one system. */
export interface LinkedTables {
  readonly files: readonly CountFile[];
  /** Undefined where something is wrong with a table or between them. */
  readonly table: CrossTables | undefined;
  readonly problems: readonly Problem[];
}

/** Reads tables that belong together, with tables of others that need not be whole. */
export function linkedTables(
  files: readonly string[],
  others: readonly string[],
  columns: TableColumns,
): LinkedTables {
  const own = files.map((file) => readCountFile(file, columns));
  const theirs = others.map((file) =>
    readCountFile(file, { ...columns, showsMissingTotals: false, isPartial: true }),
  );
  const wrong = [...own, ...theirs].flatMap(({ problems }) => problems);
  const read = own.flatMap(({ value }) => value ?? []);
  const known = theirs.flatMap(({ value }) => value ?? []);
  // Where a file cannot be read, what is wrong with the others is told all the same.
  const { value: table, problems } = crossTables([...read, ...known].map((file) => file.table));
  return { files: read, table: hasErrors(wrong) ? undefined : table, problems: [...wrong, ...problems] };
}
