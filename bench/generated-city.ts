import type { Delivery, KeyedObservation } from "../src/delivery/index.js";
import type { Policy, PolicyArea, PolicySource, Target, Text } from "../src/policy/index.js";

/** How large the invented barometer is. */
export interface CitySize {
  readonly places: number;
  readonly indicators: number;
  readonly years: number;
  /** By how many of the indicators places are ranked. */
  readonly ranked: number;
}

const firstYear = 2001;

/**
 * An invented policy and one delivery of all its figures: shares with their counts, and one target of mixed kinds for
 * each place and indicator. The same on every machine: no clock, no chance.
 */
export function generatedCity(size: CitySize): {
  readonly source: PolicySource;
  readonly deliveries: readonly Delivery[];
} {
  const policy = generatedPolicy(size);
  const observations = policy.places.flatMap((_, place) =>
    range(size.indicators).flatMap((indicator) =>
      range(size.years).map((year) => observation(place, indicator, year)),
    ),
  );
  const delivery: Delivery = {
    id: "all",
    title: text("Invented figures"),
    received: "2026-01-31",
    receivedBasis: "assumed",
    licence: text("Invented"),
    defaults: {},
    sources: [{ id: "count", title: text("Invented") }],
    notes: [],
    observations,
  };
  return { source: { policy, placeOf: () => ({ file: "policy" }) }, deliveries: [delivery] };
}

function generatedPolicy({ places, indicators, ranked }: CitySize): Policy {
  const area: PolicyArea = {
    id: "area",
    title: text("Area"),
    vision: text("Vision"),
    objectives: [],
    remarks: [],
    openPoints: [],
    arithmetic: [],
    dataGaps: [],
    gaps: [],
    derived: [],
    commitments: [],
    indicators: range(indicators).map((at) => ({
      id: `indicator-${at}`,
      title: text(`Indicator ${at}`),
      measure: "share",
      unit: "percent",
      definition: "def",
      ...(at < ranked ? { ranking: "ranges" as const } : {}),
    })),
    targets: range(places).flatMap((place) => range(indicators).map((indicator) => target(place, indicator))),
  };
  return {
    id: "generated",
    title: text("Generated"),
    place: text("Nowhere"),
    summary: text("Invented"),
    publisher: "council",
    languages: ["en"],
    period: { from: "2001", to: "2030" },
    timeZone: "Etc/UTC",
    synthetic: true,
    settings: { deadlines: "end-of-year", minimumCount: 5 },
    units: [],
    dimensions: [],
    groups: [],
    countryLists: [],
    bodies: [{ id: "council", title: text("Council"), kind: "council" }],
    reports: [],
    places: range(places).map((at) => ({
      id: `place-${at}`,
      title: text(`Place ${at}`),
      kind: "district",
      aliases: [],
    })),
    definitions: [{ id: "def", term: text("Share"), text: text("A share.") }],
    events: [],
    trackers: [],
    ruleSets: [],
    areas: [area],
  } as unknown as Policy;
}

const kinds = ["level", "points-change", "relative-change", "direction", "parity", "coverage"] as const;

function target(place: number, indicator: number): Target {
  const kind = kinds[(place + indicator) % kinds.length] ?? "level";
  const at = 15;
  const subject = { indicator: `indicator-${indicator}`, refArea: `place-${place}` };
  const baseline = {
    value: sharesOf(place, indicator, at).value,
    qualifier: "eq" as const,
    period: String(firstYear + at),
  };
  const stated = { id: `TGT-${place}-${indicator}`, title: text("More"), kind, subject, baseline };
  const deadline = { by: "2030", wording: text("by 2030") };
  if (kind === "level") return { ...stated, deadline, goal: { value: "70", qualifier: "eq" } };
  if (kind === "points-change") {
    return { ...stated, deadline, change: { value: "5", unit: "percentage-points", qualifier: "eq" } };
  }
  if (kind === "relative-change") {
    return {
      ...stated,
      deadline,
      change: { value: "10", unit: "percent", qualifier: "eq", reading: "of-baseline" },
    };
  }
  if (kind === "parity") {
    const comparator = { indicator: `indicator-${indicator}`, refArea: `place-${(place + 1) % 100}` };
    return { ...stated, deadline, comparator, margin: "2" };
  }
  return kind === "direction" ? { ...stated, direction: "up" } : { ...stated, deadline };
}

function observation(place: number, indicator: number, year: number): KeyedObservation {
  return {
    key: {
      indicator: `indicator-${indicator}`,
      measure: "share",
      refArea: `place-${place}`,
      group: "_T",
      dimensions: {},
      definition: "def",
    },
    observation: {
      period: String(firstYear + year),
      ...sharesOf(place, indicator, year),
      qualifier: "eq",
      obsStatus: "A",
      confStatus: "F",
      sources: ["all/count"],
      notes: [],
      figures: [],
      groupLabels: [],
    },
  };
}

/** Around half of a few thousand persons, slowly rising and never twice alike. */
function sharesOf(place: number, indicator: number, year: number) {
  const denominator = 1000 + 37 * place;
  const scattered = Math.imul(place * 131 + indicator * 17 + year, 2654435761) >>> 0;
  const perMille = 400 + 3 * indicator + 4 * year + (scattered % 23);
  const numerator = Math.round((denominator * perMille) / 1000);
  const tenths = Math.round((1000 * numerator) / denominator);
  return {
    value: `${Math.floor(tenths / 10)}.${tenths % 10}`,
    numerator: String(numerator),
    denominator: String(denominator),
  };
}

function text(en: string): Text {
  return { en };
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, at) => at);
}
