import type { Code, CubeAttribute, CubeDimension, Table } from "../../cube/index.js";
import type { CsvColumn, CsvLayout } from "../csv/csv-layout.js";
import type { JsonObject } from "../json/json-value.js";
import { optional } from "../table-parts.js";
import { codeListOf } from "./described-table.js";
import { otherMembers } from "./other-members.js";
import type { OwnTable } from "./own-table.js";
import type { TableSchema } from "./table-schema.js";

/** What each column of a table of ours is; undefined where its description says otherwise of some column. */
export function ownLayout(own: OwnTable, schema: TableSchema): CsvLayout | undefined {
  const dimensions = new Set(own.dimensions.map(({ field }) => field));
  const attributes = new Map(own.attributes.map(({ field, id }) => [field, id]));
  const columns = schema.fields.flatMap(({ name, type }): readonly CsvColumn[] => {
    if (name === own.value) return [{ kind: "value", id: name }];
    if (dimensions.has(name)) return [{ kind: "dimension", id: name }];
    const id = attributes.get(name);
    return id === undefined ? [] : [{ kind: type === "number" ? "decimal" : "code", id }];
  });
  const count = dimensions.size + attributes.size + 1;
  if (columns.length !== schema.fields.length || columns.length !== count) return undefined;
  return {
    header: schema.fields.map(({ name }) => name),
    headerLine: 1,
    headerAt: 0,
    titles: [],
    mark: ".",
    columns,
    hasNotes: false,
  };
}

/** The table as it was before it was written. */
export function restoredTable(
  read: Table,
  own: OwnTable,
  codesOf: ReadonlyMap<string, readonly Code[]>,
  document: JsonObject,
  resource: JsonObject,
): Table {
  const byField = new Map(read.dimensions.map((dimension) => [dimension.id, dimension]));
  const dimensions = own.dimensions.flatMap(({ field, id, role, labels }): readonly CubeDimension[] => {
    const found = byField.get(field);
    if (found === undefined) return [];
    const codeList = codeListOf(id, found.column, codesOf.get(field));
    return [{ id, ...optional("role", role), ...optional("labels", labels), column: found.column, codeList }];
  });
  const ids = new Set(own.attributes.map(({ id }) => id));
  const attributes = read.attributes.filter(({ id }): boolean => ids.has(id) || id === "obs_status");
  return {
    ...own.around,
    annotations: [...own.around.annotations, ...otherMembers(document, resource)],
    length: read.length,
    dimensions,
    values: read.values,
    attributes: attributes satisfies readonly CubeAttribute[],
  };
}
