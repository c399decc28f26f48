import { type CubeAttribute, decimalTextAt } from "../../cube/index.js";
import { safeOrEmpty } from "./safe-cell.js";

/** The cell of an attribute in a row; each different text is made safe once. */
export function attributeCells(attribute: CubeAttribute): (row: number) => string {
  if (attribute.kind === "decimal") return (row) => decimalTextAt(attribute.column, row);
  const { codes, index } = attribute.column;
  const safe = codes.map(safeOrEmpty);
  return (row) => safe[index[row] ?? 0] ?? "";
}
