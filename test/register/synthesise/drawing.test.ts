import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { apportion } from "../../../src/register/synthesise/apportion.js";
import { chosenAmong, lastRank } from "../../../src/register/synthesise/choose-lowest.js";
import { keyOf } from "../../../src/register/synthesise/key.js";
import { draw, drawBelow } from "../../../src/register/synthesise/random.js";
import { settle } from "../../../src/register/synthesise/settle.js";

test("draws are the same everywhere, spread evenly, and one says nothing of another", () => {
  assert.deepEqual(
    [draw(1, 1, 1), draw(1, 1, 1, 2005), draw(2, 1, 1), draw(1, 2, 1), draw(1, 1, 2)],
    [3303427075, 948140795, 2275086785, 1732689888, 819615241],
  );
  const tenths = new Array<number>(10).fill(0);
  let together = 0;
  for (let id = 0; id < 100_000; id++) {
    const tenth = drawBelow(10, 7, id, 3, 2005);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    if (tenth === drawBelow(10, 7, id, 4, 2005)) together++;
  }
  for (const count of [...tenths, together]) assert.ok(Math.abs(count - 10_000) < 400, String(tenths));
});

test("no two keys are alike", () => {
  const keys = new Set(Array.from({ length: 200_000 }, (_, number) => keyOf(number * 31)));
  assert.equal(keys.size, 200_000);
  assert.ok([...keys].every((key) => key >= 0 && key < 2 ** 31));
});

test("parts in proportion add up to the whole, each within one of its share", () => {
  const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.nat(100_000), weights, (total, list) => {
      const whole = list.reduce((sum, weight) => sum + weight, 0);
      const parts = apportion(total, list);
      if (whole === 0)
        assert.deepEqual(
          parts,
          list.map(() => 0),
        );
      else {
        assert.equal(
          parts.reduce((sum, part) => sum + part, 0),
          total,
        );
        parts.forEach((part, at) => {
          assert.ok(Math.abs(part - (total * (list[at] ?? 0)) / whole) < 1);
        });
      }
    }),
  );
});

test("those with the lowest ranks of each cell are chosen, as sorting would", () => {
  const person = fc.record({
    cell: fc.integer({ min: -1, max: 2 }),
    rank: fc.integer({ min: 0, max: lastRank }),
  });
  fc.assert(
    fc.property(fc.array(person), fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }), (persons, quotas) => {
      const chosen = chosenAmong(
        persons.map(({ cell }) => cell),
        persons.map(({ rank }) => rank),
        quotas,
      );
      const expected = persons.map(() => 0);
      for (const [cell, quota] of quotas.entries()) {
        persons
          .map((one, at) => ({ ...one, at }))
          .filter((one) => one.cell === cell)
          .sort((a, b) => a.rank - b.rank || a.at - b.at)
          .slice(0, quota)
          .forEach(({ at }) => {
            expected[at] = 1;
          });
      }
      assert.deepEqual([...chosen], expected);
    }),
  );
});

test("states are brought to their targets by as few moves as there must be; who is fixed stays", () => {
  const person = fc.record({ state: fc.integer({ min: -1, max: 3 }), isFixed: fc.boolean() });
  const target = fc.array(fc.nat(15), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 60 }), target, fc.nat(1000), (persons, wanted, seed) => {
      const before = persons.map(({ state }) => state);
      const fixed = persons.map(({ state, isFixed }) => (isFixed && state >= 0 ? 1 : 0));
      const states = Int32Array.from(before);
      settle({
        count: persons.length,
        persons: Int32Array.from(persons, (_, at) => at),
        classes: new Int32Array(persons.length),
        classCount: 1,
        states,
        stateCount: 4,
        fixed: Uint8Array.from(fixed),
        targets: [...wanted, 0],
        ...{ seed, what: 1, year: 2005 },
      });
      const count = (list: Iterable<number>, state: number): number =>
        [...list].filter((one) => one === state).length;
      fixed.forEach((isFixed, at) => {
        if (isFixed === 1) assert.equal(states[at], before[at]);
      });
      assert.equal(count(states, -1), 0);
      const held = wanted.map(
        (_, state) => persons.filter((one, at) => one.state === state && fixed[at] === 1).length,
      );
      const movable = persons.length - fixed.filter((one) => one === 1).length;
      const open = wanted.reduce((sum, number, state) => sum + Math.max(0, number - (held[state] ?? 0)), 0);
      wanted.forEach((number, state) => {
        const now = count(states, state);
        if (open <= movable) assert.equal(now, Math.max(number, held[state] ?? 0));
        else assert.ok(now <= Math.max(number, held[state] ?? 0));
        // Where there were too few, nobody left.
        if (count(before, state) <= number)
          assert.ok(before.every((was, at) => was !== state || states[at] === state));
      });
    }),
  );
});
