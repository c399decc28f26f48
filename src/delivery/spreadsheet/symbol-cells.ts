import type { SymbolMeaning } from "./mapping.js";

/** What a symbol puts into the columns of tidy observations; undefined when nobody has explained it. */
export function symbolCells(
  symbol: string,
  symbols: Readonly<Record<string, SymbolMeaning>>,
  column: string,
): ReadonlyMap<string, string> | undefined {
  if (!Object.hasOwn(symbols, symbol)) return undefined;
  const meaning = symbols[symbol];
  // A number that belongs to another, and is not there, says nothing of that other one.
  if (column !== "value" && ["missing", "cannot-exist", "not-collected"].includes(meaning ?? ""))
    return new Map();
  switch (meaning) {
    case "nought":
      return new Map([[column, "0"]]);
    case "cannot-exist":
      return new Map([["obs_status", "M"]]);
    case "not-collected":
      return new Map([["obs_status", "L"]]);
    case "withheld":
      return new Map([
        ["obs_status", "Q"],
        ["conf_status", "C"],
      ]);
    case "below": {
      const number = /\d+/u.exec(symbol)?.[0];
      return number === undefined
        ? undefined
        : new Map([
            [column, number],
            ["qualifier", "below"],
          ]);
    }
    default:
      return new Map([["obs_status", "O"]]);
  }
}
