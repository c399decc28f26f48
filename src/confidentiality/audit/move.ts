import type { LinearProgramme, ProgrammeRow, ProgrammeSolver } from "../linear-programme.js";
import type { Fact } from "./attack.js";
import type { Witnesses } from "./witnesses.js";

/** A try to move some unknowns away from the start of the witnesses, while all others stay where they are. */
export interface Move {
  /** Those that may move, each at most so far. */
  readonly unknowns: readonly number[];
  readonly farthest: number;
  /** Those that should move, with the direction: 1 up, −1 down. */
  readonly wishes: ReadonlyMap<number, number>;
  /** Those that stay where they are: what somebody knows. */
  readonly known?: ReadonlySet<number>;
  /** Where the answer has halves: looks for one in whole numbers, which takes longer. */
  readonly insists?: boolean;
}

/**
 * Looks for whole-number solutions in which the wished unknowns move and as few others as possible: what moves up and what
 * moves down are two variables, both 0 at the start. The mirrored solution is tried too. True if one was found.
 */
export function tryMove(witnesses: Witnesses, move: Move, solver: ProgrammeSolver): boolean {
  const { unknowns, wishes, insists = false } = move;
  const count = unknowns.length;
  const costs = new Float64Array(2 * count);
  for (const [at, unknown] of unknowns.entries()) {
    // Unequal weights, always the same ones: equal ones make many solutions equally good.
    const gain = (wishes.get(unknown) ?? 0) * 1000 * (1 + ((unknown * 7919) % 13) / 100);
    costs[at] = 1 - gain;
    costs[count + at] = 1 + gain;
  }
  const programme = moveProgramme(witnesses, move);
  const fractional = solver.least(programme, costs)?.values;
  // What does not move in fractions does not move in whole numbers either.
  if (fractional === undefined || !isMoved(move, fractional)) return false;
  if (addBothWays(witnesses, move, fractional)) return true;
  if (!insists) return false;
  const whole = solver.least({ ...programme, whole: new Int32Array(2 * count).fill(1) }, costs, 1)?.values;
  return whole !== undefined && isMoved(move, whole) && addBothWays(witnesses, move, whole);
}

function isMoved({ unknowns, wishes }: Move, values: Float64Array): boolean {
  const isAt = (at: number): boolean =>
    Math.abs((values[at] ?? 0) - (values[unknowns.length + at] ?? 0)) > 1e-6;
  return unknowns.some((unknown, at) => wishes.has(unknown) && isAt(at));
}

/** Takes a solution and its mirror image. */
function addBothWays(witnesses: Witnesses, { unknowns }: Move, values: Float64Array): boolean {
  const change = (at: number): number => (values[at] ?? 0) - (values[unknowns.length + at] ?? 0);
  const startOf = (at: number): number => witnesses.start[unknowns[at] ?? 0] ?? 0;
  const isFound = witnesses.add(unknowns, (at) => startOf(at) + change(at));
  return witnesses.add(unknowns, (at) => startOf(at) - change(at)) || isFound;
}

function moveProgramme({ attack, start }: Witnesses, move: Move): LinearProgramme {
  const { unknowns, farthest, known } = move;
  const count = unknowns.length;
  const place = new Map(unknowns.map((unknown, at) => [unknown, at]));
  const upper = new Float64Array(2 * count);
  for (const [at, unknown] of unknowns.entries()) {
    if (known?.has(unknown)) continue;
    const here = start[unknown] ?? 0;
    upper[at] = Math.min(farthest, (attack.upper[unknown] ?? 0) - here);
    upper[count + at] = Math.min(farthest, here - (attack.lower[unknown] ?? 0));
  }
  const facts = new Set(unknowns.flatMap((unknown) => attack.factsOf[unknown] ?? []));
  return {
    lower: new Float64Array(2 * count),
    upper,
    rows: [...facts].flatMap((at) => rowOf(attack.facts[at], start, place)),
  };
}

/** What a fact leaves to the changes of its unknowns. */
function rowOf(
  fact: Fact | undefined,
  start: Float64Array,
  place: ReadonlyMap<number, number>,
): readonly ProgrammeRow[] {
  if (fact === undefined) return [];
  const count = place.size;
  const { unknowns, factors } = fact;
  const row: { places: number[]; factors: number[] } = { places: [], factors: [] };
  let now = 0;
  for (let at = 0; at < unknowns.length; at++) {
    const [unknown, factor] = [unknowns[at] ?? 0, factors[at] ?? 0];
    now += factor * (start[unknown] ?? 0);
    const here = place.get(unknown);
    if (here === undefined) continue;
    row.places.push(here, count + here);
    row.factors.push(factor, -factor);
  }
  return [{ ...row, lower: fact.lower - now, upper: fact.upper - now }];
}
