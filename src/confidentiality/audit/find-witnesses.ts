import type { ProgrammeSolver } from "../linear-programme.js";
import { tryMove } from "./move.js";
import { neighbourhood } from "./neighbourhood.js";
import type { Wanted, Witnesses } from "./witnesses.js";

/**
 * Looks for solutions that show how far apart the unknowns can lie, and gives those for which none was found. Near
 * unknowns are moved together first, since one solution shows it of many; what is left is moved one by one, in ever
 * larger neighbourhoods. That none was found proves nothing.
 */
export function findWitnesses(
  witnesses: Witnesses,
  wanted: readonly Wanted[],
  solver: ProgrammeSolver,
  sizes: readonly number[] = [60, 200, 1000],
): readonly number[] {
  const isOpen = (unknown: number): boolean => {
    const want = wanted[unknown];
    return want !== undefined && !witnesses.satisfies(unknown, want);
  };
  const wish = (unknown: number): number => direction(witnesses, unknown, wanted[unknown]);
  // Unknowns are moved as far as is asked and a little more: what they can reach beyond does not matter.
  const farthest = Math.max(
    ...wanted.map(({ low, high, width }, at) => {
      const here = witnesses.start[at] ?? 0;
      return 1 + Math.max(width, high - here, here - low);
    }),
  );
  let open = [...wanted.keys()].filter(isOpen);
  for (const size of togetherSizes) {
    for (let before = -1; open.length !== before && open.length > 0; ) {
      before = open.length;
      moveTogether(open, size);
      open = open.filter(isOpen);
    }
  }
  for (const size of sizes) {
    for (const unknown of open) moveAlone(unknown, size);
    open = open.filter(isOpen);
  }
  return open;

  function moveTogether(asked: readonly number[], size: number): void {
    const taken = new Set<number>();
    let inVain = 0;
    for (const seed of asked) {
      if (taken.has(seed) || !isOpen(seed)) continue;
      const unknowns = neighbourhood(witnesses.attack, [seed], size);
      const mine = unknowns.filter((unknown) => !taken.has(unknown) && isOpen(unknown));
      const wishes = new Map(mine.map((unknown) => [unknown, wish(unknown)]));
      inVain = tryMove(witnesses, { unknowns, farthest, wishes }, solver) ? 0 : inVain + 1;
      // In tables of many dimensions a small neighbourhood has no room for any move.
      if (inVain === mostInVain) return;
      // Those at the edge come once more, in the middle of another neighbourhood.
      for (const unknown of mine.slice(0, Math.ceil(mine.length / 2))) taken.add(unknown);
    }
  }

  function moveAlone(unknown: number, size: number): void {
    const unknowns = neighbourhood(witnesses.attack, [unknown], size);
    for (const way of [wish(unknown), -wish(unknown)]) {
      if (!isOpen(unknown)) return;
      const wishes = new Map([[unknown, way]]);
      tryMove(witnesses, { unknowns, farthest, wishes, insists: size === sizes.at(-1) }, solver);
    }
  }
}

function direction({ lowest, highest }: Witnesses, unknown: number, want: Wanted | undefined): number {
  if (want === undefined) return 0;
  if ((highest[unknown] ?? 0) < want.high) return 1;
  if ((lowest[unknown] ?? 0) > want.low) return -1;
  return 1;
}

/** How many near unknowns are moved together, one number after the other. */
const togetherSizes = [150, 600, 2400];

/** After so many tries in vain a larger neighbourhood is taken. */
const mostInVain = 12;
