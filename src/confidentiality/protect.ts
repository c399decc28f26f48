import { type Audit, auditClosed, type ClosedAudit } from "./audit/audit-closed.js";
import { firstPatterns } from "./first-patterns.js";
import { surelyWithJointCounts } from "./joint/joint-counts.js";
import type { ProgrammeSolver } from "./linear-programme.js";
import type { ProtectionTask } from "./protection-task.js";
import { type Auditor, repairedPattern } from "./repaired-pattern.js";
import { gridOf } from "./suppression/grid.js";
import { SumsOfCells } from "./suppression/sums-of-cells.js";
import { withoutNeedless } from "./suppression/without-needless.js";

/** Which cells are withheld, and what the audit says of it. */
export interface Protected {
  readonly withheld: ReadonlySet<number>;
  /** Leaks are cells that cannot be protected any more: too much around them is known already. */
  readonly audit: Audit;
}

/** Runs an audit: for whoever wants to know how long they take. */
export type Measure = (audit: () => ClosedAudit) => ClosedAudit;

/**
 * Withholds cells until the audit finds no leak: first those with which every primary cell can move, then around each
 * leak that is left the cells that cost least. It always ends: each round withholds a cell more, and there are not
 * infinitely many. Small tables are protected in several ways, and the one that withholds least is taken.
 */
export function protect(
  given: ProtectionTask,
  solver: ProgrammeSolver,
  measure: Measure = (of) => of(),
): Protected {
  const task = { ...given, table: surelyWithJointCounts(given.table, solver) };
  const isSmall = task.table.cells.filter(({ isJoint }) => !isJoint).length <= smallTable;
  const sumsOf = new SumsOfCells(task.table);
  const grid = gridOf(task.table);
  const audited: Auditor = (withheld, options) => measure(() => auditClosed(task, withheld, solver, options));
  const seen = new Set<string>();
  const found = firstPatterns(task, isSmall, grid).flatMap((first): Protected | readonly never[] => {
    const repaired = repairedPattern(task, first, { sumsOf, grid, solver, audited });
    const key = [...repaired.withheld].sort((a, b) => a - b).join();
    if (seen.has(key)) return [];
    seen.add(key);
    if (!isSmall || repaired.audit.leaks.length > 0) return repaired;
    let last = audited(repaired.withheld);
    const isSafe = (withheld: ReadonlySet<number>): boolean => {
      const fewer = audited(withheld, { proposals: last.memory.solutions, stopsAtFirst: true });
      if (fewer.leaks.length === 0) last = fewer;
      return fewer.leaks.length === 0;
    };
    return { withheld: withoutNeedless(task, repaired.withheld, isSafe), audit: last };
  });
  const best = found.toSorted((a, b) => rank(task, a) - rank(task, b))[0];
  if (best === undefined) throw new Error("missing order");
  return best;
}

/** Up to so many cells it takes no time to protect a table more than once. */
const smallTable = 150;

/** By what is withheld; a leak is worse than that. */
function rank({ table }: ProtectionTask, { withheld, audit }: Protected): number {
  const sum = [...withheld].reduce((so, place) => so + (table.cells[place]?.count ?? 0) + 0.001, 0);
  return audit.leaks.length * 1e12 + sum;
}
