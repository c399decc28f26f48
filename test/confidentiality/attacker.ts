import type { LinkedCells, ProgrammeSolver } from "../../src/confidentiality/index.js";

/**
 * What an attacker can find who knows every shown count and all sums, by programmes in whole numbers over the table as it is
 * printed. Nothing of the audit is in it: no starting solution, no neighbourhoods, no parts.
 */
export function attacker(
  { cells, sums }: LinkedCells,
  withheld: ReadonlySet<number>,
  solver: ProgrammeSolver,
) {
  const isOpen = (place: number): boolean => withheld.has(place) || cells[place]?.isUnprinted === true;
  const countOf = (place: number): number => cells[place]?.count ?? 0;
  const programme = {
    lower: Float64Array.from(cells, ({ count }, place) => (isOpen(place) ? 0 : count)),
    upper: Float64Array.from(cells, ({ count }, place) => (isOpen(place) ? count + farthest : count)),
    whole: new Int32Array(cells.length).fill(1),
    rows: sums.map(({ total, parts }) => ({
      lower: 0,
      upper: 0,
      places: [total, ...parts],
      factors: [1, ...parts.map(() => -1)],
    })),
  };
  /** The largest (1) or smallest (−1) count that a cell can have, and every count of a table in which it has it. */
  const extreme = (place: number, sign: 1 | -1) => {
    const costs = new Float64Array(cells.length);
    costs[place] = -sign;
    const found = solver.least(programme, costs);
    if (found === undefined) throw new Error("the true counts are a solution");
    return Array.from(found.values, Math.round);
  };
  return {
    /** Withheld cells whose count is certain. */
    learned(): readonly number[] {
      const unknown = new Set(withheld);
      for (const place of withheld) {
        for (const sign of [1, -1] as const) {
          if (!unknown.has(place)) break;
          const counts = extreme(place, sign);
          for (const one of unknown) if (counts[one] !== countOf(one)) unknown.delete(one);
        }
      }
      return [...unknown];
    },
    /** Whether a cell can be one lower, if it is above 0, and one higher. */
    canBeOneOff(place: number): boolean {
      const low = extreme(place, -1)[place] ?? 0;
      const high = extreme(place, 1)[place] ?? 0;
      return low <= Math.max(0, countOf(place) - 1) && high > countOf(place);
    },
  };
}

/** Nobody need look further than this for another table. */
const farthest = 50;
