import {
  type Condition,
  expressionIn,
  type Quantity,
  readCondition,
  readNumber,
  type Scope,
  type Tabulation,
} from "../../policy/index.js";
import type { CellSum, Requirement } from "./file-plan.js";
import { largestNumber } from "./largest-number.js";

/** What is added up for one measure of an indicator. */
export interface MeasureSums {
  readonly denominator: CellSum;
  readonly numerator?: CellSum;
  readonly squares?: CellSum;
  /** Decimals of a mean's number. */
  readonly digits?: number;
  readonly contributions?: Contributions;
}

/** What each person adds to the sum behind a mean. */
export interface Contributions {
  /** The number itself, as a text. */
  readonly of: string;
  readonly total: CellSum;
  readonly contributors: CellSum;
  readonly rows: readonly Requirement[];
  readonly quantity: Quantity;
}

/**
 * A row counts in the denominator when it fits `where`, the measure's own condition and `denominator`, and it is known
 * whether it fits the numerator (or the number can be computed); so no share is one of people nothing is known about.
 */
export function measureSums(
  { kind, where, denominator, numerator }: Tabulation,
  alsoWhere: string | undefined,
  scope: Scope,
): MeasureSums {
  const rows = [where, alsoWhere, denominator].flatMap((text): readonly Requirement[] =>
    text === undefined ? [] : [{ condition: expressionIn(readCondition(text, scope)), is: "true" }],
  );
  // A group is counted, or the members of a group in each class: nothing is asked of them beyond that.
  if (["composition", "distribution", "count"].includes(kind) || numerator === undefined) {
    return { denominator: { rows } };
  }
  if (kind === "rate") {
    const condition: Condition = expressionIn(readCondition(numerator, scope));
    return {
      denominator: { rows: [...rows, { condition, is: "known" }] },
      numerator: { rows: [...rows, { condition, is: "true" }] },
    };
  }
  const quantity: Quantity = expressionIn(readNumber(numerator, scope));
  const known: readonly Requirement[] = [...rows, { quantity, is: "known" }];
  if (kind === "median") return { denominator: { rows: known } };
  const largest = largestNumber(quantity, scope.variables);
  return {
    denominator: { rows: known },
    numerator: { rows: known, add: { quantity, squared: false } },
    digits: digitsOf(quantity, scope),
    contributions: contributionsOf(quantity, known, scope),
    ...(largest !== undefined && largest <= largestSquared
      ? { squares: { rows: known, add: { quantity, squared: true } } }
      : {}),
  };
}

/** Numbers that may be below 0 are taken without their signs: what somebody owes is theirs as much as what they own. */
function contributionsOf(quantity: Quantity, rows: readonly Requirement[], scope: Scope): Contributions {
  const zero: Quantity = { kind: "number", value: 0n };
  const condition: Condition = { kind: "compare", operator: "!=", left: quantity, right: zero };
  const isNeverBelow = quantity.kind === "variable" && isFromZero(quantity.variable.id, scope);
  return {
    of: JSON.stringify(quantity, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part)),
    total: { rows, add: { quantity, squared: false, ...(isNeverBelow ? {} : { absolute: true }) } },
    contributors: { rows: [...rows, { condition, is: "true" }] },
    rows,
    quantity,
  };
}

function isFromZero(id: string, { variables }: Scope): boolean {
  const variable = variables.get(id);
  return variable?.type === "flag" || (variable?.from !== undefined && variable.from >= 0n);
}

/** What is added up of those who were counted in the period before as well. */
export interface StayerSums {
  readonly both: CellSum;
  readonly after: CellSum;
  readonly before: CellSum;
}

/**
 * They count in the denominator as everyone does, were there before, and it is known what they were then; so all three
 * sums are of the same persons.
 */
export function stayerSums(tabulate: Tabulation, scope: Scope): StayerSums | undefined {
  const { stayers, kind } = tabulate;
  if (stayers === undefined || kind !== "rate") return undefined;
  const { denominator, numerator } = measureSums(tabulate, stayers.where, scope);
  const condition: Condition = expressionIn(readCondition(stayers.before, scope));
  const known: Requirement = { condition, is: "known" };
  return {
    both: { rows: [...denominator.rows, known] },
    after: { rows: [...(numerator ?? denominator).rows, known] },
    before: { rows: [...denominator.rows, { condition, is: "true" }] },
  };
}

/** All variables that are added up have the same decimals, and nothing is multiplied but by whole numbers. */
function digitsOf(quantity: Quantity, scope: Scope): number {
  switch (quantity.kind) {
    case "number":
      return 0;
    case "variable":
      return scope.variables.get(quantity.variable.id)?.digits ?? 0;
    case "negative":
      return digitsOf(quantity.of, scope);
    case "operation":
      return Math.max(digitsOf(quantity.left, scope), digitsOf(quantity.right, scope));
  }
}

/** The squares of some 90 million such numbers can be added up exactly. */
const largestSquared = 10_000n;
