import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Table } from "../../src/cube/index.js";
import { randomTable } from "./random-table.js";
import { tableDifferences } from "./table-differences.js";
import { testedFormats } from "./tested-formats.js";

for (const { format, roundTrips, leastWhole, narrowed = (table: Table) => table } of testedFormats) {
  const { read, write } = format;
  if (read === undefined || write === undefined || roundTrips === 0) continue;
  test(`${format.id}: what is written is read back, or listed as lost`, async () => {
    let whole = 0;
    await fc.assert(
      fc.asyncProperty(randomTable.map(narrowed), async (table) => {
        const written = await write(table);
        assert.deepEqual(written.problems, []);
        assert.ok(written.value !== undefined);
        const { bytes, lost, beside = [] } = written.value;
        const file = Buffer.concat([...bytes]);
        const { value, problems } = await read("a", file);
        assert.equal(value?.length, 1, JSON.stringify(problems));
        const found = value?.[0]?.table;
        assert.ok(found !== undefined);
        if (lost.some(({ code }) => code !== "unsaid") || beside.length > 0) return;
        whole++;
        assert.deepEqual(tableDifferences(table, found), [], file.toString());
      }),
      { numRuns: roundTrips },
    );
    assert.ok(whole >= roundTrips * leastWhole, `nothing was lost of ${whole} tables of ${roundTrips}`);
  });
}
