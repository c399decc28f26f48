import { compareDecimals, parseDecimal } from "../../../cube/index.js";
import type { EditionObservation } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import type { DatedFigure, Stretch } from "./dated-figures.js";

/**
 * The stretch that a target's baseline stands in. It is found by the baseline's value as well as its time: where
 * the published figure for that time has been revised, later ones may have been too, and no stretch is it. Where
 * several have such a figure, as under two definitions, only its own id tells which is meant.
 */
export function stretchOfBaseline(
  figures: readonly DatedFigure[],
  baseline: NonNullable<Target["baseline"]>,
): Stretch | undefined {
  const value = parseDecimal(baseline.value);
  const isBaseline = (observation: EditionObservation): boolean => {
    const own = parseDecimal(observation.value ?? "");
    return (
      observation.period === baseline.period &&
      observation.qualifier === baseline.qualifier &&
      own !== undefined &&
      value !== undefined &&
      compareDecimals(own, value) === 0
    );
  };
  const stretches = [...new Set(figures.map(({ stretch }) => stretch))];
  const alike = stretches.filter((stretch) => stretch.some(isBaseline));
  const named = alike.filter((stretch) =>
    stretch.some((one) => isBaseline(one) && one.figures.some((id) => id === baseline.figure)),
  );
  return onlyOne(named.length > 0 ? named : alike);
}

/** Without a baseline of its own, a target is judged by the newest figure, whichever stretch that stands in. */
export function stretchOfNewest(figures: readonly DatedFigure[]): Stretch | undefined {
  const newest = figures.at(-1);
  return onlyOne([
    ...new Set(figures.filter(({ end }) => end === newest?.end).map(({ stretch }) => stretch)),
  ]);
}

function onlyOne(stretches: readonly Stretch[]): Stretch | undefined {
  const [only, another] = stretches;
  return another === undefined ? only : undefined;
}
