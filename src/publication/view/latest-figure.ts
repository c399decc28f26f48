import { inPeriod } from "../../language/index.js";
import { figureText } from "./figure-words.js";
import { codeNames, lineName, placeName } from "./names.js";
import { mainPlace } from "./places.js";
import { type Reader, seriesOf } from "./reader.js";

/** The newest figure of each group at the policy's own place, in one line; or that there is none. */
export function latestFigureText(reader: Reader, id: string): string {
  const series = seriesOf(reader, id);
  const place = mainPlace(reader, series);
  const texts = series
    .filter(({ key }) => key.refArea === place)
    .flatMap((one) => {
      const last = one.observations.at(-1);
      if (last === undefined) return [];
      const codes = codeNames(reader, one.key.dimensions);
      const who = [lineName(reader, one.key, one.observations), codes].filter(Boolean).join(", ");
      return [
        `${who}: ${figureText(reader, { series: one, observation: last })} ${inPeriod(last.period, reader.language)}`,
      ];
    });
  if (texts.length === 0) return reader.words.figures.noFigures;
  return `${place === undefined ? "" : `${placeName(reader, place)}. `}${texts.join("; ")}.`;
}
