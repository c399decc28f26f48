import { figureName, intoSeries, type SeriesKey } from "../cube/index.js";
import type { Delivery } from "../delivery/index.js";
import type { EditionSeries } from "../edition/index.js";
import {
  type Indicator,
  indexPolicy,
  type Path,
  type Policy,
  type PolicyIndex,
  type PolicySource,
} from "../policy/index.js";
import { type Checked, error, hasErrors, type Place, type Problem } from "../problems/index.js";
import { countFigures } from "./area-classes/count-figures.js";
import { collectFigures } from "./collect-figures.js";
import { deriveFigures } from "./derive-figures.js";
import type { Figure } from "./figures.js";
import { gapFigures } from "./gap-figures.js";

/** How figures are computed from others; a change that gives another figure gets another number. */
export const seriesMethod = "series/1";

/** Every series of the barometer as of a date: stated figures, derived ones, gaps. */
export function buildSeries(
  source: PolicySource,
  deliveries: readonly Delivery[],
  asOf: string,
): Checked<readonly EditionSeries[]> {
  const { policy, placeOf } = source;
  const stated = collectFigures(deliveries, asOf);
  if (stated.value === undefined) return { value: undefined, problems: stated.problems };
  const all = computedFigures(policy, stated.value, placeOf);
  const problems = [...stated.problems, ...all.problems];
  if (all.value === undefined || hasErrors(problems)) return { value: undefined, problems };
  const index = indexPolicy(policy);
  const series = intoSeries(all.value).map((one) => ({ ...one, unit: seriesUnit(one.key, index) }));
  return { value: series, problems };
}

/** Stated figures with all that is computed from them. */
export function computedFigures(
  policy: Policy,
  stated: readonly Figure[],
  placeOf: (path: Path) => Place,
): Checked<readonly Figure[]> {
  const derived = deriveFigures(policy, stated, placeOf);
  const { problems } = derived;
  if (derived.value === undefined || hasErrors(problems)) return { value: undefined, problems };
  const known = [...stated, ...derived.value];
  const counts = countFigures(policy, known);
  const twice = countedTwice(known, counts);
  if (twice.length > 0) return { value: undefined, problems: [...problems, ...twice] };
  return { value: gapFigures(policy, [...known, ...counts]), problems };
}

/** A count that a delivery has too: of two figures for the same thing, nobody could say which one holds. */
function countedTwice(known: readonly Figure[], counts: readonly Figure[]): readonly Problem[] {
  if (counts.length === 0) return [];
  const names = new Set(known.map(figureName));
  return counts
    .filter((figure) => names.has(figureName(figure)))
    .map(({ key, observation }) =>
      error(
        "count-stated",
        { file: "policy/classification.yaml" },
        {
          da: `${key.indicator} for ${observation.period} skal beregnes af områdernes klasser, men en levering angiver tallet allerede`,
          en: `${key.indicator} for ${observation.period} is to be computed from the classes of areas, but a delivery states it already`,
        },
      ),
    );
}

/** Units of measures that are not the indicator's own; a count is left without one: nobody says of what. */
const measureUnits: Readonly<Record<string, string>> = {
  gap: "percentage-points",
  "adjusted-gap": "percentage-points",
  "explained-gap": "percentage-points",
  "crude-gap": "percentage-points",
  "share-excluded": "percent",
  change: "percentage-points",
  "change-among-stayers": "percentage-points",
  "change-by-arrivals": "percentage-points",
  "change-by-departures": "percentage-points",
  reduction: "percent",
  growth: "percent",
};

function seriesUnit(key: SeriesKey, index: PolicyIndex): string {
  const gap = index.gaps.get(key.indicator);
  const isDifference = ["gap", "adjusted-gap", "explained-gap", "crude-gap"].includes(key.measure);
  if (gap !== undefined && isDifference) return gap.unit;
  const indicator = index.indicators.get(key.indicator);
  if (indicator?.measure === key.measure || isFurtherMeasure(key, indicator)) return indicator?.unit ?? "";
  // A difference of marks is in marks.
  if (indicator !== undefined && indicator.unit !== "percent" && isDifference) return indicator.unit;
  return measureUnits[key.measure] ?? "";
}

/** The same figure for some of its rows only is in the same unit. */
function isFurtherMeasure({ measure }: SeriesKey, indicator: Indicator | undefined): boolean {
  return indicator?.tabulate?.measures?.some((one) => one.measure === measure) === true;
}
