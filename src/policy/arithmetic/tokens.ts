import { parseDecimal } from "../../cube/index.js";
import { quoted } from "../../problems/index.js";
import { type ExpressionFault, fault } from "./expression.js";

/** A word of a computation: a number, a figure's id, or one of + - * / ( ). The last one, of kind end, is empty. */
export interface Token {
  readonly kind: "number" | "figure" | "sign" | "end";
  readonly text: string;
  readonly at: number;
}

/**
 * The words of a computation, or the first thing in it that is none. A hyphen inside a name belongs to the name, so
 * a minus stands with a space on each side; directly before a digit it is the sign of a negative number.
 */
export function tokensOf(text: string): readonly Token[] | ExpressionFault {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const [found = "", space, number, name, sign] = pattern.exec(text.slice(at)) ?? [];
    if (found === "") {
      const character = quoted(String.fromCodePoint(text.codePointAt(at) ?? 0));
      return fault(
        at,
        `${character} kan ikke bruges i en beregning; ventede tal, id'er på tal og + - * / ( )`,
        `${character} cannot be used in a computation; expected numbers, ids of figures and + - * / ( )`,
      );
    }
    if (number !== undefined) {
      if (parseDecimal(number) === undefined)
        return fault(at, "tallet er for langt", "the number is too long");
      tokens.push({ kind: "number", text: number, at });
    }
    if (name !== undefined) tokens.push({ kind: "figure", text: name, at });
    if (sign !== undefined) tokens.push({ kind: "sign", text: sign, at });
    at += space === undefined ? found.length : space.length;
  }
  return [...tokens, { kind: "end", text: "", at: text.trimEnd().length }];
}

const pattern = /^(?:(\s+)|(\d+(?:\.\d+)?)|([A-Za-z][A-Za-z0-9.-]*)|([-+*/()]))/;
