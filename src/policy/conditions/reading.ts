import { quoted, suggestion } from "../../problems/index.js";
import type { VariableUse } from "./condition.js";
import type { Faults } from "./fault.js";
import type { CelNode } from "./parse-cel.js";
import type { Scope, ScopeVariable } from "./scope.js";

/** One expression being read: what may stand in it, and what was wrong so far. */
export interface Reading {
  readonly scope: Scope;
  readonly faults: Faults;
}

/** The variable that a name means, or a fault with the nearest one. */
export function variableNamed(
  name: string,
  at: number,
  { scope, faults }: Reading,
): ScopeVariable | undefined {
  const found = scope.variables.get(name);
  if (found !== undefined) return found;
  if (name === scope.key) {
    return faults.add(
      "expression-variable",
      at,
      `${quoted(name)} er nøglen, som skiller personer ad; den kan ikke bruges i et udtryk`,
      `${quoted(name)} is the key that tells persons apart; it cannot be used in an expression`,
    );
  }
  const near = suggestion(name, [...scope.variables.keys()]);
  return faults.add(
    "expression-variable",
    at,
    `variablen ${quoted(name)} findes ikke i filen${near.da}`,
    `the file has no variable ${quoted(name)}${near.en}`,
  );
}

/** The variable that a part of an expression is, if it is one and nothing else. */
export function variableOf(node: CelNode, { scope }: Reading): ScopeVariable | undefined {
  return node.op === "id" ? scope.variables.get(node.args) : undefined;
}

export function useOf({ id, type, missing }: ScopeVariable): VariableUse {
  return { id, holds: type === "code" || type === "country" ? "text" : "number", missing };
}

/** True when a code or number stands in the file only to say that nothing is known; tells so. */
export function isMissingCode(
  text: string,
  { id, missing }: ScopeVariable,
  at: number,
  { faults }: Reading,
): boolean {
  if (!missing.includes(text)) return false;
  faults.add(
    "expression-code",
    at,
    `${quoted(text)} står for, at ${quoted(id)} er ukendt; skriv missing(${id})`,
    `${quoted(text)} stands for an unknown ${quoted(id)}; write missing(${id})`,
  );
  return true;
}

/** What the grammar has and this language has not. */
export function addRefused(node: CelNode, { faults }: Reading): undefined {
  const add = (da: string, en: string): undefined => faults.add("expression-syntax", node.start, da, en);
  switch (node.op) {
    case "/":
    case "%":
      return add(
        "her kan ikke divideres; en andel har sin egen tæller og nævner",
        "there is no division here; a rate has a numerator and a denominator of its own",
      );
    case "call": {
      const near = suggestion(node.args[0], ["missing", "between"]);
      return add(
        `funktionen ${quoted(node.args[0])} findes ikke${near.da}`,
        `there is no function ${quoted(node.args[0])}${near.en}`,
      );
    }
    case "?:":
      return add(
        "her kan ikke vælges med ? og :; brug && og ||",
        "there is no choice by ? and : here; use && and ||",
      );
    case "list":
      return add('en liste kan kun stå efter "in"', 'a list can only stand after "in"');
    default:
      return add(
        "her kan kun stå variable, tal, koder i anførselstegn, missing(…) og between(…)",
        "only variables, numbers, codes in quotation marks, missing(…) and between(…) can stand here",
      );
  }
}
