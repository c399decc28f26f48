import { isExact } from "../../cube/index.js";
import type { ComparedPlaceFigure, EditionObservation } from "../../edition/index.js";
import { type Estimate, isRefused, proportion, type Refusal, roundDecimal } from "../../statistics/index.js";

/** Limits of a figure with their origin; nothing where neither they nor the counts behind it are published. */
export type FigureLimits = Pick<
  ComparedPlaceFigure,
  "lower" | "upper" | "confidence" | "limits" | "estimate"
>;

/** The limits of a share in per cent: as delivered, else Wilson's from its numerator and denominator. */
export function limitsOfFigure(observation: EditionObservation, unit: string): FigureLimits {
  const delivered = deliveredLimits(observation);
  if (delivered !== undefined) return delivered;
  const counts = countsOf(observation);
  if (unit !== "percent" || counts === undefined) return {};
  return limitsFrom(proportion(counts.x, counts.n), observation, "wilson");
}

/** Limits that were delivered with a figure; a span without a confidence is none. */
export function deliveredLimits({
  lower,
  upper,
  confidence,
  value,
}: EditionObservation): FigureLimits | undefined {
  return lower === undefined || upper === undefined || confidence === undefined || value === undefined
    ? undefined
    : { lower, upper, confidence, limits: "delivered" };
}

/** The counts behind an exact share. */
export function countsOf(
  observation: EditionObservation,
): { readonly x: number; readonly n: number } | undefined {
  const { numerator, denominator } = observation;
  if (!isExact(observation) || numerator === undefined || denominator === undefined) return undefined;
  return { x: Number(numerator), n: Number(denominator) };
}

/**
 * An estimate in fractions as limits in points, with one decimal more than the figure has printed. Nothing where it is
 * further from the figure than a step of its last digit: then the counts are not the ones that it was made from.
 */
export function limitsFrom(
  found: Estimate | Refusal,
  { value = "" }: EditionObservation,
  limits: "wilson" | "newcombe",
): FigureLimits {
  if (isRefused(found) || value === "") return {};
  const point = value.indexOf(".");
  const scale = point === -1 ? 0 : value.length - point - 1;
  const inPoints = (fraction: number): string => {
    const rounded = roundDecimal(fraction * 100, scale + 1);
    return isRefused(rounded) ? "" : rounded;
  };
  const [estimate, lower, upper] = [inPoints(found.value), inPoints(found.lower), inPoints(found.upper)];
  // Both have few decimals, so that what binary arithmetic adds is far below the last of them.
  if (Math.abs(Number(estimate) - Number(value)) > 10 ** -scale + 1e-9) return {};
  return { estimate, lower, upper, confidence: "95", limits };
}
