import { quoted } from "../../problems/index.js";
import { alwaysIs, type Bounds } from "./bounds.js";
import type { Comparison, Condition, Quantity } from "./condition.js";
import { type ConditionFault, Faults } from "./fault.js";
import { type CelNode, parseCel } from "./parse-cel.js";
import { readCodeList, readSameCode } from "./read-codes.js";
import { alike, readQuantity, type TypedQuantity } from "./read-quantity.js";
import { addRefused, isMissingCode, type Reading, useOf, variableNamed, variableOf } from "./reading.js";
import type { Scope } from "./scope.js";

/** What reading an expression gives: its typed form, or everything that is wrong with it. */
export type ReadExpression<T> =
  | { readonly value: T; readonly faults: readonly [] }
  | { readonly value: undefined; readonly faults: readonly ConditionFault[] };

/** The typed form of an expression in a policy that was checked; one with faults is a programming error here. */
export function expressionIn<T>({ value, faults }: ReadExpression<T>): T {
  if (value === undefined) throw new Error(`invalid expression: ${faults.map(({ code }) => code).join()}`);
  return value;
}

/** Reads a condition such as `age >= 16 && sex == "F"` over the variables of a record file. */
export function readCondition(text: string, scope: Scope): ReadExpression<Condition> {
  return reading(text, scope, condition);
}

/** Reads an expression that gives a number, such as `written_mark + oral_mark`. */
export function readNumber(text: string, scope: Scope): ReadExpression<Quantity> {
  return reading(text, scope, (node, within) => {
    const typed = readQuantity(node, within);
    return typed === undefined || typed.type === "year" || typed.type === "month"
      ? typed &&
          within.faults.add(
            "expression-type",
            typed.at,
            "fandt et årstal eller en måned; ventede et tal, der kan lægges sammen",
            "found a year or month; expected a number that can be added up",
          )
      : typed.quantity;
  });
}

function reading<T>(
  text: string,
  scope: Scope,
  read: (node: CelNode, reading: Reading) => T | undefined,
): ReadExpression<T> {
  const faults = new Faults();
  const tree = parseCel(text, faults);
  const value = tree === undefined ? undefined : read(tree, { scope, faults });
  return value === undefined || faults.all.length > 0
    ? { value: undefined, faults: faults.all }
    : { value, faults: [] };
}

function condition(node: CelNode, within: Reading): Condition | undefined {
  switch (node.op) {
    case "&&":
    case "||": {
      const [left, right] = node.args.map((part) => condition(part, within));
      if (left === undefined || right === undefined) return undefined;
      return { kind: node.op === "&&" ? "and" : "or", left, right };
    }
    case "!_": {
      const of = condition(node.args, within);
      return of && { kind: "not", of };
    }
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return comparison(node.op, node.args, within);
    case "in":
      return membership(node.args, within);
    case "id":
      return flag(node.args, node.start, within);
    case "call":
      return call(node, within);
    case "value":
    case "+":
    case "-":
    case "*":
    case "-_":
      return within.faults.add(
        "expression-type",
        node.start,
        `${quoted(node.input.slice(node.start, node.end))} er ingen betingelse; ventede en sammenligning`,
        `${quoted(node.input.slice(node.start, node.end))} is no condition; expected a comparison`,
      );
    default:
      return addRefused(node, within);
  }
}

function comparison(
  operator: Comparison,
  [first, second]: readonly [CelNode, CelNode],
  within: Reading,
): Condition | undefined {
  if (hasUnknown([first, second], within)) return undefined;
  const [one, other] = variableOf(first, within) === undefined ? [second, first] : [first, second];
  const variable = variableOf(one, within);
  const type = variable?.type;
  if (variable !== undefined && (type === "code" || type === "country" || type === "flag")) {
    const isEquality = operator === "==" || operator === "!=";
    if (!isEquality) {
      return within.faults.add(
        "expression-type",
        one.start,
        `${quoted(variable.id)} har ingen rækkefølge; den kan kun sammenlignes med ==, != og in`,
        `${quoted(variable.id)} has no order; it can only be compared by ==, != and in`,
      );
    }
    const same =
      type === "flag"
        ? sameFlag(variable.id, other, within)
        : readSameCode(variable, one.start, other, within);
    return same && operator === "!=" ? { kind: "not", of: same } : same;
  }
  return numberComparison(operator, [first, second], within);
}

/** Of a side whose variable is not there nothing can be said that would fit. */
function hasUnknown(sides: readonly CelNode[], within: Reading): boolean {
  const names = sides.filter((side) => side.op === "id");
  return names.filter((side) => variableNamed(side.args, side.start, within) === undefined).length > 0;
}

function sameFlag(id: string, other: CelNode, within: Reading): Condition | undefined {
  const second = variableOf(other, within);
  if (second?.type === "flag" && second.id !== id) {
    const first = within.scope.variables.get(id);
    return (
      first && {
        kind: "compare",
        operator: "==",
        left: { kind: "variable", variable: useOf(first) },
        right: { kind: "variable", variable: useOf(second) },
      }
    );
  }
  if (other.op !== "value" || typeof other.args !== "boolean") {
    return within.faults.add(
      "expression-type",
      other.start,
      `${quoted(id)} er et ja eller nej; ventede true eller false`,
      `${quoted(id)} is a yes or no; expected true or false`,
    );
  }
  const plain = flag(id, other.start, within);
  return plain === undefined || other.args ? plain : { kind: "not", of: plain };
}

