import type { EditionSeries } from "../../edition/index.js";
import type { PolicySource } from "../../policy/index.js";
import type { Problem } from "../../problems/index.js";
import { computationNote } from "./computation-note.js";
import { gapsNote } from "./gaps-note.js";
import { knownFigures } from "./known-figures.js";

/**
 * What the policy's own figures say about each other: one note for each of its arithmetic checks, with the numbers.
 * Whoever wrote the check said how it comes out, and it is an error when it comes out otherwise.
 */
export function arithmeticNotes(
  { policy, placeOf }: PolicySource,
  series: readonly EditionSeries[],
): readonly Problem[] {
  const figures = knownFigures(policy, series);
  return policy.areas.flatMap((area, areaAt) =>
    area.arithmetic.flatMap((check, at) => {
      const here = (path: readonly string[], offset?: number) =>
        placeOf(["areas", areaAt, "arithmetic", at, ...path], offset);
      if (check.gaps !== undefined) return [gapsNote(check, check.gaps, series, policy, here)];
      if (check.compute === undefined) return [];
      return [computationNote(check, check.compute, figures, policy, here)];
    }),
  );
}
