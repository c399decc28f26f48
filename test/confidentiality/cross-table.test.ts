import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type CountTable, crossTables } from "../../src/confidentiality/index.js";
import { placeText } from "../../src/problems/index.js";
import { cellsOf, namesOf, placeOf, tableOf } from "./count-tables.js";

const districts = { place: { a: "north", b: "north", c: "south" } };

function problemsOf(...tables: readonly CountTable[]): readonly string[] {
  return crossTables(tables).problems.map(({ place, sentence }) => `${placeText(place)} ${sentence.en}`);
}

test("missing totals are made over every dimension and level", () => {
  const table = cellsOf(
    tableOf("place sex", "a F 3\na M 4\nb F 10\nc M 20", { parents: districts, showsMissingTotals: true }),
  );
  const counts = Object.fromEntries(table.cells.map(({ name, count }) => [name, count]));
  assert.deepEqual(
    [counts.north, counts["north, F"], counts["south, M"], counts.F, counts._T],
    [17, 13, 20, 13, 37],
  );
  assert.ok(table.cells.every(({ isUnprinted }) => !isUnprinted));
  const partsOf = (name: string): readonly (readonly string[])[] =>
    table.sums
      .filter(({ total }) => total === placeOf(table, name))
      .map(({ parts }) => namesOf(table, parts));
  assert.deepEqual(partsOf("north"), [
    ["a", "b"],
    ["north, F", "north, M"],
  ]);
  assert.deepEqual(partsOf("_T"), [
    ["north", "south"],
    ["F", "M"],
  ]);
});

test("totals that no table shows are cells that nobody prints", () => {
  const table = cellsOf(
    tableOf("place sex", "a F 3\na M 4\nb F 10\n_T F 13\n_T M 4", { parents: districts }),
  );
  const unprinted = table.cells.filter(({ isUnprinted }) => isUnprinted).map(({ name }) => name);
  assert.deepEqual(unprinted, ["north, F", "north, M"]);
  assert.equal(placeOf(table, "F") >= 0, true);
  assert.throws(() => placeOf(table, "a"), /unknown cell/, "no table shows a total over sex");
});

test("cells of two tables that agree in every code are one cell", () => {
  const first = tableOf("place sex", "a F 3\na M 4\na _T 7", { file: "first.csv" });
  const second = tableOf("origin place", "x a 5\ny a 2\n_T a 7", { file: "second.csv" });
  const table = cellsOf(first, second);
  assert.equal(table.cells.length, 5);
  assert.equal(table.cellOf[0]?.[2], table.cellOf[1]?.[2]);
});

test("two tables that contradict each other are refused with both places", () => {
  const first = tableOf("place sex", "a F 3\na M 4\na _T 7", { file: "first.csv" });
  assert.deepEqual(problemsOf(first, tableOf("place", "a 8\nb 1", { file: "second.csv" })), [
    'second.csv:2 "a" is 8 here and 7 in first.csv:4: the difference is 1',
  ]);
  assert.deepEqual(problemsOf(first, tableOf("place origin", "a x 5\na y 1", { file: "second.csv" })), [
    'first.csv:4 "a" is 7, but its 2 parts ("a, x", "a, y") add up to 6: the difference is 1',
  ]);
});

test("totals that do not add up are named with the difference, all at once", () => {
  const wrong = tableOf("place sex", "a F 3\na M 4\na _T 9\nb F 1\nb M 1\nb _T 1\n_T _T 10\n_T F 4\n_T M 5");
  assert.deepEqual(problemsOf(wrong), [
    'table.csv:4 "a" is 9, but its 2 parts ("a, F", "a, M") add up to 7: the difference is 2',
    'table.csv:7 "b" is 1, but its 2 parts ("b, F", "b, M") add up to 2: the difference is 1',
    'table.csv:8 "_T" is 10, but its 2 parts ("F", "M") add up to 9: the difference is 1',
  ]);
});

