import type { Grid, GridCell } from "../../formats/index.js";

/** A grid in which each cell of a merged stretch says what the stretch says, and where the stretch begins. */
export interface FilledGrid {
  readonly grid: Grid;
  readonly width: number;
  /** What stands in a cell, or in the merged stretch that it belongs to. */
  at(row: number, column: number): GridCell | undefined;
  /** The column in which what stands in a cell begins. */
  originColumn(row: number, column: number): number;
}

export function filledGrid(grid: Grid): FilledGrid {
  const stretches = new Map<number, { readonly column: number; readonly row: number }>();
  const key = (row: number, column: number): number => row * widest + column;
  for (const { top, left, bottom, right } of grid.merges) {
    for (let row = top; row <= Math.min(bottom, top + tallest); row++) {
      for (let column = left; column <= Math.min(right, widest - 1); column++) {
        if (stretches.size > mostMergedCells) break;
        stretches.set(key(row, column), { row: top, column: left });
      }
    }
  }
  return {
    grid,
    width: grid.rows.reduce((most, row) => Math.max(most, row.length), 0),
    at: (row, column) => {
      const start = stretches.get(key(row, column));
      return grid.rows[start?.row ?? row]?.[start?.column ?? column];
    },
    originColumn: (row, column) => stretches.get(key(row, column))?.column ?? column,
  };
}

/** The columns of Excel. */
const widest = 16_384;
const tallest = 10_000;
const mostMergedCells = 200_000;
