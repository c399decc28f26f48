import { total } from "../../cube/index.js";
import { formatPeriod, formatQuantity, inPeriod } from "../../language/index.js";
import type { Bar, BarChartInput } from "../charts/bar-input.js";
import { number, tick } from "./drawn-figure.js";
import { figureText } from "./figure-words.js";
import { looksOf } from "./group-looks.js";
import { capital, codeNames, isOwnMeasure, lineName, measureTitle, placeName, unitOf } from "./names.js";
import { mainPlace } from "./places.js";
import { type PlacedFigure, type Reader, seriesOf } from "./reader.js";

export type LeadBars = Omit<BarChartInput, "id" | "width">;

/**
 * The newest figure of each part of an indicator at the policy's own place: of each code where it is split by codes,
 * else of each group. Undefined where there is none.
 */
export function leadBars(reader: Reader, id: string): LeadBars | undefined {
  const all = seriesOf(reader, id);
  const place = mainPlace(reader, all);
  const own = all.filter(({ key }) => key.refArea === place && isOwnMeasure(reader, key));
  const split = own.filter(({ key }) => Object.keys(key.dimensions).length > 0);
  const figures = (split.length > 0 ? split : own).flatMap((series): readonly PlacedFigure[] => {
    const observation = series.observations.findLast(({ value }) => value !== undefined);
    return observation === undefined ? [] : [{ series, observation }];
  });
  const [first] = figures;
  if (first === undefined || place === undefined) return undefined;
  const unit = unitOf(reader, first.series.unit);
  const periods = new Set(figures.map(({ observation }) => observation.period));
  const when = periods.size === 1 ? `, ${formatPeriod(first.observation.period, reader.language)}` : "";
  const groups = [...new Set(figures.map(({ series }) => series.key.group))];
  const looks = looksOf(reader.found, groups);
  const named = figures.map((figure) => ({
    figure,
    name: barName(reader, figure, groups.length > 1),
    look: looks[groups.indexOf(figure.series.key.group)] ?? 0,
  }));
  return {
    title: `${reader.words.pages.overTime(measureTitle(reader, id), placeName(reader, place))}${when}`,
    summary: named
      .map(({ figure, name }) =>
        reader.words.pages.seriesSummary(name, [
          `${figureText(reader, figure)} ${inPeriod(figure.observation.period, reader.language)}`,
        ]),
      )
      .join(" "),
    // Once over the bars and not in each of them; a percentage keeps its sign.
    unitLabel: unit.kind === "named" ? capital(unit.other) : "",
    formatTick: (value) => tick(reader, first.series.unit, value),
    bars: named.map(({ figure: { series, observation }, name, look }): Bar => {
      const { lower, upper } = observation;
      return {
        label: name,
        role: "primary",
        look,
        valueLabel:
          unit.kind === "named"
            ? formatQuantity(observation, { kind: "none" }, reader.language)
            : figureText(reader, { series, observation }),
        value: number(observation.value),
        qualifier: observation.qualifier,
        ...(lower === undefined || upper === undefined
          ? {}
          : { range: { lower: number(lower), upper: number(upper) } }),
      };
    }),
  };
}

/** What tells a bar from the others: its code, its group, or both. */
function barName(reader: Reader, { series, observation }: PlacedFigure, severalGroups: boolean): string {
  const codes = capital(codeNames(reader, series.key.dimensions));
  if (codes !== "" && !severalGroups) return codes;
  const group =
    series.key.group === total
      ? capital(reader.words.pages.everyone)
      : lineName(reader, series.key, [observation]);
  return [codes, group].filter(Boolean).join(", ");
}
