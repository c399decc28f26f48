import type { Quantity, Scope } from "../../policy/index.js";

/** The largest number, its sign left aside, that a quantity can give; undefined where its variables have no limits. */
export function largestNumber(quantity: Quantity, scope: Scope): bigint | undefined {
  switch (quantity.kind) {
    case "number":
      return absolute(quantity.value);
    case "negative":
      return largestNumber(quantity.of, scope);
    case "variable": {
      const { from, to } = scope.variables.get(quantity.variable.id) ?? {};
      if (from === undefined || to === undefined) return undefined;
      return absolute(from) > absolute(to) ? absolute(from) : absolute(to);
    }
    case "operation": {
      const left = largestNumber(quantity.left, scope);
      const right = largestNumber(quantity.right, scope);
      if (left === undefined || right === undefined) return undefined;
      return quantity.operator === "*" ? left * right : left + right;
    }
  }
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
