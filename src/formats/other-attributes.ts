import type { Table } from "../cube/index.js";
import type { Loss } from "./format.js";
import { loss } from "./loss.js";

/** The columns of a table that a format has no place for, but for those it has. */
export function otherAttributes(table: Table, held: readonly string[]): readonly Loss[] {
  return table.attributes
    .filter(({ id }) => !held.includes(id))
    .map(({ id }) => loss("attributes", `kolonnen "${id}"`, `the column "${id}"`));
}
