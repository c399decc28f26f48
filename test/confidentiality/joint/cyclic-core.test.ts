import assert from "node:assert/strict";
import { test } from "node:test";
import { cyclicCore } from "../../../src/confidentiality/joint/cyclic-core.js";
import { hangingTogether } from "../../../src/confidentiality/joint/hanging-together.js";

/** What is left of tables written like `ab bc`, in the same way; a table in capitals never drops out. */
function left(tables: string): string {
  return cyclicCore(
    tables.split(" ").map((text) => ({
      variables: new Set(text.toLowerCase()),
      isKept: text !== text.toLowerCase(),
    })),
  )
    .map(({ variables }) => [...variables].join(""))
    .join(" ");
}

test("tables that form a tree can always be put together: nothing is left", () => {
  assert.equal(left("ab"), "");
  assert.equal(left("ab bc cd be"), "");
  assert.equal(left("a b c"), "");
  assert.equal(left("abc ab bc ca"), "", "the table by all three holds the others");
});

test("three pairs, and every longer circle, are left", () => {
  assert.equal(left("ab bc ca"), "ab bc ca");
  assert.equal(left("ab bc cd da"), "ab bc cd da");
  assert.equal(left("abx bcy ca az"), "ab bc ca", "without what stands in one table alone");
  assert.equal(left("abc bcd cda dab"), "abc bcd cda dab", "four triples too");
});

test("a table that is not whole stays, with what it stands beside in it", () => {
  assert.equal(left("ab BC"), "bc");
  assert.equal(left("abc BC"), "bc", "and the whole one around it drops out");
});

test("what hangs together by no variable is apart", () => {
  const edges = cyclicCore(
    ["ab", "bc", "ca", "xy", "yz", "zx"].map((text) => ({ variables: new Set(text) })),
  );
  assert.deepEqual(
    hangingTogether(edges, ({ variables }) => variables).map((group) =>
      group.map(({ variables }) => [...variables].join("")),
    ),
    [
      ["ab", "bc", "ca"],
      ["xy", "yz", "zx"],
    ],
  );
});
