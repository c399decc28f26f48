import type { ProgrammeSolver } from "../linear-programme.js";
import { tryMove } from "./move.js";
import { boxed, neighbourhood } from "./neighbourhood.js";
import type { Wanted, Witnesses } from "./witnesses.js";

/**
 * Looks for solutions that show how far apart the unknowns can lie, and gives those for which none was found. Near
 * unknowns are moved together first, since one solution shows it of many; what is left is moved one by one, in ever
 * larger neighbourhoods. That none was found proves nothing. One that none was found for is enough where it `stopsAtFirst`.
 */
export function findWitnesses(
  witnesses: Witnesses,
  wanted: readonly Wanted[],
  solver: ProgrammeSolver,
  sizes: readonly number[] = [60, 200, 1000],
  stopsAtFirst = false,
): readonly number[] {
  const isOpen = (unknown: number): boolean => {
    const want = wanted[unknown];
    return want !== undefined && !witnesses.satisfies(unknown, want);
  };
  const wish = (unknown: number): number => direction(witnesses, unknown, wanted[unknown]);
  // Unknowns are moved as far as is asked and a little more: what they can reach beyond does not matter.
  const farthest = wanted.reduce((most, { low, high, width }, at) => {
    const here = witnesses.start[at] ?? 0;
    return Math.max(most, 1 + Math.max(width, high - here, here - low));
  }, 1);
  let open = [...wanted.keys()].filter(isOpen);
  for (const size of sizesFor(togetherSizes, wanted.length)) {
    for (let before = Number.POSITIVE_INFINITY; open.length < before * worthwhile && open.length > 0; ) {
      before = open.length;
      moveTogether(open, size);
      open = open.filter(isOpen);
    }
  }
  const inVain = new Set<number>();
  for (const size of sizes) {
    for (const unknown of open) {
      if (inVain.has(unknown)) continue;
      moveAlone(unknown, size);
      if (stopsAtFirst && inVain.has(unknown)) return [unknown];
    }
    open = open.filter(isOpen);
  }
  return open;

  function moveTogether(asked: readonly number[], size: number): void {
    const taken = new Set<number>();
    let failures = 0;
    for (const seed of asked) {
      if (taken.has(seed) || !isOpen(seed)) continue;
      const unknowns = neighbourhood(witnesses.attack, [seed], size);
      const mine = unknowns.filter((unknown) => !taken.has(unknown) && isOpen(unknown));
      const wishes = new Map(mine.map((unknown) => [unknown, wish(unknown)]));
      failures = tryMove(witnesses, { unknowns, farthest, wishes }, solver) ? 0 : failures + 1;
      // In tables of many dimensions a small neighbourhood has no room for any move.
      if (failures === mostInVain) return;
      // Those at the edge come once more, in the middle of another neighbourhood.
      for (const unknown of mine.slice(0, Math.ceil(mine.length / 2))) taken.add(unknown);
    }
  }

  function moveAlone(unknown: number, size: number): void {
    const unknowns = neighbourhood(witnesses.attack, [unknown], size);
    // Nothing is bound to the unknown beyond: a larger neighbourhood is the same one.
    const isAll = size !== boxed && unknowns.length < size;
    const insists = isAll || size === sizes.at(-1);
    const move = (way: number, by?: number): void => {
      if (!isOpen(unknown) || by === 0) return;
      const wishes = new Map([[unknown, way]]);
      tryMove(
        witnesses,
        { unknowns, farthest, wishes, insists, ...(by === undefined ? {} : { by }) },
        solver,
      );
    };
    for (const way of [wish(unknown), -wish(unknown)])
      move(way, missing(witnesses, unknown, wanted[unknown], way));
    for (const way of [wish(unknown), -wish(unknown)]) move(way);
    if (isAll && isOpen(unknown)) inVain.add(unknown);
  }
}

function direction({ lowest, highest }: Witnesses, unknown: number, want: Wanted | undefined): number {
  if (want === undefined) return 0;
  if ((highest[unknown] ?? 0) < want.high) return 1;
  if ((lowest[unknown] ?? 0) > want.low) return -1;
  return 1;
}

/** How far from the start an unknown must move up or down for what is asked, if it moved no farther the other way; 0 if it cannot. */
function missing(
  { attack, start, lowest, highest }: Witnesses,
  unknown: number,
  want: Wanted | undefined,
  way: number,
): number {
  if (want === undefined) return 0;
  const here = start[unknown] ?? 0;
  if (way > 0) return Math.max(want.high, (lowest[unknown] ?? 0) + want.width) - here;
  const least = Math.min(want.low, (highest[unknown] ?? 0) - want.width);
  return least < (attack.lower[unknown] ?? 0) ? 0 : here - least;
}

/** The sizes of neighbourhoods that differ among so many unknowns. */
export function sizesFor(sizes: readonly number[], unknowns: number): readonly number[] {
  return sizes.slice(0, 1 + sizes.filter((size) => size < unknowns).length);
}

/** How many near unknowns are moved together, one number after the other. */
const togetherSizes = [150, 600, boxed, 2400];

/** While no more than such a part of what was open is left, the same size is tried again. */
const worthwhile = 0.98;

/** After so many tries in vain a larger neighbourhood is taken. */
const mostInVain = 12;
