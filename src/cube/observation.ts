/** How a printed figure relates to its number: the word that always stands with it. */
export const qualifiers = [
  "eq",
  "approx",
  "just_below",
  "below",
  "just_above",
  "above",
  "up_to",
  "at_least",
  "between",
  "none",
] as const;
export type Qualifier = (typeof qualifiers)[number];

/** SDMX code list CL_OBS_STATUS, the codes in use here; what each means: docs/glossary.md. */
export const observationStatuses = ["A", "B", "D", "E", "L", "M", "O", "P", "Q", "U"] as const;
export type ObservationStatus = (typeof observationStatuses)[number];

/** SDMX code list CL_CONF_STATUS: free, confidential, not for publication. */
export const confidentialityStatuses = ["F", "C", "N"] as const;
export type ConfidentialityStatus = (typeof confidentialityStatuses)[number];

/** How a figure was computed from others, named by their ids in the source document. */
export interface Derivation {
  readonly operation: "sum" | "difference" | "ratio" | "count";
  readonly inputs: readonly string[];
}

/**
 * One figure with everything that must stand beside it. Numbers are decimal texts in the indicator's unit,
 * as printed: 47 for 47 %, and `2` never becomes `2.0`.
 */
export interface Observation {
  readonly period: string;
  readonly value?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  /** Ends of a range when the qualifier is `between`; confidence limits when `confidence` is given. */
  readonly lower?: string;
  readonly upper?: string;
  readonly confidence?: string;
  readonly qualifier: Qualifier;
  readonly obsStatus: ObservationStatus;
  readonly confStatus: ConfidentialityStatus;
  /** Where it is taken from; several when several sources state the same figure. */
  readonly sources: readonly string[];
  readonly notes: readonly string[];
  /** Ids of the figure in the document it was taken from. */
  readonly figures: readonly string[];
  /** The group's names as printed, where the sources print several for one group. */
  readonly groupLabels: readonly string[];
  readonly derivation?: Derivation;
}

/** What an observation is about: everything that must be equal before two figures may share a line. */
export interface SeriesKey {
  /** An indicator's or a gap's id. */
  readonly indicator: string;
  readonly measure: string;
  readonly refArea: string;
  /** `_Z` (not applicable) for a gap and for a ratio of two groups: their ends say between whom they are. */
  readonly group: string;
  /** Codes of the remaining dimensions; one that is absent stands at its total. */
  readonly dimensions: Readonly<Record<string, string>>;
  readonly definition: string;
}

/** True when the figure carries a number that may be compared as it stands. */
export function isExact(observation: Pick<Observation, "value" | "qualifier">): boolean {
  return observation.value !== undefined && observation.qualifier === "eq";
}
