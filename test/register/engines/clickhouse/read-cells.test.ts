import assert from "node:assert/strict";
import { test } from "node:test";
import { readCells, withRowCount } from "../../../../src/register/engines/clickhouse/read-cells.js";
import { aggregateSql } from "../../../../src/register/index.js";
import { passagePlan } from "./passage-table.js";

const whole = passagePlan();
const plan = { ...whole, dimensions: whole.dimensions.slice(0, 2), sums: whole.sums.slice(0, 2) };

test("rows of an answer are cells, and the rows they were made from are counted with them", () => {
  assert.match(aggregateSql(withRowCount(plan), "t"), /count\(\*\) AS _n2\nFROM t/);
  const answer = [
    [2020, "b", "2", null, "3"],
    [2020, null, "1", "1", "1"],
    [2021, "a", "0", "0", "5"],
  ];
  assert.deepEqual(readCells(answer, plan, 9, "a.b"), {
    value: [
      { codes: ["2020", ""], sums: [1, 1] },
      { codes: ["2020", "b"], sums: [2, 0] },
    ],
    problems: [],
  });
});

test("rows that were lost, or came meanwhile, are an error and no cells", () => {
  const answer = [[2020, "b", "2", "1", "3"]];
  for (const rows of [2, 4]) {
    const { value, problems } = readCells(answer, plan, rows, "a.b");
    assert.equal(value, undefined);
    assert.deepEqual(
      problems.map(({ sentence }) => sentence.en),
      [
        `the table had ${rows} rows, and 3 were counted: it changed meanwhile, or a part of the cluster did not answer`,
      ],
    );
  }
});
