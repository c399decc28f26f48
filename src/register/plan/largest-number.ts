import type { Quantity } from "../../policy/index.js";

/** The limits of variables, by their ids. */
export type Limits = ReadonlyMap<
  string,
  { readonly from: bigint | undefined; readonly to: bigint | undefined }
>;

/** The largest number, its sign left aside, that a quantity can give; undefined where its variables have no limits. */
export function largestNumber(quantity: Quantity, limits: Limits): bigint | undefined {
  switch (quantity.kind) {
    case "number":
      return absolute(quantity.value);
    case "negative":
      return largestNumber(quantity.of, limits);
    case "variable": {
      const { from, to } = limits.get(quantity.variable.id) ?? {};
      if (from === undefined || to === undefined) return undefined;
      return absolute(from) > absolute(to) ? absolute(from) : absolute(to);
    }
    case "operation": {
      const left = largestNumber(quantity.left, limits);
      const right = largestNumber(quantity.right, limits);
      if (left === undefined || right === undefined) return undefined;
      return quantity.operator === "*" ? left * right : left + right;
    }
  }
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
