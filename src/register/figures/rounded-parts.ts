import { roundDecimal } from "../../statistics/index.js";
import { printed } from "./figure-values.js";

/**
 * Parts of a whole, of either sign, rounded so that they add up to the whole as it is printed: each is rounded down, and
 * the units still missing go to those of which the most was cut off. `isobar/statistics` has `roundShares` for parts of
 * which none is below zero.
 */
export function roundedParts(parts: readonly number[], whole: string, digits: number): readonly string[] {
  const unit = 10 ** digits;
  // What arithmetic on fractions bends in the last digits must not decide what is cut off.
  const exact = parts.map((part) => Number((part * unit).toPrecision(12)));
  const units = exact.map(Math.floor);
  const missing = Math.round(Number(whole) * unit) - units.reduce((sum, one) => sum + one, 0);
  const first = exact
    .map((part, place) => ({ place, cut: part - Math.floor(part) }))
    .sort((a, b) => b.cut - a.cut || a.place - b.place)
    .slice(0, Math.max(0, missing))
    .map(({ place }) => place);
  return units.map((one, place) =>
    printed(roundDecimal((one + (first.includes(place) ? 1 : 0)) / unit, digits)),
  );
}
