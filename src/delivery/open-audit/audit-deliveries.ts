import {
  auditOpen,
  type LinkedCells,
  linkedParts,
  type ProgrammeSolver,
  usualKnowledge,
} from "../../confidentiality/index.js";
import type { Policy } from "../../policy/index.js";
import type { Delivery } from "../delivery.js";
import { type SmallDifference, smallDifferences } from "./small-differences.js";
import { type ToldCells, type ToldIn, toldCells } from "./told-cells.js";
import {
  isWithheld,
  newestFigures,
  type OwnedFigure,
  type ReleasedEdition,
  type ToldCount,
  toldByDeliveries,
  toldByEdition,
} from "./told-counts.js";

/** The version of the audit that a set of deliveries passes before an edition is made of it. */
export const openAuditMethod = "open-audit/2";

/** A withheld figure whose count follows, or nearly, from what is shown. */
export interface OpenLeak {
  readonly one: OwnedFigure;
  /** Released editions, each of which makes it follow; where none does alone, all of them. None: it follows without any. */
  readonly editions: readonly string[];
}

/** What a reader could work out of several deliveries and the released editions together. */
export interface DeliveriesAudit {
  /** Withheld figures of the deliveries, whatever they are of. */
  readonly figures: number;
  /** How many withheld counts of persons were looked at; a figure may withhold two, several figures the same one. */
  readonly asked: number;
  readonly leaks: readonly OpenLeak[];
  /** Shown figures of deliveries that would have to be withheld as well, so that nothing follows. */
  readonly toHide: readonly OwnedFigure[];
  /** Counts that differ by few persons from what an edition shows. */
  readonly differences: readonly SmallDifference[];
  /** Withheld counts that follow from the released editions alone: no delivery can change that. */
  readonly toldBefore: number;
}

/**
 * The open audit of the working zone, over everything that deliveries publish together and over the editions that are released
 * already: each may be safe alone, and one show what another withholds. It knows no true count. A total is taken to be the sum
 * of its parts where it is so wherever all of them are shown. A count that is withheld in several editions is taken for the
 * same in all of them, unless no numbers agree with that: then it was revised.
 */
export function auditDeliveries(
  policy: Policy,
  deliveries: readonly Delivery[],
  solver: ProgrammeSolver,
  editions: readonly ReleasedEdition[] = [],
): DeliveriesAudit {
  const now = toldByDeliveries(policy, deliveries);
  const released = editions.map(toldByEdition);
  const before = new Set(audited(released, solver, noDeliveries).leaks.map(({ text }) => text));
  const found = audited([now, ...released], solver, { version: 0, before });
  const leaks = found.leaks.filter(({ text }) => !before.has(text));
  const textsBeside = (more: readonly (readonly ToldCount[])[]): ReadonlySet<string> =>
    new Set(audited([now, ...more], solver, { version: 0, before }).leaks.map(({ text }) => text));
  // Looked for only where there is something to name.
  const alone = leaks.length === 0 ? new Set() : textsBeside([]);
  const beside = leaks.some(({ text }) => !alone.has(text))
    ? released.map((told) => textsBeside([told]))
    : [];
  const behind = (text: string): readonly string[] => {
    if (alone.has(text)) return [];
    const each = editions.filter((_, at) => beside[at]?.has(text));
    return (each.length > 0 ? each : editions).map(({ id }) => id).sort();
  };
  return {
    figures: newestFigures(deliveries).filter(({ figure }) => figure.observation.obsStatus === "Q").length,
    asked: found.asked,
    leaks: leaks.map(({ one, text }) => ({ one, editions: behind(text) })),
    toHide: found.toHide,
    differences: smallDifferences(policy, now, editions, released),
    toldBefore: before.size,
  };
}

/** Which version can still withhold more, and what follows without it already. */
interface Open {
  readonly version: number | undefined;
  readonly before: ReadonlySet<string>;
}

const noDeliveries: Open = { version: undefined, before: new Set() };

/** Of whom the count is, as a text. */
interface NamedLeak {
  readonly one: OwnedFigure;
  readonly text: string;
}

interface Found {
  readonly asked: number;
  readonly leaks: readonly NamedLeak[];
  readonly toHide: readonly OwnedFigure[];
}

