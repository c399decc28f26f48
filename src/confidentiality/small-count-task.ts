import type { LinkedCells } from "./linked-cells.js";
import { noSumRules, primaryReason } from "./primary-rules.js";
import { ordinary, type ProtectionTask, usualKnowledge } from "./protection-task.js";

/**
 * The usual task for counts of persons: those below the minimum are withheld and may lie one lower and one higher, every
 * withheld one has at least three possible values, and nobody who is alone in a cell learns another. A withheld count
 * may be 0, as it sometimes is.
 */
export function smallCountTask(
  table: LinkedCells,
  minimumCount: number,
  known: ReadonlySet<number> = new Set(),
): ProtectionTask {
  const rules = { minimumCount, hidesNobodyAndEverybody: false, ...noSumRules };
  const small = [...table.cells.entries()].filter(
    ([place, { count, isJoint }]) =>
      !known.has(place) && !isJoint && primaryReason({ count }, rules) !== undefined,
  );
  return {
    table,
    primary: new Map(small.map(([place]) => [place, ordinary])),
    otherWidth: 2,
    known,
    knowledge: usualKnowledge,
    guardsPersons: true,
  };
}
