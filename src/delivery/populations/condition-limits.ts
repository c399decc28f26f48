import type { Limit } from "../../confidentiality/index.js";
import type { Condition, Quantity, Scope } from "../../policy/index.js";

/** A variable of records and the values it may have. */
export type NamedLimit = readonly [name: string, limit: Limit];

/**
 * What rows keep to for which a condition is true (false, or either of the two). What cannot be said by one variable's values
 * alone becomes a limit named after the condition itself: two populations then are known to be bound together only where
 * they have it in common.
 */
export function conditionLimits(
  condition: Condition,
  wanted: boolean | "known",
  scope: Scope,
): readonly NamedLimit[] {
  switch (condition.kind) {
    case "not":
      return conditionLimits(condition.of, wanted === "known" ? wanted : !wanted, scope);
    case "and":
    case "or":
      // All of "and" hold where it is true, none of "or" where it is false.
      return wanted === (condition.kind === "and")
        ? [
            ...conditionLimits(condition.left, wanted, scope),
            ...conditionLimits(condition.right, wanted, scope),
          ]
        : [named(condition, wanted)];
    case "missing":
      if (wanted === "known") return [];
      return [[condition.of.id, wanted ? { among: new Set([""]) } : knownLimit(condition.of.id, scope)]];
    case "among-codes": {
      const { id } = condition.of;
      if (wanted === "known") return [[id, knownLimit(id, scope)]];
      const values = new Set(condition.values);
      return [[id, wanted ? { among: values } : without(id, values, scope)]];
    }
    case "among-numbers":
    case "between":
    case "compare":
      return numberLimits(condition, wanted, scope) ?? [named(condition, wanted)];
    case "same-code":
      return [named(condition, wanted)];
  }
}

/** What rows keep to that fit a condition, so that they are seen to be some of those of whom it is known. */
export function fittingLimits(condition: Condition, scope: Scope): readonly NamedLimit[] {
  const isCompound = condition.kind === "and" || condition.kind === "or";
  return [...conditionLimits(condition, true, scope), ...(isCompound ? [named(condition, true)] : [])];
}

/** Every value that can stand there and is known. */
export function knownLimit(id: string, scope: Scope): Limit {
  return without(id, new Set(), scope);
}

function without(id: string, values: ReadonlySet<string>, { variables }: Scope): Limit {
  const variable = variables.get(id);
  if (variable?.type === "flag") return { among: new Set(["0", "1"].filter((value) => !values.has(value))) };
  if (variable?.codes !== undefined) {
    return { among: new Set(variable.codes.filter((code) => !values.has(code))) };
  }
  return variable?.type === "country" || variable?.type === "code"
    ? { except: values }
    : { from: undefined, to: undefined };
}

function numberLimits(
  condition: Extract<Condition, { kind: "among-numbers" | "between" | "compare" }>,
  wanted: boolean | "known",
  scope: Scope,
): readonly NamedLimit[] | undefined {
  const of = condition.kind === "compare" ? condition.left : condition.of;
  if (of.kind !== "variable") return undefined;
  const { id } = of.variable;
  if (wanted === "known" && endsOf(condition).every(({ kind }) => kind === "number")) {
    return [[id, knownLimit(id, scope)]];
  }
  if (scope.variables.get(id)?.type === "flag") return flagLimits(id, condition, wanted);
  if (condition.kind === "between") {
    const [from, to] = [numberOf(condition.low), numberOf(condition.high)];
    return wanted === true && from !== undefined && to !== undefined ? [[id, { from, to }]] : undefined;
  }
  if (condition.kind === "among-numbers") {
    return wanted === true ? [[id, { among: new Set(condition.values.map(String)) }]] : undefined;
  }
  const limit = comparedLimit(condition, wanted);
  return limit === undefined ? undefined : [[id, limit]];
}

function flagLimits(
  id: string,
  condition: Condition,
  wanted: boolean | "known",
): readonly NamedLimit[] | undefined {
  if (condition.kind !== "compare" || wanted === "known") return undefined;
  const value = numberOf(condition.right);
  if (value === undefined || (condition.operator !== "==" && condition.operator !== "!=")) return undefined;
  const isValue = (condition.operator === "==") === wanted;
  const yes = String(value);
  return [[id, { among: new Set(["0", "1"].filter((one) => (one === yes) === isValue)) }]];
}

function comparedLimit(
  { operator, right }: Extract<Condition, { kind: "compare" }>,
  wanted: boolean | "known",
): Limit | undefined {
  const value = numberOf(right);
  if (value === undefined || wanted === "known") return undefined;
  const sign = wanted ? operator : opposites[operator];
  switch (sign) {
    case "==":
      return { among: new Set([String(value)]) };
    case "!=":
      return undefined;
    case "<":
      return { from: undefined, to: value - 1n };
    case "<=":
      return { from: undefined, to: value };
    case ">":
      return { from: value + 1n, to: undefined };
    case ">=":
      return { from: value, to: undefined };
  }
}

const opposites = { "==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const;

function endsOf(
  condition: Extract<Condition, { kind: "among-numbers" | "between" | "compare" }>,
): readonly Quantity[] {
  if (condition.kind === "compare") return [condition.right];
  return condition.kind === "between" ? [condition.low, condition.high] : [];
}

function numberOf(quantity: Quantity): bigint | undefined {
  return quantity.kind === "number" ? quantity.value : undefined;
}

function named(condition: Condition, wanted: boolean | "known"): NamedLimit {
  const text = JSON.stringify(condition, (_, part: unknown) =>
    typeof part === "bigint" ? String(part) : part,
  );
  return [text, { among: new Set(wanted === "known" ? ["true", "false"] : [String(wanted)]) }];
}
