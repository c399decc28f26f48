import {
  auditOpen,
  type CellTotal,
  type LinkedCells,
  type LinkedPart,
  linkedParts,
  type ProgrammeSolver,
  usualKnowledge,
} from "../../confidentiality/index.js";
import type { ToldCells } from "./told-cells.js";

/**
 * The withheld cells of a part whose ranges are too narrow. Counts of several states of the records are taken for the same
 * first; where no numbers agree with that, something that is withheld was revised, and each state stands for itself.
 */
export function leaksInPart(
  part: LinkedPart,
  unknown: ReadonlySet<number>,
  told: ToldCells,
  solver: ProgrammeSolver,
): readonly number[] {
  const together = leaksOf(part, unknown, told, solver);
  if (together !== undefined) return together;
  return linkedParts(apartIn(part, told, [])).flatMap((own) => {
    const places = own.places.map((at) => part.places[at] ?? -1);
    // Numbers that cannot fit together are no sums of one another: other checks tell of them.
    return leaksOf({ table: own.table, places }, unknown, told, solver) ?? [];
  });
}

/**
 * The withheld cells of a part that follow if all but one of the counts that are `shown` now, or one of them alone, were then
 * what they are now. None where nothing was revised: then they are leaks as they stand.
 */
export function leaksIfUnrevised(
  part: LinkedPart,
  unknown: ReadonlySet<number>,
  shown: ReadonlySet<number>,
  told: ToldCells,
  solver: ProgrammeSolver,
): readonly number[] {
  const inside = new Set(part.places);
  const links = told.links.filter(({ total, parts: [twin = -1] }) => inside.has(total) && shown.has(twin));
  if (links.length === 0 || leaksOf(part, unknown, told, solver) !== undefined) return [];
  const worlds = links.flatMap((link) => [links.filter((one) => one !== link), [link]]);
  const found = worlds.flatMap((world) => {
    const taken = new Set(world.map(({ total }) => total));
    const leaks =
      leaksOf({ table: apartIn(part, told, world), places: part.places }, unknown, told, solver) ?? [];
    return leaks.filter((cell) => !taken.has(cell));
  });
  return [...new Set(found)];
}

/** Undefined where no numbers agree with everything. */
function leaksOf(
  { table, places }: LinkedPart,
  unknown: ReadonlySet<number>,
  { ranges }: ToldCells,
  solver: ProgrammeSolver,
): readonly number[] | undefined {
  const asked = new Set(places.flatMap((place, at) => (unknown.has(place) ? [at] : [])));
  const own = places.flatMap((place, at) => {
    const [lower, upper] = ranges.get(place) ?? [];
    return lower === undefined || upper === undefined ? [] : [{ cells: [at], factors: [1], lower, upper }];
  });
  const { leaks, impossible } = auditOpen(table, asked, { ...usualKnowledge, ranges: own }, 2, solver);
  return impossible.length > 0 ? undefined : leaks.map(({ cell }) => places[cell] ?? -1);
}

/** A part in which only some counts are taken for the same in several states of the records. */
function apartIn(
  { table, places }: LinkedPart,
  { apart }: ToldCells,
  links: readonly CellTotal[],
): LinkedCells {
  const own = new Map(places.map((place, at) => [place, at]));
  const at = (place: number): number => own.get(place) ?? -1;
  const sums = [...apart.sums.filter(({ total }) => own.has(total)), ...links].map(({ total, parts }) => ({
    total: at(total),
    parts: parts.map(at),
  }));
  return { cells: table.cells, sums };
}
