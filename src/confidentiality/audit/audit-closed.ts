import { surelyWithJointCounts } from "../joint/joint-counts.js";
import type { ProgrammeSolver } from "../linear-programme.js";
import type { Proposal, ProtectionTask } from "../protection-task.js";
import { type Attack, attackOn } from "./attack.js";
import { type AuditMemory, stillHolds } from "./audit-memory.js";
import { findWitnesses } from "./find-witnesses.js";
import { boxed, components } from "./neighbourhood.js";
import { PersonsWatch } from "./persons.js";
import { trueRange } from "./true-range.js";
import { type Wanted, Witnesses } from "./witnesses.js";

/** A withheld cell that an outsider can tell too well. */
export interface Leak {
  readonly cell: number;
  /** Between which numbers it can be shown to lie; wider than that it could not be shown. */
  readonly lower: number;
  readonly upper: number;
  /** Cells whose one person comes to know it; absent where everybody does. */
  readonly knownTo?: ReadonlySet<number>;
}

/** What an audit found. */
export interface Audit {
  /** How many withheld cells were looked at. */
  readonly asked: number;
  readonly leaks: readonly Leak[];
  /** Withheld cells with the narrowest ranges that were shown, narrowest first. */
  readonly weakest: readonly Leak[];
}

/** What a closed audit found, with what a later one can build upon. */
export interface ClosedAudit extends Audit {
  readonly memory: AuditMemory;
}

export interface AuditOptions {
  /** Looks further for what is still open, for as long as that takes. */
  readonly proves?: boolean;
  /** An audit of the same tables with fewer cells withheld. */
  readonly before?: AuditMemory;
  /** How many unknowns around a cell are looked at, one number after the other. */
  readonly sizes?: readonly number[];
  /** What may be solutions: each is checked like every other one. */
  readonly proposals?: readonly Proposal[];
  /** One leak is enough to know. */
  readonly stopsAtFirst?: boolean;
}

/**
 * The audit of the closed zone, which knows the true counts: every primary cell must be able to lie as far below and above
 * its count as is asked, every other withheld one must have the width asked, and nobody who is alone in a cell may come to
 * know another primary one. It believes nothing but whole-number solutions that it has checked.
 *
 * Unless it is asked to prove, cells may be called leaks that are none.
 */
export function auditClosed(
  given: ProtectionTask,
  withheld: ReadonlySet<number>,
  solver: ProgrammeSolver,
  {
    proves = false,
    before,
    sizes = [60, 200, 1000, boxed, 4000],
    proposals = [],
    stopsAtFirst = false,
  }: AuditOptions = {},
): ClosedAudit {
  const table = surelyWithJointCounts(given.table, solver);
  const task = { ...given, table };
  const { knowledge, primary, guardsPersons } = task;
  const attack = attackOn(table, withheld, knowledge);
  const start = Float64Array.from(attack.cells, (cell) => table.cells[cell]?.count ?? 0);
  const watched = [...attack.cells.entries()].filter(([, cell]) => primary.has(cell)).map(([at]) => at);
  const watch = guardsPersons ? new PersonsWatch(table, attack, watched) : undefined;
  const witnesses = new Witnesses(attack, start, (moved) => watch?.hear(moved));
  const wanted = attack.cells.map((cell, at) => wantedOf(task, withheld, cell, attack.lower[at] ?? 0));
  if (before !== undefined && stillHolds(before, withheld)) {
    for (const [at, cell] of attack.cells.entries()) {
      const [range, suspects] = [before.ranges.get(cell), before.suspects.get(cell)];
      if (range !== undefined) witnesses.remember(at, range);
      if (suspects !== undefined) watch?.remember(at, suspects);
    }
  }
  tryProposals(proposals, witnesses);
  let open = findWitnesses(witnesses, wanted, solver, sizes, stopsAtFirst);
  if (proves) open = stillOpen(open, witnesses, wanted, attack, solver);
  const isDone = stopsAtFirst && open.length > 0;
  const known = isDone ? [] : (watch?.search(witnesses, solver, sizes, stopsAtFirst) ?? []);
  const leakAt = (at: number): Leak => ({
    cell: attack.cells[at] ?? 0,
    lower: witnesses.lowest[at] ?? 0,
    upper: witnesses.highest[at] ?? 0,
  });
  return {
    asked: withheld.size,
    memory: memoryOf(witnesses, watch, withheld),
    weakest: weakestOf(witnesses, withheld),
    leaks: [
      ...open.map(leakAt),
      ...known.map((one) => ({
        ...leakAt(one.unknown),
        knownTo: new Set([...one.known].map((at) => attack.cells[at] ?? 0)),
      })),
    ],
  };
}

