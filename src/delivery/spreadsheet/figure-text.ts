import type { Qualifier } from "../../cube/index.js";

/** How numbers are written in a table. */
export type DecimalSign = "," | ".";

/** What a cell of a table says: a number with its word, or a symbol in the place of one. */
export type FigureText =
  | {
      readonly kind: "number";
      readonly value: string;
      readonly qualifier: Qualifier;
      readonly isPercent: boolean;
    }
  | { readonly kind: "symbol"; readonly symbol: string };

/**
 * Reads a figure as people type it: `1 234,5`, `1.234`, `−3`, `12,5 %`, `ca. 40`, `>95`. What is short and has no
 * letters of a word is a symbol (`..`, `–`, `<5`, `x`); undefined for other texts.
 */
export function figureText(text: string, decimal: DecimalSign): FigureText | undefined {
  const plain = text.replace(/[\s\u00a0\u2007\u2009\u202f]+/gu, " ").trim();
  const word =
    /^(ca\.?|c\.|approx\.?|omkring|about|over|mere end|more than|above|>|≥|mindst|at least|højst|up to|≤)\s*(?=[-−–]?\d)/iu.exec(
      plain,
    );
  const isPercent = /\d\s*(%|pct\.?|procent|per cent)$/iu.test(plain);
  const number = plain
    .slice(word?.[0].length ?? 0)
    .replace(/\s*(%|pct\.?|procent|per cent)$/iu, "")
    .replace(/^[−–]\s?(?=\d)/u, "-");
  const value = plainNumber(number, decimal);
  if (value !== undefined) {
    return { kind: "number", value, qualifier: qualifierOf(word?.[1]), isPercent };
  }
  return isSymbol(plain)
    ? { kind: "symbol", symbol: plain.replace(/^<\s+/u, "<").replaceAll("…", "...") }
    : undefined;
}

/**
 * The sign of decimals in texts: the one with other than three digits behind it, or behind the other sign. Undefined
 * when nothing tells.
 */
export function decimalSignIn(texts: Iterable<string>): DecimalSign | undefined {
  const votes = { ",": 0, ".": 0 };
  for (const text of texts) {
    const found = /^[-−–]?[\d .,]*?([.,])(\d+)\s*(?:%|pct\.?)?$/u.exec(text.trim());
    if (found === null) continue;
    const [whole, sign = "", digits = ""] = found;
    const other = sign === "," ? "." : ",";
    if (digits.length !== 3 || whole.slice(0, -digits.length - 1).includes(other))
      votes[sign === "," ? "," : "."]++;
    else if (whole.split(sign).length > 2) votes[other]++;
  }
  if (votes[","] === votes["."]) return undefined;
  return votes[","] > votes["."] ? "," : ".";
}

/** True where `1.234` may be one and a quarter or more than a thousand. */
export function isAmbiguous(text: string): boolean {
  return /^[-−–]?[1-9]\d{0,2}[.,]\d{3}$/u.test(text.trim());
}

function plainNumber(text: string, decimal: DecimalSign): string | undefined {
  const [whole = "", fraction, more] = text.split(decimal);
  if (more !== undefined || (fraction !== undefined && !/^\d+$/u.test(fraction))) return undefined;
  const isPlain = /^-?\d+$/u.test(whole);
  if (!isPlain && !grouped[decimal].test(whole)) return undefined;
  const digits = isPlain ? whole : whole.replace(/[^\d-]/gu, "");
  return digits.length > 30 ? undefined : fraction === undefined ? digits : `${digits}.${fraction}`;
}

/** Thousands set apart by the sign that is not that of decimals, a blank or an apostrophe. */
const grouped: Readonly<Record<DecimalSign, RegExp>> = {
  ",": /^-?\d{1,3}(?:[ '’.]\d{3})+$/u,
  ".": /^-?\d{1,3}(?:[ '’,]\d{3})+$/u,
};

function qualifierOf(word: string | undefined): Qualifier {
  if (word === undefined) return "eq";
  const small = word.toLowerCase();
  if (["over", "mere end", "more than", "above", ">"].includes(small)) return "above";
  if (["≥", "mindst", "at least"].includes(small)) return "at_least";
  return ["≤", "højst", "up to"].includes(small) ? "up_to" : "approx";
}

function isSymbol(text: string): boolean {
  return /^(?:[-–—.·:*/]{1,3}|…|\[?[xz:]\]?|<\s*\d{1,3}|under \d{1,3}|[ixn][./]?[ao]\.?|n\/a|nan|#n\/a)$/iu.test(
    text,
  );
}
