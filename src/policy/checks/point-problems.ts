import { error, type Problem } from "../../problems/index.js";
import type { PolicySource } from "../read-policy.js";
import type { Point } from "../schema/policy.js";
import type { Path } from "../yaml-source.js";

/** Points that do not say what is measured, or say it twice; a derived figure must also say where. */
export function pointProblems({ policy, placeOf }: PolicySource): readonly Problem[] {
  const problems: Problem[] = [];
  const check = (point: Point | undefined, path: Path): void => {
    if (point === undefined || (point.indicator === undefined) !== (point.gap === undefined)) return;
    const both = point.indicator !== undefined;
    problems.push(
      error("point-subject", placeOf(path), {
        da: `fandt ${both ? "både" : "hverken"} "indicator" ${both ? "og" : "eller"} "gap"; ventede det ene, for det er det, der måles`,
        en: `found ${both ? "both" : "neither"} "indicator" ${both ? "and" : "nor"} "gap"; expected one of them: it is what is measured`,
      }),
    );
  };
  policy.areas.forEach((area, i) => {
    area.gaps.forEach((gap, j) => {
      check(gap.from, ["areas", i, "gaps", j, "from"]);
      check(gap.minus, ["areas", i, "gaps", j, "minus"]);
    });
    area.targets.forEach((target, j) => {
      check(target.subject, ["areas", i, "targets", j, "subject"]);
      check(target.comparator, ["areas", i, "targets", j, "comparator"]);
    });
    area.derived.forEach(({ figure, point }, j) => {
      const path = ["areas", i, "derived", j, "point"];
      if (point.indicator !== undefined && point.gap === undefined && point.refArea !== undefined) return;
      problems.push(
        error("derived-point", placeOf(path), {
          da: `det beregnede tal ${figure} skal have både "indicator" og "refArea" og ikke "gap"`,
          en: `the derived figure ${figure} must have both "indicator" and "refArea", and no "gap"`,
        }),
      );
    });
  });
  return problems;
}
