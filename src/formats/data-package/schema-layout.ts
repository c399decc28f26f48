import {
  type CsvColumn,
  type CsvLayout,
  columnOf,
  decimalNames,
  dimensionName,
  isTimeName,
  valueNames,
} from "../csv/csv-layout.js";
import type { SchemaField, TableSchema } from "./table-schema.js";

/** What each column of a table is by its schema; undefined when none holds figures. */
export function schemaLayout(schema: TableSchema, hasHeader: boolean): CsvLayout | undefined {
  const header = schema.fields.map(({ name }) => name);
  const isNumeric = (field: SchemaField): boolean =>
    (field.type === "number" || (field.type === "integer" && !dimensionName.test(field.name))) &&
    !schema.keys.has(field.name) &&
    !schema.references.has(field.name) &&
    field.categories === undefined;
  const numeric = schema.fields.filter(isNumeric);
  const named = numeric.findLast(({ name }) => valueNames.has(name.toLowerCase()));
  const others = numeric.filter(({ name }) => !decimalNames.has(name.toLowerCase()));
  const values = new Set(named === undefined ? others : [named]);
  if (values.size === 0) return undefined;
  const columns = schema.fields.map((field): CsvColumn => {
    const { name: id, mark, missing } = field;
    if (values.has(field)) return { kind: "value", id, mark, missing };
    if (numeric.includes(field)) return { kind: "decimal", id, mark, missing };
    const column = columnOf(id, header);
    return column.kind === "decimal" ? { kind: "code", id } : column;
  });
  const isTime = [...values].every(({ name }) => isTimeName(name));
  return {
    header,
    headerLine: 1,
    headerAt: hasHeader ? 0 : -1,
    titles: [],
    mark: ".",
    columns,
    hasNotes: false,
    ...(values.size > 1 ? { across: isTime ? "time" : "measure" } : {}),
  };
}
