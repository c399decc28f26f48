import type { Attack } from "./attack.js";

/** How far apart an unknown must be able to lie, for an outsider. */
export interface Wanted {
  /** It must be possible that it is so small, and so large. */
  readonly low: number;
  readonly high: number;
  /** And the two numbers must lie at least so far apart. */
  readonly width: number;
}

/**
 * Whole-number solutions of an attack: each shows what every unknown may be. Whatever a solver says, a solution counts
 * only if each number is whole and each fact holds exactly.
 */
export class Witnesses {
  readonly attack: Attack;
  /** A solution to start from. */
  readonly start: Float64Array;
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  /** The solutions themselves, by what is elsewhere than at the start; kept of small attacks only. */
  readonly solutions: ReadonlyMap<number, number>[] = [];
  /** Hears of every solution which unknowns are elsewhere than at the start. */
  readonly #listen: (moved: readonly number[]) => void;

  constructor(attack: Attack, start: Float64Array, listen: (moved: readonly number[]) => void = () => {}) {
    if (!isSolution(attack, start)) throw new Error("invalid start: it is no solution");
    this.attack = attack;
    this.start = start;
    this.lowest = start.slice();
    this.highest = start.slice();
    this.#listen = listen;
  }

  satisfies(unknown: number, { low, high, width }: Wanted): boolean {
    const [lowest, highest] = [this.lowest[unknown] ?? 0, this.highest[unknown] ?? 0];
    return lowest <= low && highest >= high && highest - lowest >= width;
  }

  /** Takes over what solutions of an earlier audit showed. */
  remember(unknown: number, [lowest, highest]: readonly [number, number]): void {
    this.lowest[unknown] = Math.min(lowest, this.lowest[unknown] ?? lowest);
    this.highest[unknown] = Math.max(highest, this.highest[unknown] ?? highest);
  }

  /** Whether a solver's answer for some unknowns, the others as at the start, is a solution; if so it counts. */
  add(unknowns: readonly number[], values: (at: number) => number): boolean {
    const whole = unknowns.map((_, at) => Math.round(values(at)));
    if (whole.some((value, at) => Math.abs(value - values(at)) > tolerance)) return false;
    const moved = new Map<number, number>();
    for (const [at, unknown] of unknowns.entries()) {
      if (whole[at] !== this.start[unknown]) moved.set(unknown, whole[at] ?? 0);
    }
    for (const [unknown, value] of moved) if (!isWithin(this.attack, unknown, value)) return false;
    const facts = new Set([...moved.keys()].flatMap((unknown) => this.attack.factsOf[unknown] ?? []));
    const numberOf = (unknown: number): number => moved.get(unknown) ?? this.start[unknown] ?? 0;
    for (const at of facts) if (!holds(this.attack, at, numberOf)) return false;
    for (const [unknown, value] of moved) {
      if (value < (this.lowest[unknown] ?? 0)) this.lowest[unknown] = value;
      if (value > (this.highest[unknown] ?? 0)) this.highest[unknown] = value;
    }
    if (moved.size > 0 && this.start.length <= smallAttack) this.solutions.push(moved);
    this.#listen([...moved.keys()]);
    return true;
  }
}

const smallAttack = 300;

/** A solver's number this near to a whole one means that one; the facts are checked with the whole one. */
const tolerance = 1e-6;

/** Whether numbers for all unknowns are whole and agree with everything that is published. */
export function isSolution(attack: Attack, values: Float64Array): boolean {
  return (
    values.every((value, unknown) => Number.isSafeInteger(value) && isWithin(attack, unknown, value)) &&
    attack.facts.every((_, at) => holds(attack, at, (unknown) => values[unknown] ?? 0))
  );
}

function isWithin({ lower, upper }: Attack, unknown: number, value: number): boolean {
  return value >= (lower[unknown] ?? 0) && value <= (upper[unknown] ?? 0);
}

function holds({ facts }: Attack, at: number, numberOf: (unknown: number) => number): boolean {
  const fact = facts[at];
  if (fact === undefined) return true;
  const { unknowns, factors, lower, upper } = fact;
  const sum = unknowns.reduce((so, unknown, place) => so + (factors[place] ?? 0) * numberOf(unknown), 0);
  return sum >= lower && sum <= upper;
}
