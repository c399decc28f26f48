import { formatList, formatPeriod, formatQuantity } from "../../language/index.js";
import type { Gap, Point } from "../../policy/index.js";
import type { DumbbellChartInput, DumbbellRow } from "../charts/dumbbell-input.js";
import { dumbbellSummary } from "./chart-summaries.js";
import { withComparedLimits } from "./compared-limits.js";
import { type ComparedPlace, comparedPeriod, comparedPlaces } from "./compared-places.js";
import { drawnFigure, isDrawable, tick } from "./drawn-figure.js";
import { figureNotes, figureText, sourceNames } from "./figure-words.js";
import { looksOf } from "./group-looks.js";
import {
  capital,
  lineNameInSentence,
  lowerFirst,
  measureTitle,
  placeName,
  pointGroup,
  printedGroup,
  unitName,
} from "./names.js";
import { mainPlace } from "./places.js";
import { type PlacedFigure, type Reader, seriesOf } from "./reader.js";

/** What a comparison of places is drawn from, but for the width; with the notes its signs stand for. */
export interface ComparisonPicture {
  readonly chart: Omit<DumbbellChartInput, "id" | "width">;
  readonly notes: readonly string[];
  /** No gap is derived: each is the source's own. */
  readonly isStated: boolean;
  readonly sources: readonly string[];
}

/**
 * A gap place by place in the newest period that several places have: both ends and the gap as stated, the
 * policy's own place emphasised. Undefined when no period has two places or more.
 */
export function comparisonPicture(reader: Reader, gap: Gap): ComparisonPicture | undefined {
  const period = comparedPeriod(reader, gap);
  if (period === undefined) return undefined;
  const found = comparedPlaces(reader, gap, period);
  const [sample] = found;
  if (sample === undefined) return undefined;
  const home = mainPlace(reader, seriesOf(reader, gap.id));
  const title = reader.words.pages.placeByPlace(
    measureTitle(reader, gap.id),
    formatPeriod(period, reader.language),
  );
  const rows = found.map((place): DumbbellRow => {
    const noted = figureNotes(reader, place.gap).length > 0;
    return {
      label: placeName(reader, place.id),
      ...(noted ? { noteSign: "†" } : {}),
      first: drawnFigure(reader, withComparedLimits(reader, place.from)),
      second: drawnFigure(reader, withComparedLimits(reader, place.minus)),
      gap: isDrawable(place.gap.observation)
        ? formatQuantity(place.gap.observation, { kind: "none" }, reader.language)
        : figureText(reader, place.gap),
      gapSpoken: `${reader.words.table.gap.toLowerCase()} ${figureText(reader, place.gap)}`,
      emphasised: place.id === home,
    };
  });
  const unit = sample.from.series.unit;
  const [first, second] = [endName(reader, gap.from, sample.from), endName(reader, gap.minus, sample.minus)];
  const [look = 0, otherLook = 1] = looksOf(reader.found, [
    sample.from.series.key.group,
    sample.minus.series.key.group,
  ]);
  const gapLabel = reader.words.pages.inUnit(
    reader.words.table.gap,
    unitName(reader, sample.gap.series.unit),
  );
  return {
    chart: {
      title,
      summary: dumbbellSummary({ rows, gapLabel }, { first, second }),
      formatTick: (value) => tick(reader, unit, value),
      firstLabel: capital(first),
      secondLabel: capital(second),
      looks: [look, otherLook],
      gapLabel,
      rows,
    },
    notes: notesByPlace(reader, found),
    isStated: found.every(({ gap: { observation } }) => observation.derivation === undefined),
    sources: [...new Set(found.flatMap(({ gap: stated }) => sourceNames(reader, stated.observation)))],
  };
}

/** Each note once, with the places it is about. */
function notesByPlace(reader: Reader, found: readonly ComparedPlace[]): readonly string[] {
  const places = new Map<string, string[]>();
  for (const place of found) {
    for (const note of figureNotes(reader, place.gap)) {
      places.set(note, [...(places.get(note) ?? []), placeName(reader, place.id)]);
    }
  }
  return [...places].map(([note, names]) => `${formatList(names, reader.language)}: ${note}`);
}

/** The group as printed in this comparison, else by its short name or title; for the middle of a sentence. */
function endName(reader: Reader, point: Point, { series, observation }: PlacedFigure): string {
  const printed = printedGroup(reader, series.key, {
    ...observation,
    groupLabels: observation.groupLabels.slice(0, 1),
  });
  if (printed !== "") return printed;
  const { key } = series;
  return Object.keys(key.dimensions).length === 0
    ? lineNameInSentence(reader, key, [observation])
    : lowerFirst(reader, pointGroup(reader, point));
}
