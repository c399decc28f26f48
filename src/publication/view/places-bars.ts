import { total } from "../../cube/index.js";
import { formatPeriod, inPeriod } from "../../language/index.js";
import type { Bar, BarChartInput } from "../charts/bar-input.js";
import { barSummary } from "./chart-summaries.js";
import { comparisonOf } from "./comparison.js";
import { drawnFigure, isDrawable, tick } from "./drawn-figure.js";
import { looksOf } from "./group-looks.js";
import { capital, codeNames, lineName, lowerFirst, measureTitle, placeName } from "./names.js";
import type { Reader } from "./reader.js";

/**
 * A bar for each place in the newest period that they share, in the order of the comparison. Undefined where there is
 * more than one figure for a place: then no bar is the place's own. Shares alone, because amounts of places of
 * different size say how large these are.
 */
export function placesBars(reader: Reader, id: string): Omit<BarChartInput, "id" | "width"> | undefined {
  const { period, places, figures } = comparisonOf(reader, id);
  const [first] = figures;
  if (period === undefined || first === undefined || first.series.unit !== "percent") return undefined;
  if (figures.length !== places.length || places.length < 2) return undefined;
  const { key } = first.series;
  const isAlike = figures.every(
    ({ series }) => series.key.group === key.group && series.key.definition === key.definition,
  );
  if (!isAlike || !figures.some(({ observation }) => isDrawable(observation))) return undefined;
  const [look = 0] = looksOf(reader.found, [key.group]);
  const bars = places.flatMap((place): readonly Bar[] => {
    const figure = figures.find(({ series }) => series.key.refArea === place);
    if (figure === undefined) return [];
    const { label, spoken, ...drawn } = drawnFigure(reader, figure);
    return [
      {
        ...drawn,
        label: placeName(reader, place),
        role: "primary",
        look,
        valueLabel: label,
        ...(spoken === undefined ? {} : { spoken }),
        ...(isDrawable(figure.observation) ? {} : { absent: true }),
      },
    ];
  });
  const who = [
    key.group === total ? "" : lineName(reader, key, [first.observation]),
    lowerFirst(reader, codeNames(reader, key.dimensions)),
  ];
  const unitLabel = capital(who.filter(Boolean).join(", "));
  const { pages, charts } = reader.words;
  return {
    title: pages.placeByPlace(measureTitle(reader, id), formatPeriod(period, reader.language)),
    summary: [unitLabel, capital(inPeriod(period, reader.language)), barSummary({ bars }, charts)]
      .filter(Boolean)
      .join(". "),
    unitLabel,
    formatTick: (value) => tick(reader, first.series.unit, value),
    bars,
  };
}
