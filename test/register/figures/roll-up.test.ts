import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { codeAt } from "../../../src/cube/index.js";
import { type CellTable, cellTable } from "../../../src/register/figures/cell-table.js";
import { only, rollUp } from "../../../src/register/figures/roll-up.js";

const cells = fc.array(
  fc.record({
    codes: fc.tuple(
      fc.constantFrom("2005", "2006"),
      fc.constantFrom("a", "b", ""),
      fc.constantFrom("0", "1", ""),
    ),
    sums: fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: -99, max: 99 })),
  }),
  { maxLength: 40 },
);
const shape = { dimensions: [0, 1, 2], sums: [0, 1], largest: [] };

function rows(table: CellTable): readonly string[] {
  return Array.from({ length: table.length }, (_, row) =>
    [...table.dimensions.map((one) => codeAt(one, row)), ...table.sums.map((sum) => sum[row])].join(" "),
  ).sort();
}

test("property: a roll-up adds up every cell once, and one of a roll-up is that of the whole", () => {
  fc.assert(
    fc.property(cells, (some) => {
      const table = cellTable(some, shape);
      const both = [{ sum: 0 }, { sum: 1 }];
      const period = rollUp(table, [{ dimension: 0 }], both);
      const twice = rollUp(
        rollUp(table, [{ dimension: 1 }, { dimension: 0 }], both),
        [{ dimension: 1 }],
        both,
      );
      assert.deepEqual(rows(twice), rows(period));
      const expected = ["2005", "2006"].flatMap((year) => {
        const there = some.filter(({ codes }) => codes[0] === year);
        const sums = [0, 1].map((at) => there.reduce((sum, one) => sum + (one.sums[at] ?? 0), 0));
        return there.length === 0 ? [] : [[year, ...sums].join(" ")];
      });
      assert.deepEqual(rows(period), expected);
    }),
  );
});

test("property: sums over some codes are those of the table with only them", () => {
  fc.assert(
    fc.property(cells, (some) => {
      const table = cellTable(some, shape);
      const whole = rollUp(table, [], [{ sum: 0, where: { dimension: 2, codes: ["0", "1"] } }]);
      const known = only(table, [{ dimension: 2, isWanted: (code) => code !== "" }]);
      const part = rollUp(known, [], [{ sum: 0 }]);
      assert.equal(whole.sums[0]?.[0] ?? 0, part.sums[0]?.[0] ?? 0);
    }),
  );
});

test("codes that are put together count together", () => {
  const table = cellTable(
    [
      { codes: ["2005", "a", "1"], sums: [1, 10] },
      { codes: ["2005", "b", "1"], sums: [2, 20] },
    ],
    shape,
  );
  assert.deepEqual(rows(rollUp(table, [{ dimension: 1, as: () => "both" }], [{ sum: 1 }])), ["both 30"]);
});

test("property: the largest numbers of a roll-up are those of all its cells together, in however many steps", () => {
  const lists = fc.array(
    fc.record({
      codes: fc.tuple(fc.constantFrom("2005", "2006"), fc.constantFrom("0", "1", "")),
      numbers: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }),
    }),
    { maxLength: 20 },
  );
  const largestFirst = (numbers: readonly number[]): readonly number[] =>
    numbers.toSorted((a, b) => b - a).slice(0, 2);
  fc.assert(
    fc.property(lists, (some) => {
      const table = cellTable(
        some.map(({ codes, numbers }) => ({ codes, sums: [], largest: [largestFirst(numbers)] })),
        { dimensions: [0, 1], sums: [], largest: [0] },
      );
      const members = { where: { dimension: 1, codes: ["1"] }, largest: 0, count: 2 };
      const years = rollUp(table, [{ dimension: 0 }], [], [members]);
      const all = rollUp(years, [], [], [{ largest: 0, count: 2 }]);
      const of = (isWanted: (codes: readonly string[]) => boolean) =>
        largestFirst(some.filter(({ codes }) => isWanted(codes)).flatMap(({ numbers }) => numbers));
      assert.deepEqual(
        Array.from({ length: years.length }, (_, row) => years.largest[0]?.[row]),
        Array.from({ length: years.length }, (_, row) => {
          const year = years.dimensions[0] && codeAt(years.dimensions[0], row);
          return of(([own, member]) => own === year && member === "1");
        }),
      );
      assert.deepEqual(
        all.largest[0]?.[0] ?? [],
        of(([, member]) => member === "1"),
      );
    }),
  );
});
