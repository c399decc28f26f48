/**
 * The finest cells of a record file: rows that are alike in every dimension of the plan, and the plan's sums over them.
 * Cells stand in the order of their codes (compared as text, dimension by dimension), so that the same records give the
 * same bytes whatever engine counted them. Cells whose sums are all 0 are left out: they say nothing.
 */
export type Cells = readonly Cell[];

export interface Cell {
  /** By dimension of the plan; "" where nothing is known. */
  readonly codes: readonly string[];
  /** By sum of the plan. */
  readonly sums: readonly number[];
  /** By the plan's `largest`: the numbers, falling. Absent where the plan asks for none. */
  readonly largest?: readonly (readonly number[])[];
}

/** Cells in their order, without those that say nothing. Engines hand theirs through this. */
export function inCellOrder(cells: readonly Cell[]): Cells {
  return cells.filter(({ sums }) => sums.some((sum) => sum !== 0)).sort(byCodes);
}

function byCodes(a: Cell, b: Cell): number {
  for (const [at, code] of a.codes.entries()) {
    const other = b.codes[at] ?? "";
    if (code !== other) return code < other ? -1 : 1;
  }
  return 0;
}
