import type { AuditOptions, ClosedAudit, Leak } from "./audit/audit-closed.js";
import type { FirstPattern } from "./first-patterns.js";
import type { ProgrammeSolver } from "./linear-programme.js";
import type { Proposal, ProtectionTask } from "./protection-task.js";
import { cheapestWidening, type Widening } from "./suppression/cheapest-widening.js";
import type { Grid } from "./suppression/grid.js";
import type { SumsOfCells } from "./suppression/sums-of-cells.js";
import { widenTogether } from "./suppression/widen-together.js";

export type Auditor = (withheld: ReadonlySet<number>, options?: AuditOptions) => ClosedAudit;

/** What repairs work with. */
export interface Workshop {
  readonly sumsOf: SumsOfCells;
  readonly grid: Grid | undefined;
  readonly solver: ProgrammeSolver;
  readonly audited: Auditor;
}

/**
 * Withholds further cells around each leak until the audit finds none, or none that further cells could mend. It always
 * ends: a round that withholds nothing is followed by one that takes the cheapest cell beside each leak.
 */
export function repairedPattern(
  task: ProtectionTask,
  { withheld: first, moves }: FirstPattern,
  workshop: Workshop,
): { readonly withheld: ReadonlySet<number>; readonly audit: ClosedAudit } {
  const { sumsOf, grid, solver, audited } = workshop;
  const withheld = new Set(first);
  const hopeless = new Set<string>();
  let audit: ClosedAudit | undefined;
  let isStuck = false;
  let proposals = moves;
  for (;;) {
    const found: ClosedAudit = audited(withheld, {
      proposals,
      ...(audit === undefined ? {} : { before: audit.memory }),
      // What programmes hold for safe already may be seen to be so in a larger neighbourhood.
      sizes: audit === undefined ? [60, 200] : [60, 200, 1000],
    });
    audit = found;
    const open = found.leaks.filter((leak) => !hopeless.has(nameOf(leak)));
    if (open.length === 0) return { withheld, audit: found };
    const sizeBefore = withheld.size;
    const tried: Proposal[] = [];
    const dear =
      grid === undefined || open.length < many || isStuck
        ? undefined
        : widenAll(task, open, withheld, grid, workshop);
    for (const leak of open) {
      const before = withheld.size;
      for (const ways of wideningsFor(task, leak)) {
        if (dear?.has(leak.cell) === false) continue;
        const found = ways.flatMap(
          (way) => cheapestWidening(task, withheld, way, sumsOf, grid, solver) ?? [],
        );
        const move = found.toSorted((a, b) => a.cost - b.cost)[0]?.move;
        if (move === undefined) continue;
        tried.push(move);
        for (const cell of move.cells) if (!task.table.cells[cell]?.isUnprinted) withheld.add(cell);
      }
      if (withheld.size > before || !isStuck) continue;
      if (!withholdBeside(task, leak, withheld, sumsOf)) hopeless.add(nameOf(leak));
    }
    isStuck = withheld.size === sizeBefore;
    proposals = tried;
  }
}

/** From so many leaks on they are widened together first. */
const many = 10;

/** Widens leaks together, and gives the cells for which that did not do. */
function widenAll(
  task: ProtectionTask,
  leaks: readonly Leak[],
  withheld: Set<number>,
  grid: Grid,
  { sumsOf, solver }: Workshop,
): ReadonlySet<number> {
  const widenings = leaks.flatMap((leak) => wideningsFor(task, leak).flatMap(([first]) => first));
  const { cells, left } = widenTogether(task, withheld, widenings, sumsOf, grid, solver);
  for (const cell of cells) if (!task.table.cells[cell]?.isUnprinted) withheld.add(cell);
  return new Set(left.map(({ cell }) => cell));
}

function nameOf({ cell, knownTo }: Leak): string {
  return `${cell} ${[...(knownTo ?? [])].join()}`;
}

/** What a leak lacks, each with the ways of which one is enough. */
function wideningsFor(
  { table, primary, otherWidth, knowledge }: ProtectionTask,
  leak: Leak,
): readonly (readonly [Widening, ...Widening[]])[] {
  const { cell, lower, upper, knownTo } = leak;
  const { count = 0, isUnprinted = false } = table.cells[cell] ?? {};
  if (knownTo !== undefined) return [[{ cell, change: 1, knownTo }]];
  const { down, up, width } = primary.get(cell) ?? { down: 0, up: 0, width: otherWidth };
  const least = isUnprinted ? 0 : knowledge.leastWithheld;
  const lowest = Math.max(least, count - down);
  const wider = Math.max(up, lowest + width - count);
  const isNarrow = upper < count + wider && upper - Math.min(lower, lowest) < width;
  // A range may be too narrow with nothing asked of either side: then the count may fall as well as rise.
  const fall = up - width;
  const mayFall = fall < lowest - count && count + fall >= least && fall < 0;
  const rise = { cell, change: wider };
  return [
    ...(lower > lowest ? [[{ cell, change: lowest - count }] as const] : []),
    ...(isNarrow ? [mayFall ? ([rise, { cell, change: fall }] as const) : ([rise] as const)] : []),
    ...(upper < count + up ? [[{ cell, change: up }] as const] : []),
  ];
}

/** Where no programme helps any more: the cheapest cell of the sums that hold the leak. */
function withholdBeside(
  { table, known, knowledge }: ProtectionTask,
  { cell }: Leak,
  withheld: Set<number>,
  sumsOf: SumsOfCells,
): boolean {
  const beside = sumsOf
    .around(cell, 100)
    .filter(
      (place) =>
        (table.cells[place]?.count ?? 0) >= knowledge.leastWithheld &&
        !withheld.has(place) &&
        !known.has(place) &&
        !table.cells[place]?.isUnprinted,
    );
  const countOf = (place: number): number => table.cells[place]?.count ?? 0;
  const [cheapest] = beside.toSorted((a, b) => countOf(a) - countOf(b));
  if (cheapest === undefined) return false;
  withheld.add(cheapest);
  return true;
}
