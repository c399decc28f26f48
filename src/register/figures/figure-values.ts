import type { Support } from "../../confidentiality/index.js";
import type { Observation } from "../../cube/index.js";
import { binnedMedian, isRefused, mean, roundDecimal, roundRatio } from "../../statistics/index.js";
import type { Tally } from "./tallies.js";

/** The numbers of a figure as they are printed. */
export interface FigureValues
  extends Pick<Observation, "value" | "numerator" | "denominator" | "lower" | "upper" | "confidence"> {
  readonly support?: readonly Support[];
  readonly sum?: Tally["sum"];
  readonly method?: string;
  readonly refused?: string;
}

/** A share in per cent, rounded on the exact ratio, with its counts. Nothing of nobody. */
export function shareValues({ part, whole }: Tally, digits: number): FigureValues | undefined {
  if (whole === 0) return undefined;
  return {
    value: printed(roundRatio(100n * BigInt(part), BigInt(whole), digits)),
    numerator: String(part),
    denominator: String(whole),
  };
}

/** How many there are; none is a number too. */
export function countValues({ part }: Tally): FigureValues {
  return { value: String(part) };
}

/**
 * A mean of numbers that stand in the file as `scale` decimals without the point, with its limits where the squares are
 * known. The sum is not given: beside the number of persons it says nothing that the mean does not.
 */
export function meanValues(
  { part, whole, squares, sum }: Tally,
  digits: number,
  scale: number,
): FigureValues | undefined {
  if (whole === 0) return undefined;
  const unit = 10 ** scale;
  const found = squares === undefined ? undefined : mean({ n: whole, sum: part, squares });
  return {
    value: printed(roundRatio(BigInt(part), BigInt(whole) * BigInt(unit), digits)),
    denominator: String(whole),
    ...(sum === undefined ? {} : { sum }),
    ...(found === undefined || isRefused(found)
      ? {}
      : {
          lower: printed(roundDecimal(found.lower / unit, digits)),
          upper: printed(roundDecimal(found.upper / unit, digits)),
          confidence: percentOf(found.confidence),
          method: found.method,
        }),
  };
}

/** Of all units those in which the share is at least so many per cent. Nothing but the two counts leaves here. */
export function unitValues(
  units: readonly Tally[],
  atLeast: number,
  digits: number,
): FigureValues | undefined {
  const inhabited = units.filter(({ whole }) => whole > 0);
  const those = inhabited.filter(({ part, whole }) => 100 * part >= atLeast * whole);
  return shareValues({ codes: [], part: those.length, whole: inhabited.length }, digits);
}

/** A median of numbers in classes between the cuts, or why there is none. Codes of the tallies are the lower cuts. */
export function medianValues(
  classes: readonly Tally[],
  code: (tally: Tally) => string,
  cuts: readonly bigint[],
  digits: number,
): FigureValues | { readonly refused: string } | undefined {
  const counts = new Map(classes.map((tally) => [code(tally), tally.whole]));
  if ((counts.get("") ?? 0) > 0) return { refused: "outside-classes" };
  if ([...counts.values()].every((count) => count === 0)) return undefined;
  const found = binnedMedian(
    cuts.slice(1).map((to, at) => {
      const from = cuts[at] ?? to;
      return { from: Number(from), to: Number(to), n: counts.get(String(from)) ?? 0 };
    }),
  );
  if (isRefused(found)) {
    if (found.refused !== "too-few-points") return found;
    const persons = [...counts.values()].reduce((sum, count) => sum + count, 0);
    // Not left out, because that would tell that there are few and not none.
    return { denominator: String(persons), support: [{ persons, least: Infinity }], refused: found.refused };
  }
  return {
    value: printed(roundDecimal(found.value, digits)),
    denominator: String(found.n),
    method: found.method,
  };
}

/** A text that a rounding gave; it refuses nothing that is counted. */
export function printed(text: ReturnType<typeof roundRatio>): string {
  if (isRefused(text)) throw new Error(`invalid figure: ${text.refused}`);
  return text;
}

/** A confidence as deliveries write it: 95 for 0.95. */
export function percentOf(fraction: number): string {
  return String(Math.round(fraction * 100));
}
