import { quoted } from "../../problems/index.js";
import { type Expression, type ExpressionFault, fault, type Operator } from "./expression.js";
import { type Token, tokensOf } from "./tokens.js";

/**
 * Reads a computation such as `(FIG-1 - FIG-2) / FIG-1 * 100`: multiplication and division before addition and
 * subtraction, those of one rank from the left. Gives the first fault where it is none.
 */
export function parseExpression(text: string): Expression | ExpressionFault {
  const tokens = tokensOf(text);
  if ("sentence" in tokens) return tokens;
  try {
    return new Reading(text, tokens).whole();
  } catch (failure) {
    if (failure instanceof Stop) return failure.fault;
    throw failure;
  }
}

/** Unwinds the descent at the first fault; it never leaves this file. */
class Stop extends Error {
  readonly fault: ExpressionFault;

  constructor(at: number, da: string, en: string) {
    super(en);
    this.fault = fault(at, da, en);
  }
}

/** Parentheses inside each other; the descent goes as deep as they do. */
const deepest = 50;

class Reading {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  whole(): Expression {
    const result = this.#sum();
    const token = this.#token();
    if (token.kind === "end") return result;
    if (token.text === ")")
      throw new Stop(token.at, 'denne ")" lukker ingen parentes', 'this ")" closes no parenthesis');
    const found = quoted(token.text);
    throw new Stop(
      token.at,
      `fandt ${found}; ventede + - * eller / (et minus har mellemrum på begge sider)`,
      `found ${found}; expected + - * or / (a minus sign has a space on each side)`,
    );
  }

  #sum(): Expression {
    return this.#chain(["+", "-"], () => this.#product());
  }

  #product(): Expression {
    return this.#chain(["*", "/"], () => this.#part());
  }

  #chain(operators: readonly Operator[], part: () => Expression): Expression {
    let left = part();
    for (;;) {
      const { text, at } = this.#token();
      const operator = operators.find((one) => one === text);
      if (operator === undefined) return left;
      if (operator === "-") this.#mustStandFree(at);
      this.#next++;
      left = { kind: "operation", operator, left, right: part(), at };
    }
  }

  #part(): Expression {
    const token = this.#token();
    this.#next++;
    if (token.kind === "number") return { kind: "number", text: token.text, at: token.at };
    if (token.kind === "figure") return { kind: "figure", id: token.text, at: token.at };
    if (token.text === "(") return this.#inParentheses(token);
    const after = this.#token();
    if (token.text === "-" && after.kind === "number" && after.at === token.at + 1) {
      return { kind: "negative", of: this.#part(), at: token.at };
    }
    const wanted = { da: 'et tal, et id eller "("', en: 'a number, an id or "("' };
    throw token.kind === "end"
      ? new Stop(token.at, `beregningen slutter; ventede ${wanted.da}`, `it ends here; expected ${wanted.en}`)
      : new Stop(
          token.at,
          `fandt "${token.text}"; ventede ${wanted.da}`,
          `found "${token.text}"; expected ${wanted.en}`,
        );
  }

  #inParentheses(opening: Token): Expression {
    this.#depth++;
    if (this.#depth > deepest) {
      throw new Stop(opening.at, "for mange parenteser i hinanden", "too many parentheses inside each other");
    }
    const inside = this.#sum();
    this.#depth--;
    const token = this.#token();
    if (token.text !== ")" && token.kind !== "end") {
      const found = quoted(token.text);
      throw new Stop(
        token.at,
        `fandt ${found}; ventede + - * / eller ")" (et minus har mellemrum på begge sider)`,
        `found ${found}; expected + - * / or ")" (a minus sign has a space on each side)`,
      );
    }
    if (token.text !== ")")
      throw new Stop(opening.at, "parentesen lukkes ikke", "the parenthesis is not closed");
    this.#next++;
    return inside;
  }

  /** `FIG-1 -FIG-2` would be read otherwise by whoever forgets that names hold hyphens. */
  #mustStandFree(at: number): void {
    if (/^\s-\s$/.test(this.#text.slice(at - 1, at + 2))) return;
    throw new Stop(
      at,
      "et minus skal have mellemrum på begge sider, fordi id'er har bindestreger",
      "a minus sign must have a space on each side, because ids have hyphens",
    );
  }

  #token(): Token {
    // The last word is "end", and nothing goes past it.
    return this.#tokens[this.#next] ?? { kind: "end", text: "", at: this.#text.trimEnd().length };
  }
}
