import {
  type Audit,
  type AuditOptions,
  auditClosed,
  type ClosedAudit,
  type Leak,
} from "./audit/audit-closed.js";
import type { ProgrammeSolver } from "./linear-programme.js";
import type { ProtectionTask } from "./protection-task.js";
import { cheapestWidening, type Widening } from "./suppression/cheapest-widening.js";
import { SumsOfCells } from "./suppression/sums-of-cells.js";
import { suppressByElimination } from "./suppression/suppress-by-elimination.js";
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
 * Withholds cells until the audit finds no leak: first those from which a primary cell could be computed, then around each
 * leak that is left the cells that cost least. It always ends: each round withholds a cell more, and there are not
 * infinitely many. Small tables are protected in several ways, and the one that withholds least is taken.
 */
export function protect(
  task: ProtectionTask,
  solver: ProgrammeSolver,
  measure: Measure = (of) => of(),
): Protected {
  const { cells } = task.table;
  const isSmall = cells.length <= smallTable;
  const sumsOf = new SumsOfCells(task.table);
  const audited: Auditor = (withheld, options) => measure(() => auditClosed(task, withheld, solver, options));
  const found = ordersOf(task, isSmall).map((order): Protected => {
    const repaired = repairedPattern(task, firstPattern(task, order), sumsOf, solver, audited);
    if (!isSmall || repaired.audit.leaks.length > 0) return repaired;
    const isSafe = (withheld: ReadonlySet<number>): boolean => audited(withheld).leaks.length === 0;
    const withheld = withoutNeedless(task, repaired.withheld, isSafe);
    return { withheld, audit: audited(withheld) };
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

/** Orders in which cells are shown, what is worth most first; none stands for withholding only around leaks. */
function ordersOf({ table }: ProtectionTask, isSmall: boolean): readonly (readonly number[] | undefined)[] {
  const counts = table.cells.map(({ count }) => count);
  const falling = [...counts.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const isZero = (place: number): boolean => counts[place] === 0;
  const zerosFirst = [...falling.filter(isZero), ...falling.filter((place) => !isZero(place))];
  return isSmall ? [undefined, zerosFirst, falling] : [zerosFirst];
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
  const further = suppressByElimination(table, must, inOrder, alone);
  return printed([...must, ...[...further].filter((place) => !known.has(place))]);
}

type Auditor = (withheld: ReadonlySet<number>, options?: AuditOptions) => ClosedAudit;

function repairedPattern(
  task: ProtectionTask,
  first: ReadonlySet<number>,
  sumsOf: SumsOfCells,
  solver: ProgrammeSolver,
  audited: Auditor,
): Protected {
  const withheld = new Set(first);
  const hopeless = new Set<string>();
  let audit: ClosedAudit | undefined;
  let isStuck = false;
  for (;;) {
    const found: ClosedAudit = audited(withheld, {
      ...(audit === undefined ? {} : { before: audit.memory }),
      // What programmes hold for safe already may be seen to be so in a larger neighbourhood.
      sizes: isStuck ? [60, 200, 1000] : [60, 200],
    });
    audit = found;
    const open = found.leaks.filter((leak) => !hopeless.has(nameOf(leak)));
    if (open.length === 0) return { withheld, audit: found };
    const sizeBefore = withheld.size;
    for (const leak of open) {
      const before = withheld.size;
      for (const widening of wideningsFor(task, leak)) {
        const cells = cheapestWidening(task, withheld, widening, sumsOf, solver);
        for (const cell of cells ?? []) if (!task.table.cells[cell]?.isUnprinted) withheld.add(cell);
      }
      if (withheld.size > before || !isStuck) continue;
      if (!withholdBeside(task, leak, withheld, sumsOf)) hopeless.add(nameOf(leak));
    }
    isStuck = withheld.size === sizeBefore;
  }
}

function nameOf({ cell, knownTo }: Leak): string {
  return `${cell} ${[...(knownTo ?? [])].join()}`;
}

/** What a leak lacks. */
function wideningsFor(
  { table, primary, otherWidth, knowledge }: ProtectionTask,
  leak: Leak,
): readonly Widening[] {
  const { cell, lower, upper, knownTo } = leak;
  const { count = 0, isUnprinted = false } = table.cells[cell] ?? {};
  if (knownTo !== undefined) return [{ cell, change: 1, knownTo }];
  const { down, up, width } = primary.get(cell) ?? { down: 0, up: 0, width: otherWidth };
  const least = isUnprinted ? 0 : knowledge.leastWithheld;
  const lowest = Math.max(least, count - down);
  const wider = Math.max(up, lowest + width - count);
  return [
    ...(lower > lowest ? [{ cell, change: lowest - count }] : []),
    ...(upper < count + wider && upper - Math.min(lower, lowest) < width ? [{ cell, change: wider }] : []),
    ...(upper < count + up ? [{ cell, change: up }] : []),
  ];
}

/** Where no programme helps any more: the cheapest cell of the sums that hold the leak. */
function withholdBeside(
  { table, known }: ProtectionTask,
  { cell }: Leak,
  withheld: Set<number>,
  sumsOf: SumsOfCells,
): boolean {
  const beside = sumsOf
    .around(cell, 100)
    .filter((place) => !withheld.has(place) && !known.has(place) && !table.cells[place]?.isUnprinted);
  const countOf = (place: number): number => table.cells[place]?.count ?? 0;
  const [cheapest] = beside.toSorted((a, b) => countOf(a) - countOf(b));
  if (cheapest === undefined) return false;
  withheld.add(cheapest);
  return true;
}
