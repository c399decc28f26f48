import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anySolution } from "../../src/confidentiality/audit/any-solution.js";
import { attackOn } from "../../src/confidentiality/audit/attack.js";
import { mendedSolution } from "../../src/confidentiality/audit/mended-solution.js";
import { components } from "../../src/confidentiality/audit/neighbourhood.js";
import { isSolution } from "../../src/confidentiality/audit/witnesses.js";
import { programmeSolver, usualKnowledge } from "../../src/confidentiality/index.js";
import { cellsOf, tableOf } from "./count-tables.js";

const solver = await programmeSolver();
const codes = ["a", "b", "c"];

/** A table of three dimensions whose inner cells are all withheld, and the margins of two of them as well. */
function cube(counts: readonly number[]) {
  const rows = codes.flatMap((x, i) =>
    codes.flatMap((y, j) => codes.map((z, k) => `${x} ${y} ${z} ${counts[9 * i + 3 * j + k]}`)),
  );
  const table = cellsOf(tableOf("x y z", rows.join("\n"), { showsMissingTotals: true }));
  const withheld = new Set(
    [...table.cells.entries()].filter(([, { codes: own }]) => (own?.size ?? 0) > 2).map(([place]) => place),
  );
  return { table, withheld };
}

const counts = fc.array(fc.nat(6), { minLength: 27, maxLength: 27 });

test("property: whole numbers near fractions agree with every sum", () => {
  fc.assert(
    fc.property(counts, fc.array(fc.nat(1), { minLength: 27, maxLength: 27 }), (truth, up) => {
      const { table, withheld } = cube(truth);
      const attack = attackOn(table, withheld, usualKnowledge);
      const part = [...attack.cells.keys()];
      const near = Float64Array.from(part, (at) => {
        const count = table.cells[attack.cells[at] ?? -1]?.count ?? 0;
        return Math.max(0, count + (up[at] === 1 ? 0.6 : -0.6));
      });
      const found = mendedSolution(attack, part, near, solver);
      assert.ok(found !== undefined);
      assert.ok(isSolution(attack, found));
    }),
  );
});

test("property: the open audit finds something to begin with in every table that was counted", () => {
  fc.assert(
    fc.property(counts, (truth) => {
      const { table, withheld } = cube(truth);
      const attack = attackOn(table, withheld, usualKnowledge);
      const { start, impossible, undecided } = anySolution(attack, components(attack), solver);
      assert.deepEqual([impossible, undecided], [[], []]);
      assert.ok(isSolution(attack, start));
    }),
  );
});
