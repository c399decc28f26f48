import { comparePeriods, parsePeriod } from "../../cube/index.js";
import { formatPeriod } from "../../language/index.js";
import {
  type Gap,
  isPartOf,
  listChanges,
  type Point,
  type PopulationDifference,
  populationDifferences,
  type Target,
} from "../../policy/index.js";
import { lowerFirst, measureTitle, pointGroup } from "./names.js";
import { type Reader, seriesOf, textIn } from "./reader.js";

/** In what the populations of a gap's two ends differ beside their group: a sentence each. */
export function gapPopulationNotes(reader: Reader, { from, minus }: Gap): readonly string[] {
  return notesOn(reader, from, minus);
}

/** What a gap's end is a figure of: the indicator, the group with its codes, and the denominator. */
export function endText(reader: Reader, end: Point): string {
  const per = reader.index.indicators.get(end.indicator ?? "")?.per;
  return [
    measureTitle(reader, end.indicator ?? ""),
    lowerFirst(reader, pointGroup(reader, end)),
    ...(per === undefined ? [] : [reader.words.populations.outOf(lowerFirst(reader, textIn(reader, per)))]),
  ].join("; ");
}

/** The same for what a target compares: the ends of its gap, or its subject and those it is held against. */
export function targetPopulationNotes(reader: Reader, { subject, comparator }: Target): readonly string[] {
  const gap = reader.index.gaps.get(subject?.gap ?? "");
  if (gap !== undefined) return [...gapPopulationNotes(reader, gap), ...gapListNotes(reader, gap)];
  return subject === undefined || comparator === undefined ? [] : notesOn(reader, subject, comparator);
}

/** Groups of one indicator's figures of which one lies in another: the figures stand beside each other on its page. */
export function indicatorPopulationNotes(reader: Reader, id: string): readonly string[] {
  const groups = [...new Set(seriesOf(reader, id).map(({ key }) => key.group))];
  const { index } = reader;
  return groups.flatMap((whole) =>
    groups.flatMap((part) => {
      const inside = index.groups.get(part)?.title;
      if (inside === undefined || !isPartOf(part, whole, index)) return [];
      return [sentence(reader, { kind: "includes", whole: index.groups.get(whole)?.title, part: inside })];
    }),
  );
}

/** What changed in the lists of countries that a gap's groups go by, between its first and its last dated figure. */
export function gapListNotes(reader: Reader, gap: Gap): readonly string[] {
  const { populations: texts } = reader.words;
  const periods = seriesOf(reader, gap.id)
    .flatMap(({ observations }) => observations.map(({ period }) => parsePeriod(period)))
    .filter((period) => period?.start !== undefined)
    .filter((period) => period !== undefined)
    .sort(comparePeriods);
  const [first, last] = [periods[0]?.text, periods.at(-1)?.text];
  if (first === undefined || last === undefined) return [];
  const groups = [...new Set([gap.from.group, gap.minus.group])].filter((id) => id !== undefined);
  return groups.flatMap((group) => {
    const changes = listChanges(group, { first, last }, reader.index);
    if (changes === undefined || changes.entries.length === 0) return [];
    const entries = changes.entries.map(({ title }) => textIn(reader, title)).join("; ");
    const [from, to] = [formatPeriod(first, reader.language), formatPeriod(last, reader.language)];
    const title = textIn(reader, reader.index.groups.get(group)?.title ?? {});
    return [texts.listChanged(title, textIn(reader, changes.list.title), from, to, entries)];
  });
}

function notesOn(reader: Reader, first: Point, second: Point): readonly string[] {
  return populationDifferences(first, second, reader.index).map((difference) => sentence(reader, difference));
}

function sentence(reader: Reader, difference: PopulationDifference): string {
  const { populations: texts } = reader.words;
  const inside = (text: Parameters<typeof textIn>[1] | undefined): string =>
    text === undefined ? texts.all : lowerFirst(reader, textIn(reader, text));
  switch (difference.kind) {
    case "includes":
      return texts.includes(inside(difference.whole), inside(difference.part));
    case "rules":
      return texts.rules;
    case "codes":
      return texts.codes(inside(difference.dimension), inside(difference.first), inside(difference.second));
    case "places":
      return texts.places(textIn(reader, difference.first), textIn(reader, difference.second));
    case "bases":
      return texts.bases(inside(difference.first), inside(difference.second));
    default:
      return texts[difference.kind](textIn(reader, difference.first), textIn(reader, difference.second));
  }
}
