import type { ConfidentialityStatus, ObservationStatus } from "../cube/index.js";

/** What a symbol in the place of a number says, where nobody who knows the source has said otherwise. */
export interface SymbolReading {
  readonly status: ObservationStatus;
  readonly confidentiality: ConfidentialityStatus;
  /** The number it stands for; none where there is none. */
  readonly value?: string;
}

/**
 * Symbols as statistical offices use them in tables (UNECE, the Nordic offices): a dash is a count of nothing, one dot
 * cannot exist, more dots and a colon are figures that are not there, the reason not said. A small count that is not told
 * (`<5`, `under 10`, `1-4`) is withheld because it would say something of a few: suppressed (Q) and confidential (C) in
 * SDMX's lists. The codes that say how it came to be hidden (primary, secondary) are not used: they say that a count is small.
 */
const readings: ReadonlyMap<string, SymbolReading> = new Map<string, SymbolReading>([
  ["-", { status: "A", confidentiality: "F", value: "0" }],
  ["–", { status: "A", confidentiality: "F", value: "0" }],
  ["—", { status: "A", confidentiality: "F", value: "0" }],
  [".", { status: "M", confidentiality: "F" }],
]);

export function symbolReading(symbol: string): SymbolReading {
  const known = readings.get(symbol);
  if (known !== undefined) return known;
  return isSmallCount.test(symbol)
    ? { status: "Q", confidentiality: "C" }
    : { status: "O", confidentiality: "F" };
}

const isSmallCount = /^(?:(?:<|≤|under ) ?\d{1,3}|[01] ?[-–] ?\d{1,2})$/iu;
