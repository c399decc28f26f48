import type { Policy } from "../../policy/index.js";

/** What the labels of a table may mean: codes with all their names, by the column of tidy observations. */
export interface Vocabulary {
  readonly dimensions: readonly KnownDimension[];
}

export interface KnownDimension {
  readonly id: string;
  readonly names: readonly string[];
  readonly codes: readonly KnownCode[];
}

export interface KnownCode {
  readonly id: string;
  readonly names: readonly string[];
  /** Names that count only where no other code has them for its own. */
  readonly otherNames?: readonly string[];
}

/** Nobody has said what labels mean: only times are known. */
export const emptyVocabulary: Vocabulary = { dimensions: [] };

/** All names of a policy, in each of its languages. */
export function policyVocabulary(policy: Policy): Vocabulary {
  const code = (
    id: string,
    title: Readonly<Record<string, string>>,
    more: readonly string[] = [],
  ): KnownCode => ({ id, names: [id, ...Object.values(title), ...more] });
  return {
    dimensions: [
      {
        id: "indicator",
        names: headings.indicator,
        codes: policy.areas.flatMap(({ indicators, gaps }) =>
          [...indicators, ...gaps].map(({ id, title }) => code(id, title)),
        ),
      },
      {
        id: "ref_area",
        names: headings.ref_area,
        codes: policy.places.map(({ id, title, aliases }) => code(id, title, aliases)),
      },
      {
        id: "group",
        names: headings.group,
        // The label with the group's own id is its short name; others may be those of several groups.
        codes: policy.groups.map(({ id, title, labels }) => ({
          ...code(
            id,
            title,
            labels.flatMap((label) => (label.id === id ? Object.values(label.title) : [])),
          ),
          otherNames: labels.flatMap((label) => Object.values(label.title)),
        })),
      },
      ...policy.dimensions.map(({ id, title, codes }) => ({
        id,
        names: [id, ...Object.values(title), ...(headings[id as keyof typeof headings] ?? [])],
        codes: codes.map((one) => code(one.id, one.title)),
      })),
    ],
  };
}

/** Words over a column by which people say what stands in it, in Danish and English. */
export const headings = {
  indicator: ["indikator", "indicator", "nøgletal", "emne"],
  ref_area: [
    "område",
    "boligområde",
    "bydel",
    "distrikt",
    "kommune",
    "sted",
    "area",
    "residential area",
    "district",
    "municipality",
    "authority",
    "place",
  ],
  time_period: ["år", "periode", "tid", "kvartal", "måned", "year", "period", "time", "quarter", "month"],
  group: ["gruppe", "befolkningsgruppe", "herkomst", "oprindelse", "group", "origin"],
  sex: ["køn", "sex", "gender"],
  age: ["alder", "aldersgruppe", "age", "age group"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a column of figures may be, with the words that people write over it. */
export const figureColumns: readonly KnownCode[] = [
  {
    id: "value",
    names: [
      "value",
      "værdi",
      "andel",
      "andel i pct.",
      "procent",
      "pct.",
      "pct",
      "%",
      "frekvens",
      "share",
      "per cent",
      "percent",
      "rate",
    ],
  },
  { id: "numerator", names: ["numerator", "antal", "tæller", "number", "count", "n"] },
  {
    id: "denominator",
    names: [
      "denominator",
      "nævner",
      "i alt",
      "antal i alt",
      "personer i alt",
      "grundlag",
      "total",
      "base",
      "of all",
      "population",
    ],
  },
  { id: "lower", names: ["lower", "nedre grænse", "lower limit"] },
  { id: "upper", names: ["upper", "øvre grænse", "upper limit"] },
];

/** Words for everything together, of whatever dimension. */
export const totalNames = [
  "i alt",
  "ialt",
  "alle",
  "total",
  "all",
  "everybody",
  "begge køn",
  "both sexes",
  "samlet",
  "alle aldre",
  "all ages",
];
