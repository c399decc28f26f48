import type { EditionObservation, EditionSeries } from "../../edition/index.js";
import { type InterfaceTexts, type Language, texts } from "../../language/index.js";
import {
  indexPolicy,
  isAt,
  type Point,
  type Policy,
  type PolicyIndex,
  type Text,
} from "../../policy/index.js";
import { relativeLink } from "../addresses.js";
import type { BaseUrl } from "../base-url.js";
import type { PublishedEdition } from "../published-edition.js";
import { type EditionStep, editionHistory } from "./edition-history.js";
import { type EditionIndex, indexEdition } from "./edition-index.js";
import { type NameWords, nameWordsOf } from "./name-words.js";

/** What a page is made for: one edition, one language, one address. */
export interface Reader {
  readonly published: PublishedEdition;
  /** All editions of the policy on this site, newest first: each keeps its address. */
  readonly editions: readonly PublishedEdition[];
  /** The same, each with what changed since the one before. */
  readonly history: readonly EditionStep[];
  readonly policy: Policy;
  readonly index: PolicyIndex;
  /** What the edition holds, by what pages ask for. */
  readonly found: EditionIndex;
  readonly language: Language;
  /** The words that keep their capital where a title stands in the middle of a sentence. */
  readonly nameWords: ReadonlySet<string>;
  /** The fixed words of the pages. */
  readonly words: InterfaceTexts;
  /** The page's own address. */
  readonly address: string;
  /** Where the site will stand, when that is known. */
  readonly base: BaseUrl | undefined;
  /** The same page's reader of another edition: its figures are named as its own policy names them. */
  of(published: PublishedEdition): Reader;
}

/** Makes the reader of one page. */
export type ReaderAt = (language: Language, address: string) => Reader;

/** Makes readers of one edition; what they share is looked up once. */
export function readersOf(
  published: PublishedEdition,
  editions: readonly PublishedEdition[],
  base?: BaseUrl,
): ReaderAt {
  const { policy } = published.edition;
  const index = indexPolicy(policy);
  const found = indexEdition(published.edition);
  const history = editionHistory(editions);
  let nameWords: NameWords | undefined;
  const others = new Map<PublishedEdition, ReaderAt>();
  const readersOfOther = (other: PublishedEdition): ReaderAt => {
    const readers = others.get(other) ?? readersOf(other, editions, base);
    others.set(other, readers);
    return readers;
  };
  const readerAt: ReaderAt = (language, address) => ({
    published,
    editions,
    history,
    policy,
    index,
    found,
    // Of an earlier edition few pages ask, and none may want its words.
    get nameWords() {
      nameWords ??= nameWordsOf(policy);
      return nameWords[language];
    },
    language,
    words: texts[language],
    address,
    base,
    of: (other) => (other === published ? readerAt : readersOfOther(other))(language, address),
  });
  return readerAt;
}

/** The policy's text in the reader's language, or in the first language it has. */
export function textIn({ language, policy }: Reader, text: Text): string {
  return text[language] ?? text[policy.languages[0] ?? ""] ?? Object.values(text)[0] ?? "";
}

export function linkTo({ address }: Reader, to: string): string {
  return relativeLink(address, to);
}

export function seriesOf({ found }: Reader, indicator: string): readonly EditionSeries[] {
  return found.series.get(indicator) ?? [];
}

/** The series that a point of the policy names, at every place when it names none. */
export function seriesAt(reader: Reader, point: Point): readonly EditionSeries[] {
  return seriesOf(reader, point.gap ?? point.indicator ?? "").filter(({ key }) =>
    isAt(key, point, reader.index),
  );
}

/** A figure with the series it stands in. */
export interface PlacedFigure {
  readonly series: EditionSeries;
  readonly observation: EditionObservation;
}

export function figuresIn(series: readonly EditionSeries[]): readonly PlacedFigure[] {
  return series.flatMap((one) => one.observations.map((observation) => ({ series: one, observation })));
}
