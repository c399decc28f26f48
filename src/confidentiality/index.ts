export { type Audit, auditClosed, type Leak } from "./audit/audit-closed.js";
export { auditOpen, type OpenAudit } from "./audit/audit-open.js";
export { cellRanges } from "./audit/cell-ranges.js";
export type { Range } from "./audit/true-range.js";
export { changedRests } from "./changed-rests.js";
export type { CountRow, CountTable, TableDimension } from "./count-table.js";
export { type CrossTables, crossTables } from "./cross-table.js";
export type { DeliveredFigure, DeliveredSum, PersonCount, Support } from "./delivered-figure.js";
export { FigureCells } from "./figure-cells.js";
export { withoutJointCells } from "./joint/joint-counts.js";
export {
  cannotBeJoint,
  jointlyCounted,
  leavingOutJointCells,
  notLookedAtProblems,
} from "./joint/joint-problems.js";
export { ledgerKey } from "./ledger/ledger-key.js";
export { type LedgerFault, openLedger, sealLedger } from "./ledger/seal-ledger.js";
export {
  type Ledger,
  type WithheldCount,
  type WithheldDelivery,
  withDelivery,
} from "./ledger/withheld-count.js";
export { type ProgrammeSolver, programmeSolver } from "./linear-programme.js";
export type { CellTotal, CountCell, LinkedCells } from "./linked-cells.js";
export { type LinkedPart, linkedParts } from "./linked-parts.js";
export { type Limit, type Population, populationText, within } from "./population.js";
export {
  type Dominance,
  type FigureFacts,
  noSumRules,
  type PrimaryReason,
  type PrimaryRules,
  primaryReason,
  type SumFacts,
  usualPercent,
} from "./primary-rules.js";
export { type Protected, protect } from "./protect.js";
export { type ProtectedDelivery, protectDelivery } from "./protect-delivery.js";
export { type ProtectedExactly, protectExactly } from "./protect-exactly.js";
export {
  type KnownRange,
  type PriorKnowledge,
  type ProtectionTask,
  type Uncertainty,
  usualKnowledge,
} from "./protection-task.js";
export type { BorderChange, PublishedCounts, PublishedShare } from "./published-counts.js";
export { smallCountTask } from "./small-count-task.js";
export { sumTableTask } from "./sums/sum-table-task.js";
export { withTrueCounts } from "./with-true-counts.js";
