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
    sums: sums.filter(({ parts, isJoint }) => isJoint !== true && parts.every(isCounted)),
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
    const inside = parts.flatMap((part) => open.get(part) ?? []);
    const whole = open.get(total);
    if (inside.length === 0 && whole === undefined) return [];
    const rest = parts.reduce(
      (left, part) => left - (open.has(part) ? 0 : (cells[part]?.count ?? 0)),
      whole === undefined ? (cells[total]?.count ?? Number.NaN) : 0,
    );
    const places = whole === undefined ? inside : [...inside, whole];
    const factors = [...inside.map(() => 1), ...(whole === undefined ? [] : [-1])];
    return [{ lower: rest, upper: rest, places, factors }];
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
    const seconds = room === Number.POSITIVE_INFINITY ? secondsAtLast : secondsEach;
    // Whole numbers are looked for only where the first answer has halves.
    for (const ask of [() => linear, () => solver.least({ ...programme, whole }, nothing, seconds)?.values]) {
      const counts = Array.from(ask() ?? [], (value) => Math.round(value) + 0);
      if (counts.length > 0 && fits(counts, rows)) return counts;
    }
  }
  return "not-found";
}

/** How far from even counts is looked; at last anywhere. */
const rooms = [0, 1, 4, 20, Number.POSITIVE_INFINITY];

const secondsEach = 5;

const secondsAtLast = 60;

function fits(counts: readonly number[], rows: readonly ProgrammeRow[]): boolean {
  const holds = ({ places, factors, lower }: ProgrammeRow): boolean =>
    places.reduce((sum, place, at) => sum + (factors[at] ?? 0) * (counts[place] ?? 0), 0) === lower;
  return counts.every((count) => count >= 0) && rows.every(holds);
}

/** Counts that are as independent as the sums allow: each sum in turn is shared out in proportion to what was there. */
function evenCounts(size: number, rows: readonly ProgrammeRow[]): Float64Array {
  const counts = new Float64Array(size).fill(1);
  for (let turn = 0; turn < turns; turn++) {
    for (const { places, factors, lower } of rows) {
      const parts = places.filter((_, at) => factors[at] === 1);
      const [whole] = places.filter((_, at) => factors[at] === -1);
      const sum = parts.reduce((so, place) => so + (counts[place] ?? 0), 0);
      const wanted = lower + (whole === undefined ? 0 : (counts[whole] ?? 0));
      const share = sum <= 0 ? 0 : Math.max(0, wanted) / sum;
      for (const place of parts) counts[place] = (counts[place] ?? 0) * share;
      if (whole !== undefined && share === 0) counts[whole] = Math.max(0, -lower);
    }
  }
  return counts;
}

const turns = 50;
