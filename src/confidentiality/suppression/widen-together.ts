import type { LinearProgramme, ProgrammeSolver } from "../linear-programme.js";
import type { ProtectionTask } from "../protection-task.js";
import { costOf, rowsAmong, type Widening } from "./cheapest-widening.js";
import type { Grid } from "./grid.js";
import type { SumsOfCells } from "./sums-of-cells.js";

/**
 * Further cells that let many cells be other numbers at once: one linear programme for all that are near each other, in
 * which each of them may move and is worth withholding some persons for. Gives the cells, and the widenings that were too dear or
 * impossible.
 */
export function widenTogether(
  task: ProtectionTask,
  withheld: ReadonlySet<number>,
  widenings: readonly Widening[],
  sumsOf: SumsOfCells,
  grid: Grid,
  solver: ProgrammeSolver,
): { readonly cells: ReadonlySet<number>; readonly left: readonly Widening[] } {
  const cells = new Set<number>();
  const left: Widening[] = [];
  for (const scene of scenesOf(widenings)) {
    const open = new Map(scene.map((widening) => [widening.cell, widening]));
    const known = new Set(scene.flatMap(({ knownTo }) => [...(knownTo ?? [])]));
    for (const { cell: seed } of scene) {
      if (!open.has(seed)) continue;
      const near = grid.near(seed, nearby);
      const asked = near.flatMap((cell) => open.get(cell) ?? []);
      const moved = movedTogether(task, new Set([...withheld, ...cells]), asked, known, near, sumsOf, solver);
      for (const cell of moved) cells.add(cell);
      const served = asked.filter(({ cell }) => moved.has(cell));
      for (const { cell } of served) open.delete(cell);
      if (open.delete(seed)) left.push(...asked.filter(({ cell }) => cell === seed));
    }
  }
  return { cells, left };
}

/** How many cells one programme looks at. */
const nearby = 1500;

/** What it may cost to widen one cell, for each person by whom it moves. */
const worth = 150;

/** Widenings that one solution can serve: no cell twice, and none that somebody knows in the same scene. */
function scenesOf(widenings: readonly Widening[]): readonly (readonly Widening[])[] {
  const scenes: {
    readonly widenings: Widening[];
    readonly cells: Set<number>;
    readonly known: Set<number>;
  }[] = [];
  for (const widening of widenings) {
    const { cell, knownTo = new Set<number>() } = widening;
    const fits = scenes.find(
      ({ cells, known }) =>
        !cells.has(cell) && !known.has(cell) && [...knownTo].every((one) => !cells.has(one)),
    );
    const scene = fits ?? { widenings: [], cells: new Set<number>(), known: new Set<number>() };
    if (fits === undefined) scenes.push(scene);
    scene.widenings.push(widening);
    scene.cells.add(cell);
    for (const one of knownTo) scene.known.add(one);
  }
  return scenes.map(({ widenings: found }) => found);
}

function movedTogether(
  task: ProtectionTask,
  withheld: ReadonlySet<number>,
  asked: readonly Widening[],
  stays: ReadonlySet<number>,
  near: readonly number[],
  sumsOf: SumsOfCells,
  solver: ProgrammeSolver,
): ReadonlySet<number> {
  const count = near.length;
  const changes = new Map(asked.map(({ cell, change }) => [cell, change]));
  const programme = sceneProgramme(task, withheld, changes, stays, near, sumsOf);
  const costs = new Float64Array(2 * count);
  for (const [at, cell] of near.entries()) {
    const cost = changes.has(cell) ? -worth : costOf(task, withheld, cell);
    costs[at] = cost;
    costs[count + at] = cost;
  }
  const values = solver.least(programme, costs)?.values;
  const isMoved = (at: number): boolean => Math.abs((values?.[at] ?? 0) - (values?.[count + at] ?? 0)) > 1e-6;
  return new Set(near.filter((_, at) => isMoved(at)));
}

function sceneProgramme(
  task: ProtectionTask,
  withheld: ReadonlySet<number>,
  changes: ReadonlyMap<number, number>,
  stays: ReadonlySet<number>,
  near: readonly number[],
  sumsOf: SumsOfCells,
): LinearProgramme {
  const { table, known, knowledge } = task;
  const upper = new Float64Array(2 * near.length);
  const most = Math.max(3, ...[...changes.values()].map((change) => 2 * Math.abs(change)));
  for (const [at, cell] of near.entries()) {
    const { count = 0, isUnprinted = false, isJoint = false } = table.cells[cell] ?? {};
    const room = count - (isUnprinted ? 0 : knowledge.leastWithheld);
    if (stays.has(cell) || (known.has(cell) && !withheld.has(cell)) || room < 0) continue;
    const change = changes.get(cell);
    const farthest = isJoint ? Number.POSITIVE_INFINITY : most;
    upper[at] = change === undefined ? farthest : Math.max(0, change);
    upper[near.length + at] = change === undefined ? Math.min(farthest, room) : Math.max(0, -change);
  }
  return { lower: new Float64Array(upper.length), upper, rows: rowsAmong(task, near, sumsOf) };
}
