import type { LinkedCells } from "../linked-cells.js";

/** By cell of one person: a number for the person. A total of one person and the part that holds it are the same one. */
export function personsAlone({ cells, sums }: LinkedCells): ReadonlyMap<number, number> {
  const above = new Map<number, number>();
  const last = (cell: number): number => {
    let at = cell;
    for (let next = above.get(at); next !== undefined && next !== at; next = above.get(at)) at = next;
    return at;
  };
  const isOne = (cell: number): boolean => cells[cell]?.count === 1 && cells[cell]?.isJoint !== true;
  for (const { total, parts } of sums) {
    const part = isOne(total) ? parts.find(isOne) : undefined;
    if (part !== undefined && last(part) !== last(total)) above.set(last(part), last(total));
  }
  return new Map([...cells.keys()].filter(isOne).map((cell) => [cell, last(cell)]));
}
