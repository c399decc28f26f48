import { createHash } from "node:crypto";
import type { MappedTable } from "./mapping.js";

/**
 * Where the tables of a sheet were found, in short. A mapping keeps it from the day it was proposed: as long as it is
 * the same, the sheet lies as it lay then, and what a person has corrected of its places holds.
 */
export function layoutOf(tables: readonly MappedTable[]): string {
  const places = tables.map(({ rows, header, labels, values }) => [
    rows,
    header.map(({ row }) => row),
    labels.map(({ column }) => column),
    values,
  ]);
  return createHash("sha256").update(JSON.stringify(places)).digest("hex").slice(0, 12);
}
