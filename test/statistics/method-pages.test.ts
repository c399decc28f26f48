import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as statistics from "../../src/statistics/index.js";

// The worked examples of docs/methods/*.md and of the doc comments in src/statistics/*.ts, run against the real
// functions. Compiled tests lie in <out>/test/statistics, three folders below the root.
const ROOT = new URL("../../../", import.meta.url);

const METHODS = [
  "adjusted-gap",
  "adjusted-mean-gap",
  "binned-median",
  "chance-of-reaching",
  "compound-growth-ratio",
  "directly-standardised-rate",
  "indirectly-standardised-ratio",
  "kitagawa",
  "mean",
  "oaxaca-blinder",
  "product-decomposition",
  "progress-ratio",
  "proportion",
  "proportion-difference",
  "rank-ranges",
  "rate",
  "rounding",
  "slope-index-of-inequality",
  "stayers-and-movers",
  "survey-proportion",
];

interface Step {
  readonly code: string;
  /** What stands after the arrow; undefined for a line without one. */
  readonly expected: string | undefined;
}

for (const { name, code } of [...pageExamples(), ...commentExamples()]) {
  test(`worked example: ${name}`, () => {
    const steps = stepsOf(code);
    const expected = steps.map((step) => step.expected).filter((text) => text !== undefined);
    const results = run(steps);
    assert.ok(expected.length > 0, "the example shows no result");
    assert.equal(results.length, expected.length);
    for (const [index, text] of expected.entries()) {
      assert.ok(
        agrees(results[index], parsed(text)),
        `shown ${text}, found ${JSON.stringify(results[index])}`,
      );
    }
  });
}

test("the pages and comments of this room are among the examples that run", () => {
  const pages = new Set(pageExamples().map(({ name }) => name.split(" ")[0]));
  for (const name of METHODS) assert.ok(pages.has(`${name}.md`), name);
  const files = new Set(commentExamples().map(({ name }) => name.split(" ")[0]));
  for (const name of [...METHODS, "estimate", "round-ratio", "round-shares"].filter(
    (one) => one !== "rounding",
  )) {
    assert.ok(files.has(`${name}.ts`), name);
  }
});

test("a wrong result, a missing field and an extra field are noticed", () => {
  assert.ok(agrees({ value: 0.1 + 0.2, method: "a1" }, parsed('{ value: 0.3, method: "a1" }')));
  assert.ok(!agrees({ value: 0.31 }, parsed("{ value: 0.3 }")));
  assert.ok(!agrees({ value: 0.3 }, parsed("{ value: 0.3, lower: 0 }")));
  assert.ok(!agrees({ value: 0.3, lower: 0 }, parsed("{ value: 0.3 }")));
  assert.ok(!agrees("0.30", parsed("0.3")));
  assert.ok(!agrees([34, 33], parsed("[34, 33, 33]")));
  assert.ok(!agrees(Number.NaN, parsed("0")));
});

/** Every ```ts block of a method page that imports from this room's door. */
function pageExamples(): { readonly name: string; readonly code: string }[] {
  const folder = new URL("docs/methods/", ROOT);
  return filesIn(folder, ".md").flatMap((file) =>
    [...read(folder, file).matchAll(/^```ts\n(.*?)^```/gms)]
      .map(([, code = ""], index) => ({ name: `${file} block ${index + 1}`, code }))
      .filter(({ code }) => code.includes('from "isobar/statistics"')),
  );
}

/** What follows `@example` in a doc comment, to its end or the next tag. */
function commentExamples(): { readonly name: string; readonly code: string }[] {
  const folder = new URL("src/statistics/", ROOT);
  return filesIn(folder, ".ts").flatMap((file) =>
    [...read(folder, file).matchAll(/^ \* @example\n(.*?)^ \*(?:\/| @)/gms)].map(
      ([, comment = ""], index) => ({
        name: `${file} example ${index + 1}`,
        code: comment.replaceAll(/^ \* ?/gm, ""),
      }),
    ),
  );
}

/** Statements end at the end of a line; an arrow belongs to the statement it follows or stands below. */
function stepsOf(code: string): Step[] {
  const steps: Step[] = [];
  let pending = "";
  for (const line of code.split("\n")) {
    const [, before = "", expected] = /^(.*?)(?:\/\/ → (.*))?$/.exec(line) ?? [];
    const text = before.trim().startsWith("//") ? "" : before.trim();
    pending += text === "" ? "" : `${text}\n`;
    if (pending.endsWith(";\n")) {
      if (!pending.startsWith("import ")) steps.push({ code: pending, expected });
      else assertImported(pending);
      pending = "";
    } else if (expected !== undefined) {
      const last = steps.pop();
      assert.ok(last !== undefined && last.expected === undefined && pending === "", `stray arrow: ${line}`);
      steps.push({ ...last, expected });
    }
  }
  assert.equal(pending, "", "statement without an end");
  return steps;
}

function assertImported(statement: string): void {
  const [, names = "", from] = /^import \{([^}]*)\} from "([^"]*)";/.exec(statement) ?? [];
  assert.equal(from, "isobar/statistics");
  for (const name of names.split(",")) assert.ok(name.trim() in statistics, `no export ${name.trim()}`);
}

/** Runs the statements in order, with the room's public names in scope, and collects the results shown. */
function run(steps: readonly Step[]): readonly unknown[] {
  const results: unknown[] = [];
  const body = steps.map(({ code, expected }) =>
    expected === undefined ? code : `show(${code.trim().replace(/;$/, "")});`,
  );
  const names = Object.keys(statistics);
  const example = new Function("show", ...names, `"use strict";\n${body.join("\n")}`);
  example((result: unknown) => results.push(result), ...Object.values(statistics));
  return results;
}

/** What is written after an arrow: JSON, but for the quotes around field names. */
function parsed(text: string): unknown {
  return JSON.parse(text.replaceAll(/([{,]\s*)([A-Za-z]\w*):/g, '$1"$2":'));
}

/** Numbers agree to the 12 decimals that the pages show (12 significant digits above 1), all else when it is the same. */
function agrees(found: unknown, shown: unknown): boolean {
  if (typeof found === "number" && typeof shown === "number") {
    return Math.abs(found - shown) <= 0.5000001e-12 * Math.max(1, Math.abs(shown));
  }
  if (!isObject(found) || !isObject(shown)) return found === shown;
  const names = new Set([...Object.keys(found), ...Object.keys(shown)]);
  return (
    Array.isArray(found) === Array.isArray(shown) &&
    [...names].every((name) => agrees(found[name], shown[name]))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function filesIn(folder: URL, ending: string): string[] {
  return readdirSync(fileURLToPath(folder))
    .filter((file) => file.endsWith(ending))
    .sort();
}

function read(folder: URL, file: string): string {
  return readFileSync(new URL(file, folder), "utf8");
}
