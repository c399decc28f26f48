import assert from "node:assert/strict";
import { test } from "node:test";
import { periodSpellings } from "../../src/delivery/period-spellings.js";
import { deliver, textOf } from "./deliver.js";

function told(...periods: readonly string[]): readonly string[] {
  const problems = periodSpellings();
  return periods.flatMap((period, at) =>
    problems(period, { file: "deliveries/a.csv", line: at + 2 }).map(
      ({ place, sentence }) => `${place.line}: ${sentence.en}`,
    ),
  );
}

test("the same days written in two ways, in whichever rows, are told once with both lines", () => {
  assert.deepEqual(told("2005-S1", "2006", "2005-01-01/P6M", "2005-01-01/P6M", "2005-S1"), [
    '4: "time_period" is "2005-01-01/P6M"; the same time stands as "2005-S1" in deliveries/a.csv:2. Write it one way',
  ]);
});

test("times that only overlap, repeat themselves or have no days are as they should be", () => {
  assert.deepEqual(told("2005", "2005-S1", "2005", "undated", "undated", "2005-Q1", "2005-13"), []);
});

test("a table with two ways of writing a year is an error at the row of the second", () => {
  const table = textOf("count-2019.csv").replace("injured,2019,adults", "injured,2019-01-01/P1Y,adults");
  assert.deepEqual(
    deliver({ table }).problems.map(({ severity, code, place }) => [severity, code, place.line]),
    [["error", "row-period-spelling", 5]],
  );
});
