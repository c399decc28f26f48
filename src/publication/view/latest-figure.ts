import { total } from "../../cube/index.js";
import type { EditionObservation, EditionSeries } from "../../edition/index.js";
import { inPeriod, observationStatusWord } from "../../language/index.js";
import { figureText } from "./figure-words.js";
import { codeNames, isOwnMeasure, lineName, lowerFirst, placeName } from "./names.js";
import { mainPlace } from "./places.js";
import { type Reader, seriesOf } from "./reader.js";

/** The newest figure of each group at the policy's own place, in one line; or that there is none. */
export function latestFigureText(reader: Reader, id: string): string {
  const series = seriesOf(reader, id);
  const place = mainPlace(reader, series);
  const texts = series
    .filter(({ key }) => key.refArea === place && isOwnMeasure(reader, key))
    .flatMap((one) => {
      const last = one.observations.at(-1);
      if (last === undefined) return [];
      const who = whoText(reader, one, last);
      const status =
        last.obsStatus === "A" ? undefined : observationStatusWord(last.obsStatus, reader.language);
      const text = `${figureText(reader, { series: one, observation: last })} ${inPeriod(last.period, reader.language)}`;
      return [[who === "" ? text : `${who}: ${text}`, status].filter(Boolean).join(", ")];
    });
  if (texts.length === 0) return reader.words.figures.noFigures;
  return `${place === undefined ? "" : `${placeName(reader, place)}. `}${texts.join("; ")}.`;
}

/** For everyone the further codes alone; for a group these only where the printed name does not say them already. */
function whoText(reader: Reader, { key, observations }: EditionSeries, last: EditionObservation): string {
  if (key.group === total) return codeNames(reader, key.dimensions);
  const codes = last.groupLabels.length > 0 ? "" : lowerFirst(reader, codeNames(reader, key.dimensions));
  return [lineName(reader, key, observations), codes].filter(Boolean).join(", ");
}
