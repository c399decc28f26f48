import type { EditionObservation, EditionSeries } from "../../edition/index.js";
import { type InterfaceTexts, type Language, texts } from "../../language/index.js";
import { indexPolicy, type Policy, type PolicyIndex, type Text } from "../../policy/index.js";
import { relativeLink } from "../addresses.js";
import type { PublishedEdition } from "../published-edition.js";

/** What a page is made for: one edition, one language, one address. */
export interface Reader {
  readonly published: PublishedEdition;
  /** All editions of the policy on this site, newest first: each keeps its address. */
  readonly editions: readonly PublishedEdition[];
  readonly policy: Policy;
  readonly index: PolicyIndex;
  readonly language: Language;
  /** The fixed words of the pages. */
  readonly words: InterfaceTexts;
  /** The page's own address. */
  readonly address: string;
}

/** Makes readers of one edition; what they share is looked up once. */
export function readersOf(
  published: PublishedEdition,
  editions: readonly PublishedEdition[],
): (language: Language, address: string) => Reader {
  const { policy } = published.edition;
  const index = indexPolicy(policy);
  return (language, address) => ({
    published,
    editions,
    policy,
    index,
    language,
    words: texts[language],
    address,
  });
}

/** The policy's text in the reader's language, or in the first language it has. */
export function textIn({ language, policy }: Reader, text: Text): string {
  return text[language] ?? text[policy.languages[0] ?? ""] ?? Object.values(text)[0] ?? "";
}

export function linkTo({ address }: Reader, to: string): string {
  return relativeLink(address, to);
}

export function seriesOf({ published }: Reader, indicator: string): readonly EditionSeries[] {
  return published.edition.series.filter(({ key }) => key.indicator === indicator);
}

/** A figure with the series it stands in. */
export interface PlacedFigure {
  readonly series: EditionSeries;
  readonly observation: EditionObservation;
}

export function figuresIn(series: readonly EditionSeries[]): readonly PlacedFigure[] {
  return series.flatMap((one) => one.observations.map((observation) => ({ series: one, observation })));
}
