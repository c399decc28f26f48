import type { ObservationStatus } from "../cube/index.js";

/** What a symbol in the place of a number says, where nobody who knows the source has said otherwise. */
export interface SymbolReading {
  readonly status: ObservationStatus;
  /** The number it stands for; none where there is none. */
  readonly value?: string;
}

/**
 * Symbols as statistical offices use them in tables (UNECE, the Nordic offices): a dash is a count of nothing, one dot
 * cannot exist, more dots and a colon are figures that are not there, the reason not said. A small count that is not told
 * (`<5`, `under 10`) is withheld.
 */
const readings: ReadonlyMap<string, SymbolReading> = new Map<string, SymbolReading>([
  ["-", { status: "A", value: "0" }],
  ["–", { status: "A", value: "0" }],
  ["—", { status: "A", value: "0" }],
  [".", { status: "M" }],
]);

export function symbolReading(symbol: string): SymbolReading {
  return readings.get(symbol) ?? { status: isSmallCount.test(symbol) ? "Q" : "O" };
}

const isSmallCount = /^(?:<|under ) ?\d{1,3}$/iu;
