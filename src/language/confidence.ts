import { decimalParts, formatDecimal } from "./decimal.js";
import type { Language } from "./language.js";
import { formatQuantity, type Unit } from "./quantity.js";

/** Confidence limits with how sure they are: `44.1% to 49.9% (95% confidence limits)`. Decimal texts as delivered. */
export function confidenceLimitsText(
  {
    lower,
    upper,
    confidence,
  }: { readonly lower: string; readonly upper: string; readonly confidence: string },
  unit: Unit,
  language: Language,
): string {
  const ends = [lower, upper].map((value) => formatQuantity({ value, qualifier: "eq" }, unit, language));
  const level = formatQuantity({ value: inPercent(confidence), qualifier: "eq" }, percent, language);
  return language === "da"
    ? `${ends.join(" til ")} (${level}-sikkerhedsgrænser)`
    : `${ends.join(" to ")} (${level} confidence limits)`;
}

/** `23 of 410`: what a share was made from. One of the two alone says which it is. */
export function countsText(
  { numerator, denominator }: { readonly numerator?: string | undefined; readonly denominator: string },
  language: Language,
): string {
  const of = formatDecimal(denominator, language);
  if (numerator === undefined) return `n = ${of}`;
  return `${formatDecimal(numerator, language)} ${language === "da" ? "af" : "of"} ${of}`;
}

/** A confidence given as a part of one, or in per cent already: `0.95` and `95` are the same. */
function inPercent(confidence: string): string {
  const { whole, fraction } = decimalParts(confidence);
  if (Number(confidence) > 1) return confidence;
  const digits = fraction.padEnd(2, "0");
  const rest = digits.slice(2).replace(/0+$/, "");
  return `${Number(whole + digits.slice(0, 2))}${rest === "" ? "" : `.${rest}`}`;
}

const percent = { kind: "percent" } as const;
