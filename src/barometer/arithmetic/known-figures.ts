import type { Qualifier } from "../../cube/index.js";
import type { EditionSeries } from "../../edition/index.js";
import type { Policy, Target } from "../../policy/index.js";

/** A number of the policy's text with its word; without a value where the source prints none. */
export interface KnownFigure {
  readonly value?: string | undefined;
  readonly qualifier: Qualifier;
}

/** The figures that have an id: those of the series, derived ones with them, and those stated on targets. */
export function knownFigures(
  policy: Policy,
  series: readonly EditionSeries[],
): ReadonlyMap<string, KnownFigure> {
  const onTargets = policy.areas.flatMap((area) => area.targets.flatMap(targetFigures));
  const inSeries = series.flatMap(({ observations }) =>
    observations.flatMap((one) => one.figures.map((id) => [id, one] as const)),
  );
  return new Map<string, KnownFigure>([...onTargets, ...inSeries]);
}

/** The numbers on a target that have an id. */
export function targetFigures(target: Target): readonly (readonly [string, KnownFigure])[] {
  const { baseline, goal, change, milestones = [] } = target;
  return [baseline, goal, change, ...milestones.map((milestone) => milestone.goal)].flatMap((stated) =>
    stated?.figure === undefined ? [] : [[stated.figure, stated] as const],
  );
}
