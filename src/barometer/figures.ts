import { type SeriesKey, seriesKeyText } from "../cube/index.js";
import type { EditionObservation } from "../edition/index.js";

/** A figure of the barometer with what it is about. */
export interface Figure {
  readonly key: SeriesKey;
  readonly observation: EditionObservation;
}

/** What must be equal for two figures to be the same figure: the whole key and the period. */
export function figureName({ key, observation }: Figure): string {
  // Undated figures are told apart by the ids the source gives them: nothing says they are of the same time.
  const period =
    observation.period === "undated" ? `undated ${observation.figures.join(" ")}` : observation.period;
  return `${seriesKeyText(key)} ${period}`;
}
