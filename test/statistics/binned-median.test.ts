import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { binnedMedian, isRefused } from "../../src/statistics/index.js";
import { assertClose } from "./closeness.js";

const WIDTH_2 = [5, 12, 20, 9, 4].map((n, at) => ({ from: 2 * at, to: 2 * at + 2, n }));

test("it is the grouped median of another program", () => {
  // Origin: Python 3, statistics.median_grouped of 5, 12, 20, 9 and 4 values at 1, 3, 5, 7, 9, interval 2.
  const found = binnedMedian(WIDTH_2);
  assert.ok(!isRefused(found));
  assertClose(found.value, 4.8, 1e-14);
  assert.equal(found.n, 50);
});

test("half exactly at a border: the border itself, or the middle of what is empty after it", () => {
  const at = (...counts: readonly number[]) => {
    const found = binnedMedian(counts.map((n, index) => ({ from: 10 * index, to: 10 * index + 10, n })));
    assert.ok(!isRefused(found));
    return found.value;
  };
  assert.equal(at(10, 10), 10);
  assert.equal(at(10, 0, 10), 15);
  assert.equal(at(0, 10, 0), 15);
});

test("too few people, and classes that are none, are refused", () => {
  assert.deepEqual(binnedMedian([]), { refused: "empty-list" });
  assert.deepEqual(binnedMedian([{ from: 0, to: 6, n: 9 }]), { refused: "too-few-points" });
  assert.deepEqual(binnedMedian([{ from: 0, to: 6, n: -1 }]), { refused: "negative-count" });
  assert.deepEqual(binnedMedian([{ from: 0, to: Number.NaN, n: 10 }]), { refused: "not-finite" });
  assert.deepEqual(binnedMedian([{ from: 6, to: 6, n: 10 }]), { refused: "classes-out-of-order" });
  const overlapping = [
    { from: 0, to: 6, n: 10 },
    { from: 5, to: 9, n: 10 },
  ];
  assert.deepEqual(binnedMedian(overlapping), { refused: "classes-out-of-order" });
});

test("property: turned round, it is as far from the other end", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 9 }), (counts) => {
      const classes = counts.map((n, at) => ({ from: 3 * at, to: 3 * at + 3, n }));
      const end = 3 * counts.length;
      const turned = classes.toReversed().map(({ from, to, n }) => ({ from: end - to, to: end - from, n }));
      const [found, back] = [binnedMedian(classes), binnedMedian(turned)];
      if (isRefused(found) || isRefused(back)) return assert.deepEqual(found, back);
      assert.ok(Math.abs(found.value + back.value - end) < 1e-9);
      assert.ok(found.value >= 0 && found.value <= end);
    }),
  );
});
