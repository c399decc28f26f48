import type { Audit, Leak } from "./audit/audit-closed.js";
import type { DeliveredFigure } from "./delivered-figure.js";
import { FigureCells } from "./figure-cells.js";
import { withJointCounts, withoutJointCells } from "./joint/joint-counts.js";
import type { WithheldCount, WithheldDelivery } from "./ledger/withheld-count.js";
import type { ProgrammeSolver } from "./linear-programme.js";
import { linkedParts } from "./linked-parts.js";
import { type PrimaryReason, type PrimaryRules, primaryReason } from "./primary-rules.js";
import { protect } from "./protect.js";
import { ordinary, type Uncertainty, usualKnowledge } from "./protection-task.js";
import { enterPublished, type PublishedCounts } from "./published-counts.js";
import { withheldSums } from "./sums/withheld-sums.js";

/** What is withheld of a delivery, by the places of its figures. */
export interface ProtectedDelivery {
  readonly withheld: ReadonlySet<number>;
  /** Withheld figures whose group may be told all the same. */
  readonly groupsShown: ReadonlySet<number>;
  /** For the ledger. */
  readonly withheldCounts: readonly WithheldCount[];
  readonly audit: Audit;
  /** Of how many periods, files and states of them not all that figures tell together was looked at: it is too much. */
  readonly notLookedAt: number;
}

/**
 * Protects everything that one delivery publishes as one system: counts, the groups they are a part of, and all that is
 * the sum of others, with what a total holds beyond the parts delivered, because a reader can subtract. Figures
 * that rest on withheld ones, or on too few persons, are withheld with them. Leaks of the audit are what editions already
 * published give away. Then sums behind means are protected, each as amounts of its own. `withheldBefore` is what earlier deliveries withheld: it must not follow from this one either.
 */
export function protectDelivery(
  figures: readonly DeliveredFigure[],
  rules: PrimaryRules,
  solver: ProgrammeSolver,
  published: PublishedCounts = { counts: [], borders: [] },
  withheldBefore: readonly WithheldDelivery[] = [],
): ProtectedDelivery {
  const book = new FigureCells();
  const cells = figures.map(({ counted, among }) => ({
    counted: counted && book.enter(counted),
    among: among && book.enter(among),
  }));
  for (const { counted, among } of cells) {
    if (counted !== undefined && among !== undefined) book.addRest(among, counted);
  }
  const { known, asked: askedBefore, ranges } = enterPublished(book, published, withheldBefore);
  book.addSums();
  const tooMuch = new Set(book.addJointCells());
  let notLookedAt = 0;
  const table = book.linkedCells();
  const primary = new Map<number, Uncertainty>(askedBefore);
  for (const [place, { count }] of table.cells.entries()) {
    if (!known.has(place) && !primary.has(place) && primaryReason({ count }, rules) !== undefined)
      primary.set(place, ordinary);
  }
  for (const [at, { counted, among, isSensitive = false }] of figures.entries()) {
    const cell = cells[at]?.counted;
    if (!isSensitive || counted === undefined || cell === undefined || known.has(cell)) continue;
    const facts = { count: counted.count, ...(among === undefined ? {} : { of: among.count }) };
    const reason = primaryReason(facts, { ...rules, minimumCount: 1, hidesNobodyAndEverybody: true });
    if (reason !== undefined) primary.set(cell, uncertainties[reason] ?? ordinary);
  }
  const hidden = new Set<number>();
  const audits: Audit[] = [];
  for (const part of linkedParts(table)) {
    const own = new Map(part.places.map((place, at) => [place, at]));
    const inPart = <T>(all: Iterable<readonly [number, T]>): readonly (readonly [number, T])[] =>
      [...all].flatMap(([place, value]) => {
        const at = own.get(place);
        return at === undefined ? [] : [[at, value] as const];
      });
    const asked = new Map(inPart(primary));
    if (asked.size === 0) continue;
    const joined = withJointCounts(part.table, solver);
    const isTooMuch = part.table.cells.some(({ codes }) => tooMuch.has(codes?.get("") ?? ""));
    if (isTooMuch || typeof joined === "string") notLookedAt++;
    const told = ranges.filter(({ cells: [one = -1] }) => own.has(one));
    const found = protect(
      {
        table: typeof joined === "string" ? withoutJointCells(part.table) : joined,
        primary: asked,
        otherWidth: 2,
        known: new Set(inPart([...known].map((place) => [place, true])).map(([at]) => at)),
        knowledge: {
          ...usualKnowledge,
          ranges: told.map((range) => ({ ...range, cells: range.cells.map((cell) => own.get(cell) ?? -1) })),
        },
        guardsPersons: true,
      },
      solver,
    );
    const isNew = told.length === 0 && part.places.every((place) => !known.has(place));
    if (found.audit.leaks.length > 0 && isNew) {
      // Where nearly everybody is alone there is nothing that could be shown.
      for (const place of part.places) hidden.add(place);
      audits.push({ asked: part.places.length, leaks: [], weakest: [] });
      continue;
    }
    for (const at of found.withheld) hidden.add(part.places[at] ?? -1);
    audits.push(inWhole(found.audit, part.places));
  }
  const isHidden = (cell: number | undefined): boolean => cell !== undefined && hidden.has(cell);
  const isCountHidden = (at: number): boolean => isHidden(cells[at]?.counted) || isHidden(cells[at]?.among);
  const sums = withheldSums(figures, withWhatRestsOnIt(figures, isCountHidden), rules, solver);
  audits.push(...sums.audits);
  const withheld = withWhatRestsOnIt(figures, (at) => isCountHidden(at) || sums.withheld.has(at));
  const groupsShown = new Set(
    [...withheld].filter((at) => cells[at]?.among !== undefined && !isHidden(cells[at]?.among)),
  );
  return {
    withheld,
    groupsShown,
    withheldCounts: countsOf(figures, cells, { withheld, groupsShown }, primary),
    notLookedAt,
    audit: {
      asked: audits.reduce((sum, { asked }) => sum + asked, 0),
      leaks: audits.flatMap(({ leaks }) => leaks),
      weakest: audits
        .flatMap(({ weakest }) => weakest)
        .sort((a, b) => a.upper - a.lower - (b.upper - b.lower))
        .slice(0, 10),
    },
  };
}

