import type { LinkedCells, ProgrammeSolver } from "../../src/confidentiality/index.js";
import type { Persons } from "./linked-tables.js";

/**
 * What an attacker can find who knows every shown count and all sums, by programmes in whole numbers over the table as it is
 * printed. Nothing of the audit is in it: no starting solution, no neighbourhoods, no parts. Who knows besides which kinds of
 * persons there are (`register`; their counts are only where the search begins) looks for counts of these: every cell is a sum of
 * some of them, and none is below 0.
 */
export function attacker(
  { cells, sums }: LinkedCells,
  withheld: ReadonlySet<number>,
  solver: ProgrammeSolver,
  register?: readonly Persons[],
) {
  const isOpen = (place: number): boolean => withheld.has(place) || cells[place]?.isUnprinted === true;
  const countOf = (place: number): number => cells[place]?.count ?? 0;
  const kinds = register ?? [];
  // Of joint cells the attacker makes no use: they are what is to be tested.
  const isOwn = (place: number): boolean => register === undefined || cells[place]?.isJoint !== true;
  const own = [...cells.keys()].filter(isOwn);
  const before = own.length;
  const at = new Map(own.map((place, index) => [place, index]));
  const counts = [...own.map(countOf), ...kinds.map(({ count }) => count)];
  const isFree = (index: number): boolean => index >= before || isOpen(own[index] ?? -1);
  const rowOf = (total: number, parts: readonly number[]) => ({
    lower: 0,
    upper: 0,
    places: [total, ...parts],
    factors: [1, ...parts.map(() => -1)],
  });
  const programme = {
    lower: Float64Array.from(counts, (count, index) => (isFree(index) ? 0 : count)),
    upper: Float64Array.from(counts, (count, index) => (isFree(index) ? count + farthest : count)),
    whole: new Int32Array(counts.length).fill(1),
    rows:
      register === undefined
        ? sums.map(({ total, parts }) => rowOf(total, parts))
        : own.map((place, index) => {
            const codes = [...(cells[place]?.codes?.values() ?? [])];
            const inside = kinds.flatMap((kind, one) =>
              codes.every((code) => kind.codes.includes(code)) ? [before + one] : [],
            );
            return rowOf(index, inside);
          }),
  };
  /** The largest (1) or smallest (−1) count that a cell can have, and every count of a table in which it has it. */
  const extreme = (place: number, sign: 1 | -1) => {
    const costs = new Float64Array(counts.length);
    costs[at.get(place) ?? -1] = -sign;
    const found = solver.least(programme, costs);
    if (found === undefined) throw new Error("the true counts are a solution");
    return (one: number): number => Math.round(found.values[at.get(one) ?? -1] ?? Number.NaN);
  };
  return {
    /** Withheld cells whose count is certain. */
    learned(): readonly number[] {
      const unknown = new Set(withheld);
      for (const place of withheld) {
        for (const sign of [1, -1] as const) {
          if (!unknown.has(place)) break;
          const found = extreme(place, sign);
          for (const one of unknown) if (found(one) !== countOf(one)) unknown.delete(one);
        }
      }
      return [...unknown];
    },
    /** Whether a cell can be one lower, if it is above 0, and one higher. */
    canBeOneOff(place: number): boolean {
      const [low, high] = this.rangeOf(place);
      return low <= Math.max(0, countOf(place) - 1) && high > countOf(place);
    },
    /** Between which counts a cell lies, as far as it is looked. */
    rangeOf(place: number): readonly [number, number] {
      return [extreme(place, -1)(place), extreme(place, 1)(place)];
    },
  };
}

/** Nobody need look further than this for another table. */
const farthest = 50;
