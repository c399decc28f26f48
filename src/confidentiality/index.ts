export type { CountRow, CountTable, TableDimension } from "./count-table.js";
export { type CrossTables, crossTables } from "./cross-table.js";
export type { CellTotal, CountCell, LinkedCells } from "./linked-cells.js";
export {
  type Dominance,
  type FigureFacts,
  type PrimaryReason,
  type PrimaryRules,
  primaryReason,
  type SumFacts,
} from "./primary-rules.js";