function numberComparison(
  operator: Comparison,
  nodes: readonly [CelNode, CelNode],
  within: Reading,
  at?: number,
): Condition | undefined {
  const [left, right] = nodes.map((node) => readQuantity(node, within));
  if (left === undefined || right === undefined) return undefined;
  const ends = alike(left, right, within);
  if (ends === undefined || isMissingNumber(nodes, within)) return undefined;
  const [a, b] = ends;
  const always = isOneVariable(a, b)
    ? operator === "==" || operator === "<=" || operator === ">="
    : alwaysIs(operator, a.bounds, b.bounds);
  if (always !== undefined)
    return constant(always, at ?? left.at, isOneVariable(a, b) ? undefined : a, within);
  return { kind: "compare", operator, left: a.quantity, right: b.quantity };
}

function isOneVariable({ quantity: a }: TypedQuantity, { quantity: b }: TypedQuantity): boolean {
  return a.kind === "variable" && b.kind === "variable" && a.variable.id === b.variable.id;
}

/** `age == 999` where 999 says that the age is not known. */
function isMissingNumber([first, second]: readonly [CelNode, CelNode], within: Reading): boolean {
  return [[first, second] as const, [second, first] as const].some(([one, other]) => {
    const variable = variableOf(one, within);
    return (
      variable !== undefined &&
      isMissingCode(other.input.slice(other.start, other.end), variable, other.start, within)
    );
  });
}

function constant(always: boolean, at: number, of: TypedQuantity | undefined, within: Reading): undefined {
  const range = of?.digits === 0 ? rangeText(of.bounds) : { da: "", en: "" };
  return within.faults.add(
    "expression-constant",
    at,
    `betingelsen er altid ${always ? "sand" : "falsk"}${range.da}`,
    `the condition is always ${always}${range.en}`,
  );
}

function rangeText({ low, high }: Bounds): { readonly da: string; readonly en: string } {
  if (low === undefined || high === undefined || low === high) return { da: "", en: "" };
  return {
    da: `; her ligger tallene fra ${low} til ${high}`,
    en: `; the numbers here lie from ${low} to ${high}`,
  };
}

function membership([of, list]: readonly [CelNode, CelNode], within: Reading): Condition | undefined {
  if (list.op !== "list" || list.args.length === 0) {
    return within.faults.add(
      "expression-syntax",
      list.start,
      'ventede en liste efter "in", fx ["F", "M"]',
      'expected a list after "in", such as ["F", "M"]',
    );
  }
  if (hasUnknown([of], within)) return undefined;
  const variable = variableOf(of, within);
  if (variable?.type === "code" || variable?.type === "country") {
    return readCodeList(variable, of.start, list.args, within);
  }
  const items = list.args.map((item) => numberComparison("==", [of, item], within, item.start));
  const values = items.flatMap((item) =>
    item?.kind === "compare" && item.right.kind === "number" ? [item.right.value] : [],
  );
  const [first] = items;
  if (items.some((item) => item === undefined) || first?.kind !== "compare") return undefined;
  if (values.length < items.length) {
    return within.faults.add(
      "expression-type",
      list.start,
      "en liste kan kun holde tal og koder, ikke variable",
      "a list can only hold numbers and codes, not variables",
    );
  }
  return { kind: "among-numbers", of: first.left, values };
}

function flag(name: string, at: number, within: Reading): Condition | undefined {
  const variable = variableNamed(name, at, within);
  if (variable === undefined) return undefined;
  if (variable.type !== "flag") {
    return within.faults.add(
      "expression-type",
      at,
      `${quoted(name)} er ingen betingelse; ventede en sammenligning, fx ${name} == …`,
      `${quoted(name)} is no condition; expected a comparison, such as ${name} == …`,
    );
  }
  return {
    kind: "compare",
    operator: "==",
    left: { kind: "variable", variable: useOf(variable) },
    right: { kind: "number", value: 1n },
  };
}

function call(node: Extract<CelNode, { op: "call" }>, within: Reading): Condition | undefined {
  const [name, args] = node.args;
  if (name === "missing") return missing(node, args, within);
  if (name === "between") return between(node, args, within);
  return addRefused(node, within);
}

function missing(node: CelNode, [of, ...more]: readonly CelNode[], within: Reading): Condition | undefined {
  if (of?.op !== "id" || more.length > 0) {
    return within.faults.add(
      "expression-syntax",
      node.start,
      "ventede én variabel: missing(age)",
      "expected one variable: missing(age)",
    );
  }
  const variable = variableNamed(of.args, of.start, within);
  return variable && { kind: "missing", of: useOf(variable) };
}

function between(node: CelNode, args: readonly CelNode[], within: Reading): Condition | undefined {
  const [of, low, high, ...more] = args;
  if (of === undefined || low === undefined || high === undefined || more.length > 0) {
    return within.faults.add(
      "expression-syntax",
      node.start,
      "ventede tre dele: between(age, 16, 64), begge ender med",
      "expected three parts: between(age, 16, 64), both ends included",
    );
  }
  const lowest = numberComparison(">=", [of, low], within);
  const highest = numberComparison("<=", [of, high], within);
  if (lowest?.kind !== "compare" || highest?.kind !== "compare") return undefined;
  const [a, b] = [lowest.right, highest.right];
  if (a.kind === "number" && b.kind === "number" && a.value > b.value) {
    return within.faults.add(
      "expression-constant",
      low.start,
      "den første ende er større end den anden, så betingelsen er altid falsk",
      "the first end is greater than the second, so the condition is always false",
    );
  }
  return { kind: "between", of: lowest.left, low: a, high: b };
}
