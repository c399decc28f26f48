import type { ColumnExpressions } from "./table-columns.js";

/**
 * A statement with an expression in the place of each column. In our statements nothing but the name of a column stands
 * in double quotation marks. (A subquery that renames the columns would mean the same, but a cluster would then send every
 * row to one server and count there.)
 */
export function withExpressions(sql: string, expressions: ColumnExpressions): string {
  return sql.replaceAll(/"(\w+)"/g, (name, column: string) => expressions.get(column) ?? name);
}
