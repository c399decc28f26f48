import { withoutJointCells } from "../joint/joint-counts.js";
import type { ProgrammeSolver } from "../linear-programme.js";
import type { LinkedCells } from "../linked-cells.js";
import type { PriorKnowledge } from "../protection-task.js";
import { anySolution } from "./any-solution.js";
import { attackOn } from "./attack.js";
import { type Audit, weakestOf } from "./audit-closed.js";
import { findWitnesses } from "./find-witnesses.js";
import { components } from "./neighbourhood.js";
import { trueRange } from "./true-range.js";
import { type Wanted, Witnesses } from "./witnesses.js";

/** What the open audit found. Where not every cell could be looked at, there are no leaks: nothing was looked for. */
export interface OpenAudit extends Audit {
  /** Cells for which no numbers agree with everything published. */
  readonly impossible: readonly number[];
  /** Cells for which none were found in time, though there may be some. */
  readonly undecided: readonly number[];
  /** No whole counts were found in time for the joint cells: the audit looked at the sums alone. */
  readonly leavesOutJointCells: boolean;
}

/**
 * The audit of the working zone, which knows only what is published: no withheld cell may have a range narrower than asked.
 * Counts of withheld cells are never read. Solutions are found first, so that there is something to move.
 */
export function auditOpen(
  table: LinkedCells,
  withheld: ReadonlySet<number>,
  knowledge: PriorKnowledge,
  width: number,
  solver: ProgrammeSolver,
): OpenAudit {
  const attack = attackOn(table, withheld, knowledge);
  const parts = components(attack);
  const { start, impossible, undecided } = anySolution(attack, parts, solver);
  if (undecided.length > 0 && attack.isJoint.includes(1)) {
    const without = auditOpen(withoutJointCells(table), withheld, knowledge, width, solver);
    return { ...without, leavesOutJointCells: true };
  }
  if (impossible.length + undecided.length > 0) {
    const cellsOf = (unknowns: readonly number[]) => unknowns.map((at) => attack.cells[at] ?? 0);
    return {
      asked: withheld.size,
      leaks: [],
      weakest: [],
      impossible: cellsOf(impossible),
      undecided: cellsOf(undecided),
      leavesOutJointCells: false,
    };
  }
  const witnesses = new Witnesses(attack, start);
  const wanted = attack.cells.map((cell, at): Wanted => {
    const here = start[at] ?? 0;
    return { low: here, high: here, width: withheld.has(cell) ? width : 0 };
  });
  const componentOf = new Map(parts.flatMap((part) => part.map((one) => [one, part] as const)));
  const leaks = findWitnesses(witnesses, wanted, solver).flatMap((at) => {
    const want = wanted[at];
    if (want === undefined || witnesses.satisfies(at, want)) return [];
    const range = trueRange(witnesses, at, componentOf.get(at) ?? [at], solver);
    return witnesses.satisfies(at, want) ? [] : [{ cell: attack.cells[at] ?? 0, ...range }];
  });
  // What the narrowest ones can really be, for whoever reads the answer.
  const places = new Map(attack.cells.map((cell, at) => [cell, at]));
  const weakest = weakestOf(witnesses, withheld).map((one) => {
    const at = places.get(one.cell) ?? 0;
    const part = componentOf.get(at) ?? [at];
    return part.length > largestShown ? one : { cell: one.cell, ...trueRange(witnesses, at, part, solver) };
  });
  return { asked: withheld.size, leaks, weakest, impossible: [], undecided: [], leavesOutJointCells: false };
}

/** In a larger system the exact range of a cell takes seconds; the solutions that were found must do. */
const largestShown = 1000;
