import { compareDecimals, type Observation, parseDecimal, subtractDecimals } from "../cube/index.js";
import { error, type Place, type Problem } from "../problems/index.js";
import { rangeOfShare } from "./populations/counted-by-share.js";

/**
 * A share that shows how few persons stand behind it, on either side: those it counts, or those it does not. Without its
 * numerator a share in per cent tells it where every number of persons that prints so is so small.
 * Nought and the whole are no small counts of persons; whether they may be shown is for the confidentiality
 * rules. The sentence does not repeat the number.
 */
export function smallCountProblems(
  observation: Observation,
  minimumCount: number,
  place: Place,
  isPercent = false,
): readonly Problem[] {
  const { numerator, denominator, obsStatus, confStatus } = observation;
  // What is secret or withheld is not looked into any further: other rules refuse it as it stands.
  if (confStatus !== "F" || obsStatus === "Q") return [];
  // Of a policy that is wrong in places only the readable parts come here: its minimum may be no number.
  if (!Number.isSafeInteger(minimumCount)) return [];
  const [counted, whole] = [parseDecimal(numerator ?? ""), parseDecimal(denominator ?? "")];
  const others = counted === undefined || whole === undefined ? undefined : subtractDecimals(whole, counted);
  const least = { units: BigInt(minimumCount), scale: 0 };
  const isSmall = [counted, others].some(
    (count) => count !== undefined && count.units > 0n && compareDecimals(count, least) < 0,
  );
  if (!isSmall && !(isPercent && isToldByShare(observation, minimumCount))) return [];
  return [
    error("row-small-count", place, {
      da: `tallet bygger på færre end ${minimumCount} personer, tælleren eller resten; det skal leveres tilbageholdt (obs_status Q, conf_status C)`,
      en: `the figure rests on fewer than ${minimumCount} persons, in the numerator or the rest; it must be delivered withheld (obs_status Q, conf_status C)`,
    }),
  ];
}

/** Whether every number of persons that prints as a share does is small, or leaves few. */
function isToldByShare(observation: Observation, minimum: number): boolean {
  const range = observation.numerator === undefined ? rangeOfShare(observation) : undefined;
  if (range === undefined) return false;
  const { lower, upper } = range;
  const among = Number(observation.denominator);
  return (lower > 0 && upper < minimum) || (upper < among && lower > among - minimum);
}
