import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Condition, readCondition, readNumber } from "../../src/policy/index.js";
import { isFalseSql, isKnownSql, isTrueSql, quantitySql } from "../../src/register/index.js";
import { passageScope } from "./passages.js";
import { randomCondition } from "./random-condition.js";

const scope = passageScope();

function read(text: string): Condition {
  const { value, faults } = readCondition(text, scope);
  assert.ok(value, JSON.stringify(faults));
  return value;
}

const age = '(CASE WHEN "age" IN (999) THEN NULL ELSE "age" END)';

const cases: readonly (readonly [text: string, isTrue: string, isFalse: string])[] = [
  ["helmet", '"helmet" = 1', '"helmet" <> 1'],
  ["!helmet", '"helmet" <> 1', '"helmet" = 1'],
  ["age >= 16", `${age} >= 16`, `${age} < 16`],
  ["between(age, 6, 15)", `${age} BETWEEN 6 AND 15`, `(${age} < 6 OR ${age} > 15)`],
  ['light == "day"', `"light" IN ('day')`, `("light" NOT IN ('day') AND "light" IS NOT NULL)`],
  // "0" stands for not known: it is none of them, and not outside them either.
  ['origin != "local"', `("origin" NOT IN ('local', '0') AND "origin" IS NOT NULL)`, `"origin" IN ('local')`],
  ["missing(price)", '"price" IS NULL', '"price" IS NOT NULL'],
  ["price * 2 - 5 < 10", '(("price" * 2) - 5) < 10', '(("price" * 2) - 5) >= 10'],
  ["price > -5", '"price" > (-5)', '"price" <= (-5)'],
  ["price in [1, 2]", '"price" IN (1, 2)', '("price" NOT IN (1, 2) AND "price" IS NOT NULL)'],
  ["speed > 7.5", '"speed" > 75', '"speed" <= 75'],
  ["!(helmet && price > 3)", '("helmet" <> 1 OR "price" <= 3)', '("helmet" = 1 AND "price" > 3)'],
];

for (const [text, isTrue, isFalse] of cases) {
  test(`${text}: for whom it is true, and for whom false`, () => {
    const condition = read(text);
    assert.equal(isTrueSql(condition), isTrue);
    assert.equal(isFalseSql(condition), isFalse);
  });
}

test("what is known: one comparison when all in it is, several when either side decides", () => {
  assert.equal(isKnownSql(read("!(age >= 16)")), `${age} IS NOT NULL`);
  assert.equal(isKnownSql(read("price * 2 > price - 3")), '"price" IS NOT NULL');
  assert.equal(
    isKnownSql(read("helmet != helmet_before")),
    '("helmet" IS NOT NULL AND "helmet_before" IS NOT NULL)',
  );
  assert.equal(isKnownSql(read("between(age, 6, 15)")), `${age} IS NOT NULL`);
  assert.equal(isKnownSql(read('light == "day"')), '"light" IS NOT NULL');
  for (const text of ["helmet || age > 3", "!(helmet && age > 3)", "missing(price)"]) {
    assert.equal(isKnownSql(read(text)), `(${isTrueSql(read(text))} OR ${isFalseSql(read(text))})`);
  }
});

test("a number", () => {
  const { value } = readNumber("price + 2 * price - -3", scope);
  assert.ok(value);
  assert.equal(quantitySql(value), '(("price" + (2 * "price")) - (-3))');
});

test("an empty list holds nobody, and of whom nothing is known is not outside it", () => {
  const nobody: Condition = {
    kind: "among-codes",
    of: { id: "country", holds: "text", missing: [] },
    values: [],
  };
  assert.equal(isTrueSql(nobody), "1 = 0");
  assert.equal(isFalseSql(nobody), '"country" IS NOT NULL');
});

test("nothing but NOT IN and IS NOT NULL negates: engines differ in what NOT makes of a missing value", () => {
  fc.assert(
    fc.property(randomCondition, ({ ours }) => {
      const { value } = readCondition(ours, scope);
      if (value === undefined) return;
      for (const sql of [isTrueSql(value), isFalseSql(value)]) {
        assert.doesNotMatch(sql.replaceAll(/NOT IN|IS NOT NULL/g, ""), /NOT/);
      }
    }),
  );
});

test("no name and no value gets out of its quotation marks", () => {
  const hostile = (id: string, code: string): Condition => ({
    kind: "among-codes",
    of: { id, holds: "text", missing: [] },
    values: [code],
  });
  for (const bad of ["a'b", 'a"b', "a\\", "a b", "", "a;--", "a\u0000", "æ"]) {
    assert.throws(() => isTrueSql(hostile("light", bad)), /invalid code/);
    assert.throws(() => isTrueSql(hostile(bad, "day")), /invalid column/);
  }
  assert.throws(
    () => isTrueSql({ kind: "missing", of: { id: "age", holds: "number", missing: ["1) OR (1=1"] } }),
    /invalid number/,
  );
});
