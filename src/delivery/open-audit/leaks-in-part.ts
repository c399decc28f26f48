import {
  auditOpen,
  type CellTotal,
  type LinkedCells,
  type LinkedPart,
  linkedParts,
  type ProgrammeSolver,
  usualKnowledge,
  withoutJointCells,
} from "../../confidentiality/index.js";
import type { ToldCells } from "./told-cells.js";

/** What the open audit says of cells that hang together. */
export interface PartAudit {
  /**
   * Unknown cells whose ranges are too narrow. `impossible`: no numbers agree with everything. `undecided`: none were found in
   * time, though there may be some.
   */
  readonly leaks: readonly number[] | "impossible" | "undecided";
  /** Only the sums were looked at, and not that persons alike in all that is counted are not fewer than 0. */
  readonly leavesOutJointCells: boolean;
}

/** The unknown cells of a part whose ranges are too narrow, or why there is nothing to say. */
export function leaksInPart(
  { table, places }: LinkedPart,
  unknown: ReadonlySet<number>,
  { ranges }: Pick<ToldCells, "ranges">,
  solver: ProgrammeSolver,
): PartAudit {
  const asked = new Set(places.flatMap((place, at) => (unknown.has(place) ? [at] : [])));
  if (asked.size === 0) return { leaks: [], leavesOutJointCells: false };
  const own = places.flatMap((place, at) => {
    const range = ranges.get(place);
    return range === undefined ? [] : [{ cells: [at], factors: [1], ...range }];
  });
  const bare = withoutJointCells(table);
  const tables = bare === table ? [table] : [table, bare];
  // A share that was rounded otherwise, or is of other records, must not keep the counts from being looked at; nor must counts of
  // several owners that cannot be of the same persons.
  const views = tables.flatMap((one) =>
    (own.length > 0 ? [own, []] : [own]).map((known) => ({ one, known })),
  );
  for (const { one, known } of views) {
    const found = auditOpen(one, asked, { ...usualKnowledge, ranges: known }, 2, solver);
    if (found.impossible.length > 0) continue;
    return {
      leaks: found.undecided.length > 0 ? "undecided" : found.leaks.map(({ cell }) => places[cell] ?? -1),
      leavesOutJointCells: found.leavesOutJointCells || one !== table,
    };
  }
  return { leaks: "impossible", leavesOutJointCells: false };
}

/**
 * The unknown cells that follow if counts of another state of the records, `shown` now, were then what they are now: all of
 * them, all but one, or one alone. Those that follow without any are not among them.
 */
export function leaksIfUnrevised(
  told: ToldCells,
  unknown: ReadonlySet<number>,
  shown: ReadonlySet<number>,
  solver: ProgrammeSolver,
): readonly number[] {
  const { table } = told;
  const all = told.links.filter(({ parts: [twin = -1] }) => shown.has(twin));
  if (all.length === 0) return [];
  const together = linkedParts({ cells: table.cells, sums: [...table.sums, ...all] });
  return together.flatMap((part) => {
    const inside = new Set(part.places);
    const links = all.filter(({ total }) => inside.has(total));
    if (links.length === 0) return [];
    const leaksWith = (world: readonly CellTotal[]): readonly number[] | undefined => {
      const own = { table: cutOut(part, table, world), places: part.places };
      const { leaks } = leaksInPart(own, unknown, told, solver);
      const taken = new Set(world.map(({ total }) => total));
      return typeof leaks === "string" ? undefined : leaks.filter((cell) => !taken.has(cell));
    };
    const worlds = links.flatMap((link) => [links.filter((one) => one !== link), [link]]);
    const found = leaksWith(links) ?? worlds.flatMap((world) => leaksWith(world) ?? []);
    const anyway = new Set(leaksWith([]));
    return [...new Set(found)].filter((cell) => !anyway.has(cell));
  });
}

/** A part of a table in which only some counts are taken for the same in several states of the records. */
function cutOut(
  { places }: LinkedPart,
  { cells, sums }: LinkedCells,
  links: readonly CellTotal[],
): LinkedCells {
  const own = new Map(places.map((place, at) => [place, at]));
  const at = (place: number): number => own.get(place) ?? -1;
  return {
    cells: places.flatMap((place) => cells[place] ?? []),
    sums: [...sums.filter(({ total }) => own.has(total)), ...links].map(({ total, parts }) => ({
      total: at(total),
      parts: parts.map(at),
    })),
  };
}
