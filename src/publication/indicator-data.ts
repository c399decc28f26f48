import type { EditionSeries, IndicatorData } from "../edition/index.js";
import { type Language, qualifierWord, reasonText, statusText } from "../language/index.js";
import type { Gap, Indicator, Target, Text } from "../policy/index.js";
import { addresses } from "./addresses.js";
import { assessmentOf, baselineText, goalText, latestText } from "./view/assessments.js";
import { figureText } from "./view/figure-words.js";
import { unitName } from "./view/names.js";
import { pageLanguages } from "./view/page-languages.js";
import { type Reader, type ReaderAt, seriesOf } from "./view/reader.js";

/**
 * Everything an edition says about one indicator or gap, with the words of the pages in each of their languages;
 * undefined when its policy has no such thing.
 */
export function indicatorData(readerAt: ReaderAt, id: string): IndicatorData | undefined {
  const reader = readerAt("en", addresses.start);
  const { policy, published, index } = reader;
  const measure = index.indicators.get(id) ?? index.gaps.get(id);
  if (measure === undefined) return undefined;
  const inWords = wordsIn(pageLanguages(policy).map((language) => readerAt(language, addresses.start)));
  const series = seriesOf(reader, id);
  const used = usedIn(series);
  const definitions = new Set([...used.definitions, measure.definition]);
  return {
    format: "isobar-data/1",
    policy: { id: policy.id, title: policy.title },
    edition: {
      id: published.edition.id,
      asOf: published.edition.asOf,
      draft: published.draft,
      synthetic: policy.synthetic,
    },
    id,
    ...aboutMeasure(measure),
    unit: { id: measure.unit, title: inWords((one) => unitName(one, measure.unit) || measure.unit) },
    definitions: policy.definitions
      .filter((one) => definitions.has(one.id))
      .map(({ id: name, term, text, open }) => ({ id: name, term, text, ...(open && { open }) })),
    groups: policy.groups
      .filter((one) => used.groups.has(one.id))
      .map(({ id: name, title, rule, labels }) => ({ id: name, title, rule, labels })),
    places: policy.places
      .filter((one) => used.places.has(one.id))
      .map(({ id: name, title }) => ({ id: name, title })),
    targets: (reader.found.targets.get(id) ?? []).map((target) => measuredTarget(reader, target, inWords)),
    series: series.map((one) => wordedSeries(one, inWords)),
    ...origins(reader, used),
  };
}

/** A text made by each reader in its own language. */
type InWords = (text: (reader: Reader) => string) => Text;

function wordsIn(readers: readonly Reader[]): InWords {
  return (text) => Object.fromEntries(readers.map((reader) => [reader.language, text(reader)]));
}

function aboutMeasure(
  measure: Indicator | Gap,
): Pick<IndicatorData, "kind" | "title" | "description" | "per" | "ends"> {
  const { title, description } = measure;
  return {
    ...("from" in measure
      ? { kind: "gap", title, ends: { from: measure.from, minus: measure.minus } }
      : { kind: "indicator", title, ...(measure.per && { per: measure.per }) }),
    ...(description && { description }),
  };
}

function measuredTarget(reader: Reader, target: Target, inWords: InWords): IndicatorData["targets"][number] {
  const assessment = assessmentOf(reader, target);
  const reason = assessment?.reason;
  return {
    target,
    ...(assessment && { assessment }),
    text: {
      baseline: inWords((one) => baselineText(one, target)),
      goal: inWords((one) => goalText(one, target)),
      latest: inWords((one) => latestText(one, target, assessment)),
      ...(assessment && { status: inWords(({ language }) => statusText(assessment.status, language).word) }),
      ...(reason && { reason: inWords(({ language }) => reasonText(reason, language).word) }),
    },
  };
}

function wordedSeries(series: EditionSeries, inWords: InWords): IndicatorData["series"][number] {
  return {
    key: series.key,
    unit: series.unit,
    observations: series.observations.map((observation) => {
      const word = (language: Language): string => qualifierWord(observation.qualifier, language);
      return {
        ...observation,
        text: inWords((one) => figureText(one, { series, observation })),
        ...(word("en") !== "" && { qualifierWord: inWords(({ language }) => word(language)) }),
      };
    }),
  };
}

interface Used {
  readonly definitions: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
}

function usedIn(series: readonly EditionSeries[]): Used {
  const keys = series.map(({ key }) => key);
  const observations = series.flatMap((one) => one.observations);
  return {
    definitions: new Set(keys.map(({ definition }) => definition)),
    groups: new Set(keys.map(({ group }) => group)),
    places: new Set(keys.map(({ refArea }) => refArea)),
    sources: new Set(observations.flatMap(({ sources }) => sources)),
    notes: new Set(observations.flatMap(({ notes }) => notes)),
  };
}

/** Where the figures come from, and the notes beside them. */
function origins({ published }: Reader, used: Used): Pick<IndicatorData, "sources" | "notes"> {
  const { deliveries } = published.edition;
  return {
    sources: deliveries.flatMap(({ id, received, licence, sources }) =>
      sources
        .map((source) => ({ ...source, id: `${id}/${source.id}`, received, licence }))
        .filter((source) => used.sources.has(source.id)),
    ),
    notes: deliveries.flatMap(({ id, notes }) =>
      notes
        .map(({ id: name, text }) => ({ id: `${id}/${name}`, text }))
        .filter((note) => used.notes.has(note.id)),
    ),
  };
}
