import { quoted } from "../../problems/index.js";
import { type Bounds, minus, negated, plus, times } from "./bounds.js";
import type { Quantity } from "./condition.js";
import type { Faults } from "./fault.js";
import type { CelNode } from "./parse-cel.js";
import { addRefused, type Reading, useOf, variableNamed } from "./reading.js";

/** A number with what it counts: years are not added to money. `number` is one that stands in the expression. */
export interface TypedQuantity {
  readonly quantity: Quantity;
  readonly type: "integer" | "decimal" | "money" | "year" | "month" | "number";
  readonly digits: number;
  readonly bounds: Bounds;
  readonly at: number;
}

/** Reads the part of an expression that gives a number. */
export function readQuantity(node: CelNode, reading: Reading): TypedQuantity | undefined {
  const { faults } = reading;
  switch (node.op) {
    case "value":
      return literal(node, reading);
    case "id":
      return variable(node.args, node.start, reading);
    case "-_": {
      const of = readQuantity(node.args, reading);
      if (of === undefined || !isFreeOfTime(of, reading)) return undefined;
      if (of.quantity.kind === "number") return number(-of.quantity.value, of.digits, node.start);
      return {
        ...of,
        quantity: { kind: "negative", of: of.quantity },
        bounds: negated(of.bounds),
        at: node.start,
      };
    }
    case "+":
    case "-":
    case "*": {
      const [left, right] = node.args.map((part) => readQuantity(part, reading));
      return left === undefined || right === undefined ? undefined : operation(node.op, left, right, reading);
    }
    case "&&":
    case "||":
    case "!_":
    case "in":
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return faults.add(
        "expression-type",
        node.start,
        "fandt en betingelse; ventede et tal",
        "found a condition; expected a number",
      );
    default:
      return addRefused(node, reading);
  }
}

/** Two numbers that count the same, written with the same decimals; a literal takes what the other one is. */
export function alike(
  left: TypedQuantity,
  right: TypedQuantity,
  { faults }: Reading,
): readonly [TypedQuantity, TypedQuantity] | undefined {
  const wanted = left.type === "number" ? right : left;
  const given = wanted === left ? right : left;
  if (given.type !== "number" && (given.type !== wanted.type || given.digits !== wanted.digits)) {
    const [a, b] = [typeWords[left.type], typeWords[right.type]];
    const decimals = left.type === right.type;
    return faults.add(
      "expression-type",
      right.at,
      decimals
        ? "tallene har ikke lige mange decimaler"
        : `${a.da} og ${b.da} kan ikke sammenlignes eller lægges sammen`,
      decimals
        ? "the numbers do not have the same decimals"
        : `${a.en} and ${b.en} cannot be compared or added`,
    );
  }
  if (given.type === "number" && wanted.type === "month") {
    return faults.add(
      "expression-type",
      given.at,
      'ventede en måned i anførselstegn, fx "2005-08"',
      'expected a month in quotation marks, such as "2005-08"',
    );
  }
  const scaled = given.type === "number" ? withDigits(given, wanted.digits) : given;
  if (scaled === undefined) {
    return faults.add(
      "expression-type",
      given.at,
      `tallet har flere decimaler eller cifre, end der er plads til; i filen er der ${wanted.digits} ${wanted.digits === 1 ? "decimal" : "decimaler"}`,
      `the number has more decimals or digits than there is room for; the file has ${wanted.digits} ${wanted.digits === 1 ? "decimal" : "decimals"}`,
    );
  }
  return wanted === left ? [left, scaled] : [scaled, right];
}

const typeWords = {
  integer: { da: "et antal", en: "a count" },
  decimal: { da: "et decimaltal", en: "a decimal number" },
  money: { da: "et beløb", en: "an amount of money" },
  year: { da: "et årstal", en: "a year" },
  month: { da: "en måned", en: "a month" },
  number: { da: "et tal", en: "a number" },
} as const;

function literal(node: Extract<CelNode, { op: "value" }>, { faults }: Reading): TypedQuantity | undefined {
  const text = node.input.slice(node.start, node.end);
  if (typeof node.args === "string") {
    const [, year = "", month = ""] = /^([12]\d{3})-(0[1-9]|1[0-2])$/.exec(node.args) ?? [];
    if (year !== "") {
      const value = BigInt(year + month);
      return {
        quantity: { kind: "number", value },
        type: "month",
        digits: 0,
        bounds: { low: value, high: value },
        at: node.start,
      };
    }
    return faults.add(
      "expression-type",
      node.start,
      `${quoted(node.args)} er en kode; ventede et tal`,
      `${quoted(node.args)} is a code; expected a number`,
    );
  }
  if (!/^\d{1,15}(?:\.\d{1,6})?$/.test(text)) {
    return faults.add(
      "expression-type",
      node.start,
      `fandt ${quoted(text)}; ventede et tal med højst 15 cifre, fx 16 eller 7.5`,
      `found ${quoted(text)}; expected a number of at most 15 digits, such as 16 or 7.5`,
    );
  }
  const [before = "", after = ""] = text.split(".");
  if (before.length + after.length > mostDigits) return tooLong(node.start, faults);
  return number(BigInt(before + after), after.length, node.start);
}

