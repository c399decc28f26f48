import type { LinearProgramme, ProgrammeRow, ProgrammeSolver } from "../linear-programme.js";
import type { LinkedCells } from "../linked-cells.js";

/** A table without its joint cells, and what is bound by them. */
export function withoutJointCells(table: LinkedCells): LinkedCells {
  const { cells, sums } = table;
  if (!cells.some(({ isJoint }) => isJoint)) return table;
  // Joint cells come last, so that all others keep their places.
  const isCounted = (cell: number): boolean => cells[cell]?.isJoint !== true;
  return {
    cells: cells.filter(({ isJoint }) => !isJoint),
    sums: sums.filter(({ parts }) => parts.every(isCounted)),
  };
}

/** What came of looking for joint counts: none can be, or none was found in time. */
export type NoJointCounts = "impossible" | "not-found";

/**
 * The table with counts for its joint cells with which every sum holds: some whole numbers, because for what an outsider can
 * tell any will do. They lie near what each would be if everything were independent, so that there is room around most.
 */
export function withJointCounts<Table extends LinkedCells>(
  table: Table,
  solver: ProgrammeSolver,
): Table | NoJointCounts {
  const { cells, sums } = table;
  const open = new Map<number, number>();
  for (const [cell, { isJoint, count }] of cells.entries()) {
    if (isJoint && Number.isNaN(count)) open.set(cell, open.size);
  }
  if (open.size === 0) return table;
  const rows = sums.flatMap(({ total, parts }): readonly ProgrammeRow[] => {
    const places = parts.flatMap((part) => open.get(part) ?? []);
    if (places.length === 0) return [];
    const others = parts.filter((part) => !open.has(part));
    const rest = others.reduce(
      (left, part) => left - (cells[part]?.count ?? 0),
      cells[total]?.count ?? Number.NaN,
    );
    return [{ lower: rest, upper: rest, places, factors: places.map(() => 1) }];
  });
  if (rows.some(({ lower }) => Number.isNaN(lower))) return "not-found";
  const found = wholeCounts(open.size, rows, solver);
  if (typeof found === "string") return found;
  return {
    ...table,
    cells: cells.map((cell, place) => {
      const at = open.get(place);
      return at === undefined ? cell : { ...cell, count: found[at] ?? 0 };
    }),
  };
}

/** The same, where it is known that there are such counts: those of a table of real persons. */
export function surelyWithJointCounts<Table extends LinkedCells>(
  table: Table,
  solver: ProgrammeSolver,
): Table {
  const found = withJointCounts(table, solver);
  if (typeof found === "string") throw new Error(`invalid table: joint counts are ${found}`);
  return found;
}

function wholeCounts(
  size: number,
  rows: readonly ProgrammeRow[],
  solver: ProgrammeSolver,
): readonly number[] | NoJointCounts {
  const nothing = new Float64Array(size);
  const anywhere = { lower: nothing, upper: new Float64Array(size).fill(Number.POSITIVE_INFINITY), rows };
  if (solver.least(anywhere, nothing) === undefined) return "impossible";
  const even = evenCounts(size, rows);
  for (const room of rooms) {
    const programme: LinearProgramme = {
      lower: even.map((value) => Math.max(0, Math.floor(value) - room)),
      upper: even.map((value) => Math.ceil(value) + room),
      rows,
    };
    const linear = solver.least(programme, nothing)?.values;
    if (linear === undefined) continue;
    const whole = new Int32Array(size).fill(1);
    for (const values of [linear, solver.least({ ...programme, whole }, nothing, secondsEach)?.values]) {
      const counts = values === undefined ? [] : Array.from(values, (value) => Math.round(value) + 0);
      if (values !== undefined && fits(counts, rows)) return counts;
    }
  }
  return "not-found";
}

/** How far from even counts is looked; at last anywhere. */
const rooms = [0, 1, 4, 20, Number.POSITIVE_INFINITY];

const secondsEach = 5;

function fits(counts: readonly number[], rows: readonly ProgrammeRow[]): boolean {
  const holds = ({ places, lower }: ProgrammeRow): boolean =>
    places.reduce((sum, place) => sum + (counts[place] ?? 0), 0) === lower;
  return counts.every((count) => count >= 0) && rows.every(holds);
}

/** Counts that are as independent as the sums allow: each sum in turn is shared out in proportion to what was there. */
function evenCounts(size: number, rows: readonly ProgrammeRow[]): Float64Array {
  const counts = new Float64Array(size).fill(1);
  for (let turn = 0; turn < turns; turn++) {
    for (const { places, lower } of rows) {
      const sum = places.reduce((so, place) => so + (counts[place] ?? 0), 0);
      for (const place of places) counts[place] = sum === 0 ? 0 : ((counts[place] ?? 0) * lower) / sum;
    }
  }
  return counts;
}

const turns = 50;
