import {
  type Checked,
  checked,
  error,
  type Place,
  type Problem,
  quoted,
  warning,
} from "../../problems/index.js";
import type { CrossTables } from "../cross-table.js";
import type { ProgrammeSolver } from "../linear-programme.js";
import { mostJointCells } from "./joint-cells.js";
import { withJointCounts, withoutJointCells } from "./joint-counts.js";

/**
 * Tables with some counts for the joint cells that bind them. Where there can be none the tables are not of the same persons.
 * Where none were found in time, the tables stand without them, and that is said.
 */
export function jointlyCounted(
  table: CrossTables,
  place: Place,
  solver: ProgrammeSolver,
): Checked<CrossTables> {
  const found = withJointCounts(table, solver);
  if (found === "impossible") return { value: undefined, problems: [cannotBeJoint(table, place)] };
  const value = found === "not-found" ? leavingOutJointCells(table) : found;
  return checked(value, notLookedAtProblems(value, place));
}

/** The tables without their joint cells, which then nobody looks at. */
export function leavingOutJointCells(table: CrossTables): CrossTables {
  const notLookedAt = [...table.notLookedAt, jointDimensions(table)];
  return { ...table, ...withoutJointCells(table), notLookedAt };
}

/** Tables that nobody's counts by all of their dimensions can add up to. */
export function cannotBeJoint(table: CrossTables, place: Place): Problem {
  const names = jointDimensions(table).map(quoted).join(", ");
  return error("tables-not-together", place, {
    da: `tabellerne kan ikke være om de samme personer: der findes ingen antal fordelt på ${names} på én gang, alle hele tal og intet under 0, som giver alle tabellernes tal`,
    en: `the tables cannot be of the same persons: there are no counts by ${names} at once, all whole and none below 0, that add up to all figures of the tables`,
  });
}

/** What the audit of tables says nothing of. */
export function notLookedAtProblems({ notLookedAt }: CrossTables, place: Place): readonly Problem[] {
  return notLookedAt.map((dimensions) => {
    const names = dimensions.map(quoted).join(", ");
    return warning("joint-not-looked-at", place, {
      da: `antallene fordelt på ${names} på én gang er der ikke set på: der er over ${mostJointCells}, eller ingen blev fundet i tide. At de ikke kan være under 0, kan røbe et tilbageholdt tal; tag tabellen fordelt på dem alle med, også selv om den ikke skal offentliggøres, eller brug bredere grupper`,
      en: `the counts by ${names} at once were not looked at: there are more than ${mostJointCells}, or none were found in time. That they cannot be below 0 may tell a withheld figure; give the table by all of them too, even if it is not to be published, or use wider groups`,
    });
  });
}

/** The dimensions of the joint cells. */
function jointDimensions({ cells }: CrossTables): readonly string[] {
  const codes = cells.flatMap(({ isJoint, codes }) => (isJoint ? [...(codes?.keys() ?? [])] : []));
  return [...new Set(codes)];
}
