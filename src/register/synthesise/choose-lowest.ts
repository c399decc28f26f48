import { at, nth } from "./at.js";

/** Ranks are whole numbers from 0 to this. */
export const lastRank = 8191;

/** A rank within its limits. */
export function rankOf(wanted: number): number {
  return wanted < 0 ? 0 : wanted > lastRank ? lastRank : Math.floor(wanted);
}

/**
 * Marks in each cell those with the lowest ranks, as many as its quota says (or all there are), in two passes without
 * sorting: of equal ranks the first persons. Whose rank stays is chosen again in the next year, unless the quota falls
 * below it: so the numbers are met and most persons stay what they were. `cells` of -1 are left alone.
 */
export function chooseLowest(
  cells: Int32Array,
  ranks: Int32Array,
  count: number,
  quotas: readonly number[],
  chosen: Int32Array,
): void {
  const tally = new Int32Array(quotas.length * (lastRank + 1));
  for (let i = 0; i < count; i++) {
    const cell = at(cells, i);
    if (cell < 0) continue;
    const place = cell * (lastRank + 1) + at(ranks, i);
    tally[place] = at(tally, place) + 1;
  }
  const limits = new Int32Array(quotas.length);
  const onLimit = new Int32Array(quotas.length);
  for (let cell = 0; cell < quotas.length; cell++) {
    let left = Math.max(0, nth(quotas, cell));
    let rank = 0;
    for (; rank <= lastRank; rank++) {
      const here = at(tally, cell * (lastRank + 1) + rank);
      if (here > left) break;
      left -= here;
    }
    limits[cell] = rank;
    onLimit[cell] = left;
  }
  for (let i = 0; i < count; i++) {
    const cell = at(cells, i);
    chosen[i] = 0;
    if (cell < 0) continue;
    const [rank, limit] = [at(ranks, i), at(limits, cell)];
    if (rank < limit) chosen[i] = 1;
    else if (rank === limit && at(onLimit, cell) > 0) {
      chosen[i] = 1;
      onLimit[cell] = at(onLimit, cell) - 1;
    }
  }
}

/** The same for a few: 1 for each of those who are chosen. */
export function chosenAmong(
  cells: readonly number[],
  ranks: readonly number[],
  quotas: readonly number[],
): Int32Array {
  const chosen = new Int32Array(cells.length);
  chooseLowest(Int32Array.from(cells), Int32Array.from(ranks, rankOf), cells.length, quotas, chosen);
  return chosen;
}
