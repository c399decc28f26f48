import assert from "node:assert/strict";

/** Holds a figure to a reference given in full: relative error, absolute where the reference is 0. */
export function assertClose(actual: number, expected: number, relative = 1e-9): void {
  const allowed = expected === 0 ? relative : relative * Math.abs(expected);
  assert.ok(Math.abs(actual - expected) <= allowed, `found ${actual}, expected ${expected}`);
}

/** Holds a figure to a reference known only as printed: it must round to the decimals that are shown. */
export function assertPrinted(actual: number, printed: string): void {
  const decimals = printed.split(".")[1]?.length ?? 0;
  const allowed = 0.5 * 10 ** -decimals * (1 + 1e-9);
  assert.ok(Math.abs(actual - Number(printed)) <= allowed, `found ${actual}, expected ${printed}`);
}
