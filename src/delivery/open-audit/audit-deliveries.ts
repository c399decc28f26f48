import { type LinkedCells, linkedParts, type ProgrammeSolver } from "../../confidentiality/index.js";
import type { Policy } from "../../policy/index.js";
import type { Delivery } from "../delivery.js";
import { borderTimes, type WasThere } from "./border-times.js";
import { leaksIfUnrevised, leaksInPart } from "./leaks-in-part.js";
import { type SmallDifference, smallDifferences } from "./small-differences.js";
import { type ToldIn, toldCells } from "./told-cells.js";
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
export const openAuditMethod = "open-audit/3";

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
  /** How many of them could not be looked at in time. */
  readonly undecided: number;
  /** Of figures that hang together and cannot fit together a withheld one: what follows for them is not known. */
  readonly contradictions: readonly OwnedFigure[];
  /** In how many sets of figures that hang together only the sums were looked at: more was too much, or could not fit together. */
  readonly notLookedAt: number;
  readonly leaks: readonly OpenLeak[];
  /** Shown figures of deliveries that would have to be withheld as well, so that nothing follows. */
  readonly toHide: readonly OwnedFigure[];
  /**
   * Figures that an edition withheld and whose count follows if another one, which is shown now, was then what it is now. Who
   * has the true counts of then knows whether it was.
   */
  readonly ifUnrevised: readonly OwnedFigure[];
  /** Counts that differ by few persons from what an edition shows. */
  readonly differences: readonly SmallDifference[];
  /** Withheld counts that follow from the released editions alone: no delivery can change that. */
  readonly toldBefore: number;
}

/**
 * The open audit of the working zone, over everything that deliveries publish together and over the editions that are released
 * already: each may be safe alone, and one show what another withholds. It knows no true count. A total is taken to be the sum
 * of its parts where it is so wherever all of them are shown.
 */
