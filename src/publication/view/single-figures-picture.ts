import { total } from "../../cube/index.js";
import { formatPeriod, inPeriod } from "../../language/index.js";
import type { Bar, BarChartInput } from "../charts/bar-input.js";
import { figureText } from "./figure-words.js";
import { capital, codeNames, isOwnMeasure, lineName, lowerFirst, measureTitle, placeName } from "./names.js";
import { mainPlace } from "./places.js";
import { figuresIn, type PlacedFigure, type Reader, seriesOf } from "./reader.js";
import { number, tick } from "./series-picture.js";

export type SingleFiguresPicture = Omit<BarChartInput, "id" | "width">;

/**
 * The figures of an indicator that have no course at the policy's own place: undated ones, and those of a part
 * of the group (women). One picture per unit and set of codes. Counts and amounts alone are left to the table:
 * a bar without anything to compare it with says nothing.
 */
export function singleFiguresPictures(reader: Reader, id: string): readonly SingleFiguresPicture[] {
  const all = seriesOf(reader, id);
  const place = mainPlace(reader, all);
  const figures = figuresIn(
    all.filter(({ key }) => key.refArea === place && isOwnMeasure(reader, key)),
  ).filter(
    ({ series, observation }) =>
      observation.value !== undefined &&
      series.unit === "percent" &&
      (observation.period === "undated" || Object.keys(series.key.dimensions).length > 0),
  );
  const byCodes = new Map<string, PlacedFigure[]>();
  for (const figure of figures) {
    const name = [codeNames(reader, figure.series.key.dimensions), figure.observation.period].join(" ");
    byCodes.set(name, [...(byCodes.get(name) ?? []), figure]);
  }
  return [...byCodes.values()].map((members) => picture(reader, id, place ?? "", members));
}

function picture(
  reader: Reader,
  id: string,
  place: string,
  figures: readonly PlacedFigure[],
): SingleFiguresPicture {
  const [first] = figures;
  const codes = first === undefined ? "" : lowerFirst(codeNames(reader, first.series.key.dimensions));
  const period = first === undefined ? "" : formatPeriod(first.observation.period, reader.language);
  const what = [measureTitle(reader, id), codes].filter(Boolean).join(", ");
  const title = `${reader.words.pages.overTime(what, placeName(reader, place))}, ${period}`;
  const bars = figures.map((figure, at): Bar => {
    const { observation } = figure;
    return {
      label: barName(reader, figure),
      role: at === 0 ? "primary" : "secondary",
      valueLabel: figureText(reader, figure),
      value: number(observation.value),
      qualifier: observation.qualifier,
      ...(observation.lower === undefined || observation.upper === undefined
        ? {}
        : { range: { lower: number(observation.lower), upper: number(observation.upper) } }),
    };
  });
  const sentences = figures.map((figure) =>
    reader.words.pages.seriesSummary(barName(reader, figure), [
      `${figureText(reader, figure)} ${inPeriod(figure.observation.period, reader.language)}`,
    ]),
  );
  return {
    title,
    summary: sentences.join(" "),
    unitLabel: "",
    formatTick: (value) => tick(reader, "percent", value),
    domain: [0, 100],
    bars,
  };
}

function barName(reader: Reader, { series, observation }: PlacedFigure): string {
  return series.key.group === total
    ? capital(reader.words.pages.everyone)
    : lineName(reader, series.key, [observation]);
}
