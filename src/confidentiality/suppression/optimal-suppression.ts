import type { LinearProgramme, ProgrammeRow, ProgrammeSolver } from "../linear-programme.js";
import type { ProtectionTask, Uncertainty } from "../protection-task.js";

/** The cells whose counts add up to least among those that a programme holds for safe. */
export interface OptimalPattern {
  readonly withheld: ReadonlySet<number>;
  /** False where time ran out before it was proven that none is cheaper. */
  readonly isProven: boolean;
}

/**
 * The cheapest suppression of a small table, by a mixed-integer programme: a cell is withheld or not, and for every primary
 * cell there is one way to change withheld cells by which it becomes larger, and one by which it becomes smaller, so that
 * all sums hold. Persons who know their own cell are not in it, so the audit has the last word.
 *
 * Changes are bounded tightly. With a bound as large as the grand total, tolerances let a cell change that is not withheld,
 * and the programme calls patterns optimal that cost many times too much.
 *
 * Reference: M. Fischetti and J. J. Salazar (2001), "Solving the cell suppression problem on tabular data with linear
 * constraints", Management Science 47, 1008-1027, for the model.
 */
export function optimalSuppression(
  task: ProtectionTask,
  solver: ProgrammeSolver,
  seconds: number,
): OptimalPattern | undefined {
  const { cells } = task.table;
  const asked = [...task.primary].filter(([place]) => !task.known.has(place));
  const programme = suppressionProgramme(task, asked);
  const costs = new Float64Array(programme.lower.length);
  for (const [place, { count, isUnprinted }] of cells.entries()) {
    // Of patterns that cost the same, the one with fewer cells: all of them together weigh less than one person.
    costs[place] = isUnprinted ? 0 : count + 0.5 / cells.length;
  }
  const solution = solver.least(programme, costs, seconds);
  if (solution === undefined) return undefined;
  const withheld = [...cells.keys()].filter(
    (place) => (solution.values[place] ?? 0) > 0.5 && !cells[place]?.isUnprinted,
  );
  return { withheld: new Set(withheld), isProven: solution.isBest };
}

/** Variables: for each cell whether it is withheld; then for each way of a primary cell every cell's change up and down. */
function suppressionProgramme(
  task: ProtectionTask,
  asked: readonly (readonly [number, Uncertainty])[],
): LinearProgramme {
  const { table, known } = task;
  const count = table.cells.length;
  const ways = asked.flatMap(([place, uncertainty]) => [
    { place, uncertainty, sign: 1 as const },
    { place, uncertainty, sign: -1 as const },
  ]);
  const size = count + ways.length * 2 * count;
  const [lower, upper, whole] = [new Float64Array(size), new Float64Array(size), new Int32Array(size)];
  const rows: ProgrammeRow[] = [];
  for (const [place, { isUnprinted }] of table.cells.entries()) {
    const must = isUnprinted === true || (task.primary.has(place) && !known.has(place));
    lower[place] = must ? 1 : 0;
    upper[place] = known.has(place) && !must ? 0 : 1;
    whole[place] = 1;
  }
  for (const [at, { place, uncertainty, sign }] of ways.entries()) {
    const up = count + at * 2 * count;
    const down = up + count;
    addChanges(task, { up, down, most: mostOf(uncertainty) }, upper, rows);
    const least = sign === 1 ? uncertainty.up : Math.min(uncertainty.down, below(task, place));
    const [wanted, other] = sign === 1 ? [up, down] : [down, up];
    lower[wanted + place] = Math.min(least, upper[wanted + place] ?? 0);
    upper[other + place] = 0;
    for (const { total, parts } of table.sums) {
      const places = [total, ...parts];
      const factors = places.map((_, index) => (index === 0 ? 1 : -1));
      rows.push({
        lower: 0,
        upper: 0,
        places: [...places.map((one) => up + one), ...places.map((one) => down + one)],
        factors: [...factors, ...factors.map((factor) => -factor)],
      });
    }
    // Both ways together make the width.
    if (sign === -1) {
      const above = up - 2 * count;
      rows.push({
        lower: uncertainty.width,
        upper: Number.POSITIVE_INFINITY,
        places: [above + place, down + place],
        factors: [1, 1],
      });
    }
  }
  return { lower, upper, whole, rows };
}

/** A cell changes only if it is withheld, and never below what it can be. */
function addChanges(
  task: ProtectionTask,
  { up, down, most }: { readonly up: number; readonly down: number; readonly most: number },
  upper: Float64Array,
  rows: ProgrammeRow[],
): void {
  for (const [place, { isJoint }] of task.table.cells.entries()) {
    if (isJoint) {
      upper[up + place] = Number.POSITIVE_INFINITY;
      upper[down + place] = below(task, place);
      continue;
    }
    for (const [start, bound] of [
      [up, most],
      [down, Math.min(most, below(task, place))],
    ] as const) {
      upper[start + place] = bound;
      if (bound === 0) continue;
      rows.push({
        lower: Number.NEGATIVE_INFINITY,
        upper: 0,
        places: [start + place, place],
        factors: [1, -bound],
      });
    }
  }
}

/** How far a cell can fall. */
function below({ table, knowledge }: ProtectionTask, place: number): number {
  const { count = 0, isUnprinted = false } = table.cells[place] ?? {};
  return Math.max(0, count - (isUnprinted ? 0 : knowledge.leastWithheld));
}

/** No cell need change by more than some times what is asked of one. */
function mostOf({ up, down, width }: Uncertainty): number {
  return 4 * Math.max(1, up, down, width);
}
