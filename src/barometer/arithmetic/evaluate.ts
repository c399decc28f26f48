import type { Decimal } from "../../cube/index.js";
import { parseDecimal } from "../../cube/index.js";
import type { Expression } from "../../policy/index.js";

/** An exact number: `above / below`, `below` greater than 0. */
export interface Rational {
  readonly above: bigint;
  readonly below: bigint;
}

/** The division at this character is by nought. */
export interface DivisionByZero {
  readonly byZeroAt: number;
}

/** The exact value of a computation, whatever words its figures carry. Every figure in it must have a number. */
export function evaluate(
  expression: Expression,
  figures: ReadonlyMap<string, Decimal>,
): Rational | DivisionByZero {
  if (expression.kind === "number") return rational(parseDecimal(expression.text) ?? none);
  if (expression.kind === "figure") return rational(figures.get(expression.id) ?? none);
  if (expression.kind === "negative") {
    const of = evaluate(expression.of, figures);
    return "byZeroAt" in of ? of : { ...of, above: -of.above };
  }
  const a = evaluate(expression.left, figures);
  if ("byZeroAt" in a) return a;
  const b = evaluate(expression.right, figures);
  if ("byZeroAt" in b) return b;
  switch (expression.operator) {
    case "+":
      return { above: a.above * b.below + b.above * a.below, below: a.below * b.below };
    case "-":
      return subtract(a, b);
    case "*":
      return { above: a.above * b.above, below: a.below * b.below };
    case "/":
      if (b.above === 0n) return { byZeroAt: expression.at };
      return b.above < 0n
        ? { above: -a.above * b.below, below: -a.below * b.above }
        : { above: a.above * b.below, below: a.below * b.above };
  }
}

export function subtract(a: Rational, b: Rational): Rational {
  return { above: a.above * b.below - b.above * a.below, below: a.below * b.below };
}

export function rational({ units, scale }: Decimal): Rational {
  return { above: units, below: 10n ** BigInt(scale) };
}

const none: Decimal = { units: 0n, scale: 0 };