test("counts that are none, rows that stand twice and hierarchies in a circle are refused", () => {
  assert.deepEqual(problemsOf(tableOf("place", "a -1\nb 2.5\nc x")), [
    'table.csv:2 "a" is -1; a count cannot be below 0',
    'table.csv:3 "b" is 2.5; expected a whole number',
    'table.csv:4 "c" is NaN; expected a whole number',
  ]);
  assert.deepEqual(problemsOf(tableOf("place", "a 1\nb 2\na 1")), [
    'table.csv:4 "a" stands already in table.csv:2; expected one row for each cell',
  ]);
  const circle = { place: { a: "b", b: "c", c: "a", d: "a" } };
  assert.deepEqual(problemsOf(tableOf("place", "a 1", { parents: circle })), [
    'table.csv:1 the hierarchy "place" runs in a circle: "a" < "b" < "c" < "a"; expected every code to belong to one other or to the total',
  ]);
  assert.deepEqual(problemsOf(tableOf("place", "a F 1")), [
    "table.csv:2 the row has 2 codes; expected 1, and _T for the total",
  ]);
});

test("sums are checked beside a circle or a row with wrong codes, and those mistakes look like no other", () => {
  const sums = "a F 3\na M 4\na _T 9\nb F 1\nb M 1\nb _T 2\nnorth F 5\nnorth M 5\nnorth _T 10\n_T _T 99";
  const circle = { place: { a: "north", b: "north", c: "d", d: "c" } };
  assert.deepEqual(problemsOf(tableOf("place sex", `${sums}\nc F 7\nd M 8`, { parents: circle })), [
    'table.csv:1 the hierarchy "place" runs in a circle: "c" < "d" < "c"; expected every code to belong to one other or to the total',
    // North holds a and b whatever c and d belong to; what all places add up to is not known.
    'table.csv:8 "north, F" is 5, but its 2 parts ("a, F", "b, F") add up to 4: the difference is 1',
    'table.csv:10 "north" is 10, but its 2 parts ("a", "b") add up to 11: the difference is 1',
    'table.csv:4 "a" is 9, but its 2 parts ("a, F", "a, M") add up to 7: the difference is 2',
  ]);
  const table = tableOf("place sex", "a F 3\na M 4\na _T 9\nb F 1\nb _T 1\n_T F 4\n_T M 4\n_T _T 9");
  const open = { ...table, rows: [...table.rows, { ...placed(table, 0), codes: ["", "M"] }] };
  assert.deepEqual(problemsOf(open), [
    "table.csv:2 the row has 1 code; expected 2, and _T for the total",
    'table.csv:9 "_T" is 9, but its 2 parts ("F", "M") add up to 8: the difference is 1',
  ]);
  const narrow = { ...table, rows: [...table.rows, { ...placed(table, 0), codes: ["a"] }] };
  assert.deepEqual(problemsOf(narrow, tableOf("age", "x 1\ny 7\n_T 9", { file: "second.csv" })), [
    "table.csv:2 the row has 1 code; expected 2, and _T for the total",
    'table.csv:9 "_T" is 9, but its 2 parts ("x", "y") add up to 8: the difference is 1',
  ]);
});

test("property: a table without mistakes is taken as it is, and one with a circle is refused with it, whatever else is in it", () => {
  const codes = fc.constantFrom("a", "b", "c", "d");
  fc.assert(
    fc.property(
      fc.dictionary(codes, codes),
      fc.array(fc.tuple(codes, fc.constantFrom("F", "M"), fc.nat(9)), { maxLength: 8 }),
      (parents, rows) => {
        const text = rows.map((row) => row.join(" ")).join("\n");
        const { value, problems } = crossTables([
          tableOf("place sex", text, { parents: { place: parents } }),
        ]);
        const isLoop = Object.keys(parents).some((start) => {
          const way = new Set<string>();
          for (let code: string | undefined = start; code !== undefined; code = parents[code]) {
            if (way.has(code)) return true;
            way.add(code);
          }
          return false;
        });
        assert.equal(
          problems.some(({ code }) => code === "hierarchy-loop"),
          isLoop,
        );
        assert.equal(value === undefined, problems.length > 0);
      },
    ),
  );
});

function placed({ rows }: CountTable, at: number): CountTable["rows"][number] {
  return rows[at] ?? assert.fail();
}
