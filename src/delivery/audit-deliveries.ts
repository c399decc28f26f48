import {
  auditOpen,
  FigureCells,
  type LinkedCells,
  linkedParts,
  type PersonCount,
  type ProgrammeSolver,
} from "../confidentiality/index.js";
import type { Policy } from "../policy/index.js";
import type { Delivery, KeyedObservation } from "./delivery.js";
import { figurePopulations } from "./populations/figure-populations.js";
import { personCounts } from "./populations/person-counts.js";

/** The version of the audit that a set of deliveries passes before an edition is made of it. */
export const openAuditMethod = "open-audit/1";

/** A figure with the delivery that it is of. */
export interface OwnedFigure {
  readonly delivery: string;
  readonly figure: KeyedObservation;
}

/** What a reader could work out of several deliveries together. */
export interface DeliveriesAudit {
  /** How many withheld counts were looked at. */
  readonly asked: number;
  /** Withheld figures whose counts follow, or nearly, from what is shown. */
  readonly leaks: readonly OwnedFigure[];
  /** Shown figures that would have to be withheld as well, so that none does. */
  readonly toHide: readonly OwnedFigure[];
}

/**
 * The open audit of the working zone, over everything that deliveries publish together: each of them may be safe alone, and
 * one show what another withholds. It knows no true count. A total is taken to be the sum of its parts where it is so
 * wherever all of them are shown.
 */
export function auditDeliveries(
  policy: Policy,
  deliveries: readonly Delivery[],
  solver: ProgrammeSolver,
): DeliveriesAudit {
  const populationsOf = figurePopulations(policy);
  const owned = newestFirst(deliveries).flatMap(({ id, observations }) =>
    observations.map((figure) => ({ delivery: id, figure })),
  );
  const counts = new Set(
    policy.areas.flatMap(({ indicators }) =>
      indicators.filter(({ measure }) => measure === "count").map(({ id }) => id),
    ),
  );
  const told = owned.flatMap((one): readonly Told[] => {
    const { key, observation } = one.figure;
    const populations = populationsOf(key, observation.period);
    if (populations === undefined || observation.confStatus === "N") return [];
    if (observation.obsStatus !== "Q") {
      const { counted, among } = personCounts(one.figure, populations);
      return [counted, among].flatMap((count) => (count === undefined ? [] : [{ one, count }]));
    }
    const { counted, among } = populations;
    const group = personCounts(one.figure, populations).among;
    // A mean or median may be withheld for other reasons than how many it is of.
    return [
      ...(among === undefined && !counts.has(key.indicator)
        ? []
        : [{ one, count: { population: counted, count: Number.NaN } }]),
      ...(among === undefined ? [] : [{ one, count: group ?? { population: among, count: Number.NaN } }]),
    ];
  });
  const isAnyWithheld = told.some(({ count }) => Number.isNaN(count.count));
  return isAnyWithheld ? audited(told, solver) : { asked: 0, leaks: [], toHide: [] };
}

interface Told {
  readonly one: OwnedFigure;
  readonly count: PersonCount;
}

/** A later delivery stands for what an earlier one said of the same. */
function newestFirst(deliveries: readonly Delivery[]): readonly Delivery[] {
  return [...deliveries].sort((a, b) => (a.received === b.received ? 0 : a.received < b.received ? 1 : -1));
}

