import { codeAt, decimalTextAt, emptyScale, type SymbolMeaning, type Table } from "../../cube/index.js";
import type { Loss } from "../format.js";
import { loss, lossOf, symbolMeaningsLost } from "../loss.js";
import { symbolReading } from "../symbol-status.js";
import { symbolKeywords } from "./px-head.js";
import type { WrittenDimension } from "./px-names.js";

/** The cells of a table in PX's order, and what it takes to say them. */
export interface WrittenCells {
  /** The text of each cell as PX has it. */
  texts(): Iterable<string>;
  readonly count: number;
  /** The most decimals of a number among them. */
  readonly decimals: number;
  /** What symbols are shown as. */
  readonly symbols: readonly SymbolMeaning[];
  readonly lost: readonly Loss[];
}

/** The most cells that are written: a sparse table may stand for any number of combinations. */
export const mostCells = 50_000_000;

/** The cells of all combinations of codes, the last dimension changing fastest. */
export function writtenCells(table: Table, dimensions: readonly WrittenDimension[]): WrittenCells {
  const count = dimensions.reduce((product, { codes }) => product * codes.length, 1);
  const { rowOf, missing, repeated } = rowsInOrder(table, dimensions, count);
  const signs = signsOf(table);
  const statusLost = lostStatuses(table, signs.symbolAt);
  const others = table.attributes.filter(
    ({ id }) => !["symbol", "obs_status", "conf_status", "note"].includes(id),
  );
  const confidential = countRows(table, "conf_status", (code) => code !== "" && code !== "F");
  return {
    count,
    decimals: table.values.scale.reduce(
      (most, scale) => (scale === emptyScale ? most : Math.max(most, scale)),
      0,
    ),
    symbols: signs.symbols,
    texts: function* () {
      for (let cell = 0; cell < count; cell++) {
        const row = rowOf(cell);
        yield row === -1 ? '".."' : cellText(table, row, signs.written);
      }
    },
    lost: [
      ...signs.lost,
      ...lossOf(
        missing,
        "missing-rows",
        (n) => `at ${n} kombinationer ikke har en række; de er skrevet som ".."`,
        (n) => `that ${n} combinations have no row; they are written as ".."`,
      ),
      ...lossOf(
        repeated,
        "repeated-rows",
        (n) => `${n} rækker med de samme koder som en anden; den sidste gælder`,
        (n) => `${n} rows with the codes of another one; the last one counts`,
      ),
      ...lossOf(
        statusLost,
        "obs-status",
        (n) => `status af ${n} tal`,
        (n) => `the status of ${n} figures`,
      ),
      ...lossOf(
        confidential,
        "conf-status",
        (n) => `fortrolighed af ${n} tal`,
        (n) => `the confidentiality of ${n} figures`,
      ),
      ...others.map(({ id }) => loss("attributes", `kolonnen "${id}"`, `the column "${id}"`)),
    ],
  };
}

interface Signs {
  symbolAt(row: number): string;
  /** What stands in the cell for a symbol. */
  readonly written: (row: number) => string;
  readonly symbols: readonly SymbolMeaning[];
  readonly lost: readonly Loss[];
}

/** PX has seven symbols of dots and a dash; others take the place of one that is free and are shown as what they are. */
function signsOf(table: Table): Signs {
  const column = table.attributes.find(({ id }) => id === "symbol");
  const symbolAt = (row: number): string => (column?.kind === "code" ? codeAt(column.column, row) : "");
  const used = column?.kind === "code" ? column.column.codes.filter((symbol) => symbol !== "") : [];
  const meant = new Set(table.symbols.map(({ symbol }) => symbol));
  const free = ["...", "....", ".....", "......"].filter((slot) => !used.includes(slot) && !meant.has(slot));
  const slots = new Map<string, string>();
  for (const symbol of used) {
    const nil = symbol === "–" && !used.includes("-") && !meant.has("-") ? "-" : undefined;
    const own = symbolKeywords.has(symbol) ? symbol : nil;
    slots.set(symbol, own ?? free.shift() ?? "..");
  }
  const moved = [...slots].filter(([symbol, slot]) => symbol !== slot);
  const [main = ""] = table.languages;
  const kept = table.symbols.filter(({ symbol }) => symbolKeywords.has(symbol));
  const shown = moved
    .filter(([, slot]) => slot !== "..")
    .map(([symbol, slot]) => ({ symbol: slot, labels: { [main]: symbol } }));
  const pairs = moved.map(([symbol, slot]) => `${symbol} → ${slot}`).join(", ");
  return {
    symbolAt,
    written: (row) => slots.get(symbolAt(row)) ?? "",
    symbols: [...kept, ...shown],
    lost: [
      ...lossOf(
        moved.length,
        "symbols",
        () => `symboler, som PX ikke har: ${pairs}`,
        () => `symbols that PX does not have: ${pairs}`,
      ),
      ...symbolMeaningsLost(table.symbols.length - kept.length),
    ],
  };
}

function cellText(table: Table, row: number, written: (row: number) => string): string {
  const symbol = written(row);
  const text = decimalTextAt(table.values, row);
  if (text !== "" && symbol !== "-") return text;
  if (symbol !== "") return `"${symbol}"`;
  return statusAt(table, row) === "M" ? '"."' : '".."';
}

function statusAt(table: Table, row: number): string {
  const column = table.attributes.find(({ id }) => id === "obs_status");
  return column?.kind === "code" ? codeAt(column.column, row) : "";
}

/** Statuses that the symbol, or that there is a number, does not say. */
function lostStatuses(table: Table, symbolAt: (row: number) => string): number {
  const column = table.attributes.find(({ id }) => id === "obs_status");
  if (column?.kind !== "code") return 0;
  let lost = 0;
  for (let row = 0; row < table.length; row++) {
    const status = codeAt(column.column, row) || "A";
    const symbol = symbolAt(row);
    const isEmpty = table.values.scale[row] === emptyScale;
    const said = symbol !== "" ? symbolReading(symbol).status : isEmpty ? (status === "M" ? "M" : "O") : "A";
    if (status !== said) lost++;
  }
  return lost;
}

function countRows(table: Table, id: string, isCounted: (code: string) => boolean): number {
  const column = table.attributes.find((one) => one.id === id);
  if (column?.kind !== "code") return 0;
  const counted = column.column.codes.map(isCounted);
  let count = 0;
  for (const at of column.column.index) if (counted[at] === true) count++;
  return count;
}

interface RowsInOrder {
  rowOf(cell: number): number;
  readonly missing: number;
  readonly repeated: number;
}

function rowsInOrder(table: Table, dimensions: readonly WrittenDimension[], count: number): RowsInOrder {
  const cells = new Float64Array(table.length);
  table.dimensions.forEach(({ column }, place) => {
    const codes = dimensions[place]?.codes ?? [];
    const positions = new Map(codes.map(({ id }, at) => [id, at]));
    const own = column.codes.map((code) => positions.get(code) ?? 0);
    for (let row = 0; row < table.length; row++)
      cells[row] = (cells[row] ?? 0) * codes.length + (own[column.index[row] ?? 0] ?? 0);
  });
  if (table.length === count && cells.every((cell, row) => cell === row))
    return { rowOf: (cell) => cell, missing: 0, repeated: 0 };
  const rows = new Int32Array(Math.min(count, mostCells)).fill(-1);
  let filled = 0;
  cells.forEach((cell, row) => {
    if (rows[cell] === -1) filled++;
    rows[cell] = row;
  });
  return { rowOf: (cell) => rows[cell] ?? -1, missing: count - filled, repeated: table.length - filled };
}
