import type { CellTotal, CountCell, LinkedCells } from "../linked-cells.js";
import { type ProtectionTask, type Uncertainty, usualKnowledge } from "../protection-task.js";

/**
 * The task for sums of amounts: those `asked` of are withheld, and must be able to be so much larger, and smaller by as much or
 * down to nothing; 0 asks for no more than that it is withheld. Amounts are taken in units of which the largest sum has about a
 * million, rounded down, so that solvers compute them exactly; what the parts of a sum lose is a cell that everybody knows. A
 * solution in such units is one of the amounts, so nothing is called safe that is not.
 */
export function sumTask(
  table: LinkedCells,
  asked: ReadonlyMap<number, number>,
  known: ReadonlySet<number> = new Set(),
): ProtectionTask {
  const largest = table.cells.reduce((most, { count }) => Math.max(most, count), 0);
  const unit = Math.max(1, Math.ceil(largest / mostUnits));
  const inUnits = (count: number): number => Math.floor(count / unit);
  const cells: CountCell[] = table.cells.map((cell) => ({ ...cell, count: inUnits(cell.count) }));
  const lost = new Set<number>();
  const sums = table.sums.map(({ total, parts }): CellTotal => {
    const left = countAt(cells, total) - parts.reduce((so, part) => so + countAt(cells, part), 0);
    if (left === 0) return { total, parts };
    const place = cells.push({ name: "", count: left }) - 1;
    lost.add(place);
    return { total, parts: [...parts, place] };
  });
  const primary = [...asked].map(([place, amount]): readonly [number, Uncertainty] => {
    const more = Math.ceil(amount / unit);
    return [place, { down: Math.min(more, countAt(cells, place)), up: more, width: more }];
  });
  return {
    table: { cells, sums },
    primary: new Map(primary),
    otherWidth: 2,
    known: new Set([...known, ...lost]),
    knowledge: usualKnowledge,
    guardsPersons: false,
  };
}

/** So many units are far from where a solver's tolerance is felt. */
const mostUnits = 1_000_000;

function countAt(cells: readonly CountCell[], place: number): number {
  return cells[place]?.count ?? 0;
}
