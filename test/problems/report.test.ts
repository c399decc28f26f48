import assert from "node:assert/strict";
import { test } from "node:test";
import {
  checked,
  error,
  hasErrors,
  inReadingOrder,
  note,
  problemCounts,
  problemLines,
  warning,
} from "../../src/problems/index.js";

const say = (en: string) => ({ da: `${en}, på dansk`, en });
const later = error("x", { file: "a.yaml", line: 7, column: 2 }, say("later"));
const earlier = warning("y", { file: "a.yaml", line: 2, column: 5 }, say("earlier"));
const remark = note("z", { file: "b.csv", line: 1 }, say("remark"));

test("problems are listed in the order of reading, each on a line, in the reader's language", () => {
  assert.deepEqual(problemLines([remark, later, earlier], "en"), [
    "a.yaml:2:5: warning: earlier",
    "a.yaml:7:2: error: later",
    "b.csv:1: note: remark",
  ]);
  assert.deepEqual(problemLines([later], "da"), ["a.yaml:7:2: fejl: later, på dansk"]);
});

test("problems of one place keep the order in which they were found", () => {
  const [first, second] = [error("1", { file: "a" }, say("1")), error("2", { file: "a" }, say("2"))];
  assert.deepEqual(inReadingOrder([first, second]), [first, second]);
});

test("what was found cannot write lines of its own into the report", () => {
  const found = error("x", { file: "a\nb.csv" }, say("is 1\na.csv:1: error: forged"));
  assert.deepEqual(problemLines([found], "en"), ["a\\u000ab.csv: error: is 1\\u000aa.csv:1: error: forged"]);
});

test("counts have singular and plural in both languages", () => {
  assert.equal(problemCounts([], "en"), "0 errors, 0 warnings, 0 notes");
  assert.equal(problemCounts([], "da"), "0 fejl, 0 advarsler, 0 bemærkninger");
  assert.equal(problemCounts([later, earlier, remark], "en"), "1 error, 1 warning, 1 note");
  assert.equal(problemCounts([later, earlier, remark], "da"), "1 fejl, 1 advarsel, 1 bemærkning");
  assert.equal(problemCounts([later, later, remark, remark], "en"), "2 errors, 0 warnings, 2 notes");
});

test("an error, and only an error, withholds the value", () => {
  assert.deepEqual(checked(1, [earlier, remark]), { value: 1, problems: [earlier, remark] });
  assert.deepEqual(checked(1, [later]), { value: undefined, problems: [later] });
  assert.equal(hasErrors([earlier, remark]), false);
});
