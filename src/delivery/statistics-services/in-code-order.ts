import {
  type CodeColumn,
  type CubeAttribute,
  codeIndex,
  type DecimalColumn,
  type Table,
} from "../../cube/index.js";

/**
 * The rows of a table in the order of its codes, the last dimension fastest, as a service gives them that answers at once:
 * pages of a variable come one after the other.
 */
export function inCodeOrder(table: Table): Table {
  const ranks = new Float64Array(table.length);
  for (const { column } of table.dimensions)
    for (let row = 0; row < table.length; row++)
      ranks[row] = (ranks[row] ?? 0) * column.codes.length + (column.index[row] ?? 0);
  const order = Uint32Array.from(ranks, (_, row) => row);
  order.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  if (order.every((from, row) => from === row)) return table;
  return {
    ...table,
    dimensions: table.dimensions.map((dimension) => ({
      ...dimension,
      column: codes(dimension.column, order),
    })),
    values: decimals(table.values, order),
    attributes: table.attributes.map(
      (attribute): CubeAttribute =>
        attribute.kind === "code"
          ? { ...attribute, column: codes(attribute.column, order) }
          : { ...attribute, column: decimals(attribute.column, order) },
    ),
  };
}

function codes(column: CodeColumn, order: Uint32Array): CodeColumn {
  const index = codeIndex(column.codes.length, order.length);
  order.forEach((from, row) => {
    index[row] = column.index[from] ?? 0;
  });
  return { codes: column.codes, index };
}

function decimals({ units, scale, long }: DecimalColumn, order: Uint32Array): DecimalColumn {
  const texts = new Map<number, string>();
  if (long.size > 0)
    order.forEach((from, row) => {
      const text = long.get(from);
      if (text !== undefined) texts.set(row, text);
    });
  return {
    units: Float64Array.from(order, (from) => units[from] ?? 0),
    scale: Uint8Array.from(order, (from) => scale[from] ?? 0),
    long: texts,
  };
}
