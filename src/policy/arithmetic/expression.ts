import { type Sentence, visible } from "../../problems/index.js";

/** A computation over figures and plain numbers. `at` is the character at which a part stands in its text. */
export type Expression =
  | { readonly kind: "number"; readonly text: string; readonly at: number }
  | { readonly kind: "figure"; readonly id: string; readonly at: number }
  | { readonly kind: "negative"; readonly of: Expression; readonly at: number }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
      readonly at: number;
    };

export type Operator = "+" | "-" | "*" | "/";

/** What is wrong with a computation, and at which of its characters. */
export interface ExpressionFault {
  readonly at: number;
  readonly sentence: Sentence;
}

/** The figures that a computation uses, in order, one as often as it stands there. */
export function figuresIn(
  expression: Expression,
): readonly Extract<Expression, { readonly kind: "figure" }>[] {
  if (expression.kind === "figure") return [expression];
  if (expression.kind === "negative") return figuresIn(expression.of);
  return expression.kind === "operation"
    ? [...figuresIn(expression.left), ...figuresIn(expression.right)]
    : [];
}

export function fault(at: number, da: string, en: string): ExpressionFault {
  return { at, sentence: { da: visible(da), en: visible(en) } };
}
