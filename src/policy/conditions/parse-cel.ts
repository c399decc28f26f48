import { type ASTNode, Environment, ParseError } from "@marcbachmann/cel-js";
import { quoted } from "../../problems/index.js";
import type { Faults } from "./fault.js";

/** A part of an expression as the grammar of the Common Expression Language reads it. */
export type CelNode = ASTNode;

/** Deep enough for what people write, and far from the end of the stack. */
const environment = new Environment({
  limits: { maxAstNodes: 500, maxDepth: 60, maxListElements: 200, maxMapEntries: 0, maxCallArguments: 8 },
});

/** The syntax tree of an expression. The library's own messages are for programmers; here they become sentences. */
export function parseCel(text: string, faults: Faults): CelNode | undefined {
  try {
    return environment.parse(text).ast;
  } catch (failure) {
    if (!(failure instanceof ParseError)) throw failure;
    return addSyntaxFault(text, failure, faults);
  }
}

/** What people write who know SQL, SAS or R, and what it is here. */
const otherLanguages: ReadonlyMap<string, string> = new Map([
  ["and", "&&"],
  ["or", "||"],
  ["not", "!"],
  ["=", "=="],
  ["&", "&&"],
  ["|", "||"],
  ["is", "missing(…)"],
]);

function addSyntaxFault(text: string, failure: ParseError, faults: Faults): undefined {
  const at = failure.range?.start ?? 0;
  if (failure.code === "limit_exceeded") {
    return faults.add(
      "expression-syntax",
      at,
      "udtrykket er for langt eller har for mange parenteser i hinanden; del det op i flere variable",
      "the expression is too long or too deeply nested; divide it into several variables",
    );
  }
  if (failure.code === "unterminated_string") {
    return faults.add(
      "expression-syntax",
      at,
      "anførselstegnet lukkes ikke",
      "the quotation mark is not closed",
    );
  }
  // `not x` and `x and y` fail at the word after, or at it: the word of the other language is the one to name.
  const before = /([A-Za-z]+)\s*$/.exec(text.slice(0, at));
  const word = /^(?:\w+|&&|\|\||[^\s\w])/u.exec(text.slice(at))?.[0] ?? "";
  if (word === ">" && text.charAt(at - 1) === "<") return addOther("<>", "!=", at - 1, faults);
  const earlier = before?.[1]?.toLowerCase() ?? "";
  if (!otherLanguages.has(word.toLowerCase()) && otherLanguages.has(earlier) && before !== null) {
    return addOther(before[1] ?? "", otherLanguages.get(earlier) ?? "", before.index, faults);
  }
  const meant = otherLanguages.get(word.toLowerCase());
  if (meant !== undefined) return addOther(word, meant, at, faults);
  return word === ""
    ? faults.add(
        "expression-syntax",
        text.trimEnd().length,
        'udtrykket slutter; ventede en variabel, et tal, en kode i anførselstegn eller ")"',
        'the expression ends here; expected a variable, a number, a code in quotation marks or ")"',
      )
    : faults.add(
        "expression-syntax",
        at,
        `${quoted(word)} kan ikke stå her`,
        `${quoted(word)} cannot stand here`,
      );
}

function addOther(word: string, meant: string, at: number, faults: Faults): undefined {
  return faults.add(
    "expression-syntax",
    at,
    `${quoted(word)} kan ikke bruges her; skriv ${meant}`,
    `${quoted(word)} cannot be used here; write ${meant}`,
  );
}
