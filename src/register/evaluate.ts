import type { Comparison, Condition, Quantity, VariableUse } from "../policy/index.js";

/** What a condition gives for a row; undefined: missing. */
export type Truth = boolean | undefined;

/** A row of a record file: whole numbers (flags are 0 and 1) and codes by variable. Absent: an empty cell. */
export type RecordRow = Readonly<Record<string, bigint | string | undefined>>;

/**
 * What a condition gives for one row, in the three-valued logic of SQL: `&&` is false as soon as one side is, `||` true
 * as soon as one side is, whatever is missing on the other; every comparison with something missing is missing.
 */
export function evaluate(condition: Condition, row: RecordRow): Truth {
  switch (condition.kind) {
    case "and":
      return both(evaluate(condition.left, row), evaluate(condition.right, row));
    case "or":
      return opposite(
        both(opposite(evaluate(condition.left, row)), opposite(evaluate(condition.right, row))),
      );
    case "not":
      return opposite(evaluate(condition.of, row));
    case "missing":
      return known(condition.of, row) === undefined;
    case "among-codes": {
      const code = known(condition.of, row);
      return code === undefined ? undefined : condition.values.includes(String(code));
    }
    case "same-code": {
      const [left, right] = [known(condition.left, row), known(condition.right, row)];
      return left === undefined || right === undefined ? undefined : left === right;
    }
    case "among-numbers": {
      const number = quantityOf(condition.of, row);
      return number === undefined ? undefined : condition.values.includes(number);
    }
    case "between": {
      const number = quantityOf(condition.of, row);
      return both(
        compared(">=", number, quantityOf(condition.low, row)),
        compared("<=", number, quantityOf(condition.high, row)),
      );
    }
    case "compare":
      return compared(condition.operator, quantityOf(condition.left, row), quantityOf(condition.right, row));
  }
}

/** The number that an expression gives for one row; undefined when a variable in it is missing. */
export function quantityOf(quantity: Quantity, row: RecordRow): bigint | undefined {
  if (quantity.kind === "number") return quantity.value;
  if (quantity.kind === "variable") {
    const value = known(quantity.variable, row);
    if (typeof value === "string") throw new Error(`invalid number: ${value}`);
    return value;
  }
  if (quantity.kind === "negative") {
    const of = quantityOf(quantity.of, row);
    return of === undefined ? undefined : -of;
  }
  const [left, right] = [quantityOf(quantity.left, row), quantityOf(quantity.right, row)];
  if (left === undefined || right === undefined) return undefined;
  if (quantity.operator === "*") return left * right;
  return quantity.operator === "+" ? left + right : left - right;
}

function known({ id, missing }: VariableUse, row: RecordRow): bigint | string | undefined {
  const value = row[id];
  return value === undefined || missing.includes(String(value)) ? undefined : value;
}

function both(left: Truth, right: Truth): Truth {
  if (left === false || right === false) return false;
  return left === undefined || right === undefined ? undefined : true;
}

function opposite(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

function compared(operator: Comparison, left: bigint | undefined, right: bigint | undefined): Truth {
  if (left === undefined || right === undefined) return undefined;
  switch (operator) {
    case "==":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}