export function auditDeliveries(
  policy: Policy,
  deliveries: readonly Delivery[],
  solver: ProgrammeSolver,
  editions: readonly ReleasedEdition[] = [],
): DeliveriesAudit {
  const now = toldByDeliveries(policy, deliveries);
  const released = editions.map(toldByEdition);
  const times = borderTimes(policy);
  const audited = (versions: readonly (readonly ToldCount[])[], open: Open): Found =>
    together(times.map((wasThere) => auditedAt(wasThere, versions, solver, open)));
  const alone = audited([now], { version: 0, before: new Set() });
  const before = new Set(audited(released, noDeliveries).leaks.map(({ text }) => text));
  const open: Open = { version: 0, before };
  const all = released.length === 0 ? alone : audited([now, ...released], open);
  const known = new Set(alone.leaks.map(({ text }) => text));
  const more = all.leaks.filter(({ text }) => !known.has(text));
  // Looked for only where there is something to name.
  const each = more.length === 0 ? [] : released.map((told) => audited([now, told], open).leaks);
  const behind = (text: string): readonly string[] => {
    const found = editions.filter((_, at) => each[at]?.some((leak) => leak.text === text));
    return (found.length > 0 ? found : editions).map(({ id }) => id).sort();
  };
  return {
    figures: newestFigures(deliveries).filter(({ figure }) => figure.observation.obsStatus === "Q").length,
    asked: all.asked.size,
    undecided: all.undecided.size,
    contradictions: all.contradictions,
    notLookedAt: all.notLookedAt,
    leaks: [
      ...alone.leaks.map(({ one }) => ({ one, editions: [] })),
      ...more.map(({ one, text }) => ({ one, editions: behind(text) })),
    ],
    toHide: [...new Set([...alone.toHide, ...all.toHide])],
    ifUnrevised: all.ifUnrevised,
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
  /** Whom the withheld counts are of, as texts. */
  readonly asked: ReadonlySet<string>;
  readonly undecided: ReadonlySet<string>;
  readonly contradictions: readonly OwnedFigure[];
  readonly notLookedAt: number;
  readonly leaks: readonly NamedLeak[];
  readonly toHide: readonly OwnedFigure[];
  readonly ifUnrevised: readonly OwnedFigure[];
}

const nothingFound: Found = {
  asked: new Set(),
  undecided: new Set(),
  contradictions: [],
  notLookedAt: 0,
  leaks: [],
  toHide: [],
  ifUnrevised: [],
};

/** What was found at several times, each thing once. */
function together([first = nothingFound, ...more]: readonly Found[]): Found {
  return more.reduce(
    (so, one) => ({
      asked: new Set([...so.asked, ...one.asked]),
      undecided: new Set([...so.undecided, ...one.undecided]),
      contradictions: [...new Set([...so.contradictions, ...one.contradictions])],
      notLookedAt: Math.max(so.notLookedAt, one.notLookedAt),
      leaks: [...new Map([...so.leaks, ...one.leaks].map((leak) => [leak.one, leak])).values()],
      toHide: [...new Set([...so.toHide, ...one.toHide])],
      ifUnrevised: [...new Set([...so.ifUnrevised, ...one.ifUnrevised])],
    }),
    first,
  );
}

/** The audit of what versions tell of places that were there at one time. */
function auditedAt(
  wasThere: WasThere,
  allVersions: readonly (readonly ToldCount[])[],
  solver: ProgrammeSolver,
  { version: open, before }: Open,
): Found {
  const versions = allVersions.map((told) => told.filter(({ one }) => wasThere(one.figure.key.refArea)));
  if (!versions.some((told) => told.some(isWithheld))) return nothingFound;
  const told = toldCells(versions);
  const { table, toldOf } = told;
  const tellOf = (cell: number): readonly ToldIn[] => toldOf.get(cell) ?? [];
  // A share without its numerator tells between which numbers the count lies.
  const isKnown = (cell: number): boolean =>
    tellOf(cell).some(({ count: { count } }) => !Number.isNaN(count));
  const unknown = new Set([...toldOf.keys()].filter((cell) => !isKnown(cell)));
  const secret = new Set([...unknown].filter((cell) => tellOf(cell).some(isWithheld)));
  const textOf = (cell: number): string => tellOf(cell)[0]?.text ?? "";
  const asked = new Set([...secret].map(textOf));
  const undecided = new Set<string>();
  let notLookedAt = told.tooMuch;
  const contradictions: OwnedFigure[] = [];
  const withheldIn = (cells: readonly number[]): readonly OwnedFigure[] =>
    cells
      .filter((cell) => secret.has(cell))
      .flatMap((cell) =>
        tellOf(cell)
          .filter(isWithheld)
          .map(({ one }) => one),
      );
  const leaks = new Map<OwnedFigure, NamedLeak>();
  const toHide = new Set<OwnedFigure>();
  const isOpenly = (one: ToldIn): boolean => one.version === open && !isWithheld(one);
  /** Shown by a delivery and by no edition: it can still be withheld. */
  const canHide = (cell: number): boolean => {
    const all = tellOf(cell).filter((one) => !isWithheld(one));
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
  const shown = new Set([...toldOf.keys()].filter((cell) => tellOf(cell).some(isOpenly)));
  const following = leaksIfUnrevised(told, unknown, shown, solver).flatMap(tellOf);
  const conditional = following
    .filter((one) => isWithheld(one) && !before.has(one.text))
    .map(({ one }) => one);
  for (const part of linkedParts(table)) {
    let leavesOut = false;
    for (let size = -1; size < unknown.size; ) {
      size = unknown.size;
      const { leaks: found, leavesOutJointCells } = leaksInPart(part, unknown, told, solver);
      leavesOut ||= leavesOutJointCells;
      if (found === "undecided") {
        for (const cell of part.places) if (secret.has(cell)) undecided.add(textOf(cell));
      }
      if (found === "impossible") contradictions.push(...withheldIn(part.places).slice(0, 1));
      if (typeof found === "string") break;
      for (const cell of found) {
        const text = textOf(cell);
        if (!secret.has(cell) || before.has(text)) continue;
        const hidden = tellOf(cell).filter(isWithheld);
        const own = hidden.filter(({ version }) => version === open);
        for (const { one } of own.length > 0 ? own : hidden.slice(0, 1)) leaks.set(one, { one, text });
        const next = smallestBeside(table, cell, unknown, canHide);
        if (next === undefined) continue;
        unknown.add(next);
        secret.add(next);
        hide(next);
      }
    }
    if (leavesOut) notLookedAt++;
  }
  const ifUnrevised = [...new Set(conditional)];
  return {
    ...{ asked, undecided, contradictions, notLookedAt },
    ...{ leaks: [...leaks.values()], toHide: [...toHide], ifUnrevised },
  };
}

/** The cell with the smallest count in a sum that holds another, among those that can be withheld. */
function smallestBeside(
  { cells, sums }: LinkedCells,
  cell: number,
  unknown: ReadonlySet<number>,
  canHide: (cell: number) => boolean,
): number | undefined {
  return sums
    .map(({ total, parts }) => [total, ...parts])
    .filter((places) => places.includes(cell))
    .flat()
    .filter((place) => !unknown.has(place) && canHide(place))
    .sort((a, b) => (cells[a]?.count ?? 0) - (cells[b]?.count ?? 0))[0];
}
