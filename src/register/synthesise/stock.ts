import { keyOf } from "./key.js";
import { drawBelow } from "./random.js";

/** A unit of a file that has persons of its own: an employee, a student, a child. */
export interface Unit {
  readonly key: number;
  /** The cell of the calibration that it belongs to. */
  readonly cell: number;
}

/**
 * Units that come and go, as many in each cell as are wanted: each year some leave by chance, those who are too many
 * leave too, and new ones take the open places.
 */
export function stockOf(
  firstKey: number,
  seed: number,
  what: number,
): (wanted: readonly number[], year: number, perCentLeaving: number) => readonly Unit[] {
  let units: readonly Unit[] = [];
  let next = firstKey;
  return (wanted, year, perCentLeaving) => {
    const open = [...wanted];
    const kept = units.filter(({ key, cell }) => {
      const left = open[cell] ?? 0;
      if (left <= 0 || drawBelow(100, seed, key, what, year) < perCentLeaving) return false;
      open[cell] = left - 1;
      return true;
    });
    const come = open.flatMap((number, cell) =>
      Array.from({ length: Math.max(0, number) }, () => ({ key: keyOf(next++), cell })),
    );
    units = [...kept, ...come];
    return units;
  };
}