/** Takes what is proposed, and its mirror image, where it is a solution. */
function tryProposals(proposals: readonly Proposal[], witnesses: Witnesses): void {
  const places = new Map(witnesses.attack.cells.map((cell, at) => [cell, at]));
  for (const { cells, changes } of proposals) {
    const unknowns = cells.map((cell) => places.get(cell) ?? -1);
    if (unknowns.includes(-1)) continue;
    for (const sign of [1, -1]) {
      witnesses.add(unknowns, (at) => (witnesses.start[unknowns[at] ?? -1] ?? 0) + sign * (changes[at] ?? 0));
    }
  }
}

function memoryOf(
  { attack, start, lowest, highest, solutions }: Witnesses,
  watch: PersonsWatch | undefined,
  withheld: ReadonlySet<number>,
): AuditMemory {
  const entries = [...attack.cells.entries()];
  return {
    withheld: new Set(withheld),
    solutions: solutions.map((moved) => ({
      cells: Array.from(moved.keys(), (at) => attack.cells[at] ?? 0),
      changes: Array.from(moved, ([at, value]) => value - (start[at] ?? 0)),
    })),
    ranges: new Map(entries.map(([at, cell]) => [cell, [lowest[at] ?? 0, highest[at] ?? 0]])),
    suspects: new Map(
      entries.flatMap(([at, cell]) => {
        const suspects = watch?.suspectsOf(at);
        return suspects === undefined ? [] : [[cell, suspects] as const];
      }),
    ),
  };
}

/** The ten withheld cells whose solutions lie closest together. */
export function weakestOf(
  { attack, lowest, highest }: Witnesses,
  withheld: ReadonlySet<number>,
): readonly Leak[] {
  const ranges = attack.cells.map((cell, at) => ({ cell, lower: lowest[at] ?? 0, upper: highest[at] ?? 0 }));
  return ranges
    .filter(({ cell }) => withheld.has(cell))
    .sort((a, b) => a.upper - a.lower - (b.upper - b.lower))
    .slice(0, 10);
}

function wantedOf(
  { table, primary, otherWidth }: ProtectionTask,
  withheld: ReadonlySet<number>,
  cell: number,
  least: number,
): Wanted {
  const count = table.cells[cell]?.count ?? 0;
  const asked = primary.get(cell);
  if (asked !== undefined) {
    const { down, up, width } = asked;
    return { low: Math.max(least, count - down), high: count + up, width };
  }
  return { low: count, high: count, width: withheld.has(cell) ? otherWidth : 0 };
}

function stillOpen(
  open: readonly number[],
  witnesses: Witnesses,
  wanted: readonly Wanted[],
  attack: Attack,
  solver: ProgrammeSolver,
): number[] {
  const componentOf = new Map<number, readonly number[]>();
  if (open.length > 0) {
    for (const component of components(attack)) for (const one of component) componentOf.set(one, component);
  }
  const isOpen = (unknown: number): boolean => {
    const want = wanted[unknown];
    return want !== undefined && !witnesses.satisfies(unknown, want);
  };
  for (const unknown of open) {
    if (isOpen(unknown)) trueRange(witnesses, unknown, componentOf.get(unknown) ?? [unknown], solver);
  }
  return open.filter(isOpen);
}
