import type { Language } from "./language.js";

/**
 * A decimal text as a reader of the language expects it: `2.8` → `2,8` in Danish, `15000` → `15,000` in English.
 * The digits stay exactly as printed, because the last one says how exactly it was measured. Years are no
 * numbers of this kind: see period.ts.
 */
export function formatDecimal(text: string, language: Language): string {
  const { negative, whole, fraction } = decimalParts(text);
  const { point, group } = separators[language];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return (negative ? minus : "") + grouped + (fraction === "" ? "" : point + fraction);
}

/** For changes: a rise carries its plus, and zero has no sign. */
export function formatSignedDecimal(text: string, language: Language): string {
  const isRise = !text.startsWith("-") && /[1-9]/.test(text);
  return (isRise ? "+" : "") + formatDecimal(text, language);
}

/** The printed digits of a decimal text; anything else is the caller's mistake, since documents hold decimals. */
export function decimalParts(text: string): {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
} {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new TypeError(`invalid decimal: ${text}`);
  const [, sign = "", whole = "", fraction = ""] = match;
  return { negative: sign !== "", whole, fraction };
}

// U+2212: as wide as the plus and as a digit, and read aloud as "minus".
const minus = "\u2212";

const separators: Readonly<Record<Language, { readonly point: string; readonly group: string }>> = {
  da: { point: ",", group: "." },
  en: { point: ".", group: "," },
};
