import { compareDecimals, type Period, parseDecimal, parsePeriod, segments } from "../../cube/index.js";
import type { EditionObservation, EditionSeries } from "../../edition/index.js";
import type { Target } from "../../policy/index.js";

/** A figure of what a target is about, with its time. */
export interface DatedFigure {
  readonly observation: EditionObservation;
  readonly period: Period;
  /** First and last day. */
  readonly start: string;
  readonly end: string;
  /** It stands in the stretch of its series that the target's baseline stands in, and may be held against it. */
  readonly isHome: boolean;
}

/**
 * The dated figures of some series in order of time; of two for the same time, the one at home comes last. The
 * baseline is found by its value as well as its year: where the published figure for that year has been
 * revised, later ones may have been too, and none is at home.
 */
export function datedFigures(
  series: readonly EditionSeries[],
  baseline: Target["baseline"],
): readonly DatedFigure[] {
  const stretches = series.flatMap((one) => segments(one));
  const home = homeOf(stretches, baseline);
  return stretches
    .flatMap((stretch) =>
      stretch.flatMap((observation): readonly DatedFigure[] => {
        const period = parsePeriod(observation.period);
        return period?.start === undefined || period.end === undefined
          ? []
          : [{ observation, period, start: period.start, end: period.end, isHome: stretch === home }];
      }),
    )
    .toSorted((a, b) => compareTexts(a.end, b.end) || Number(a.isHome) - Number(b.isHome));
}

type Stretch = readonly EditionObservation[];

/** Where several stretches have such a figure, as under two definitions, only its own id tells which is meant. */
function homeOf(stretches: readonly Stretch[], baseline: Target["baseline"]): Stretch | undefined {
  const value = parseDecimal(baseline?.value ?? "");
  const isBaseline = (observation: EditionObservation): boolean => {
    const own = parseDecimal(observation.value ?? "");
    return (
      observation.period === baseline?.period &&
      observation.qualifier === baseline.qualifier &&
      own !== undefined &&
      value !== undefined &&
      compareDecimals(own, value) === 0
    );
  };
  const alike = stretches.filter((stretch) => stretch.some(isBaseline));
  const named = alike.filter((stretch) =>
    stretch.some((one) => isBaseline(one) && one.figures.some((id) => id === baseline?.figure)),
  );
  const [home, another] = named.length > 0 ? named : alike;
  return another === undefined ? home : undefined;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
