import { codeAt, decimalTextAt, undetermined } from "../cube/index.js";
import type { TableSource } from "./format.js";
import type { Grid, GridCell } from "./grid.js";

/**
 * A table of any format as a sheet: a row for each figure, the texts of its codes in the main language, the number or the
 * sign in its place. So that figures from a statistics service are brought in by the same mapping as a spreadsheet.
 */
export function tableGrid({ table, placeOf }: TableSource): Grid {
  const [main = undetermined] = table.languages;
  const columns = table.dimensions.map(({ id, labels, column, codeList }) => {
    const codes = new Map(codeList?.codes.map((code) => [code.id, code]));
    const cells = column.codes.map((code) => {
      const known = codes.get(code);
      return textCell(known?.period ?? known?.labels?.[main] ?? code);
    });
    return {
      heading: textCell(labels?.[main] ?? id),
      at: (row: number): GridCell | undefined => cells[column.index[row] ?? 0],
    };
  });
  const symbols = table.attributes.find(({ id }) => id === "symbol");
  const figure = (row: number): GridCell | undefined => {
    const symbol = symbols?.kind === "code" ? codeAt(symbols.column, row) : "";
    if (symbol !== "") return textCell(symbol);
    const text = decimalTextAt(table.values, row);
    return text === "" ? textCell("..") : { kind: "number", text };
  };
  const title = table.title?.[main] ?? table.contents?.[main];
  const header = [...columns.map(({ heading }) => heading), textCell("value")];
  const above = [...(title === undefined ? [] : [[textCell(title)]]), header];
  return {
    rows: [
      ...above,
      ...Array.from({ length: table.length }, (_, row) => [...columns.map(({ at }) => at(row)), figure(row)]),
    ],
    merges: [],
    placeOf: (row) => placeOf(Math.max(0, row - above.length)),
  };
}

/** The most rows that a person looks through; larger tables are divided before. */
export const mostGridRows = 200_000;

function textCell(text: string): GridCell | undefined {
  const plain = text.replace(/\s+/gu, " ").trim();
  return plain === "" ? undefined : { kind: "text", text: plain };
}
