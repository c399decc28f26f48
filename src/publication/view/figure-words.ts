import { parseDecimal } from "../../cube/index.js";
import type { EditionObservation } from "../../edition/index.js";
import {
  confidenceLimitsText,
  countsText,
  formatDecimal,
  formatList,
  formatQuantity,
  missingText,
  observationStatusWord,
  recomputedGapSentence,
} from "../../language/index.js";
import { placeName, unitOf } from "./names.js";
import { type PlacedFigure, type Reader, seriesAt, textIn } from "./reader.js";

/** The figure as it is shown everywhere: its word, its number as printed, its unit; or why there is none. */
export function figureText(reader: Reader, { series, observation }: PlacedFigure): string {
  return (
    missingText(observation.obsStatus, reader.language) ??
    formatQuantity(observation, unitOf(reader, series.unit), reader.language)
  );
}

/** What a figure rests on, where that was delivered: its counts and its confidence limits. */
export function basisText(reader: Reader, { series, observation }: PlacedFigure): readonly string[] {
  const { numerator, denominator, lower, upper, confidence } = observation;
  const isRange = lower === undefined || upper === undefined || confidence === undefined;
  return [
    ...(denominator === undefined ? [] : [countsText({ numerator, denominator }, reader.language)]),
    ...(isRange
      ? []
      : [confidenceLimitsText({ lower, upper, confidence }, unitOf(reader, series.unit), reader.language)]),
  ];
}

/** Everything beside a figure that a reader must know, each as a sentence or a word. */
export function figureNotes(reader: Reader, figure: PlacedFigure): readonly string[] {
  const { series, observation } = figure;
  const { words, language, found } = reader;
  const status =
    observation.value === undefined ? undefined : observationStatusWord(observation.obsStatus, language);
  const notes = observation.notes.flatMap((id) => {
    const text = found.notes.get(id);
    return text === undefined ? [] : [textIn(reader, text)];
  });
  return [
    ...(observation.derivation === undefined ? [] : [derivationText(reader, observation)]),
    ...(status === undefined ? [] : [status]),
    ...notes,
    ...recomputedNotes(reader, figure),
    ...(observation.replaced === undefined
      ? []
      : [
          words.figures.replaced(formatQuantity(observation.replaced, unitOf(reader, series.unit), language)),
        ]),
  ];
}

/** The sources of a figure, by title. */
export function sourceNames(reader: Reader, observation: EditionObservation): readonly string[] {
  const names = observation.sources.map((id) => {
    const title = reader.found.sources.get(id);
    return title === undefined ? id : textIn(reader, title);
  });
  return [...new Set(names)];
}

/** `Derived: the sum of 34 (FIG-1) and 33 (FIG-2)` */
function derivationText(reader: Reader, { derivation }: EditionObservation): string {
  if (derivation === undefined) return "";
  const { figures } = reader.words;
  if (derivation.operation === "count") {
    const places = derivation.inputs.map((id) => placeName(reader, id));
    return places.length === 0
      ? figures.derivedCountOfNone
      : figures.derivedCount(formatList(places, reader.language));
  }
  const inputs = derivation.inputs.map((id) => {
    // A figure of the policy by its id, or a number as the delivery states it.
    if (parseDecimal(id) !== undefined) return formatDecimal(id, reader.language);
    const value = reader.found.figures.get(id)?.value;
    return value === undefined ? id : `${formatDecimal(value, reader.language)} (${id})`;
  });
  const texts = {
    sum: figures.derivedSum,
    difference: figures.derivedDifference,
    ratio: figures.derivedRatio,
  };
  return texts[derivation.operation](inputs);
}

/** The difference of the printed ends, where it is not the stated gap. */
function recomputedNotes(reader: Reader, { series, observation }: PlacedFigure): readonly string[] {
  const { recomputed } = observation;
  const gap = reader.index.gaps.get(series.key.indicator);
  if (recomputed === undefined || recomputed.verdict === "agrees" || gap === undefined) return [];
  const ends = [gap.from, gap.minus].flatMap((end) =>
    seriesAt(reader, end)
      .filter(({ key }) => key.refArea === series.key.refArea)
      .flatMap((one) => one.observations.filter(({ period }) => period === observation.period)),
  );
  const endUnit = reader.index.indicators.get(gap.from.indicator ?? "")?.unit ?? "";
  return [
    recomputedGapSentence(
      { ...recomputed, stated: observation, ends },
      unitOf(reader, endUnit),
      reader.language,
    ),
  ];
}
