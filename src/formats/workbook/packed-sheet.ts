import type { GridCell, Merge } from "../grid.js";

/**
 * A sheet as it passes from the thread that reads: each different cell once, and for every place the number of its own.
 * Passed cell by cell, a long sheet would stand in memory three times, each time with every text of its own.
 */
export interface PackedSheet {
  readonly name: string;
  readonly cells: readonly GridCell[];
  /** How many cells each row has. */
  readonly widths: Uint32Array<ArrayBuffer>;
  /** Row after row, the cell of each place, from 1; 0 where it is empty. */
  readonly places: Uint32Array<ArrayBuffer>;
  readonly merges: readonly Merge[];
  readonly isHidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** Packs a sheet's rows as they come, so that none of them has to stay. */
export interface SheetPacker {
  addRow(row: readonly (GridCell | undefined)[]): void;
  packed(): Pick<PackedSheet, "cells" | "widths" | "places">;
}

export function sheetPacker(): SheetPacker {
  const cells: GridCell[] = [];
  const numbers = new Map<string, number>();
  let widths = new Uint32Array(1024);
  let places = new Uint32Array(4096);
  let [rows, length] = [0, 0];
  const numberOf = (cell: GridCell | undefined): number => {
    if (cell === undefined) return 0;
    const key = keyOf(cell);
    const known = numbers.get(key) ?? cells.push(cell);
    numbers.set(key, known);
    return known;
  };
  return {
    addRow(row) {
      if (rows === widths.length) widths = longer(widths, rows + 1);
      if (length + row.length > places.length) places = longer(places, length + row.length);
      widths[rows++] = row.length;
      for (const cell of row) places[length++] = numberOf(cell);
    },
    packed: () => ({ cells, widths: widths.slice(0, rows), places: places.slice(0, length) }),
  };
}

/** The rows again; places that say the same share one cell. */
export function unpackedRows({ cells, widths, places }: PackedSheet): (GridCell | undefined)[][] {
  let at = 0;
  return Array.from(widths, (width) => {
    const row: (GridCell | undefined)[] = [];
    for (const end = at + width; at < end; at++) row.push(cells[(places[at] ?? 0) - 1]);
    return row;
  });
}

/** Most cells have nothing but a kind and a text. */
function keyOf(cell: GridCell): string {
  const { kind, text } = cell;
  for (const name in cell) if (name !== "kind" && name !== "text") return `${kind}\n${JSON.stringify(cell)}`;
  return `${kind} ${text}`;
}

function longer(numbers: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const long = new Uint32Array(Math.max(numbers.length * 2, least));
  long.set(numbers);
  return long;
}
