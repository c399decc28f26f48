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
  /**
   * How far each wished unknown moves, no more and no less; left out, the farther the better. The cheapest way for one to
   * move by so much is mostly one in whole numbers, where the farthest it can move is mostly not.
   */
  readonly by?: number;
  /** Those that stay where they are: what somebody knows. */
  readonly known?: ReadonlySet<number>;
  /** Where the answer has halves: looks for one in whole numbers, which takes longer. */
  readonly insists?: boolean;
}

/**
 * Looks for whole-number solutions in which the wished unknowns move and as few others as possible: what moves up and what
 * moves down are two variables, both 0 at the start. An answer falls into parts that no fact binds together; each part,
 * its mirror image and small multiples of it are solutions of their own, if their numbers are whole. What moves by halves in the
 * others has to stay, and the rest is asked once more. True if a solution was found.
 */
export function tryMove(witnesses: Witnesses, move: Move, solver: ProgrammeSolver): boolean {
  const { unknowns, wishes, insists = false } = move;
  const count = unknowns.length;
  const costs = costsOf(move);
  const programme = moveProgramme(witnesses, move);
  const turns = wishes.size === 1 && move.by === undefined ? 1 : mostTurns;
  let isFound = false;
  for (let turn = 0; turn < turns; turn++) {
    const values = solver.least(programme, costs)?.values;
    // What does not move in fractions does not move in whole numbers either.
    if (values === undefined || !isMoved(move, values)) return isFound;
    let areAllWhole = true;
    for (const part of movedParts(witnesses, unknowns, values)) {
      if (addMultiples(witnesses, part)) {
        isFound = true;
        continue;
      }
      for (const { at, change } of part) {
        if (isWhole(change)) continue;
        areAllWhole = false;
        programme.upper[at] = 0;
        programme.upper[count + at] = 0;
      }
    }
    if (areAllWhole) return isFound;
  }
  if (isFound || !insists) return isFound;
  const whole = solver.least(
    { ...moveProgramme(witnesses, move), whole: new Int32Array(2 * count).fill(1) },
    costs,
    1,
  )?.values;
  if (whole === undefined || !isMoved(move, whole)) return false;
  return movedParts(witnesses, unknowns, whole)
    .map((part) => addMultiples(witnesses, part))
    .includes(true);
}

/** What each step up and each step down costs. */
function costsOf({ unknowns, wishes, by }: Move): Float64Array {
  const count = unknowns.length;
  const costs = new Float64Array(2 * count).fill(1);
  for (const [at, unknown] of unknowns.entries()) {
    if (by !== undefined) break;
    // Unequal weights, always the same ones: equal ones make many solutions equally good.
    const gain = (wishes.get(unknown) ?? 0) * 1000 * (1 + ((unknown * 7919) % 13) / 100);
    costs[at] = 1 - gain;
    costs[count + at] = 1 + gain;
  }
  return costs;
}

/** How often the rest is asked again. */
const mostTurns = 5;

function isMoved({ unknowns, wishes }: Move, values: Float64Array): boolean {
  return unknowns.some((unknown, at) => wishes.has(unknown) && !isNothing(changeAt(values, at)));
}

/** An unknown that moves: its place among those of the move, and how far. */
interface Moved {
  readonly at: number;
  readonly unknown: number;
  readonly change: number;
}

/** The unknowns that move, by what facts bind together. */
function movedParts(
  { attack }: Witnesses,
  unknowns: readonly number[],
  values: Float64Array,
): readonly (readonly Moved[])[] {
  const left = new Map<number, Moved>();
  for (const [at, unknown] of unknowns.entries()) {
    const change = changeAt(values, at);
    if (!isNothing(change)) left.set(unknown, { at, unknown, change });
  }
  const parts: (readonly Moved[])[] = [];
  for (const first of left.values()) {
    left.delete(first.unknown);
    const part = [first];
    for (const { unknown } of part) {
      for (const fact of attack.factsOf[unknown] ?? []) {
        for (const other of attack.facts[fact]?.unknowns ?? []) {
          const moved = left.get(other);
          if (moved === undefined) continue;
          left.delete(other);
          part.push(moved);
        }
      }
    }
    parts.push(part);
  }
  return parts;
}

/** Takes the smallest multiple of a change that is a solution, or whose mirror image is one. */
function addMultiples(witnesses: Witnesses, part: readonly Moved[]): boolean {
  const unknowns = part.map(({ unknown }) => unknown);
  for (const times of [1, 2, 3]) {
    if (!part.every(({ change }) => isWhole(times * change))) continue;
    const to = (sign: 1 | -1) => (at: number) =>
      (witnesses.start[unknowns[at] ?? -1] ?? 0) + sign * times * (part[at]?.change ?? 0);
    const isFound = witnesses.add(unknowns, to(1));
    if (witnesses.add(unknowns, to(-1)) || isFound) return true;
  }
  return false;
}

function changeAt(values: Float64Array, at: number): number {
  return (values[at] ?? 0) - (values[values.length / 2 + at] ?? 0);
}

function isNothing(change: number): boolean {
  return Math.abs(change) < 1e-6;
}

function isWhole(change: number): boolean {
  return Math.abs(change - Math.round(change)) < 1e-6;
}

function moveProgramme({ attack, start }: Witnesses, move: Move): LinearProgramme {
  const { unknowns, farthest, wishes, by, known } = move;
  const count = unknowns.length;
  const place = new Int32Array(start.length).fill(-1);
  const [lower, upper] = [new Float64Array(2 * count), new Float64Array(2 * count)];
  const facts = new Set<number>();
  for (const [at, unknown] of unknowns.entries()) {
    place[unknown] = at;
    for (const fact of attack.factsOf[unknown] ?? []) facts.add(fact);
    if (known?.has(unknown)) continue;
    const here = start[unknown] ?? 0;
    // What nobody counted may have to go far from where it happens to be.
    const most = attack.isJoint[unknown] === 1 ? Number.POSITIVE_INFINITY : farthest;
    upper[at] = Math.min(most, (attack.upper[unknown] ?? 0) - here);
    upper[count + at] = Math.min(most, here - (attack.lower[unknown] ?? 0));
    const wish = wishes.get(unknown);
    if (by === undefined || wish === undefined) continue;
    const [own, other] = wish > 0 ? [at, count + at] : [count + at, at];
    lower[own] = by;
    upper[own] = by;
    upper[other] = 0;
  }
  const rows: ProgrammeRow[] = [];
  for (const at of facts) {
    const fact = attack.facts[at];
    if (fact !== undefined) rows.push(rowOf(fact, start, place, count));
  }
  return { lower, upper, rows };
}

/** What a fact leaves to the changes of its unknowns; plain loops, because it is asked for thousands of times. */
function rowOf(fact: Fact, start: Float64Array, place: Int32Array, count: number): ProgrammeRow {
  const { unknowns, factors } = fact;
  const row: { places: number[]; factors: number[] } = { places: [], factors: [] };
  let now = 0;
  for (let at = 0; at < unknowns.length; at++) {
    const [unknown, factor] = [unknowns[at] ?? 0, factors[at] ?? 0];
    now += factor * (start[unknown] ?? 0);
    const here = place[unknown] ?? -1;
    if (here < 0) continue;
    row.places.push(here, count + here);
    row.factors.push(factor, -factor);
  }
  return { places: row.places, factors: row.factors, lower: fact.lower - now, upper: fact.upper - now };
}
