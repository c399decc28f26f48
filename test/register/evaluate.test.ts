import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate as evaluateCel } from "@marcbachmann/cel-js";
import fc from "fast-check";
import { readCondition } from "../../src/policy/index.js";
import { evaluate, type RecordRow, type Truth } from "../../src/register/index.js";
import { passageScope } from "./passages.js";
import { knownIn, randomCondition, randomRow } from "./random-condition.js";

const scope = passageScope();

function truth(text: string, row: RecordRow): Truth {
  const { value, faults } = readCondition(text, scope);
  assert.ok(value, JSON.stringify(faults));
  return evaluate(value, row);
}

/** The library's own evaluator: what a variable that is not there decides is an error to it, and missing to us. */
function celTruth(text: string, row: RecordRow): Truth {
  const known = Object.keys(row).flatMap((name) => {
    const value = knownIn(row, name);
    return value === undefined ? [] : [[name, name === "helmet" ? value === 1n : value] as const];
  });
  try {
    return evaluateCel(text, Object.fromEntries(known));
  } catch (failure) {
    assert.match(String(failure), /Unknown variable/);
    return undefined;
  }
}

test("any condition on any row is what the Common Expression Language makes of it", () => {
  const seen = new Map<Truth, number>();
  fc.assert(
    fc.property(randomCondition, fc.array(randomRow, { minLength: 3, maxLength: 8 }), (condition, rows) => {
      const { value, faults } = readCondition(condition.ours, scope);
      // A condition that can only be true or false is refused: nothing to evaluate.
      if (value === undefined) return assert.ok(faults.every(({ code }) => code === "expression-constant"));
      for (const row of rows) {
        const found = evaluate(value, row);
        assert.equal(found, celTruth(condition.theirs(row), row), condition.ours);
        seen.set(found, (seen.get(found) ?? 0) + 1);
      }
    }),
    { numRuns: 1000 },
  );
  // Each of the three must have come up often, or nothing was tested.
  for (const one of [true, false, undefined]) assert.ok((seen.get(one) ?? 0) > 100, String(one));
});

test("true, false and missing, by hand", () => {
  const row = { age: 999n, helmet: 1n, light: "day", origin: "0" };
  assert.equal(truth("age > 15", row), undefined);
  assert.equal(truth("age > 15 || helmet", row), true);
  assert.equal(truth("age > 15 && !helmet", row), false);
  assert.equal(truth("age > 15 && helmet", row), undefined);
  assert.equal(truth('!(origin == "visitor")', row), undefined);
  assert.equal(truth("missing(origin) && missing(age) && missing(price)", row), true);
  assert.equal(truth('light in ["day"]', row), true);
  assert.equal(truth("helmet != helmet_before", { helmet: 1n, helmet_before: 0n }), true);
  assert.equal(truth("helmet != helmet_before", { helmet: 1n }), undefined);
});

test("decimals are whole numbers of their smallest unit", () => {
  assert.equal(truth("speed >= 17.5", { speed: 175n }), true);
  assert.equal(truth("speed >= 17.5", { speed: 174n }), false);
  assert.equal(truth("speed + 1 > 18", { speed: 171n }), true);
  assert.equal(truth("year - 1 < 2020", { year: 2020n }), true);
});
