/** A path as SQL. DuckDB takes a file that exists for itself before it takes `*` and `[` in its name for a pattern. */
export function pathSql(path: string): string {
  if (path.includes("\0")) throw new Error("invalid path");
  return `'${path.replaceAll("'", "''")}'`;
}
