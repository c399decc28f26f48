import type { Proposal } from "../protection-task.js";

/**
 * What an audit found out, for the next one of the same tables with further cells withheld: solutions stay solutions when more
 * is unknown.
 */
export interface AuditMemory {
  readonly withheld: ReadonlySet<number>;
  /** By cell: the smallest and the largest count in a solution. */
  readonly ranges: ReadonlyMap<number, readonly [lowest: number, highest: number]>;
  /** By cell: the persons to whom it may be known. */
  readonly suspects: ReadonlyMap<number, ReadonlySet<number>>;
  /** Solutions of a small table: where fewer cells are withheld, those without the others still hold. */
  readonly solutions: readonly Proposal[];
}

/** Whether what was found out still holds. */
export function stillHolds({ withheld }: AuditMemory, now: ReadonlySet<number>): boolean {
  return [...withheld].every((cell) => now.has(cell));
}