function audited(
  versions: readonly (readonly ToldCount[])[],
  solver: ProgrammeSolver,
  { version: open, before }: Open,
): Found {
  if (!versions.some((told) => told.some(isWithheld))) return { asked: 0, leaks: [], toHide: [] };
  const told = toldCells(versions);
  const { toldOf, twinsOf } = told;
  const tellOf = (cell: number): readonly ToldIn[] => toldOf.get(cell) ?? [];
  const isKnown = (cell: number): boolean => tellOf(cell).some((one) => !isWithheld(one));
  const withheld = new Set([...toldOf.keys()].filter((cell) => !isKnown(cell)));
  // What one version shows of another one's is no secret: but it may tell what is.
  const secret = new Set([...withheld].filter((cell) => !twinsOf(cell).some(isKnown)));
  const asked = new Set([...secret].map((cell) => twinsOf(cell)[0])).size;
  const leaks = new Map<OwnedFigure, NamedLeak>();
  const toHide = new Set<OwnedFigure>();
  const isOpenly = (one: ToldIn): boolean => one.version === open && !isWithheld(one);
  /** Shown by a delivery and by no edition: it can still be withheld. */
  const canHide = (cell: number): boolean => {
    const all = twinsOf(cell)
      .flatMap(tellOf)
      .filter((one) => !isWithheld(one));
    return all.length > 0 && all.every(isOpenly);
  };
  const hide = (cell: number): void => {
    for (const one of tellOf(cell)) if (isOpenly(one)) toHide.add(one.one);
  };
  for (const cell of toldOf.keys()) {
    // One delivery withholds what another one shows.
    const own = tellOf(cell).filter(({ version }) => version === open);
    if (!own.some(isWithheld) || own.every(isWithheld)) continue;
    const hidden = own.filter((one) => isWithheld(one) && one.part === "counted");
    for (const { one, text } of hidden) leaks.set(one, { one, text });
    if (hidden.length > 0) hide(cell);
  }
  for (const part of linkedParts(told.together)) {
    const unknown = new Set(part.places.filter((place) => withheld.has(place)));
    for (let size = -1; size < unknown.size; ) {
      size = unknown.size;
      for (const cell of leaksOf(part, unknown, told, solver)) {
        const twins = twinsOf(cell);
        const text = tellOf(cell)[0]?.text ?? "";
        if (!secret.has(cell) || before.has(text)) continue;
        const hidden = twins.flatMap(tellOf).filter(isWithheld);
        const own = hidden.filter(({ version }) => version === open);
        for (const { one } of own.length > 0 ? own : hidden.slice(0, 1)) leaks.set(one, { one, text });
        const next = smallestBeside(told.apart, twins, unknown, canHide);
        if (next === undefined) continue;
        unknown.add(next);
        secret.add(next);
        hide(next);
      }
    }
  }
  return { asked, leaks: [...leaks.values()], toHide: [...toHide] };
}

/** The withheld cells of a part whose ranges are too narrow. */
function leaksOf(
  { table, places }: { readonly table: LinkedCells; readonly places: readonly number[] },
  unknown: ReadonlySet<number>,
  { apart }: ToldCells,
  solver: ProgrammeSolver,
): readonly number[] {
  const own = new Map(places.map((place, at) => [place, at]));
  const asked = new Set([...unknown].map((place) => own.get(place) ?? -1));
  const together = auditOpen(table, asked, usualKnowledge, 2, solver);
  if (together.impossible.length === 0) return together.leaks.map(({ cell }) => places[cell] ?? -1);
  // Something was revised that is withheld: then each state of the records stands for itself.
  const sums = apart.sums
    .filter(({ total }) => own.has(total))
    .map(({ total, parts }) => ({
      total: own.get(total) ?? -1,
      parts: parts.map((part) => own.get(part) ?? -1),
    }));
  return linkedParts({ cells: table.cells, sums }).flatMap((part) => {
    const inside = new Set(part.places.flatMap((place, at) => (asked.has(place) ? [at] : [])));
    // Numbers that cannot fit together are no sums of one another: other checks tell of them.
    const { leaks } = auditOpen(part.table, inside, usualKnowledge, 2, solver);
    return leaks.map(({ cell }) => places[part.places[cell] ?? -1] ?? -1);
  });
}

/** The cell with the smallest count in a sum that holds one of some, among those that can be withheld. */
function smallestBeside(
  { cells, sums }: LinkedCells,
  of: readonly number[],
  unknown: ReadonlySet<number>,
  canHide: (cell: number) => boolean,
): number | undefined {
  return sums
    .map(({ total, parts }) => [total, ...parts])
    .filter((places) => places.some((place) => of.includes(place)))
    .flat()
    .filter((place) => !unknown.has(place) && canHide(place))
    .sort((a, b) => (cells[a]?.count ?? 0) - (cells[b]?.count ?? 0))[0];
}
