import type { LinearProgramme, ProgrammeRow, ProgrammeSolver } from "../linear-programme.js";
import type { Proposal, ProtectionTask } from "../protection-task.js";
import type { Grid } from "./grid.js";
import type { SumsOfCells } from "./sums-of-cells.js";

/** A withheld cell that must be able to be another number. */
export interface Widening {
  readonly cell: number;
  /** What must be possible: so much more than its count, or less. */
  readonly change: number;
  /** Cells that somebody knows besides. */
  readonly knownTo?: ReadonlySet<number>;
}

/**
 * The further cells that cost least and, once withheld, let a cell be another number: the cheapest way to change counts
 * so that every sum still holds, by a linear programme over ever more cells around it. Undefined where no way exists.
 *
 * Reference: J. P. Kelly, B. L. Golden and A. A. Assad (1992), "Cell suppression: disclosure protection for sensitive tabular
 * data", Networks 22, 397-417, for protecting one cell after the other by linear programmes.
 */
export function cheapestWidening(
  task: ProtectionTask,
  withheld: ReadonlySet<number>,
  widening: Widening,
  sumsOf: SumsOfCells,
  grid: Grid | undefined,
  solver: ProgrammeSolver,
): FoundWidening | undefined {
  const box = grid?.near(widening.cell, 2400) ?? [];
  let best = box.length > 1 ? widened(task, withheld, widening, box, sumsOf, solver) : undefined;
  if (best !== undefined && task.table.cells.length > box.length * 2) return best;
  for (const size of [2400, 9600, Number.POSITIVE_INFINITY]) {
    const cells = sumsOf.around(widening.cell, size);
    const found = widened(task, withheld, widening, cells, sumsOf, solver);
    if (found !== undefined && (best === undefined || found.cost < best.cost)) best = found;
    // Where the edge of the neighbourhood is in the way, the cheapest way leads through totals.
    if (cells.length < size || (best !== undefined && best.cost < cheap)) break;
  }
  return best;
}

/** The cells that move, and what they cost. */
export interface FoundWidening {
  readonly move: Proposal;
  readonly cost: number;
}

/** So few persons are not worth a larger programme. */
const cheap = 100;

function widened(
  task: ProtectionTask,
  withheld: ReadonlySet<number>,
  widening: Widening,
  cells: readonly number[],
  sumsOf: SumsOfCells,
  solver: ProgrammeSolver,
): FoundWidening | undefined {
  const count = cells.length;
  const programme = wideningProgramme(task, withheld, widening, cells, sumsOf);
  const costs = new Float64Array(2 * count);
  for (const [at, cell] of cells.entries()) {
    const cost = costOf(task, withheld, cell);
    costs[at] = cost;
    costs[count + at] = cost;
  }
  let values = solver.least(programme, costs)?.values;
  if (values === undefined) return undefined;
  if (values.some((value) => Math.abs(value - Math.round(value)) > 1e-6)) {
    // Halves of persons show nothing to an outsider who counts in wholes.
    const whole = new Int32Array(2 * count).fill(1);
    values = solver.least({ ...programme, whole }, costs, 2)?.values ?? values;
  }
  const moves = values;
  const changeAt = (at: number): number => (moves[at] ?? 0) - (moves[count + at] ?? 0);
  const moved = [...cells.keys()].filter((at) => Math.abs(changeAt(at)) > 1e-6);
  const found = moved.map((at) => cells[at] ?? -1);
  return {
    move: { cells: found, changes: moved.map((at) => Math.round(changeAt(at))) },
    cost: found.reduce((sum, cell) => sum + costOf(task, withheld, cell), 0),
  };
}

/** What a cell costs to be withheld, for each person it moves by. */
export function costOf({ table }: ProtectionTask, withheld: ReadonlySet<number>, cell: number): number {
  const found = table.cells[cell];
  if (found === undefined || found.isUnprinted || withheld.has(cell)) return 0.001;
  return Math.max(found.count, 0.5);
}

function wideningProgramme(
  task: ProtectionTask,
  withheld: ReadonlySet<number>,
  { cell: asked, change, knownTo }: Widening,
  cells: readonly number[],
  sumsOf: SumsOfCells,
): LinearProgramme {
  const { table, known, knowledge } = task;
  const count = cells.length;
  const lower = new Float64Array(2 * count);
  const upper = new Float64Array(2 * count);
  const most = Math.max(3, 2 * Math.abs(change));
  for (const [at, cell] of cells.entries()) {
    if ((known.has(cell) && !withheld.has(cell)) || knownTo?.has(cell)) continue;
    const { count: here = 0, isUnprinted = false, isJoint = false } = table.cells[cell] ?? {};
    const least = isUnprinted ? 0 : knowledge.leastWithheld;
    if (here < least) continue;
    const isAsked = cell === asked;
    // Where a joint cell stands now is chance: it may be far from where it must be.
    const farthest = isJoint ? Number.POSITIVE_INFINITY : most;
    upper[at] = isAsked ? Math.max(0, change) : farthest;
    upper[count + at] = isAsked ? Math.max(0, -change) : Math.min(farthest, here - least);
    lower[at] = isAsked ? Math.max(0, change) : 0;
    lower[count + at] = isAsked ? Math.max(0, -change) : 0;
  }
  return { lower, upper, rows: rowsAmong(task, cells, sumsOf) };
}

/**
 * The sums that hold some of the cells: changes on both sides are the same, and of cells outside there are none. And what is
 * published of some of them besides: it must hold after the changes too.
 */
export function rowsAmong(
  { table, knowledge }: ProtectionTask,
  cells: readonly number[],
  sumsOf: SumsOfCells,
): readonly ProgrammeRow[] {
  const count = cells.length;
  const place = new Map(cells.map((cell, at) => [cell, at]));
  const rowOf = (
    of: readonly number[],
    factorAt: (at: number) => number,
    lower: number,
    upper: number,
  ): ProgrammeRow => {
    const places: number[] = [];
    const factors: number[] = [];
    for (const [at, cell] of of.entries()) {
      const own = place.get(cell);
      if (own === undefined) continue;
      places.push(own, count + own);
      factors.push(factorAt(at), -factorAt(at));
    }
    return { lower, upper, places, factors };
  };
  const sums = new Set(cells.flatMap((cell) => sumsOf.of(cell)));
  const ranges = knowledge.ranges.filter((range) => range.cells.some((cell) => place.has(cell)));
  return [
    ...[...sums].map(({ total, parts }) => rowOf([total, ...parts], (at) => (at === 0 ? 1 : -1), 0, 0)),
    ...ranges.map((range) => {
      const factorAt = (at: number): number => range.factors[at] ?? 0;
      const now = range.cells.reduce(
        (sum, cell, at) => sum + factorAt(at) * (table.cells[cell]?.count ?? 0),
        0,
      );
      return rowOf(range.cells, factorAt, range.lower - now, range.upper - now);
    }),
  ];
}
