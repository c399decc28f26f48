import type { LinearProgramme, ProgrammeSolver } from "../linear-programme.js";
import type { Attack } from "./attack.js";
import { neighbourhood } from "./neighbourhood.js";

/**
 * Whole numbers near some in fractions, of a part of the attack: they are rounded, and around each fact that then is broken the
 * unknowns near it are moved so that as little as possible is broken, in ever larger neighbourhoods and ever farther. Undefined
 * where facts stay broken, which proves nothing.
 */
export function mendedSolution(
  attack: Attack,
  part: readonly number[],
  fractions: Float64Array,
  solver: ProgrammeSolver,
): Float64Array | undefined {
  const values = new Float64Array(attack.cells.length);
  for (const [at, unknown] of part.entries()) {
    values[unknown] = Math.max(attack.lower[unknown] ?? 0, Math.round(fractions[at] ?? 0));
  }
  const facts = [...new Set(part.flatMap((unknown) => attack.factsOf[unknown] ?? []))];
  let broken = facts.filter((fact) => breach(attack, fact, values) > 0);
  for (const { size, farthest } of steps) {
    for (let before = Number.POSITIVE_INFINITY; broken.length > 0 && broken.length < before; ) {
      before = broken.length;
      for (const fact of broken) {
        if (breach(attack, fact, values) === 0) continue;
        const seeds = attack.facts[fact]?.unknowns.slice(0, mostSeeds) ?? [];
        mend(attack, neighbourhood(attack, seeds, size), farthest, values, solver);
      }
      broken = facts.filter((fact) => breach(attack, fact, values) > 0);
    }
    if (size >= part.length) break;
  }
  return broken.length > 0 ? undefined : Float64Array.from(part, (unknown) => values[unknown] ?? 0);
}

const steps = [
  { size: 100, farthest: 2 },
  { size: 300, farthest: 2 },
  { size: 600, farthest: 3 },
  { size: 1200, farthest: 4 },
  { size: 1200, farthest: 6 },
  { size: 2400, farthest: 6 },
] as const;

/** A fact of many unknowns fills a neighbourhood alone. */
const mostSeeds = 20;

/** Moves some unknowns, if that breaks less; what breaks a fact upwards or downwards is a variable with a cost. */
function mend(
  attack: Attack,
  unknowns: readonly number[],
  farthest: number,
  values: Float64Array,
  solver: ProgrammeSolver,
): void {
  const place = new Map(unknowns.map((unknown, at) => [unknown, at]));
  const facts = [...new Set(unknowns.flatMap((unknown) => attack.factsOf[unknown] ?? []))];
  const count = unknowns.length;
  const width = count + 2 * facts.length;
  const [lower, upper] = [new Float64Array(width), new Float64Array(width).fill(Number.POSITIVE_INFINITY)];
  const [costs, whole] = [new Float64Array(width).fill(1, count), new Int32Array(width).fill(1, 0, count)];
  for (const [at, unknown] of unknowns.entries()) {
    const here = values[unknown] ?? 0;
    lower[at] = Math.max(attack.lower[unknown] ?? 0, here - farthest);
    upper[at] = Math.min(attack.upper[unknown] ?? 0, here + farthest);
  }
  const rows = facts.map((fact, at) => {
    const row = { places: [count + 2 * at, count + 2 * at + 1], factors: [1, -1] };
    const { unknowns: bound = [], factors = [], lower: from = 0, upper: to = 0 } = attack.facts[fact] ?? {};
    let fixed = 0;
    for (const [one, unknown] of bound.entries()) {
      const own = place.get(unknown);
      if (own === undefined) fixed += (factors[one] ?? 0) * (values[unknown] ?? 0);
      else {
        row.places.push(own);
        row.factors.push(factors[one] ?? 0);
      }
    }
    return { ...row, lower: from - fixed, upper: to - fixed };
  });
  const programme: LinearProgramme = { lower, upper, rows };
  const now = facts.reduce((so, fact) => so + breach(attack, fact, values), 0);
  const linear = solver.least(programme, costs);
  // Whole numbers break no less than fractions do.
  if (linear === undefined || linear.value > now - 1 + tolerance) return;
  const isWhole = linear.values
    .subarray(0, count)
    .every((one) => Math.abs(one - Math.round(one)) < tolerance);
  // Any answer that breaks less will do: without costs the solver stops at the first.
  const slacks = Array.from({ length: 2 * facts.length }, (_, at) => count + at);
  const less = { places: slacks, factors: slacks.map(() => 1), lower: 0, upper: now - 1 };
  const found = isWhole
    ? linear
    : solver.least({ ...programme, rows: [...rows, less], whole }, new Float64Array(width), secondsEach);
  if (found === undefined) return;
  for (const [at, unknown] of unknowns.entries()) values[unknown] = Math.round(found.values[at] ?? 0);
}

const tolerance = 1e-6;
const secondsEach = 5;

/** By how much numbers break a fact. */
function breach({ facts }: Attack, fact: number, values: Float64Array): number {
  const { unknowns = [], factors = [], lower = 0, upper = 0 } = facts[fact] ?? {};
  let sum = 0;
  for (let at = 0; at < unknowns.length; at++) sum += (factors[at] ?? 0) * (values[unknowns[at] ?? -1] ?? 0);
  return Math.max(0, sum - upper, lower - sum);
}
