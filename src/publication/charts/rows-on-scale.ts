import type { Box } from "./box.js";
import { type PlacedTick, placeTicks, tickBand } from "./ticks-below.js";
import type { ValueScale } from "./value-scale.js";

/** A row that has its place: what it holds is the chart's own affair. */
export interface RowPlace {
  readonly top: number;
  readonly bottom: number;
}

/** Rows one below the other on one scale from left to right, whose values are named under the last. */
export interface RowsOnScale<Row extends RowPlace> {
  readonly width: number;
  readonly height: number;
  /** The rules of the scale run through it. */
  readonly plot: Box;
  readonly ticks: readonly PlacedTick[];
  readonly xOf: (value: number) => number;
  readonly rows: readonly Row[];
}

/** Between the drawing's edge and anything in it. */
export const edge = 2;

/**
 * Lays rows on a scale: each is placed by the chart, at the height where the one before and the space after it
 * end. The plot begins at `plotTop` of the first row.
 */
export function rowsOnScale<Row extends RowPlace>(
  place: readonly ((top: number) => Row)[],
  scale: ValueScale,
  frame: {
    readonly width: number;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly space: number;
    plotTop(first: Row): number;
    formatTick(value: number): string;
  },
): RowsOnScale<Row> {
  const { width, left, right, space } = frame;
  const rows: Row[] = [];
  let next = frame.top;
  for (const at of place) {
    const row = at(next);
    rows.push(row);
    next = row.bottom + space;
  }
  const bottom = next - space / 2;
  const [first] = rows;
  return {
    width,
    height: bottom + tickBand,
    plot: { left, right, top: first === undefined ? frame.top : frame.plotTop(first), bottom },
    ticks: placeTicks(scale, frame.formatTick, { left, right, width }),
    xOf: scale.between(left, right),
    rows,
  };
}
