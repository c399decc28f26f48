import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openDuckDb, planFile } from "../../../../src/register/index.js";
import { countRows } from "../../count-rows.js";
import { passageRows, passageTypes, writeParquet, writeRows } from "../../passage-rows.js";
import { passages } from "../../passages.js";

const folder = mkdtempSync(join(tmpdir(), "isobar-cells-"));
after(() => rmSync(folder, { recursive: true }));

test("the cells of 50,000 rows are those that counting row by row gives, from CSV and from Parquet", async () => {
  const { policy, file } = passages();
  const plan = planFile(policy, file);
  assert.ok(plan);
  const rows = passageRows(50_000, 1, "odd");
  const expected = countRows(plan, rows);
  assert.ok(expected.length > 50);
  const [commas, semicolons, parquet] = ["a.csv", "it's [1]*.csv", "a b;.parquet"].map((name) =>
    join(folder, name),
  );
  assert.ok(commas !== undefined && semicolons !== undefined && parquet !== undefined);
  writeRows(commas, rows);
  writeRows(semicolons, rows, ";");
  await writeParquet(parquet, commas, passageTypes);
  const temporary = mkdtempSync(join(folder, "spill-"));
  const engine = await openDuckDb({ temporary });
  for (const at of [commas, semicolons, parquet]) {
    const seen: number[] = [];
    const { value, problems } = await engine.cells({ plan, at }, (done) => seen.push(done));
    assert.deepEqual(problems, []);
    assert.deepEqual(value, expected);
    assert.equal(seen.at(-1), 1);
    assert.equal((await engine.checkValues({ plan, at })).value, 50_000);
  }
  await engine.close();
  assert.deepEqual(readdirSync(temporary), []);
});
