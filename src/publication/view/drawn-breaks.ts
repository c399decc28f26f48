import { segments } from "../../cube/index.js";
import type { EditionObservation, EditionSeries } from "../../edition/index.js";
import type { SeriesBreak } from "../charts/series-input.js";
import { position } from "./drawn-figure.js";
import { isDatedFigure } from "./drawn-series.js";
import { figureNotes } from "./figure-words.js";
import { printedGroup } from "./names.js";
import type { Reader } from "./reader.js";

/** Where figures of a series stop being comparable, and why: between two stretches, never before the first. */
export function drawnBreaks(reader: Reader, series: EditionSeries): readonly SeriesBreak[] {
  const stretches = segments(series)
    .map((stretch) => stretch.filter(isDatedFigure))
    .filter((stretch) => stretch.length > 0);
  return stretches.slice(1).flatMap((stretch, index) => {
    const [before, after] = [stretches[index]?.at(-1), stretch[0]];
    if (before === undefined || after === undefined) return [];
    return [{ at: position(after.period) ?? 0, reason: reasonOf(reader, series, before, after) }];
  });
}

/**
 * What is said of the figure that begins anew; of the one before, when that was the odd one; else the names by
 * which the group goes on either side.
 */
function reasonOf(
  reader: Reader,
  series: EditionSeries,
  before: EditionObservation,
  after: EditionObservation,
): string {
  const odd = [after, before].find(({ obsStatus }) => obsStatus === "B" || obsStatus === "D");
  if (odd === undefined) {
    return [before, after].map((one) => printedGroup(reader, series.key, one)).join(" → ");
  }
  // The first note that came with it says why; without one the status does.
  const [status = "", note] = figureNotes(reader, { series, observation: odd });
  return note ?? status;
}
