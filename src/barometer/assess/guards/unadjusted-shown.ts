import type { Assessment, EditionObservation, EditionSeries } from "../../../edition/index.js";
import type { Point, Target } from "../../../policy/index.js";
import { seriesAt } from "../../series-index.js";
import { datedFigures } from "../evidence/dated-figures.js";
import { differenceSeries } from "../measured/difference-series.js";
import { measuredTarget } from "../measured/measured-target.js";
import type { Published } from "../published.js";

/**
 * Beside a target that must allow for other influences, the plain figure: it is shown and may not judge. Of two
 * groups it is the others minus the group, as adjusted gaps are, with the figure of each.
 */
export function unadjustedShown(
  stated: Target,
  judgedBy: EditionObservation | undefined,
  published: Published,
): Assessment["notes"] {
  const { adjustment, subject, ...others } = stated;
  if (adjustment === undefined || subject === undefined) return [];
  const { measure, ...plain } = subject;
  if (measure !== undefined && !measure.startsWith("adjusted-")) return [];
  const { comparator } = stated;
  if (comparator !== undefined && plain.gap === undefined) {
    return differenceShown(plain, comparator, judgedBy, published);
  }
  const newest = newestIn(measuredTarget({ ...others, subject: plain }, published).series, judgedBy);
  return newest?.value === undefined
    ? []
    : [{ code: "unadjusted-shown", numbers: { value: newest.value, period: newest.period } }];
}

function differenceShown(
  own: Point,
  others: Point,
  judgedBy: EditionObservation | undefined,
  published: Published,
): Assessment["notes"] {
  const newest = newestIn(differenceSeries(others, own, published), judgedBy);
  if (newest?.value === undefined) return [];
  const { value, period } = newest;
  const [ownValue, othersValue] = [own, others].map((point) =>
    seriesAt(published, point)
      .flatMap(({ observations }) => observations)
      .find((one) => one.period === period && one.value !== undefined),
  );
  if (ownValue?.value === undefined || othersValue?.value === undefined) return [];
  const numbers = { value, period, own: ownValue.value, others: othersValue.value };
  return [{ code: "unadjusted-difference", numbers }];
}

/** The figure for the time that the target is judged by, where there is one; else the newest. */
function newestIn(
  series: readonly EditionSeries[],
  judgedBy: EditionObservation | undefined,
): EditionObservation | undefined {
  const figures = datedFigures(series).filter(({ observation }) => observation.value !== undefined);
  const then = figures.find(({ observation }) => observation.period === judgedBy?.period);
  return (then ?? figures.at(-1))?.observation;
}
