import { total } from "../../cube/index.js";
import type { EditionSeries } from "../../edition/index.js";
import { formatPeriod, inPeriod } from "../../language/index.js";
import type { Bar, BarChartInput } from "../charts/bar-input.js";
import { barSummary } from "./chart-summaries.js";
import { absenceWord, drawnFigure, isDrawable, tick } from "./drawn-figure.js";
import { withoutParts } from "./drawn-series.js";
import { figureNotes } from "./figure-words.js";
import { looksOf } from "./group-looks.js";
import {
  capital,
  codeNames,
  isOwnMeasure,
  lineName,
  lowerFirst,
  measureTitle,
  placeName,
  unitName,
} from "./names.js";
import { mainPlace } from "./places.js";
import { type PlacedFigure, type Reader, seriesOf } from "./reader.js";
import { inPolicyOrder } from "./series-order.js";

export type SingleFiguresPicture = Omit<BarChartInput, "id" | "width">;

/**
 * The figures of an indicator that have no course at the policy's own place: undated ones, and the newest of a
 * part of the group (women, a class). What is measured in the same way stands in one picture, so that it can be
 * compared; a count or an amount alone is left to the table, for a bar beside nothing says nothing.
 */
export function singleFiguresPictures(
  reader: Reader,
  id: string,
  /** Another picture shows the course of whole groups. */
  hasCourse: boolean,
): readonly SingleFiguresPicture[] {
  const all = seriesOf(reader, id);
  const place = mainPlace(reader, all);
  if (place === undefined) return [];
  const own = all.filter(({ key }) => key.refArea === place && isOwnMeasure(reader, key));
  const overTime = hasCourse ? withoutParts(own) : [];
  const figures = own
    .flatMap((series) => withoutCourse(series, overTime.includes(series)))
    .filter(({ observation }) => isDrawable(observation) || absenceWord(reader, observation) !== undefined);
  const together = new Map<string, PlacedFigure[]>();
  for (const figure of figures) {
    const { key, unit } = figure.series;
    const alike = JSON.stringify([unit, key.definition, Object.keys(key.dimensions).sort()]);
    together.set(alike, [...(together.get(alike) ?? []), figure]);
  }
  return [...together.values()]
    .filter((members) => {
      const drawable = members.filter(({ observation }) => isDrawable(observation)).length;
      return members[0]?.series.unit === "percent" ? drawable > 0 : drawable > 1;
    })
    .map((members) =>
      picture(
        reader,
        id,
        place,
        inPolicyOrder(reader.policy, members, ({ series }) => series.key),
      ),
    );
}

/** The undated figures of a series and, of a part of the group that is not drawn over time, the newest dated one. */
function withoutCourse(series: EditionSeries, isOverTime: boolean): readonly PlacedFigure[] {
  const undated = series.observations.filter(({ period }) => period === "undated");
  const newest = series.observations.filter(({ period }) => period !== "undated").at(-1);
  const chosen = !isOverTime && newest !== undefined ? [newest, ...undated] : undated;
  return chosen.map((observation) => ({ series, observation }));
}

function picture(
  reader: Reader,
  id: string,
  place: string,
  figures: readonly PlacedFigure[],
): SingleFiguresPicture {
  const unit = figures[0]?.series.unit ?? "";
  const naming = namingOf(reader, figures);
  const groups = [...new Set(figures.map(({ series }) => series.key.group))];
  const looks = looksOf(reader.found, groups);
  const bars = figures.map((figure): Bar => {
    const { label, spoken, ...drawn } = drawnFigure(reader, figure);
    return {
      ...drawn,
      label: naming.nameOf(figure),
      role: "primary",
      look: looks[groups.indexOf(figure.series.key.group)] ?? 0,
      valueLabel: label,
      spoken: `${spoken ?? label} ${inPeriod(figure.observation.period, reader.language)}`,
      ...(isDrawable(figure.observation) ? {} : { absent: true }),
    };
  });
  const what = [measureTitle(reader, id), naming.shared].filter(Boolean).join(", ");
  const title = [reader.words.pages.overTime(what, placeName(reader, place)), naming.period]
    .filter(Boolean)
    .join(", ");
  return {
    title,
    summary: [naming.group, barSummary({ bars }, reader.words.charts)].filter(Boolean).join(". "),
    unitLabel: [naming.group, unit === "percent" ? "" : unitName(reader, unit)].filter(Boolean).join(", "),
    formatTick: (value) => tick(reader, unit, value),
    ...(unit === "percent" ? { domain: [0, 100] } : {}),
    bars,
  };
}

/**
 * The codes and the time that all figures share stand in the title, a group that all share over the bars; by what
 * they differ, each bar is named: at last by its notes.
 */
interface Naming {
  readonly shared: string;
  /** Empty when it is everyone, or when it names the bars. */
  readonly group: string;
  readonly period: string;
  nameOf(figure: PlacedFigure): string;
}

function namingOf(reader: Reader, figures: readonly PlacedFigure[]): Naming {
  const codesOf = ({ series }: PlacedFigure) => lowerFirst(reader, codeNames(reader, series.key.dimensions));
  const periodOf = ({ observation }: PlacedFigure) => formatPeriod(observation.period, reader.language);
  const shared = theOnly(figures.map(codesOf));
  const period = theOnly(figures.map(periodOf));
  const groupOf = ({ series: { key }, observation }: PlacedFigure): string =>
    key.group === total ? "" : lineName(reader, key, [observation]);
  const group = shared === undefined ? theOnly(figures.map(groupOf)) : undefined;
  const shortName = (figure: PlacedFigure): string => {
    const codes = shared === undefined ? codesOf(figure) : "";
    const who = group === undefined ? groupOf(figure) : "";
    const name = [who, codes].filter(Boolean).join(", ") || reader.words.pages.everyone;
    return capital(period === undefined ? `${name}, ${periodOf(figure)}` : name);
  };
  return {
    shared: shared ?? "",
    group: group ?? "",
    period: period ?? "",
    nameOf: (figure) => {
      const name = shortName(figure);
      const namesakes = figures.filter((other) => other !== figure && shortName(other) === name);
      const theirs = new Set(namesakes.flatMap((other) => figureNotes(reader, other)));
      const own = figureNotes(reader, figure).find((note) => !theirs.has(note));
      return namesakes.length === 0 || own === undefined ? name : `${name} (${own})`;
    },
  };
}

function theOnly(texts: readonly string[]): string | undefined {
  return new Set(texts).size === 1 ? texts[0] : undefined;
}