function number(value: bigint, digits: number, at: number): TypedQuantity {
  return {
    quantity: { kind: "number", value },
    type: "number",
    digits,
    bounds: { low: value, high: value },
    at,
  };
}

function withDigits(given: TypedQuantity, digits: number): TypedQuantity | undefined {
  if (given.quantity.kind !== "number") return given;
  if (given.digits > digits) return undefined;
  const value = given.quantity.value * 10n ** BigInt(digits - given.digits);
  return value < 10n ** BigInt(mostDigits) ? number(value, digits, given.at) : undefined;
}

/** What every database and spreadsheet holds exactly. */
const mostDigits = 15;

function tooLong(at: number, faults: Faults): undefined {
  return faults.add(
    "expression-type",
    at,
    `tallet har mere end ${mostDigits} cifre`,
    `the number has more than ${mostDigits} digits`,
  );
}

function variable(name: string, at: number, reading: Reading): TypedQuantity | undefined {
  const found = variableNamed(name, at, reading);
  if (found === undefined) return undefined;
  const { type, digits, from, to } = found;
  if (type === "code" || type === "country" || type === "flag") {
    const words =
      type === "flag" ? { da: "et ja eller nej", en: "a yes or no" } : { da: "en kode", en: "a code" };
    return reading.faults.add(
      "expression-type",
      at,
      `${quoted(name)} er ${words.da}; ventede et tal`,
      `${quoted(name)} is ${words.en}; expected a number`,
    );
  }
  return {
    quantity: { kind: "variable", variable: useOf(found) },
    type,
    digits,
    bounds: { low: from, high: to },
    at,
  };
}

function operation(
  operator: "+" | "-" | "*",
  left: TypedQuantity,
  right: TypedQuantity,
  reading: Reading,
): TypedQuantity | undefined {
  if (operator === "*") return product(left, right, reading);
  const isShift = left.type === "year" && right.type === "number" && right.digits === 0;
  const isSpan = left.type === "year" && right.type === "year" && operator === "-";
  const ends = isShift || isSpan ? ([left, right] as const) : alike(left, right, reading);
  if (ends === undefined) return undefined;
  if (!isShift && !isSpan && !ends.every((end) => isFreeOfTime(end, reading))) return undefined;
  const [a, b] = ends;
  const bounds = operator === "+" ? plus(a.bounds, b.bounds) : minus(a.bounds, b.bounds);
  if (a.quantity.kind === "number" && b.quantity.kind === "number") {
    return number(bounds.low ?? 0n, a.digits, a.at);
  }
  return {
    quantity: { kind: "operation", operator, left: a.quantity, right: b.quantity },
    type: isSpan ? "integer" : a.type === "number" ? b.type : a.type,
    digits: a.digits,
    bounds,
    at: left.at,
  };
}

/** One of the two stands in the expression, so that no product outgrows what a database holds. */
function product(left: TypedQuantity, right: TypedQuantity, reading: Reading): TypedQuantity | undefined {
  const factor = [left, right].find(({ type, digits }) => type === "number" && digits === 0);
  const other = factor === left ? right : left;
  if (factor?.quantity.kind !== "number" || factor.quantity.value > 1_000_000n) {
    return reading.faults.add(
      "expression-type",
      right.at,
      "der kan kun ganges med et helt tal på højst 1000000, som står i udtrykket",
      "only a whole number of at most 1000000 that stands in the expression can be multiplied by",
    );
  }
  if (!isFreeOfTime(other, reading)) return undefined;
  const bounds = times(other.bounds, factor.quantity.value);
  if (other.quantity.kind === "number") return number(bounds.low ?? 0n, other.digits, left.at);
  return {
    ...other,
    quantity: { kind: "operation", operator: "*", left: left.quantity, right: right.quantity },
    bounds,
    at: left.at,
  };
}

function isFreeOfTime({ type, at }: TypedQuantity, { faults }: Reading): boolean {
  if (type !== "year" && type !== "month") return true;
  faults.add(
    "expression-type",
    at,
    "et årstal eller en måned kan ikke regnes med sådan; der kan lægges år til et årstal og trækkes år fra hinanden",
    "a year or month cannot be computed with like this; years can be added to a year and subtracted from each other",
  );
  return false;
}
