import { comparePeriods, parsePeriod } from "../../cube/index.js";
import { formatPeriod } from "../../language/index.js";
import type { LeadPicture, Point, Text } from "../../policy/index.js";
import type { DumbbellChartInput, DumbbellEnd } from "../charts/dumbbell-input.js";
import { number, tick } from "./drawn-figure.js";
import { figureText } from "./figure-words.js";
import { looksOf } from "./group-looks.js";
import { capital, codeNames, groupName, lowerFirst, measureTitle } from "./names.js";
import { mainPlace } from "./places.js";
import { figuresIn, type PlacedFigure, type Reader, seriesAt, textIn } from "./reader.js";

/** Pairs of figures that share both groups and the time: one drawing. */
export interface PairsPicture {
  readonly chart: Omit<DumbbellChartInput, "id" | "width">;
  /** The indicators of its rows. */
  readonly indicators: readonly string[];
}

interface Pair {
  readonly title: Text | undefined;
  readonly indicator: string;
  readonly first: PlacedFigure;
  readonly second: PlacedFigure;
}

/** The pairs that an area names, as far as both figures are there; a drawing for each two groups and time. */
export function leadPairs(reader: Reader, { pairs = [] }: LeadPicture): readonly PairsPicture[] {
  const drawings = new Map<string, Pair[]>();
  for (const { title, first, second } of pairs) {
    const figures = newestPair(reader, first, second);
    if (figures === undefined) continue;
    const pair = { title, ...figures };
    const name = [pair.first.series.key.group, pair.second.series.key.group, periodOf(pair)].join(" ");
    drawings.set(name, [...(drawings.get(name) ?? []), pair]);
  }
  return [...drawings.values()].map((members) => picture(reader, members));
}

/** Both figures in the newest period that has exactly one of each. */
function newestPair(reader: Reader, first: Point, second: Point): Omit<Pair, "title"> | undefined {
  const [from, to] = [ownFigures(reader, first), ownFigures(reader, second)];
  const shared = [...from.keys()]
    .filter((period) => to.has(period))
    .map(parsePeriod)
    .filter((period) => period !== undefined)
    .sort(comparePeriods)
    .at(-1)?.text;
  const [one, other] = [from.get(shared ?? ""), to.get(shared ?? "")];
  return one === undefined || other === undefined
    ? undefined
    : { indicator: one.series.key.indicator, first: one, second: other };
}

function ownFigures(reader: Reader, point: Point): ReadonlyMap<string, PlacedFigure> {
  const series = seriesAt(reader, point);
  const place = point.refArea ?? mainPlace(reader, series);
  const figures = figuresIn(series.filter(({ key }) => key.refArea === place)).filter(
    ({ observation }) => observation.value !== undefined,
  );
  const periods = figures.map(({ observation }) => observation.period);
  return new Map(
    figures
      .filter((_, at) => periods.indexOf(periods[at] ?? "") === periods.lastIndexOf(periods[at] ?? ""))
      .map((figure) => [figure.observation.period, figure]),
  );
}

function picture(reader: Reader, pairs: readonly Pair[]): PairsPicture {
  const [sample] = pairs as readonly [Pair, ...Pair[]];
  const keys = [sample.first, sample.second].map(({ series }) => series.key);
  const names = keys.map((key) => groupName(reader, key));
  const [look = 0, otherLook = 1] = looksOf(
    reader.found,
    keys.map(({ group }) => group),
  );
  return {
    chart: {
      title: reader.words.home.pairTitle(
        pairs.map((pair, at) =>
          at === 0 ? rowName(reader, pair) : lowerFirst(reader, rowName(reader, pair)),
        ),
        formatPeriod(periodOf(sample), reader.language),
      ),
      summary: pairs
        .map(
          (pair) =>
            `${rowName(reader, pair)}: ${lowerFirst(reader, names[0] ?? "")} ${figureText(reader, pair.first)}, ${lowerFirst(reader, names[1] ?? "")} ${figureText(reader, pair.second)}.`,
        )
        .join(" "),
      formatTick: (value) => tick(reader, sample.first.series.unit, value),
      firstLabel: names[0] ?? "",
      secondLabel: names[1] ?? "",
      looks: [look, otherLook],
      // The policy states no difference of these, and none is made up.
      gapLabel: "",
      rows: pairs.map((pair) => ({
        label: rowName(reader, pair),
        first: end(reader, pair.first),
        second: end(reader, pair.second),
        gap: "",
      })),
    },
    indicators: [...new Set(pairs.map(({ indicator }) => indicator))],
  };
}

function periodOf({ first }: Pair): string {
  return first.observation.period;
}

function rowName(reader: Reader, { title, indicator, first }: Pair): string {
  if (title !== undefined) return textIn(reader, title);
  const codes = lowerFirst(reader, codeNames(reader, first.series.key.dimensions));
  return capital([measureTitle(reader, indicator), codes].filter(Boolean).join(", "));
}

function end(reader: Reader, figure: PlacedFigure): DumbbellEnd {
  const { observation } = figure;
  return {
    value: number(observation.value),
    label: figureText(reader, figure),
    mark:
      observation.derivation !== undefined
        ? "derived"
        : observation.obsStatus === "P"
          ? "provisional"
          : "stated",
    qualifier: observation.qualifier,
  };
}
