import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isRefused, progressRatio } from "../../src/statistics/index.js";
import { assertClose } from "./closeness.js";

// Values worked out by hand for the method note, section 3: made over due.
test("a rate that rose less than the straight line asks for", () => {
  const ratio = progressRatio({
    baseline: { at: 2005, value: 47 },
    path: [{ at: 2010, value: 57 }],
    observed: { at: 2008, value: 51 },
  });
  assertClose(ratio as number, 4 / 6);
});

test("a lower-is-better series needs no sign", () => {
  const ratio = progressRatio({
    baseline: { at: 2005, value: 47 },
    path: [{ at: 2010, value: 30 }],
    observed: { at: 2008, value: 40 },
  });
  assertClose(ratio as number, 0.6862745098039216);
});

test("a gap exactly on its way to zero is at 1, where the compound-growth ratio gives 0.23", () => {
  const ratio = progressRatio({
    baseline: { at: 2006, value: 1 },
    path: [{ at: 2014, value: 0 }],
    observed: { at: 2008, value: 0.75 },
  });
  assert.equal(ratio, 1);
});

test("the way bends at a milestone", () => {
  const ratio = progressRatio({
    baseline: { at: 2006, value: 1 },
    path: [
      { at: 2010, value: 0.8 },
      { at: 2014, value: 0 },
    ],
    observed: { at: 2012, value: 0.4 },
  });
  assertClose(ratio as number, 1);
});

test("after the deadline the target itself is due", () => {
  const ratio = progressRatio({
    baseline: { at: 2005, value: 47 },
    path: [{ at: 2010, value: 57 }],
    observed: { at: 2012, value: 52 },
  });
  assert.equal(ratio, 0.5);
});

test("it refuses times out of order, a way that goes nowhere, and numbers that are none", () => {
  const baseline = { at: 2005, value: 47 };
  const path = [{ at: 2010, value: 57 }];
  assert.deepEqual(progressRatio({ baseline, path, observed: { at: 2005, value: 50 } }), {
    refused: "times-out-of-order",
  });
  assert.deepEqual(progressRatio({ baseline, path: [], observed: { at: 2008, value: 50 } }), {
    refused: "times-out-of-order",
  });
  assert.deepEqual(
    progressRatio({ baseline, path: [{ at: 2010, value: 47 }], observed: { at: 2008, value: 50 } }),
    {
      refused: "nothing-due",
    },
  );
  assert.deepEqual(progressRatio({ baseline, path, observed: { at: 2008, value: Number.NaN } }), {
    refused: "not-finite",
  });
});

test("mirroring a series around any level leaves its progress as it is", () => {
  const value = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(value, value, value, fc.integer({ min: 1, max: 20 }), (from, to, seen, years) => {
      const ratio = (sign: number) =>
        progressRatio({
          baseline: { at: 2000, value: sign * from },
          path: [{ at: 2020, value: sign * to }],
          observed: { at: 2000 + years, value: sign * seen },
        });
      const [plain, mirrored] = [ratio(1), ratio(-1)];
      if (typeof plain === "number") assert.equal(mirrored, plain);
      else assert.ok(from === to && isRefused(plain));
    }),
  );
});