function audited(told: readonly Told[], solver: ProgrammeSolver): DeliveriesAudit {
  const book = bookOf(told, wholeFamilies(told));
  const table = book.linkedCells();
  const figuresOf = new Map<number, OwnedFigure[]>();
  const withheld = new Set<number>();
  const [leaks, toHide] = [new Set<OwnedFigure>(), new Set<OwnedFigure>()];
  for (const { one, count } of told) {
    const cell = book.cellOf(count);
    if (cell === undefined) continue;
    figuresOf.set(cell, [...(figuresOf.get(cell) ?? []), one]);
    if (Number.isNaN(book.countOf(cell))) withheld.add(cell);
  }
  const isAbout = ({ figure }: OwnedFigure): boolean => figure.observation.obsStatus === "Q";
  for (const { one, count } of told.filter(({ count: { count } }) => Number.isNaN(count))) {
    const cell = book.cellOf(count) ?? -1;
    // One delivery withholds what another one shows.
    if (withheld.has(cell) || !isCountOf(one, count, told)) continue;
    leaks.add(one);
    for (const other of figuresOf.get(cell) ?? []) if (!isAbout(other)) toHide.add(other);
  }
  let asked = 0;
  for (const part of linkedParts(table)) {
    const own = new Set(part.places.flatMap((place, at) => (withheld.has(place) ? [at] : [])));
    asked += own.size;
    for (let before = 0; own.size > before; ) {
      before = own.size;
      const found = auditOpen(part.table, own, { leastWithheld: 0, ranges: [] }, 2, solver);
      // Numbers that cannot fit together are no sums of one another: other checks tell of them.
      if (found.impossible.length > 0) break;
      for (const { cell } of found.leaks) {
        for (const one of figuresOf.get(part.places[cell] ?? -1) ?? []) if (isAbout(one)) leaks.add(one);
        const next = smallestBeside(part.table, cell, own, (at) => figuresOf.has(part.places[at] ?? -1));
        if (next === undefined) continue;
        own.add(next);
        for (const one of figuresOf.get(part.places[next] ?? -1) ?? []) if (!isAbout(one)) toHide.add(one);
      }
    }
  }
  return { asked, leaks: [...leaks], toHide: [...toHide] };
}

/** Whether a count is what a figure tells, and not the group it is told of. */
function isCountOf(one: OwnedFigure, count: PersonCount, told: readonly Told[]): boolean {
  return told.find((other) => other.one === one)?.count === count;
}

/** The shown cell with the smallest count in a sum that holds a cell. */
function smallestBeside(
  { cells, sums }: LinkedCells,
  cell: number,
  withheld: ReadonlySet<number>,
  isTold: (cell: number) => boolean,
): number | undefined {
  return sums
    .map(({ total, parts }) => [total, ...parts])
    .filter((places) => places.includes(cell))
    .flat()
    .filter((place) => !withheld.has(place) && isTold(place))
    .sort((a, b) => (cells[a]?.count ?? 0) - (cells[b]?.count ?? 0))[0];
}

/** Families of parts that add up to their whole wherever all of them are shown, and somewhere are. */
function wholeFamilies(told: readonly Told[]): ReadonlySet<string> {
  const [whole, not] = [new Set<string>(), new Set<string>()];
  const book = new FigureCells(false);
  enterAll(book, told);
  book.addSums((total, parts, _, kind) => {
    const left = book.countOf(total) - parts.reduce((sum, part) => sum + book.countOf(part), 0);
    if (!Number.isNaN(left)) (left === 0 ? whole : not).add(kind);
    return undefined;
  });
  return new Set([...whole].filter((kind) => !not.has(kind)));
}

function bookOf(told: readonly Told[], whole: ReadonlySet<string>): FigureCells {
  const book = new FigureCells(false);
  const pairs = enterAll(book, told);
  for (const [group, counted] of pairs) book.addRest(group, counted);
  book.addSums((total, parts, _, kind) => {
    const left = book.countOf(total) - parts.reduce((sum, part) => sum + book.countOf(part), 0);
    return left === 0 || (Number.isNaN(left) && whole.has(kind)) ? undefined : left;
  });
  return book;
}

/** Numbers first, so that what is withheld in one delivery and shown in another is known. */
function enterAll(book: FigureCells, told: readonly Told[]): readonly (readonly [number, number])[] {
  const isKnown = ({ count: { count } }: Told): boolean => !Number.isNaN(count);
  for (const { count } of [...told.filter(isKnown), ...told.filter((one) => !isKnown(one))]) {
    if (book.cellOf(count) === undefined) book.enter(count);
  }
  return told.flatMap(({ one, count }, at): readonly (readonly [number, number])[] => {
    const other = told[at + 1];
    if (other?.one !== one) return [];
    return [[book.cellOf(other.count) ?? -1, book.cellOf(count) ?? -1]];
  });
}
