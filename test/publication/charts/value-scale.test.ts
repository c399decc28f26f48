import assert from "node:assert/strict";
import { test } from "node:test";
import { valueScale } from "../../../src/publication/charts/value-scale.js";

const ends = (...args: Parameters<typeof valueScale>) => {
  const { low, high } = valueScale(...args);
  return [low, high];
};

test("a scale holds zero, all values, and ends at round ones", () => {
  assert.deepEqual(ends([34, 74]), [0, 80]);
  assert.deepEqual(ends([-3, 12]), [-5, 15]);
  assert.deepEqual(ends([34, 74], { startAtZero: false }), [30, 80]);
});

test("whole numbers are measured in whole ones", () => {
  assert.deepEqual(valueScale([0, 1]).ticks(4), [0, 1]);
  assert.deepEqual(valueScale([0, 2]).ticks(4), [0, 1, 2]);
  assert.deepEqual(valueScale([0, 1.5]).ticks(4), [0, 0.5, 1, 1.5]);
});

test("ends asked for are kept, but never cut a value off", () => {
  assert.deepEqual(ends([34, 74], { domain: [0, 100] }), [0, 100]);
  assert.deepEqual(ends([34, 74], { domain: [40, 60] }), [34, 74]);
});

test("equal, no and tiny values have a scale too", () => {
  assert.deepEqual(ends([]), [0, 1]);
  assert.deepEqual(ends([0, 0]), [0, 1]);
  for (const value of [5, -5, 1e15, 1e-12]) {
    const [low = 0, high = 0] = ends([value, value], { startAtZero: false });
    assert.ok(low < value && value < high);
  }
});

test("what is no figure is refused", () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1e302]) {
    assert.throws(() => valueScale([value]), new TypeError(`invalid coordinate: ${value}`));
  }
  assert.throws(() => valueScale([1]).between(0, 1)(Number.NaN), /^TypeError: invalid coordinate: NaN$/u);
});
