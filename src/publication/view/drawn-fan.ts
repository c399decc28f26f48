import type { EditionSeries } from "../../edition/index.js";
import { formatQuantity, inPeriod } from "../../language/index.js";
import { isAt, judgedDifference, type Target } from "../../policy/index.js";
import type { ChartFan } from "../charts/series-input.js";
import { assessmentOf } from "./assessments.js";
import { number, position, tick } from "./drawn-figure.js";
import { unitOf } from "./names.js";
import type { Reader } from "./reader.js";

/**
 * The band in which the figures of a target will lie if the recent pace continues, from the last figure it rests on.
 * Nothing where the chance was refused, where the target must hold in several parts, or where it is judged by
 * differences that are not drawn.
 */
export function drawnFan(
  reader: Reader,
  target: Target,
  drawn: readonly EditionSeries[],
): ChartFan | undefined {
  const { subject } = target;
  const chance = assessmentOf(reader, target)?.chance;
  if (subject === undefined || chance === undefined || "refused" in chance) return undefined;
  if (target.each !== undefined || (judgedDifference(target) !== undefined && subject.gap === undefined))
    return undefined;
  const at = drawn.findIndex(({ key }) => isAt(key, subject, reader.index));
  const series = drawn[at];
  const last = series?.observations.find(({ period }) => period === chance.to);
  const [start, end] = [position(chance.to), chance.band.at(-1)];
  if (series === undefined || last?.value === undefined || start === undefined || end === undefined) {
    return undefined;
  }
  const { charts } = reader.words;
  const unit = unitOf(reader, series.unit);
  const inWords = (value: string): string =>
    formatQuantity({ value, qualifier: "eq" }, unit, reader.language);
  const level = tick(reader, "percent", 80);
  return {
    series: at,
    from: { at: start, value: number(last.value) },
    steps: chance.band.map(({ period, ...step }) => ({
      at: position(period) ?? start,
      middle: number(step.middle),
      lower: number(step.lower),
      upper: number(step.upper),
    })),
    label: level,
    note: charts.fanNote(level),
    spoken: charts.fan(
      level,
      chance.band.map(({ period, lower, upper }) =>
        charts.fanStep(inWords(lower), inWords(upper), inPeriod(period, reader.language)),
      ),
    ),
  };
}
