import type { ProtectionTask } from "../protection-task.js";

/** Shows secondary cells again that turn out not to be needed, what is worth most first. */
export function withoutNeedless(
  { table, primary }: ProtectionTask,
  withheld: ReadonlySet<number>,
  isSafe: (withheld: ReadonlySet<number>) => boolean,
): ReadonlySet<number> {
  const countOf = (place: number): number => table.cells[place]?.count ?? 0;
  const secondary = [...withheld].filter((place) => !primary.has(place));
  let needed = withheld;
  for (const place of secondary.sort((a, b) => countOf(b) - countOf(a))) {
    const fewer = new Set([...needed].filter((one) => one !== place));
    if (isSafe(fewer)) needed = fewer;
  }
  return needed;
}
