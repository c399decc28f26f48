import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { test } from "node:test";
import fc from "fast-check";
import type { Table } from "../../src/cube/index.js";
import { readCsv } from "../../src/formats/csv/read-csv.js";
import { writeCsvTable } from "../../src/formats/csv/write-csv-table.js";
import type { Written } from "../../src/formats/format.js";
import { readPx } from "../../src/formats/px/read-px.js";
import { writePx } from "../../src/formats/px/write-px.js";
import type { Checked } from "../../src/problems/index.js";
import { testedCsv } from "./csv/tested-csv.js";
import { randomTable } from "./random-table.js";
import { tableDifferences } from "./table-differences.js";

test("PX to CSV and back to PX: what both can hold is the same", () => {
  let held = 0;
  fc.assert(
    fc.property(randomTable, (table) => {
      const first = withoutSigns(readPx("a", bytesOf(writePx(table))).value?.[0]?.table);
      const csv = writeCsvTable(first);
      if ((csv.value?.lost.length ?? 0) > 0 || csv.value?.beside !== undefined) return;
      const second = readCsv("a", bytesOf(csv)).value?.[0]?.table;
      assert.ok(second !== undefined);
      const px = writePx(second);
      if (px.value?.lost.some(({ code }) => code !== "unsaid")) return;
      held++;
      const third = readPx("a", bytesOf(px)).value?.[0]?.table;
      assert.ok(third !== undefined);
      assert.deepEqual(tableDifferences(first, third), []);
    }),
    { numRuns: runs },
  );
  assert.ok(held > runs / 4, `${held} of ${runs}`);
});

const runs = 2000;

/** Rows alone: what stands around them goes into another file beside a CSV. */
function withoutSigns(table: Table | undefined): Table {
  assert.ok(table !== undefined);
  return { ...(testedCsv.narrowed?.(table) ?? table), symbols: [] };
}

function bytesOf({ value }: Checked<Written>): Uint8Array {
  assert.ok(value !== undefined);
  return Buffer.concat([...value.bytes]);
}
