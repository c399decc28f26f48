import type { EditionSeries } from "../../edition/index.js";
import { formatPeriod } from "../../language/index.js";
import type { Absence } from "../charts/series-input.js";
import { absenceWord, position } from "./drawn-figure.js";
import { lineName } from "./names.js";
import type { Reader } from "./reader.js";

/** Withheld and missing figures of the drawn series; what all lack for the same reason is said once. */
export function drawnAbsences(reader: Reader, drawn: readonly EditionSeries[]): readonly Absence[] {
  const lacking = drawn.flatMap(({ key, observations }, series) =>
    observations.flatMap((observation) => {
      const [at, why] = [position(observation.period), absenceWord(reader, observation)];
      if (at === undefined || why === undefined) return [];
      const when = formatPeriod(observation.period, reader.language);
      return [{ at, why, when, series, who: lineName(reader, key, observations) }];
    }),
  );
  const { charts } = reader.words;
  return lacking.flatMap(({ at, why, when, series, who }, index) => {
    const alike = lacking.filter((other) => other.at === at && other.why === why);
    if (alike.length < drawn.length) return [{ at, series, label: charts.absentFor(who, when, why) }];
    const isFirst = lacking.findIndex((other) => other.at === at && other.why === why) === index;
    return isFirst ? [{ at, label: charts.absent(when, why) }] : [];
  });
}
