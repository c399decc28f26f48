import { adjustedGap, isRefused, roundDecimal } from "../../../src/statistics/index.js";
import { type Row, years } from "./row.js";
import { type Part, partAt } from "./share-rows.js";
import { divide } from "./trend.js";
import { youthCrimePlan } from "./young-offenders.js";

/**
 * Crime among the young, allowing for their parents' income and work: the gap that is left when each young immigrant
 * is compared with young people of Danish origin in the same situation. The counts by situation are made here and
 * stay here, as they would in the closed zone; what is delivered is the result.
 */
export function adjustedYouthCrimeRows(): readonly Row[] {
  return years(2005, 2012).flatMap((year) => {
    const [majority, minority] = (["danish-origin", "immigrants"] as const).map((group) =>
      situationsOf(group, partAt(youthCrimePlan(group), year)),
    );
    const found = adjustedGap(
      situations.map((_, at) => ({ minority: countsAt(minority, at), majority: countsAt(majority, at) })),
      { minimumSupport: 20 },
    );
    if (isRefused(found)) throw new Error(`adjusted gap of ${year}: ${found.refused}`);
    const row = (measure: string, value: number): Row => ({
      indicator: "youth-crime-rate",
      group: "immigrants",
      age: "Y15T19",
      measure,
      time_period: String(year),
      value: points(value),
      note: "adjusted-for-parents",
    });
    return [
      {
        ...row("adjusted-gap", found.value),
        lower: points(found.lower),
        upper: points(found.upper),
        confidence: "95",
      },
      row("explained-gap", found.explained),
      row("share-excluded", found.shareExcluded),
    ];
  });
}

/** Per cent, or points, with one decimal. */
function points(fraction: number): string {
  const rounded = roundDecimal(fraction * 100, 1);
  if (typeof rounded !== "string") throw new Error(`not a number: ${fraction}`);
  return rounded;
}

interface Situation {
  /** Of a thousand in each group. */
  readonly share: Readonly<Record<"danish-origin" | "immigrants", number>>;
  /** How often, against the others, and how much more often in the minority, in per cent. */
  readonly risk: number;
  readonly more: number;
}

/** Parents' income (low, middle, high) by whether one of them works; last, those living without parents. */
const situations: readonly Situation[] = [
  { share: { "danish-origin": 40, immigrants: 260 }, risk: 230, more: 118 },
  { share: { "danish-origin": 110, immigrants: 250 }, risk: 150, more: 124 },
  { share: { "danish-origin": 60, immigrants: 90 }, risk: 160, more: 121 },
  { share: { "danish-origin": 430, immigrants: 280 }, risk: 100, more: 130 },
  { share: { "danish-origin": 20, immigrants: 10 }, risk: 120, more: 120 },
  { share: { "danish-origin": 339, immigrants: 80 }, risk: 70, more: 135 },
  { share: { "danish-origin": 1, immigrants: 30 }, risk: 250, more: 110 },
];

/** A group's people and events by situation; they add up to what is published of the group. */
function situationsOf(group: "danish-origin" | "immigrants", { counted, of }: Part): readonly Part[] {
  const people = split(
    of,
    situations.map(({ share }) => share[group]),
  );
  const weights = situations.map(
    ({ risk, more }, at) => (people[at] ?? 0) * risk * (group === "immigrants" ? more : 100),
  );
  const events = split(counted, weights);
  return people.map((persons, at) => ({ counted: events[at] ?? 0, of: persons }));
}

/** A whole number in parts by their weights; what rounding leaves goes to the next part. */
function split(whole: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [sum, given] = [0, 0];
  return weights.map((weight) => {
    sum += weight;
    const upTo = divide(whole * sum, total);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

function countsAt(parts: readonly Part[] | undefined, at: number): { n: number; events: number } {
  const { counted, of } = parts?.[at] ?? { counted: 0, of: 0 };
  return { n: of, events: counted };
}
