import type { DeliveredFigure, PersonCount, Population } from "../../confidentiality/index.js";
import type { Observation } from "../../cube/index.js";
import type { KeyedObservation } from "../delivery.js";
import type { FigurePopulations } from "./counted-among.js";
import { rangeOfShare } from "./counted-by-share.js";

/**
 * Whom a figure tells of and how many they are, from the numbers beside it: of a share its numerator and denominator, of
 * a count itself, of a mean those it is of. A share without its numerator tells it where only one number of persons prints so.
 * Undefined where the numbers are not there.
 */
export function personCounts(
  { observation }: Pick<KeyedObservation, "observation">,
  populations: FigurePopulations | undefined,
): Pick<DeliveredFigure, "counted" | "among"> {
  if (populations === undefined) return {};
  const { counted, among, isPercent = false } = populations;
  const { value, numerator, denominator } = observation;
  if (among !== undefined) {
    const told = isPercent && numerator === undefined ? toldByShare(observation) : undefined;
    return {
      ...count("counted", counted, told ?? numerator),
      ...count("among", among, denominator),
    };
  }
  return count("counted", counted, denominator ?? value);
}

/** The only number of persons that prints as a share does, if there is one. */
function toldByShare(observation: Observation): string | undefined {
  const range = rangeOfShare(observation);
  return range?.lower === range?.upper ? range?.lower.toString() : undefined;
}

function count<K extends string>(
  name: K,
  population: Population,
  text: Observation["value"],
): Partial<Record<K, PersonCount>> {
  if (text === undefined || !/^\d{1,15}$/.test(text)) return {};
  return { [name]: { population, count: Number(text) } } as Record<K, PersonCount>;
}
