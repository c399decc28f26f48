import type { LinkedCells } from "../linked-cells.js";
import type { PrimaryRules, SumFacts } from "../primary-rules.js";
import type { ProtectionTask } from "../protection-task.js";
import { sumProtection } from "./sum-protection.js";
import { sumTask } from "./sum-task.js";

/**
 * The task for a table of sums: those that a rule withholds are primary. `given` is what is known of the contributors to
 * cells that have a row; of a total without one it follows from its parts.
 */
export function sumTableTask(
  table: LinkedCells,
  given: ReadonlyMap<number, SumFacts>,
  rules: PrimaryRules,
  known: ReadonlySet<number> = new Set(),
): ProtectionTask {
  const partsOf = new Map<number, readonly number[]>();
  for (const { total, parts } of table.sums) if (!partsOf.has(total)) partsOf.set(total, parts);
  const found = new Map(given);
  const factsOf = (cell: number): SumFacts => {
    const before = found.get(cell);
    if (before !== undefined) return before;
    const facts = together((partsOf.get(cell) ?? []).map(factsOf));
    found.set(cell, facts);
    return facts;
  };
  const asked = new Map<number, number>();
  for (const cell of table.cells.keys()) {
    const more = known.has(cell) ? 0 : sumProtection(factsOf(cell), rules);
    if (more > 0) asked.set(cell, more);
  }
  return sumTask(table, asked, known);
}

function together(parts: readonly SumFacts[]): SumFacts {
  return {
    total: parts.reduce((so, { total }) => so + total, 0),
    contributors: parts.reduce((so, { contributors }) => so + contributors, 0),
    largest: parts
      .flatMap(({ largest }) => largest)
      .sort((a, b) => b - a)
      .slice(0, Math.max(0, ...parts.map(({ largest }) => largest.length))),
  };
}
