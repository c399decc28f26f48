import assert from "node:assert/strict";
import { test } from "node:test";
import { crossTables, jointlyCounted, programmeSolver } from "../../../src/confidentiality/index.js";
import { placeText } from "../../../src/problems/index.js";
import { cellsOf, tableOf } from "../count-tables.js";

const solver = await programmeSolver();

const shown = { showsMissingTotals: true };

test("tables whose sums agree, and which are of different persons, are told in both languages", () => {
  // The woman lives in a, who lives in a is of origin x, and the woman is of origin y.
  const table = cellsOf(
    tableOf("place sex", "a F 1\na M 0\nb F 0\nb M 1", shown),
    tableOf("place origin", "a x 1\na y 0\nb x 0\nb y 1", shown),
    tableOf("sex origin", "F x 0\nF y 1\nM x 1\nM y 0", shown),
  );
  const { value, problems } = jointlyCounted(table, { file: "table.csv" }, solver);
  assert.equal(value, undefined);
  assert.deepEqual(
    problems.map(({ place, sentence }) => [placeText(place), sentence.en]),
    [
      [
        "table.csv",
        'the tables cannot be of the same persons: there are no counts by "place", "sex", "origin" at once, all whole and none below 0, that add up to all figures of the tables',
      ],
    ],
  );
});

test("counts that fit are found for joint cells, and tables without any are left as they are", () => {
  const table = cellsOf(
    tableOf("place sex", "a F 30\na M 1\nb F 0\nb M 20", shown),
    tableOf("place origin", "a x 14\na y 17\nb x 8\nb y 12", shown),
    tableOf("sex origin", "F x 14\nF y 16\nM x 8\nM y 13", shown),
  );
  const { value } = jointlyCounted(table, { file: "table.csv" }, solver);
  const countOf = (cell: number): number => value?.cells[cell]?.count ?? Number.NaN;
  for (const { total, parts } of table.sums) {
    assert.equal(
      parts.reduce((sum, part) => sum + countOf(part), 0),
      countOf(total),
    );
  }
  const two = cellsOf(tableOf("place sex", "a F 1\na M 3", shown));
  assert.equal(jointlyCounted(two, { file: "table.csv" }, solver).value, two);
});

test("where the counts by all dimensions at once are too many, it is said that they were not looked at", () => {
  const numbers = Array.from({ length: 20 }, (_, at) => at);
  const pair = (first: string, second: string) =>
    tableOf(
      `${first} ${second}`,
      numbers.flatMap((a) => numbers.map((b) => `${first}${a} ${second}${b} 20`)).join("\n"),
      shown,
    );
  const { value } = crossTables([pair("p", "s"), pair("p", "o"), pair("s", "o")]);
  assert.ok(value);
  assert.deepEqual(value.notLookedAt, [["p", "s", "o"]]);
  const { value: same, problems } = jointlyCounted(value, { file: "table.csv" }, solver);
  assert.equal(same, value);
  assert.deepEqual(
    problems.map(({ code, severity }) => [code, severity]),
    [["joint-not-looked-at", "warning"]],
  );
});
