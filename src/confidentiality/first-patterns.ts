import { withoutJointCells } from "./joint/joint-counts.js";
import type { Proposal, ProtectionTask } from "./protection-task.js";
import type { Grid } from "./suppression/grid.js";
import { suppressByElimination } from "./suppression/suppress-by-elimination.js";
import { suppressByMoves } from "./suppression/suppress-by-moves.js";

/** What to begin with. */
export interface FirstPattern {
  readonly withheld: ReadonlySet<number>;
  /** What may show the audit that it is safe. */
  readonly moves: readonly Proposal[];
}

/** Small tables are begun in every way, large ones with moves, or with elimination where moves protect too little. */
export function firstPatterns(
  task: ProtectionTask,
  isSmall: boolean,
  grid: Grid | undefined,
): readonly FirstPattern[] {
  const counts = task.table.cells.map(({ count }) => count);
  const falling = [...counts.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const isZero = (place: number): boolean => counts[place] === 0;
  const zerosFirst = [...falling.filter(isZero), ...falling.filter((place) => !isZero(place))];
  const moving = grid === undefined ? undefined : suppressByMoves(task, grid);
  const areMoving = moving !== undefined && moving.stuck.length <= moving.withheld.size / 4;
  const orders = isSmall ? [undefined, zerosFirst] : areMoving ? [] : [zerosFirst];
  return [
    ...orders.map((order) => ({ withheld: firstPattern(task, order), moves: [] })),
    ...(areMoving ? [moving] : []),
  ];
}

function firstPattern(task: ProtectionTask, order: readonly number[] | undefined): ReadonlySet<number> {
  const { table, primary, known } = task;
  const must = new Set([...primary.keys()].filter((place) => !known.has(place)));
  const isOutside = (place: number): boolean => table.cells[place]?.isUnprinted === true;
  // What stands in no table is never shown, and need not be withheld either.
  const printed = (places: Iterable<number>): ReadonlySet<number> =>
    new Set([...places].filter((place) => !isOutside(place)));
  if (order === undefined) return printed(must);
  const alone = new Set([...must].filter((place) => task.guardsPersons && table.cells[place]?.count === 1));
  const inOrder = [
    ...order.filter((place) => known.has(place)),
    ...order.filter((place) => !known.has(place) && !isOutside(place)),
  ];
  const further = suppressByElimination(
    withoutNobody(task),
    must,
    inOrder.filter((place) => !isShownAsNobody(task, place)),
    alone,
  );
  return printed([...must, ...[...further].filter((place) => !known.has(place))]);
}

/** Where nobody is always shown as 0, such a cell is never withheld. */
function isShownAsNobody({ table, knowledge }: ProtectionTask, place: number): boolean {
  const cell = table.cells[place];
  return cell !== undefined && !cell.isUnprinted && cell.count < knowledge.leastWithheld;
}

function withoutNobody(task: ProtectionTask): ProtectionTask["table"] {
  // Equations say nothing more with joint cells in them.
  const table = withoutJointCells(task.table);
  const stays = (place: number): boolean => !isShownAsNobody(task, place);
  return {
    cells: table.cells,
    sums: table.sums.flatMap(({ total, parts }) =>
      stays(total) ? [{ total, parts: parts.filter(stays) }] : [],
    ),
  };
}
