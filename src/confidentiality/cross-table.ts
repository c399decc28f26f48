import { total } from "../cube/index.js";
import { type Checked, checked, type Problem } from "../problems/index.js";
import { CellBook } from "./cell-book.js";
import type { CountRow, CountTable } from "./count-table.js";
import { codeProblems, countProblems, hierarchyProblems } from "./count-table-problems.js";
import { addJointCells } from "./joint/joint-cells.js";
import type { LinkedCells } from "./linked-cells.js";
import { soundTable } from "./sound-table.js";
import { sumProblems } from "./sum-problems.js";

/** Tables as one system of cells and sums. */
export interface CrossTables extends LinkedCells {
  /** By table and row: the cell it is. */
  readonly cellOf: readonly (readonly number[])[];
  /** By table: totals that had no row and are to be shown. */
  readonly madeTotals: readonly (readonly number[])[];
  /** Cells that no table gives a count. */
  readonly withheld: ReadonlySet<number>;
  /** Cells that one table withholds and another one shows. */
  readonly shownElsewhere: ReadonlySet<number>;
  /** Dimensions by which several tables together could tell more than their sums say, and for which this is not looked at. */
  readonly notLookedAt: readonly (readonly string[])[];
  /** What a cell is of, the same text in whatever tables it stands. */
  keyOf(cell: number): string;
  /** By dimension; totals are left out. */
  codesOf(cell: number): ReadonlyMap<string, string>;
}

/**
 * Several tables as one system: cells that agree in every code but totals are the same cell, and each total is the sum of
 * its parts, dimension by dimension and level by level. Combinations without a row are nobody. A total over a dimension
 * that no table shows is not made: nothing then binds its parts. All problems come at
 * once: counts that are none, rows that stand twice, totals that do not add up, tables that contradict each other,
 * hierarchies that run in a circle, and beside all these the sums that they leave alone.
 */
export function crossTables(given: readonly CountTable[]): Checked<CrossTables> {
  const wrongForm = given.flatMap((table) => [...hierarchyProblems(table), ...codeProblems(table)]);
  const wrongCounts = given.flatMap(countProblems);
  const counted = wrongCounts.length === 0 ? given : given.map(withoutWrongCounts);
  const sound = counted.map(soundTable);
  const tables = sound.map(({ table }) => table);
  const book = new CellBook();
  const problems: Problem[] = [...wrongForm, ...wrongCounts];
  const cellOf: (readonly number[])[] = [];
  for (const table of tables) {
    const read = rowsOf(table, book);
    problems.push(...read.problems);
    cellOf.push(read.cellOf);
  }
  const totalled = totalledDimensions(tables);
  const added = sound.map(({ table, summed, circular }) => {
    const own = new Set([...totalled].filter((name) => !circular.has(name)));
    return { table, ...addTotals(summed, own, book) };
  });
  const madeTotals = added.map(({ table, cells }, at) => {
    const given = new Set(cellOf[at]);
    return table.showsMissingTotals ? cells.filter((cell) => !given.has(cell)) : [];
  });
  problems.push(...sumProblems(book, tables));
  if (wrongForm.length > 0) return { value: undefined, problems };
  const withheld = book.withheld();
  const notLookedAt = addJointCells(book, added, totalled);
  const crossed: CrossTables = {
    ...book.linkedCells(),
    cellOf,
    madeTotals,
    withheld,
    notLookedAt,
    shownElsewhere: book.shownElsewhere,
    keyOf: (cell) => book.keyOf(cell),
    codesOf: (cell) => book.codesOf(cell),
  };
  return checked(crossed, problems);
}

/** What is no count says nothing of sums: the others are looked at all the same. */
function withoutWrongCounts(table: CountTable): CountTable {
  const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;
  return {
    ...table,
    rows: table.rows.map(({ count, ...row }) => ({
      ...row,
      count: count !== undefined && isCount(count) ? count : undefined,
    })),
  };
}

function rowsOf(
  table: CountTable,
  book: CellBook,
): { readonly cellOf: readonly number[]; readonly problems: readonly Problem[] } {
  const seen = new Map<number, CountRow>();
  const problems: Problem[] = [];
  const cellOf = table.rows.map((row) => {
    const cell = book.enter(table.dimensions, row.codes);
    problems.push(...book.give(cell, row, seen.get(cell)));
    seen.set(cell, row);
    return cell;
  });
  return { cellOf, problems };
}

/** Dimensions with a total somewhere: a row, a table that does not have the dimension, or a wish. */
function totalledDimensions(tables: readonly CountTable[]): ReadonlySet<string> {
  const names = new Set(tables.flatMap(({ dimensions }) => dimensions.map(({ name }) => name)));
  const isTotalled = ({ dimensions, rows, showsMissingTotals }: CountTable, name: string): boolean => {
    const at = dimensions.findIndex((dimension) => dimension.name === name);
    return at < 0 || showsMissingTotals || rows.some(({ codes }) => codes[at] === total);
  };
  return new Set([...names].filter((name) => tables.some((table) => isTotalled(table, name))));
}

/** Every combination of the codes above those of the rows, and the sums between them; gives the cells, and those that are no sum. */
function addTotals(
  table: CountTable,
  totalled: ReadonlySet<string>,
  book: CellBook,
): { readonly cells: readonly number[]; readonly finest: readonly number[] } {
  const { dimensions, rows, showsMissingTotals, isPartial = false } = table;
  const aboves = dimensions.map(
    ({ name, parents }) =>
      (code: string): string | undefined =>
        code === total ? undefined : (parents.get(code) ?? (totalled.has(name) ? total : undefined)),
  );
  const combinations = new Map<string, readonly string[]>(rows.map(({ codes }) => [codes.join("\0"), codes]));
  for (const [at, above] of isPartial ? [] : aboves.entries()) {
    for (const codes of [...combinations.values()]) {
      for (let code = above(codes[at] ?? total); code !== undefined; code = above(code)) {
        const higher = codes.with(at, code);
        combinations.set(higher.join("\0"), higher);
      }
    }
  }
  const wholes = new Set<number>();
  for (const [at, above] of aboves.entries()) {
    const parts = new Map<number, number[]>();
    for (const codes of combinations.values()) {
      const cell = book.enter(dimensions, codes, showsMissingTotals);
      const code = above(codes[at] ?? total);
      if (code === undefined) continue;
      const aboveCodes = codes.with(at, code);
      if (isPartial && !combinations.has(aboveCodes.join("\0"))) continue;
      const higher = book.enter(dimensions, aboveCodes, showsMissingTotals);
      const found = parts.get(higher);
      if (found === undefined) parts.set(higher, [cell]);
      else found.push(cell);
    }
    for (const [cell, cells] of parts) {
      book.addSum(cell, cells);
      wholes.add(cell);
    }
  }
  const cells = [...combinations.values()].map((codes) => book.enter(dimensions, codes));
  return { cells, finest: cells.filter((cell) => !wholes.has(cell)) };
}
