import { auditClosed } from "./audit/audit-closed.js";
import { surelyWithJointCounts } from "./joint/joint-counts.js";
import type { ProgrammeSolver } from "./linear-programme.js";
import { type Protected, protect } from "./protect.js";
import type { ProtectionTask } from "./protection-task.js";
import { optimalInWorker } from "./suppression/optimal-in-worker.js";

/** What the search for the cheapest suppression came to. */
export interface ProtectedExactly extends Protected {
  /** That no cheaper one exists is proven, and the audit found no leak in it. */
  readonly isOptimal: boolean;
}

/**
 * The cheapest suppression of a small table, if it is found in time and the audit finds no leak in it; else that of
 * `protect`.
 */
export async function protectExactly(
  given: ProtectionTask,
  solver: ProgrammeSolver,
  seconds = 60,
): Promise<ProtectedExactly> {
  const task = { ...given, table: surelyWithJointCounts(given.table, solver) };
  const fast = protect(task, solver);
  const found = await optimalInWorker(task, seconds);
  if (found === undefined) return { ...fast, isOptimal: false };
  const audit = auditClosed(task, found.withheld, solver, { proves: true });
  const sumOf = (withheld: ReadonlySet<number>): number =>
    [...withheld].reduce((sum, place) => sum + (task.table.cells[place]?.count ?? 0), 0);
  const isBetter = fast.audit.leaks.length > 0 || sumOf(found.withheld) <= sumOf(fast.withheld);
  if (audit.leaks.length > 0 || !isBetter) return { ...fast, isOptimal: false };
  return { withheld: found.withheld, audit, isOptimal: found.isProven };
}
