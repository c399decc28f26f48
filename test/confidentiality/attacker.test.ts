import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { auditClosed, programmeSolver, protect, smallCountTask } from "../../src/confidentiality/index.js";
import { attacker } from "./attacker.js";
import { cellsOf, matrixTable, placeOf } from "./count-tables.js";
import { linkedTables, pairTables } from "./linked-tables.js";
import { tableA } from "./reference-tables.js";

const solver = await programmeSolver();

const minimum = 4;

/*
 * The attacker knows the rules: a primary count lies in 1 to 3, every shown one is 0 or at least 4. But every withheld cell may
 * be primary or not, so that any whole number from 0 on is a count that it can have, and any table with the same shown counts
 * is one that this attacker must think possible.
 */
test("1,000 linked tables: the audit is clean, whoever knows the rules learns no count, and a cell shown too much is noticed", () => {
  const seen = { withheld: 0, nobody: 0, released: 0, noticed: 0 };
  fc.assert(
    fc.property(linkedTables, fc.nat(), ({ table, register }, choice) => {
      const task = smallCountTask(table, minimum);
      const { withheld, audit } = protect(task, solver);
      assert.deepEqual(audit.leaks, []);
      const learned = attacker(table, withheld, solver, register).learned();
      assert.deepEqual(
        learned.map((place) => table.cells[place]?.name),
        [],
      );
      seen.withheld += withheld.size;
      seen.nobody += [...withheld].filter((place) => table.cells[place]?.count === 0).length;
      const secondary = [...withheld].filter((place) => !task.primary.has(place));
      const released = secondary[choice % secondary.length];
      if (released === undefined) return;
      seen.released++;
      const fewer = new Set([...withheld].filter((place) => place !== released));
      if (auditClosed(task, fewer, solver).leaks.length > 0) {
        seen.noticed++;
        return;
      }
      // The audit says that it does not matter: then no small count may be closer to being known.
      const { canBeOneOff } = attacker(table, fewer, solver, register);
      for (const place of task.primary.keys()) {
        if (withheld.has(place)) assert.ok(canBeOneOff(place), table.cells[place]?.name);
      }
    }),
    { numRuns: 1000 },
  );
  assert.ok(seen.withheld > 3000, `${seen.withheld} withheld cells`);
  assert.ok(
    seen.nobody > 20,
    `${seen.nobody} withheld cells of nobody: an empty cell does not say that somebody is in it`,
  );
  assert.ok(seen.noticed > seen.released / 2, `${seen.noticed} of ${seen.released} noticed`);
});

/*
 * Here the attacker asks for the whole range of every withheld count: it is as wide as is promised, and around a small count lie
 * one less and one more.
 */
test("tables by each pair of three variables, with tables of others: nobody who thinks of all three at once learns a count", () => {
  const seen = { sets: 0, withheld: 0, told: 0 };
  fc.assert(
    fc.property(pairTables, ({ table, known, register }) => {
      const task = smallCountTask(table, minimum, known);
      const { withheld, audit } = protect(task, solver);
      seen.sets++;
      // What others have shown may tell a count already: then the audit says so, and nothing is published.
      if (audit.leaks.length > 0) {
        assert.ok(known.size > 0, "nothing was known");
        seen.told++;
        return;
      }
      const found = attacker(table, withheld, solver, register);
      for (const place of withheld) {
        const [low, high] = found.rangeOf(place);
        const { count = 0, name } = table.cells[place] ?? {};
        assert.ok(high - low >= 2, `${name}: ${low} to ${high}`);
        if (task.primary.has(place)) assert.ok(low < count && high > count, `${name}: ${low} to ${high}`);
      }
      seen.withheld += withheld.size;
    }),
    { numRuns: pairSets },
  );
  assert.ok(seen.told < seen.sets / 2, `${seen.told} of ${seen.sets} told by others`);
  assert.ok(seen.withheld > 5 * seen.sets, `${seen.withheld} withheld cells`);
});

/** More of them: `ISOBAR_SEED=random`, again and again. */
const pairSets = 60;

test("the attacker of this test finds what there is to be found", () => {
  const trap = new Set(["r1, c1", "r1, c2", "r2, c1", "r2, c2"].map((name) => placeOf(tableA, name)));
  assert.equal(attacker(tableA, trap, solver).learned().length, 4, "1, 0, 0 and 0: nothing is below 0");
  const table = cellsOf(
    matrixTable([
      [3, 9],
      [8, 7],
    ]),
  );
  const [corner = -1] = [placeOf(table, "r1, c1")];
  assert.deepEqual(attacker(table, new Set([corner]), solver).learned(), [corner]);
});
