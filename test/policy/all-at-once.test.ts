import assert from "node:assert/strict";
import { test } from "node:test";
import { placeText } from "../../src/problems/index.js";
import { replaceOnce } from "../fixtures/broken.js";
import { smallPolicy } from "../fixtures/small-policy.js";
import { problemsOf } from "./problems-of.js";

const area = "policy/areas/cycling.yaml";

/** One mistake of each kind, in several files: of form, and of what must hold between the files. */
const mistakes: readonly (readonly [file: string, from: string, to: string, found: RegExp])[] = [
  [
    area,
    "of: helmet-rate }",
    "of: helmet-rates }",
    /"helmet-rates", which does not exist; did you mean "helmet-rate"/,
  ],
  [area, "  - id: TGT-2\n", "  - id: TGT-1\n", /the id "TGT-1" exists already/],
  [
    area,
    "    unit: kilometres",
    "    unit: kilometers",
    /the unit "kilometers", which does not exist; did you mean "kilometres"/,
  ],
  [
    area,
    "due: { date: 2021-05-31",
    "due: { date: 2021-02-30",
    /is "2021-02-30"; expected a date that exists/,
  ],
  [
    area,
    "kind: gap-closing",
    "kind: gap-close",
    /is "gap-close"; expected one of .*did you mean "gap-closing"/,
  ],
  [
    area,
    "{ en: More helmets, da: Flere hjelme }",
    "{ en: More helmets, dk: Flere hjelme }",
    /a text in "dk", which is not a language of the policy/,
  ],
  [
    "policy/groups.yaml",
    "definition: def-cyclist",
    "definition: def-cyclits",
    /the definition "def-cyclits", which does not exist/,
  ],
  ["policy/policy.yaml", "minimumCount: 5", "minimumCount: five", /is "five"; expected a whole number/],
];

test("a link, an id, a unit, a date, a kind, a language and a number wrong in three files: all at once, each with its line and column", () => {
  const files = smallPolicy();
  for (const [file, from, to] of mistakes)
    files.set(file, replaceOnce(files.get(file) ?? "", from, to, file));
  const problems = problemsOf(files);
  for (const [file, , to, found] of mistakes) {
    const problem = problems.find(({ place, sentence }) => place.file === file && found.test(sentence.en));
    assert.ok(
      problem,
      `${found} in\n${problems.map((one) => `${placeText(one.place)} ${one.sentence.en}`).join("\n")}`,
    );
    const line = (files.get(file) ?? "").split("\n")[(problem.place.line ?? 0) - 1] ?? "";
    const broken = to.trim().split("\n")[0] ?? "";
    assert.ok(line.includes(broken), `${placeText(problem.place)} is "${line}", not the line of "${broken}"`);
    assert.ok((problem.place.column ?? 0) > line.length - line.trimStart().length);
  }
  // Two follow from them: the text in "dk" lacks its Danish, and a commitment links to the TGT-2 that is gone.
  assert.equal(problems.length, mistakes.length + 2);
});
