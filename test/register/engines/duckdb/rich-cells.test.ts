import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import fc from "fast-check";
import { readCondition, type Tabulation } from "../../../../src/policy/index.js";
import { type FilePlan, openDuckDb, type RecordRow } from "../../../../src/register/index.js";
import { countRows } from "../../count-rows.js";
import { passageRows, passageTypes, writeParquet, writeRows } from "../../passage-rows.js";
import { passageScope } from "../../passages.js";
import { randomCondition, randomRow } from "../../random-condition.js";
import { everyKind, monthlyFile, planOf } from "../../rich-plans.js";

const folder = mkdtempSync(join(tmpdir(), "isobar-rich-"));
after(() => rmSync(folder, { recursive: true }));

/** What last year's value is, looked up row by row: that of the row of the same rider exactly one year earlier. */
function withLastYear(rows: readonly RecordRow[], period: string, step: bigint): readonly RecordRow[] {
  const keyOf = (row: RecordRow, at: bigint) => `${String(row.rider)} ${at}`;
  const before = new Map(rows.map((row) => [keyOf(row, BigInt(row[period] ?? 0n)), row.helmet]));
  return rows.map((row) => ({
    ...row,
    helmet_before: before.get(keyOf(row, BigInt(row[period] ?? 0n) - step)),
  }));
}

async function cellsOf(plan: FilePlan, at: string) {
  const engine = await openDuckDb({ temporary: folder });
  const { value, problems } = await engine.cells({ plan, at });
  await engine.close();
  assert.deepEqual(problems, []);
  return value;
}

test("every kind of figure, with last year's values found in the year before, of 50,000 odd rows", async () => {
  const plan = planOf(everyKind);
  assert.ok(plan.sums.some(({ add }) => add?.squared === true));
  const found = passageRows(50_000, 3, "odd").filter((_, at) => at % 11 !== 0);
  const rows = withLastYear(found, "year", 1n);
  assert.ok(rows.some(({ helmet_before }) => helmet_before === 1n));
  const expected = countRows(plan, rows);
  assert.ok(expected.length > 1000);
  const [csv, parquet] = [join(folder, "a.csv"), join(folder, "a.parquet")];
  writeRows(csv, found);
  await writeParquet(parquet, csv, passageTypes);
  assert.deepEqual(await cellsOf(plan, csv), expected);
  assert.deepEqual(await cellsOf(plan, parquet), expected);
});

test("a column of last year's values that is there is taken as it stands", async () => {
  const plan = planOf(everyKind);
  const rows = passageRows(2_000, 4).map((row, at) => ({ ...row, helmet_before: BigInt(at % 2) }));
  writeRows(join(folder, "before.csv"), rows);
  assert.deepEqual(await cellsOf(plan, join(folder, "before.csv")), countRows(plan, rows));
});

test("month by month, a year earlier is the same month of the year before", async () => {
  const plan = planOf(everyKind, monthlyFile());
  const found = passageRows(8_000, 5).map(
    ({ year, ...row }, at): RecordRow => ({
      ...row,
      month: BigInt(year ?? 0n) * 100n + BigInt(1 + ((at >> 2) % 12)),
    }),
  );
  writeRows(join(folder, "months.csv"), found);
  const rows = withLastYear(found, "month", 100n);
  assert.ok(rows.some(({ helmet_before }) => helmet_before === 1n));
  assert.deepEqual(await cellsOf(plan, join(folder, "months.csv")), countRows(plan, rows));
});

const scope = passageScope();
const condition = randomCondition
  .map(({ ours }) => ours)
  .filter((text) => readCondition(text, scope).value !== undefined);

const tabulation: fc.Arbitrary<Omit<Tabulation, "from">> = fc
  .record({
    kind: fc.constantFrom("rate", "composition", "mean", "count"),
    where: fc.option(condition, { nil: undefined }),
    denominator: fc.option(condition, { nil: undefined }),
    truth: condition,
    number: fc.constantFrom("age", "price * 3 - 11", "speed", "price - 7"),
    groups: fc.constantFrom(["visitors"], ["visitors", "_T"]),
    breakdowns: fc.subarray(["light", "district"]),
    strata: fc.subarray(["light", "helmet", "origin"]),
  })
  .map(({ where, denominator, truth, number, ...tabulate }) => ({
    ...tabulate,
    ...(where === undefined ? {} : { where }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(tabulate.kind === "rate" ? { numerator: truth } : {}),
    ...(tabulate.kind === "mean" ? { numerator: number } : {}),
  }));

test("any plan on any rows gives the cells that counting row by row gives", async () => {
  let cells = 0;
  const rowsOf = fc.array(randomRow, { minLength: 20, maxLength: 60 });
  const plans = fc.array(tabulation, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(plans, rowsOf, async (tabulations, found) => {
      const plan = planOf(tabulations);
      const rows = found.map(
        (row, at): RecordRow => ({
          rider: `r${at}`,
          year: BigInt(2019 + (at % 4)),
          district: undefined,
          speed: BigInt(at),
          ...row,
        }),
      );
      const at = join(folder, "any.csv");
      writeRows(at, rows);
      const expected = countRows(plan, rows);
      assert.deepEqual(await cellsOf(plan, at), expected);
      cells += expected.length;
    }),
    { numRuns: 30, seed: 7 },
  );
  assert.ok(cells > 100, String(cells));
});
