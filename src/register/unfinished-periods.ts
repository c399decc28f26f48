import { parsePeriod } from "../cube/index.js";
import { type Place, type Problem, warning } from "../problems/index.js";
import type { TabulatedFigure } from "./figures/tabulated-figure.js";

/**
 * Periods that were not over on the day a delivery is of. An edition of that day would show figures of a time to come. It
 * is no error, because some registers are of the first day of their period.
 */
export function unfinishedPeriods(
  figures: readonly TabulatedFigure[],
  received: string,
  place: Place,
): readonly Problem[] {
  const periods = [...new Set(figures.map(({ observation }) => observation.period))]
    .filter((period) => received < (parsePeriod(period)?.end ?? ""))
    .sort();
  if (periods.length === 0) return [];
  const named = periods.length < 4 ? periods.join(", ") : `${periods[0]} … ${periods.at(-1)}`;
  return [
    warning("period-unfinished", place, {
      da: `der er tal for ${named}, som ikke var gået på leveringens dag (${received}); en udgave af den dag ville vise dem, så ret --received, medmindre registeret er fra periodens begyndelse`,
      en: `there are figures for ${named}, which ${periods.length === 1 ? "was" : "were"} not over on the day of the delivery (${received}); an edition of that day would show them, so mend --received unless the records are of the beginning of the period`,
    }),
  ];
}
