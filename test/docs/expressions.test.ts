import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readCondition } from "../../src/policy/index.js";
import { evaluate } from "../../src/register/index.js";
import { passageScope } from "../register/passages.js";
import { repositoryRoot } from "../repository.js";

const page = readFileSync(join(repositoryRoot, "docs/expressions.md"), "utf8");
const scope = passageScope();

/** The rows of the table under a heading: the condition, and what stands beside it. */
function rowsUnder(heading: string): readonly (readonly [condition: string, beside: string])[] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(/^\| `(.+)` \| (.+) \|$/gm)].map(([, condition = "", beside = ""]) => [
    condition.replaceAll("\\|", "|").replace(/^'(.*)'$/, "$1"),
    beside,
  ]);
}

test("what the page says can be written can be", () => {
  const rows = rowsUnder("What can be written");
  assert.equal(rows.length, 15);
  for (const [condition] of rows) assert.deepEqual(readCondition(condition, scope).faults, [], condition);
});

test("what the page says is refused is, with that sentence", () => {
  const rows = rowsUnder("What is refused");
  assert.equal(rows.length, 11);
  for (const [condition, sentence] of rows) {
    const { faults } = readCondition(condition, scope);
    assert.deepEqual(
      faults.map((fault) => fault.sentence.en),
      [sentence],
      condition,
    );
  }
});

test("what is missing is what the page says", () => {
  const rows = rowsUnder("What is not known");
  assert.equal(rows.length, 5);
  for (const [condition, expected] of rows) {
    const { value } = readCondition(condition, scope);
    assert.ok(value, condition);
    assert.equal(String(evaluate(value, { age: 999n, helmet: 1n }) ?? "missing"), expected, condition);
  }
});
