import { surelyWithJointCounts } from "../joint/joint-counts.js";
import type { ProgrammeSolver } from "../linear-programme.js";
import type { LinkedCells } from "../linked-cells.js";
import type { PriorKnowledge } from "../protection-task.js";
import { attackOn } from "./attack.js";
import { components } from "./neighbourhood.js";
import { type Range, trueRange } from "./true-range.js";
import { Witnesses } from "./witnesses.js";

/** Between which whole numbers each of some withheld cells lies, for an outsider; the true counts are known here. */
export function cellRanges(
  given: LinkedCells,
  withheld: ReadonlySet<number>,
  knowledge: PriorKnowledge,
  cells: readonly number[],
  solver: ProgrammeSolver,
): ReadonlyMap<number, Range> {
  const table = surelyWithJointCounts(given, solver);
  const attack = attackOn(table, withheld, knowledge);
  const start = Float64Array.from(attack.cells, (cell) => table.cells[cell]?.count ?? 0);
  const witnesses = new Witnesses(attack, start);
  const parts = components(attack);
  return new Map(
    cells.map((cell) => {
      const unknown = attack.cells.indexOf(cell);
      const part = parts.find((one) => one.includes(unknown)) ?? [];
      return [cell, trueRange(witnesses, unknown, part, solver)] as const;
    }),
  );
}
