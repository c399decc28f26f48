import type { Grid } from "./grid.js";
import type { SumsOfCells } from "./sums-of-cells.js";

/** Cells that move together, each up or down by as much, so that no sum changes. */
export interface TableMove {
  readonly cells: readonly number[];
  readonly signs: readonly (1 | -1)[];
  readonly cost: number;
}

/** What a move is to do, and what it may use. */
export interface MoveWish {
  /** The cell goes up (1), down (−1), or both must be possible (0). */
  readonly way: 1 | -1 | 0;
  readonly step: number;
  /** By cell: what it costs to withhold it too; Infinity where it must stay. */
  readonly costOf: (cell: number) => number;
  /** By cell: how far it can fall. */
  readonly room: Float64Array;
  /** A move that costs so much or more is none. */
  readonly below: number;
}

/**
 * The cheapest move of a cell among those that are lines along every axis at once: from one cell of a table of two
 * variables they lead around a rectangle. Every combination of lines is tried, and left as soon as it costs too much.
 */
export function cheapestMove(
  grid: Grid,
  sumsOf: SumsOfCells,
  cell: number,
  { way, step, costOf, room, below }: MoveWish,
): TableMove | undefined {
  let best: TableMove | undefined;
  let least = below;
  const start = grid.addressOf[cell] ?? -1;
  if (start < 0) return undefined;
  const canMove = (one: number, sign: number): boolean =>
    (way !== 0 && way * sign > 0) || (room[one] ?? 0) >= step;
  const along = (
    axis: number,
    addresses: readonly number[],
    signs: readonly (1 | -1)[],
    cost: number,
  ): void => {
    if (axis === grid.axes) {
      const cells = addresses.map((address) => grid.cellAt(address));
      if (!isBalanced(cells, signs, sumsOf)) return;
      best = { cells, signs, cost };
      least = cost;
      return;
    }
    for (const line of grid.linesThrough(cell, axis)) {
      const next = moved(line, addresses, signs, cost);
      if (next !== undefined) along(axis + 1, next.addresses, next.signs, next.cost);
    }
  };
  const moved = (
    line: { readonly steps: readonly number[]; readonly signs: readonly (1 | -1)[] },
    addresses: readonly number[],
    signs: readonly (1 | -1)[],
    before: number,
  ) => {
    const found = { addresses: [...addresses], signs: [...signs], cost: before };
    for (let at = 1; at < line.steps.length; at++) {
      const [away, turn] = [line.steps[at] ?? 0, line.signs[at] ?? 1];
      for (let one = 0; one < addresses.length; one++) {
        const address = (addresses[one] ?? 0) + away;
        const sign = signs[one] === turn ? 1 : -1;
        const here = grid.cellAt(address);
        if (here < 0 || !canMove(here, sign)) return undefined;
        found.cost += costOf(here);
        if (found.cost >= least) return undefined;
        found.addresses.push(address);
        found.signs.push(sign);
      }
    }
    return found;
  };
  if (canMove(cell, 1)) along(0, [start], [1], 0);
  return best;
}

/** Whether every sum that holds one of the cells stays as it is. */
function isBalanced(cells: readonly number[], signs: readonly number[], sumsOf: SumsOfCells): boolean {
  const signOf = new Map(cells.map((cell, at) => [cell, signs[at] ?? 0]));
  const of = (cell: number): number => signOf.get(cell) ?? 0;
  return cells.every((cell) =>
    sumsOf.of(cell).every(({ total, parts }) => of(total) === parts.reduce((sum, part) => sum + of(part), 0)),
  );
}
