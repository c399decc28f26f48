import assert from "node:assert/strict";
import { test } from "node:test";
import { type Expression, figuresIn, parseExpression } from "../../src/policy/index.js";

/** A computation with every parenthesis that it means; or the fault, with its character. */
function read(text: string): string {
  const result = parseExpression(text);
  return "sentence" in result ? `${result.at}: ${result.sentence.en}` : bracketed(result);
}

function bracketed(part: Expression): string {
  if (part.kind === "number") return part.text;
  if (part.kind === "figure") return part.id;
  if (part.kind === "negative") return `-${bracketed(part.of)}`;
  return `(${bracketed(part.left)} ${part.operator} ${bracketed(part.right)})`;
}

test("multiplication and division go first, and equals from the left", () => {
  assert.equal(read("1 + 2 * 3"), "(1 + (2 * 3))");
  assert.equal(read("10 - 2 - 3"), "((10 - 2) - 3)");
  assert.equal(read("12/2/3*4"), "(((12 / 2) / 3) * 4)");
  assert.equal(read("(1+2)*3"), "((1 + 2) * 3)");
  assert.equal(read("  2.80  "), "2.80");
  assert.equal(read("2 * -3.5 - -1"), "((2 * -3.5) - -1)");
});

test("hyphens belong to ids", () => {
  assert.equal(read("FIG-T3-04-D - FIG-T3-04-I"), "(FIG-T3-04-D - FIG-T3-04-I)");
  assert.equal(read("FIG-1-FIG-2"), "FIG-1-FIG-2");
  const expression = parseExpression("(FIG-1 + b.c) / FIG-1");
  assert.ok(!("sentence" in expression));
  assert.deepEqual(
    figuresIn(expression).map(({ id, at }) => [id, at]),
    [
      ["FIG-1", 1],
      ["b.c", 9],
      ["FIG-1", 16],
    ],
  );
});

test("what is no computation is told at its character", () => {
  const free = "a minus sign must have a space on each side, because ids have hyphens";
  const part = 'expected a number, an id or "("';
  const between = "expected + - * or / (a minus sign has a space on each side)";
  assert.equal(read(""), `0: it ends here; ${part}`);
  assert.equal(read("1 + "), `3: it ends here; ${part}`);
  assert.equal(read("1 + * 2"), `4: found "*"; ${part}`);
  assert.equal(read("1 2"), `2: found "2"; ${between}`);
  assert.equal(read("3FIG"), `1: found "FIG"; ${between}`);
  assert.equal(read("5-3"), `1: ${free}`);
  assert.equal(read("5 -3"), `2: ${free}`);
  assert.equal(read("FIG-1 -FIG-2"), `6: ${free}`);
  assert.equal(read("- FIG-1"), `0: found "-"; ${part}`);
  assert.equal(read("(1 + 2"), "0: the parenthesis is not closed");
  assert.equal(
    read("(1 2)"),
    '3: found "2"; expected + - * / or ")" (a minus sign has a space on each side)',
  );
  assert.equal(read("1 + 2)"), '5: this ")" closes no parenthesis');
  assert.equal(read("()"), `1: found ")"; ${part}`);
  const characters = "cannot be used in a computation; expected numbers, ids of figures and + - * / ( )";
  assert.equal(read("2 ^ 3"), `2: "^" ${characters}`);
  assert.equal(read("1 + 2,5"), `5: "," ${characters}`);
  assert.equal(read("1."), `1: "." ${characters}`);
  assert.equal(read("process.exit()"), `12: found "("; ${between}`);
  assert.equal(read("1".repeat(41)), "0: the number is too long");
  assert.equal(read("(".repeat(400)), "50: too many parentheses inside each other");
});

test("faults are told in Danish too", () => {
  const faults = ["", "1 2", "5-3", "(1", "1)", "(1 2)", "%", "1 + *", "1".repeat(41), "(".repeat(99)];
  for (const text of faults) {
    const result = parseExpression(text);
    assert.ok("sentence" in result, text);
    assert.notEqual(result.sentence.da, result.sentence.en);
  }
});
