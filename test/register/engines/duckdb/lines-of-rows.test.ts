import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { problemLines } from "../../../../src/problems/index.js";
import { openDuckDb, planFile } from "../../../../src/register/index.js";
import { temporaryFolder } from "../../../workspace/temporary.js";
import { passageTypes, writeParquet } from "../../passage-rows.js";
import { passages } from "../../passages.js";

const { policy, file } = passages();
const plan = planFile(policy, file);
assert.ok(plan);

const header = ["rider", "year", "age", "light", "district", "helmet", "country", "origin", "remark"];
/** What a remark may hold: nothing, marks inside and around, a separator, lines of its own. */
const remarks = [
  "",
  '5" wide',
  '"quoted"',
  '"a ""word"""',
  '"a;b,c"',
  '"two\nlines"',
  '"and\r\n\n""three"""',
  '""',
];

async function said(at: string): Promise<readonly string[]> {
  assert.ok(plan);
  const engine = await openDuckDb({ threads: 1 });
  const source = { plan, at };
  const { value: rows, problems } = await engine.checkValues(source);
  const ofKeys = rows === undefined ? [] : await engine.keyProblems(source);
  await engine.close();
  return problemLines([...problems, ...ofKeys], "en").map((line) => line.replace(/^.*\//, ""));
}

test("what is wrong with a CSV file is told at the line an editor shows, whatever stands between", async (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, "rows.csv");
  for (const [separator, end] of [
    [",", "\n"],
    [";", "\r\n"],
  ] as const) {
    for (let bad = 0; bad < remarks.length; bad += 1) {
      const lines = [header.join(separator)];
      let expected = 0;
      for (const [at, remark] of remarks.entries()) {
        if (at === bad) expected = linesIn(lines.join(end)) + 1;
        const age = at === bad ? "121" : "30";
        lines.push([`r${at}`, "2020", age, "day", "", "1", "DK", "local", remark].join(separator));
        if (at % 3 === 1) lines.push("");
        if (at === bad && at % 3 === 1) lines.push("");
      }
      writeFileSync(path, lines.join(end) + end);
      assert.deepEqual(await said(path), [
        `rows.csv:${expected}: error: the column "age" has a number outside 0 to 120 in 1 row, first here`,
      ]);
    }
  }
});

test("a unit that stands twice is told by lines in CSV and by rows in Parquet, and so is a number", async (t) => {
  const folder = temporaryFolder(t);
  const row = (rider: string, age: number, remark = "") =>
    `${rider},2020,${age},day,,1,DK,local,0,0,,${remark}`;
  const names = [...header.slice(0, -1), "price", "speed", "post", "remark"].join(",");
  const as = async (name: string, ...rows: readonly string[]) => {
    const [csv, parquet] = [join(folder, `${name}.csv`), join(folder, `${name}.parquet`)];
    writeFileSync(csv, `${[names, ...rows].join("\n")}\n`);
    await writeParquet(parquet, csv, passageTypes);
    return [...(await said(csv)), ...(await said(parquet))];
  };
  assert.deepEqual(
    await as("twice", row("a", 30, '"two\nlines"'), row("b", 30), row("a", 31), row("b", 31)),
    [
      'twice.csv:2: error: the same "rider" stands more than once in the same "year" in 2 places, first in lines 2 and 5; 4 and 6; expected at most one row',
      'twice.parquet: error: the same "rider" stands more than once in the same "year" in 2 places, first in rows 1 and 3; 2 and 4; expected at most one row',
    ],
  );
  assert.deepEqual(await as("old", row("a", 30, '"two\nlines"'), row("b", 121), row("c", 122)), [
    'old.csv:4: error: the column "age" has a number outside 0 to 120 in 2 rows, first here',
    'old.parquet: error: the column "age" has a number outside 0 to 120 in 2 rows, first in row 2',
  ]);
});

function linesIn(text: string): number {
  return text.split(/\r\n|\n/).length;
}
