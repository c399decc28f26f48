import { nth, sum } from "./at.js";

/** Whole parts of a total in proportion to weights, by the largest remainders; of equal ones the first. */
export function apportion(total: number, weights: readonly number[]): readonly number[] {
  const whole = sum(weights);
  if (whole <= 0 || total <= 0) return weights.map(() => 0);
  const parts = weights.map((weight) => Math.floor((total * weight) / whole));
  const left = total - sum(parts);
  const order = weights
    .map((weight, place) => ({ place, remainder: (total * weight) % whole }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place);
  for (const { place } of order.slice(0, left)) parts[place] = nth(parts, place) + 1;
  return parts;
}