/** What no figure shows. */
function countsOf(
  figures: readonly DeliveredFigure[],
  cells: readonly { readonly counted?: number | undefined; readonly among?: number | undefined }[],
  { withheld, groupsShown }: Pick<ProtectedDelivery, "withheld" | "groupsShown">,
  primary: ReadonlyMap<number, Uncertainty>,
): readonly WithheldCount[] {
  const shown = new Set(
    cells.flatMap(({ counted, among }, at) => [
      ...(withheld.has(at) ? [] : [counted]),
      ...(withheld.has(at) && !groupsShown.has(at) ? [] : [among]),
    ]),
  );
  const found = new Map<number, WithheldCount>();
  for (const [at, figure] of figures.entries()) {
    for (const one of ["counted", "among"] as const) {
      const [cell, count] = [cells[at]?.[one], figure[one]];
      if (cell === undefined || count === undefined || shown.has(cell)) continue;
      const asked = primary.get(cell);
      found.set(cell, { ...count, ...(asked === undefined ? {} : { asked }) });
    }
  }
  return [...found.values()];
}

/** Of nobody there can only be more, of everybody only fewer. */
const uncertainties: Readonly<Partial<Record<PrimaryReason, Uncertainty>>> = {
  nobody: { down: 0, up: 2, width: 2 },
  everybody: { down: 2, up: 0, width: 2 },
};

function inWhole({ asked, leaks, weakest }: Audit, places: readonly number[]): Audit {
  const own = (leak: Leak): Leak => ({
    ...leak,
    cell: places[leak.cell] ?? -1,
    ...(leak.knownTo === undefined
      ? {}
      : { knownTo: new Set([...leak.knownTo].map((at) => places[at] ?? -1)) }),
  });
  return { asked, leaks: leaks.map(own), weakest: weakest.map(own) };
}

function withWhatRestsOnIt(
  figures: readonly DeliveredFigure[],
  isHidden: (at: number) => boolean,
): ReadonlySet<number> {
  const withheld = new Set<number>();
  for (const [at, { support = [] }] of figures.entries()) {
    const isFew = support.some(({ persons, least }) => persons > 0 && persons < least);
    if (isFew || isHidden(at)) withheld.add(at);
  }
  for (let before = -1; before < withheld.size; ) {
    before = withheld.size;
    const quantities = new Set([...withheld].flatMap((at) => figures[at]?.quantity ?? []));
    for (const [at, { restsOn = [], quantity }] of figures.entries()) {
      const isToldElsewhere = quantity !== undefined && quantities.has(quantity);
      if (isToldElsewhere || restsOn.some((one) => withheld.has(one))) withheld.add(at);
    }
  }
  return withheld;
}
