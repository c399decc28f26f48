import type { Language } from "./language.js";
import { formatQuantity, type Quantity, type Unit, unitOfDifference } from "./quantity.js";

/** A gap with its two ends: `27 percentage points: 74% minus 47%`. `unit` is the one of the ends. */
export function gapText(
  gap: Quantity,
  ends: { readonly from: Quantity; readonly minus: Quantity },
  unit: Unit,
  language: Language,
): string {
  const [from, minus] = [
    formatQuantity(ends.from, unit, language),
    formatQuantity(ends.minus, unit, language),
  ];
  return `${formatQuantity(gap, unitOfDifference(unit), language)}: ${from} minus ${minus}`;
}
