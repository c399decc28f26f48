import { type CubeDimension, codeAt, type Table } from "../../cube/index.js";
import type { Loss } from "../format.js";
import { lossOf } from "../loss.js";
import { codesOfDimension, labelIn } from "../table-parts.js";
import { reservedIds, roleOfComponent } from "./sdmx-components.js";

/** A column as it is written, with the column of names beside it. */
export interface WrittenColumn {
  readonly id: string;
  readonly label: string;
  cellAt(row: number): string;
  readonly nameAt?: (row: number) => string;
}

/** The dimensions as SDMX has them: time is TIME_PERIOD, and its codes are periods. */
export function writtenDimensions(
  table: Table,
  language: string,
): { readonly columns: readonly WrittenColumn[]; readonly lost: readonly Loss[] } {
  const counts = { names: 0, periods: 0, unused: 0, orders: 0, parents: 0, roles: 0 };
  const time = table.dimensions.find(({ role }) => role === "time");
  const hasTime = table.dimensions.some(({ id }) => id === "TIME_PERIOD");
  const columns = table.dimensions.map((dimension): WrittenColumn => {
    const isTime = dimension === time && (!hasTime || dimension.id === "TIME_PERIOD");
    const reserved = reservedIds.has(dimension.id) ? `${dimension.id}_` : dimension.id;
    const id = isTime ? "TIME_PERIOD" : reserved;
    if (id !== dimension.id) counts.names++;
    if (roleOfComponent(id) !== dimension.role) counts.roles++;
    const codes = codesOfDimension(dimension);
    countCodes(dimension, codes, counts);
    const byCode = new Map(codes.map((code) => [code.id, code]));
    const texts = dimension.column.codes.map((code) => (isTime ? (byCode.get(code)?.period ?? code) : code));
    if (isTime) counts.periods += texts.filter((text, at) => text !== dimension.column.codes[at]).length;
    else counts.periods += codes.filter(({ period }) => period !== undefined).length;
    const names = dimension.column.codes.map((code) => labelIn(byCode.get(code)?.labels, language) ?? "");
    const { index } = dimension.column;
    return {
      id,
      label: labelIn(dimension.labels, language) ?? "",
      cellAt: (row) => texts[index[row] ?? -1] ?? codeAt(dimension.column, row),
      ...(names.some((name) => name !== "")
        ? { nameAt: (row: number) => names[index[row] ?? -1] ?? "" }
        : {}),
    };
  });
  return { columns, lost: losses(counts) };
}

/** A reader finds codes in the order in which rows have them, and none that no row has. */
function countCodes(
  { column }: CubeDimension,
  codes: readonly { readonly id: string; readonly parent?: string | undefined }[],
  counts: { unused: number; orders: number; parents: number },
): void {
  const seen = new Set<number>();
  for (const at of column.index) {
    seen.add(at);
    if (seen.size === column.codes.length) break;
  }
  const inRows = [...seen].map((at) => column.codes[at] ?? "");
  const used = new Set(inRows);
  const listed = codes.map(({ id }) => id).filter((id) => used.has(id));
  counts.unused += codes.length - listed.length;
  if (listed.some((id, at) => id !== inRows[at])) counts.orders++;
  counts.parents += codes.filter(({ parent }) => parent !== undefined).length;
}

function losses(counts: {
  readonly names: number;
  readonly periods: number;
  readonly unused: number;
  readonly orders: number;
  readonly parents: number;
  readonly roles: number;
}): readonly Loss[] {
  return [
    ...lossOf(
      counts.names,
      "dimension-ids",
      (n) => `navnet på ${n} dimensioner, som SDMX har egne ord for`,
      (n) => `the ids of ${n} dimensions that SDMX has words of its own for`,
    ),
    ...lossOf(
      counts.roles,
      "roles",
      (n) => `hvad ${n} dimensioner er (tid, sted, hvad der måles)`,
      (n) => `what ${n} dimensions are (time, place, what is measured)`,
    ),
    ...lossOf(
      counts.periods,
      "period-codes",
      (n) => `${n} koder for tid, som er skrevet som perioder`,
      (n) => `${n} codes of times, which are written as periods`,
    ),
    ...lossOf(
      counts.unused,
      "unused-codes",
      (n) => `${n} koder, som ingen række har`,
      (n) => `${n} codes that no row has`,
    ),
    ...lossOf(
      counts.orders,
      "code-order",
      (n) => `kodernes rækkefølge i ${n} dimensioner`,
      (n) => `the order of the codes of ${n} dimensions`,
    ),
    ...lossOf(
      counts.parents,
      "parents",
      (n) => `det overordnede niveau for ${n} koder`,
      (n) => `the level above ${n} codes`,
    ),
  ];
}
