import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { pushApart } from "../../../src/publication/charts/push-apart.js";

const wish = (wanted: number, size = 10) => ({ wanted, size });

test("what is apart stays where it is", () => {
  assert.deepEqual(pushApart([wish(0), wish(50)], 0, 100, 2), [0, 50]);
});

test("neighbours give way equally, in whatever order they are given", () => {
  assert.deepEqual(pushApart([wish(50), wish(50)], 0, 100, 2), [44, 56]);
  assert.deepEqual(pushApart([wish(52), wish(48)], 0, 100, 2), [56, 44]);
});

test("nobody is pushed beyond the ends", () => {
  assert.deepEqual(pushApart([wish(-20), wish(1)], 0, 100, 2), [0, 12]);
  assert.deepEqual(pushApart([wish(99), wish(98)], 0, 100, 2), [90, 78]);
});

test("without room for all they stand in order from the low end on", () => {
  assert.deepEqual(pushApart([wish(5), wish(4), wish(6)], 0, 20, 2), [12, 0, 24]);
});

test("none overlap, and all are inside when there is room", () => {
  const wishes = fc.array(
    fc.record({
      wanted: fc.double({ min: -500, max: 1500, noNaN: true }),
      size: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(wishes, (all) => {
      const placed = pushApart(all, 0, 1000, 3).map((start, index) => ({
        start,
        end: start + (all[index]?.size ?? 0),
      }));
      const inOrder = [...placed].sort((a, b) => a.start - b.start);
      for (const [index, { start, end }] of inOrder.entries()) {
        assert.ok(start >= -1e-6 && end <= 1000 + 1e-6);
        assert.ok(start >= (inOrder[index - 1]?.end ?? -3) + 3 - 1e-6);
      }
    }),
  );
});
