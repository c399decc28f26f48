import { type CountTable, type CrossTables, crossTables } from "../../src/confidentiality/index.js";

/** A table from lines such as `north a F 12`: codes, then the count. */
export function tableOf(
  names: string,
  lines: string,
  {
    parents = {},
    showsMissingTotals = false,
    file = "table.csv",
  }: {
    readonly parents?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly showsMissingTotals?: boolean;
    readonly file?: string;
  } = {},
): CountTable {
  return {
    dimensions: names
      .split(" ")
      .map((name) => ({ name, parents: new Map(Object.entries(parents[name] ?? {})) })),
    rows: lines
      .trim()
      .split("\n")
      .map((line, at) => {
        const words = line.trim().split(/\s+/);
        return { codes: words.slice(0, -1), count: Number(words.at(-1)), place: { file, line: at + 2 } };
      }),
    showsMissingTotals,
    place: { file, line: 1 },
  };
}

/** Rows of numbers as a table by row and column, with every total. */
export function matrixTable(numbers: readonly (readonly number[])[]): CountTable {
  return {
    dimensions: [
      { name: "row", parents: new Map() },
      { name: "column", parents: new Map() },
    ],
    rows: numbers.flatMap((row, r) =>
      row.map((count, c) => ({ codes: [`r${r + 1}`, `c${c + 1}`], count, place: { file: "matrix" } })),
    ),
    showsMissingTotals: true,
    place: { file: "matrix" },
  };
}

/** Tables that are right, as cells and sums. */
export function cellsOf(...tables: readonly CountTable[]): CrossTables {
  const { value, problems } = crossTables(tables);
  if (value === undefined) throw new Error(problems.map(({ sentence }) => sentence.en).join("\n"));
  return value;
}

/** The place of a cell by its name. */
export function placeOf({ cells }: CrossTables, name: string): number {
  const found = cells.findIndex((cell) => cell.name === name);
  if (found < 0) throw new Error(`unknown cell: ${name}`);
  return found;
}

/** Names of cells in alphabetical order. */
export function namesOf({ cells }: CrossTables, places: Iterable<number>): readonly string[] {
  return Array.from(places, (place) => cells[place]?.name ?? "").sort();
}
