import { total } from "../../cube/index.js";
import type { LinkedCells } from "../linked-cells.js";
import { type Line, linesOf } from "./lines.js";

/** A cell by its codes as a number, and the ways to leave and come back to all sums along each axis. */
export interface Grid {
  readonly axes: number;
  /** By cell: its address; −1 without codes. */
  readonly addressOf: Float64Array;
  /** The cell at an address; −1 where none is. */
  cellAt(address: number): number;
  /** The lines through a cell along an axis; one step nowhere where no sum along the axis holds the cell. */
  linesThrough(cell: number, axis: number): readonly Line[];
  /** Cells in a box around one, as many codes of each axis as make about so many cells, itself first. */
  near(cell: number, most: number): readonly number[];
}

/** The table as a grid of codes; undefined where its cells have none or are of too many kinds to number them. */
export function gridOf({ cells, sums }: LinkedCells): Grid | undefined {
  const names = [...new Set(cells.flatMap(({ codes }) => [...(codes?.keys() ?? [])]))];
  const axes = names.map(() => new Map([[total, 0]]));
  const coordinates = cells.map(({ codes }) => {
    if (codes === undefined) return undefined;
    return names.map((name, axis) => numberOf(axes[axis] ?? new Map(), codes.get(name) ?? total));
  });
  const strides: number[] = [];
  let size = 1;
  for (const axis of axes) {
    strides.push(size);
    size *= axis.size;
  }
  if (names.length === 0 || !Number.isSafeInteger(size)) return undefined;
  const addressOf = Float64Array.from(coordinates, (codes) =>
    codes === undefined ? -1 : codes.reduce((sum, code, axis) => sum + code * (strides[axis] ?? 0), 0),
  );
  const cellsByAddress = new Map(Array.from(addressOf, (address, cell) => [address, cell]));

  const holds = cells.map(() => new Set<number>());
  const families: { readonly parent: number; readonly children: readonly number[] }[][] = names.map(() => []);
  for (const { total: whole, parts } of sums) {
    const above = coordinates[whole];
    const byAxis = new Map<number, number[]>();
    for (const part of parts) {
      const codes = coordinates[part] ?? [];
      const differing = names.flatMap((_, axis) => (codes[axis] === above?.[axis] ? [] : [axis]));
      const [axis = -1] = differing;
      if (differing.length !== 1) continue;
      const children = byAxis.get(axis);
      if (children === undefined) byAxis.set(axis, [codes[axis] ?? 0]);
      else children.push(codes[axis] ?? 0);
      holds[part]?.add(axis);
      holds[whole]?.add(axis);
    }
    for (const [axis, children] of byAxis) families[axis]?.push({ parent: above?.[axis] ?? 0, children });
  }
  const lines = families.map((found, axis) => linesOf(found, strides[axis] ?? 0));
  const cellAt = (address: number): number => cellsByAddress.get(address) ?? -1;
  const linesThrough = (cell: number, axis: number): readonly Line[] =>
    holds[cell]?.has(axis) ? (lines[axis]?.(coordinates[cell]?.[axis] ?? 0) ?? []) : nowhere;
  return {
    axes: names.length,
    addressOf,
    cellAt,
    linesThrough,
    near(cell, most) {
      const start = addressOf[cell] ?? -1;
      return start < 0
        ? []
        : boxOf(
            names.map((_, axis) => linesThrough(cell, axis)),
            most,
          )
            .map((away) => cellAt(start + away))
            .filter((one) => one >= 0);
    },
  };
}

/** Differences of addresses: lines are added axis by axis, one of each in turn, until the box is large enough. */
function boxOf(lines: readonly (readonly Line[])[], most: number): readonly number[] {
  const sides = lines.map(() => new Set([0]));
  const size = (): number => sides.reduce((product, side) => product * side.size, 1);
  const longest = lines.reduce((so, { length }) => Math.max(so, length), 0);
  for (let turn = 0; turn < longest && size() < most; turn++) {
    for (const [axis, side] of sides.entries())
      for (const step of lines[axis]?.[turn]?.steps ?? []) side.add(step);
  }
  return sides.reduce<readonly number[]>(
    (box, side) => [...side].flatMap((step) => box.map((away) => away + step)),
    [0],
  );
}

const nowhere: readonly Line[] = [{ steps: [0], signs: [1] }];

function numberOf(codes: Map<string, number>, code: string): number {
  const number = codes.get(code) ?? codes.size;
  codes.set(code, number);
  return number;
}
