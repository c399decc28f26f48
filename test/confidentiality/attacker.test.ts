import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  type CrossTables,
  programmeSolver,
  protect,
  smallCountTask,
} from "../../src/confidentiality/index.js";
import { cellsOf, matrixTable } from "./count-tables.js";

const solver = await programmeSolver();

const minimum = 4;

/**
 * Cells for which somebody who knows the rules, but not which cells a rule withheld, is left a choice: every table with the
 * same shown counts is gone through, as far as its inner counts differ by at most `reach`. No code of the product helps.
 */
function openCells(
  numbers: readonly (readonly number[])[],
  table: CrossTables,
  withheld: ReadonlySet<number>,
  reach: number,
): ReadonlySet<number> {
  const rows = numbers.length;
  const columns = numbers[0]?.length ?? 0;
  const nameOf = (row: number, column: number): string =>
    [...(row < rows ? [`r${row + 1}`] : []), ...(column < columns ? [`c${column + 1}`] : [])].join(", ") ||
    "_T";
  const place = new Map(table.cells.map(({ name }, at) => [name, at]));
  const at = (row: number, column: number): number => place.get(nameOf(row, column)) ?? -1;
  const free = numbers.flatMap((line, row) =>
    line.flatMap((_, column) => (withheld.has(at(row, column)) ? [[row, column] as const] : [])),
  );
  const found = new Set<number>();
  const [byRow, byColumn] = [new Array<number>(rows).fill(0), new Array<number>(columns).fill(0)];
  const change = new Map<string, number>();
  const walk = (next: number): void => {
    const cell = free[next];
    if (cell === undefined) {
      const all = byRow.reduce((sum, one) => sum + one, 0);
      const moved = [
        ...byRow.map((by, row) => [at(row, columns), by] as const),
        ...byColumn.map((by, column) => [at(rows, column), by] as const),
        [at(rows, columns), all] as const,
      ];
      if (moved.some(([one, by]) => by !== 0 && !withheld.has(one))) return;
      if (moved.some(([one, by]) => (table.cells[one]?.count ?? 0) + by < 0)) return;
      for (const [one, by] of moved) if (by !== 0) found.add(one);
      for (const [row, column] of free) if (change.get(`${row} ${column}`) !== 0) found.add(at(row, column));
      return;
    }
    const [row, column] = cell;
    for (let by = -reach; by <= reach; by++) {
      if ((numbers[row]?.[column] ?? 0) + by < 0) continue;
      change.set(`${row} ${column}`, by);
      byRow[row] = (byRow[row] ?? 0) + by;
      byColumn[column] = (byColumn[column] ?? 0) + by;
      walk(next + 1);
      byRow[row] = (byRow[row] ?? 0) - by;
      byColumn[column] = (byColumn[column] ?? 0) - by;
    }
  };
  walk(0);
  return found;
}

test("whoever knows the rules, but not which cells are small, learns no count", () => {
  const numbers = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 3,
  });
  let looked = 0;
  fc.assert(
    fc.property(numbers, (rows) => {
      const table = cellsOf(matrixTable(rows));
      const { withheld, audit } = protect(smallCountTask(table, minimum), solver);
      assert.deepEqual(audit.leaks, []);
      const open = openCells(rows, table, withheld, 1);
      const left = [...withheld].filter((place) => !open.has(place));
      const further = left.length === 0 ? open : openCells(rows, table, withheld, 2);
      looked += withheld.size;
      for (const place of left) assert.ok(further.has(place), table.cells[place]?.name);
    }),
    { numRuns: 40, seed: 2006 },
  );
  assert.ok(looked > 100, `${looked} withheld cells`);
});
