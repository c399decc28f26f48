import type { LinearProgramme, ProgrammeSolver } from "../linear-programme.js";
import type { Attack } from "./attack.js";
import { mendedSolution } from "./mended-solution.js";
import { componentProgramme } from "./true-range.js";
import { isSolution } from "./witnesses.js";

/** Whole numbers that agree with everything published, so that there is something to move. */
export interface AnySolution {
  readonly start: Float64Array;
  /** Unknowns for which no numbers agree. */
  readonly impossible: readonly number[];
  /** Unknowns for which numbers agree, and whole ones were not found in time. */
  readonly undecided: readonly number[];
}

/** A solution of each part of the attack. */
export function anySolution(
  attack: Attack,
  parts: readonly (readonly number[])[],
  solver: ProgrammeSolver,
): AnySolution {
  const start = new Float64Array(attack.cells.length);
  const impossible: number[] = [];
  const undecided: number[] = [];
  for (const part of parts) {
    const found = solutionOf(attack, part, solver);
    if (found === "impossible") impossible.push(...part);
    else if (found === "undecided") undecided.push(...part);
    else for (const [at, unknown] of part.entries()) start[unknown] = Math.round(found[at] ?? 0);
  }
  if (impossible.length + undecided.length === 0 && !isSolution(attack, start)) {
    return { start, impossible: parts.flat(), undecided };
  }
  return { start, impossible, undecided };
}

/**
 * The numbers of a linear programme are mostly whole in tables of two dimensions; else those near them are mended, and what is left
 * is a programme of whole numbers, for a minute.
 */
function solutionOf(
  attack: Attack,
  part: readonly number[],
  solver: ProgrammeSolver,
): Float64Array | "impossible" | "undecided" {
  const programme = componentProgramme(attack, part);
  for (const turn of turns) {
    const linear = cornerOf(programme, turn, solver);
    if (linear === undefined) return "impossible";
    if (linear.every((value) => Math.abs(value - Math.round(value)) < 1e-6)) return linear;
    const mended = mendedSolution(attack, part, linear, solver);
    if (mended !== undefined) return mended;
  }
  const whole = new Int32Array(part.length).fill(1);
  const searched = solver.least({ ...programme, whole }, new Float64Array(part.length), 60)?.values;
  return searched ?? (solver.isOutOfTime() ? "undecided" : "impossible");
}

/** Each turn begins at another corner. */
const turns = [0, 1, 2];

/** Unequal costs, always the same ones: a corner of a programme has fewer fractions than what lies between corners. */
function cornerOf(
  programme: LinearProgramme,
  turn: number,
  solver: ProgrammeSolver,
): Float64Array | undefined {
  const costs = Float64Array.from(
    programme.lower,
    (_, at) => 1 + (((at + 31 * turn) * (7919 + turn)) % 97) / 100,
  );
  return solver.least(programme, costs)?.values;
}
