import { notApplicable, type SeriesKey, total } from "../../cube/index.js";
import type { EditionObservation } from "../../edition/index.js";
import { formatList, formatQuantity, type Unit } from "../../language/index.js";
import { builtInUnits, type Point } from "../../policy/index.js";
import { forSentence } from "./name-words.js";
import { type Reader, textIn } from "./reader.js";

/** The title of an indicator or a gap. */
export function measureTitle(reader: Reader, id: string): string {
  const found = reader.index.indicators.get(id) ?? reader.index.gaps.get(id);
  return found === undefined ? id : textIn(reader, found.title);
}

export function placeName(reader: Reader, id: string): string {
  const place = reader.index.places.get(id);
  return place === undefined ? id : textIn(reader, place.title);
}

/** The group of a series; for a gap, both ends. */
export function groupName(reader: Reader, key: SeriesKey): string {
  if (key.group === total) return reader.words.pages.everyone;
  if (key.group === notApplicable) return gapEndsName(reader, key.indicator);
  const group = reader.index.groups.get(key.group);
  return group === undefined ? key.group : textIn(reader, group.title);
}

/** The group as the source prints it, where that is known:. */
export function printedGroup(reader: Reader, key: SeriesKey, observation: EditionObservation): string {
  const labels = reader.index.groups.get(key.group)?.labels ?? [];
  const names = observation.groupLabels.flatMap((id) => {
    const label = labels.find((one) => one.id === id);
    return label === undefined ? [] : [textIn(reader, label.title)];
  });
  return formatList([...new Set(names)], reader.language);
}

/**
 * A short name for a line in a picture: the first printed name that all its figures share; where they print none, the
 * group's own short one; else its title.
 */
export function lineName(
  reader: Reader,
  key: SeriesKey,
  observations: readonly EditionObservation[],
): string {
  return capital(lineNameInSentence(reader, key, observations));
}

/** The same for the middle of a sentence: as printed, because a language may write a people's name large. */
export function lineNameInSentence(
  reader: Reader,
  key: SeriesKey,
  observations: readonly EditionObservation[],
): string {
  const [first, ...others] = observations;
  const shared = first?.groupLabels.find((label) =>
    others.every(({ groupLabels }) => groupLabels.includes(label)),
  );
  const printsNone = observations.every(({ groupLabels }) => groupLabels.length === 0);
  // The label with the group's own id is its short name.
  const wanted = printsNone ? key.group : shared;
  const label = reader.index.groups.get(key.group)?.labels.find(({ id }) => id === wanted);
  return label === undefined ? lowerFirst(reader, groupName(reader, key)) : textIn(reader, label.title);
}

/** Codes of further dimensions in words: `women`. Empty when all stand at their total. */
export function codeNames(reader: Reader, dimensions: Readonly<Record<string, string>>): string {
  const names = Object.entries(dimensions).map(([dimension, code]) => {
    const found = reader.index.dimensions.get(dimension)?.codes.find(({ id }) => id === code);
    return found === undefined ? code : textIn(reader, found.title);
  });
  return names.join(", ");
}

/** Both ends of a gap: "the first minus the second". */
function gapEndsName(reader: Reader, gapId: string): string {
  const gap = reader.index.gaps.get(gapId);
  if (gap === undefined) return "";
  const sameIndicator = gap.from.indicator === gap.minus.indicator;
  const [from, minus] = [gap.from, gap.minus].map((end) =>
    sameIndicator ? pointGroup(reader, end) : measureTitle(reader, end.indicator ?? ""),
  );
  return capital(reader.words.pages.minus(lowerFirst(reader, from ?? ""), lowerFirst(reader, minus ?? "")));
}

/** True when the figures of a series are the plain values of its indicator, or the differences of its gap. */
export function isOwnMeasure({ index }: Reader, key: SeriesKey): boolean {
  return key.measure === (index.indicators.get(key.indicator)?.measure ?? "gap");
}

/** The group that a point of the policy names. */
export function pointGroup(reader: Reader, point: Point): string {
  const group = reader.index.groups.get(point.group ?? total);
  const name = group === undefined ? reader.words.pages.everyone : textIn(reader, group.title);
  return [name, lowerFirst(reader, codeNames(reader, point.dimensions ?? {}))].filter(Boolean).join(", ");
}

/** A unit with its words in the reader's language. */
export function unitOf(reader: Reader, id: string): Unit {
  if (builtInUnits.includes(id)) return { kind: id === "percent" ? "percent" : "percentage-points" };
  const unit = reader.index.units.get(id);
  return unit === undefined
    ? { kind: "none" }
    : { kind: "named", one: textIn(reader, unit.one), other: textIn(reader, unit.other) };
}

/** What a figure measures when it is not the indicator's own measure: in words where there are some. */
export function measureName(reader: Reader, { indicator, measure }: SeriesKey): string {
  const { words } = reader;
  const further = reader.index.indicators.get(indicator)?.tabulate?.measures;
  const title = further?.find((one) => one.measure === measure)?.title;
  if (title !== undefined) return textIn(reader, title);
  return Object.hasOwn(words.measures, measure) ? (words.measures[measure] ?? measure) : measure;
}

/** A unit in a heading: `percentage points`. */
export function unitName(reader: Reader, id: string): string {
  const unit = unitOf(reader, id);
  if (unit.kind === "percent") return "%";
  if (unit.kind === "named") return unit.other;
  return unit.kind === "none"
    ? ""
    : formatQuantity({ value: "2", qualifier: "eq" }, unit, reader.language).slice(2);
}

/** For the middle of a sentence: names keep their capital. */
export function lowerFirst({ nameWords }: Reader, text: string): string {
  return forSentence(text, nameWords);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
