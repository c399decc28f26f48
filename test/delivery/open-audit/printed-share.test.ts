import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { printedShare } from "../../../src/delivery/open-audit/printed-share.js";

const shown = (value: string, denominator: string, qualifier: "eq" | "below" = "eq") =>
  printedShare({ value, denominator, qualifier } as Parameters<typeof printedShare>[0]);

test("of a small group one count alone is printed so", () => {
  assert.deepEqual(shown("4.0", "50"), [2, 2]);
  assert.deepEqual(shown("4", "50"), [2, 2]);
  assert.deepEqual(shown("47", "150"), [70, 71]);
  assert.deepEqual(shown("0.0", "400"), [0, 0]);
  assert.deepEqual(shown("100", "150"), [150, 150]);
  assert.deepEqual(shown("44.0", "17563"), [7719, 7736]);
});

test("a word, or a number that no count gives, tells none", () => {
  assert.equal(shown("4.0", "50", "below"), undefined);
  assert.equal(shown("4.1", "50"), undefined);
  assert.equal(shown("4.0", ""), undefined);
});

test("every count lies in the range of its printed share, and the ends would be printed so too", () => {
  const share = fc
    .integer({ min: 1, max: 3000 })
    .chain((group) =>
      fc.tuple(fc.constant(group), fc.integer({ min: 0, max: group }), fc.integer({ min: 0, max: 2 })),
    );
  fc.assert(
    fc.property(share, ([group, count, digits]) => {
      const printed = ((100 * count) / group).toFixed(digits);
      const [low, high] = shown(printed, String(group)) ?? assert.fail(printed);
      assert.ok(low <= count && count <= high, `${printed} ${low}–${high}`);
      const half = 0.5 * 10 ** -digits + 1e-9;
      for (const end of [low, high]) assert.ok(Math.abs((100 * end) / group - Number(printed)) <= half);
    }),
    { numRuns: 2000 },
  );
});
