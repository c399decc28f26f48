import type { Comparison, Condition, Quantity, VariableUse } from "../policy/index.js";
import { columnSql, nameSql, numberSql, textSql } from "./literal-sql.js";

/*
 * Conditions as SQL of the subset that DuckDB and ClickHouse share. Engines differ in what NOT and IN make of a missing
 * value (to ClickHouse `NULL IN (…)` is false, so its negation would be true), so no NOT stands over anything here: the
 * text for "is true" and the text for "is false" are made apart, and each may be read with missing as false.
 */

/** SQL that holds for the rows for which the condition is true. */
export function isTrueSql(condition: Condition): string {
  return holds(condition, true);
}

/** SQL that holds for the rows for which the condition is false: not for those for which it is missing. */
export function isFalseSql(condition: Condition): string {
  return holds(condition, false);
}

/** SQL that holds for the rows for which the condition is either: only these may count in a denominator. */
export function isKnownSql(condition: Condition): string {
  const variables = decidedBy(condition);
  // One thing that is not known makes a comparison missing; of "and" and "or" the other side may decide all the same.
  if (variables === undefined) return `(${isTrueSql(condition)} OR ${isFalseSql(condition)})`;
  const known = variables.map((variable) => `${columnSql(variable)} IS NOT NULL`);
  return known.length === 1 ? known.join() : `(${known.join(" AND ")})`;
}

/** SQL of a number; NULL where a variable in it is missing. */
export function quantitySql(quantity: Quantity): string {
  switch (quantity.kind) {
    case "number":
      return numberSql(quantity.value);
    case "variable":
      return columnSql(quantity.variable);
    case "negative":
      return `(0 - ${quantitySql(quantity.of)})`;
    case "operation":
      return `(${quantitySql(quantity.left)} ${quantity.operator} ${quantitySql(quantity.right)})`;
  }
}

function holds(condition: Condition, wanted: boolean): string {
  switch (condition.kind) {
    case "and":
    case "or": {
      const operator = (condition.kind === "and") === wanted ? "AND" : "OR";
      return `(${holds(condition.left, wanted)} ${operator} ${holds(condition.right, wanted)})`;
    }
    case "not":
      return holds(condition.of, !wanted);
    case "missing":
      return `${columnSql(condition.of)} IS ${wanted ? "" : "NOT "}NULL`;
    case "among-codes":
      return amongCodes(condition.of, condition.values, wanted);
    case "among-numbers":
      return among(quantitySql(condition.of), condition.values.map(numberSql), wanted);
    case "same-code":
      return `${columnSql(condition.left)} ${wanted ? "=" : "<>"} ${columnSql(condition.right)}`;
    case "between": {
      const [of, low, high] = [condition.of, condition.low, condition.high].map(quantitySql);
      return wanted ? `${of} BETWEEN ${low} AND ${high}` : `(${of} < ${low} OR ${of} > ${high})`;
    }
    case "compare": {
      const { operator, left, right } = condition;
      const sign = wanted ? signs[operator] : opposites[operator];
      return `${quantitySql(left)} ${sign} ${quantitySql(right)}`;
    }
  }
}

/** The variables that must all be known for a condition to be; undefined where that is not all there is to it. */
function decidedBy(condition: Condition): readonly VariableUse[] | undefined {
  switch (condition.kind) {
    case "not":
      return decidedBy(condition.of);
    case "among-codes":
      return [condition.of];
    case "same-code":
      return [condition.left, condition.right];
    case "among-numbers":
      return orUndefined(variablesIn(condition.of));
    case "compare":
      return orUndefined([...variablesIn(condition.left), ...variablesIn(condition.right)]);
    case "between":
      return [condition.low, condition.high].every((end) => variablesIn(end).length === 0)
        ? orUndefined(variablesIn(condition.of))
        : undefined;
    case "and":
    case "or":
    case "missing":
      return undefined;
  }
}

function orUndefined(variables: readonly VariableUse[]): readonly VariableUse[] | undefined {
  const distinct = [...new Map(variables.map((variable) => [variable.id, variable])).values()];
  return distinct.length === 0 ? undefined : distinct;
}

function variablesIn(quantity: Quantity): readonly VariableUse[] {
  switch (quantity.kind) {
    case "number":
      return [];
    case "variable":
      return [quantity.variable];
    case "negative":
      return variablesIn(quantity.of);
    case "operation":
      return [...variablesIn(quantity.left), ...variablesIn(quantity.right)];
  }
}

/**
 * A code that stands for "not known" is never among others, nor outside them: so the lists say it, and the column is
 * looked at as it stands, which is quicker than to take it for NULL first.
 */
function amongCodes({ id, missing }: VariableUse, codes: readonly string[], wanted: boolean): string {
  const values = wanted
    ? codes.filter((code) => !missing.includes(code))
    : [...codes, ...missing.filter((code) => !codes.includes(code))];
  return among(nameSql(id), values.map(textSql), wanted);
}

function among(of: string, values: readonly string[], wanted: boolean): string {
  if (values.length === 0) return wanted ? "1 = 0" : `${of} IS NOT NULL`;
  return wanted
    ? `${of} IN (${values.join(", ")})`
    : `(${of} NOT IN (${values.join(", ")}) AND ${of} IS NOT NULL)`;
}

const signs: Readonly<Record<Comparison, string>> = {
  "==": "=",
  "!=": "<>",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
};

const opposites: Readonly<Record<Comparison, string>> = {
  "==": "<>",
  "!=": "=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};
