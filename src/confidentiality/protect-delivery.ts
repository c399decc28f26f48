import { total } from "../cube/index.js";
import type { Audit } from "./audit/audit-closed.js";
import type { DeliveredFigure } from "./delivered-figure.js";
import { FigureCells } from "./figure-cells.js";
import type { ProgrammeSolver } from "./linear-programme.js";
import { type PrimaryRules, primaryReason } from "./primary-rules.js";
import { protect } from "./protect.js";

/** What is withheld of a delivery, by the places of its figures. */
export interface ProtectedDelivery {
  readonly withheld: ReadonlySet<number>;
  readonly audit: Audit;
}

/**
 * Protects everything that one delivery publishes as one system: counts, the groups they are a part of, and the totals over
 * each dimension. What a total holds beyond the parts that are delivered is a cell too, because a reader can subtract. Figures
 * that rest on withheld ones, or on too few persons, are withheld with them.
 */
export function protectDelivery(
  figures: readonly DeliveredFigure[],
  parents: ReadonlyMap<string, ReadonlyMap<string, string>>,
  rules: PrimaryRules,
  solver: ProgrammeSolver,
  published: readonly DeliveredFigure[] = [],
): ProtectedDelivery {
  const book = new FigureCells();
  for (const figure of [...published, ...figures]) book.enter(figure);
  book.addSums((dimension, code) => parents.get(dimension)?.get(code) ?? total);
  const table = book.linkedCells();
  const known = new Set(published.flatMap((figure) => book.cellsOf(figure)));
  const primary = new Set<number>();
  for (const figure of [...published, ...figures]) {
    const { count, base } = figure;
    if (count === undefined) continue;
    if (primaryReason({ count, ...(base === undefined ? {} : { of: base.count }) }, rules) === undefined)
      continue;
    const [cell] = book.cellsOf(figure);
    if (cell !== undefined && !known.has(cell)) primary.add(cell);
  }
  for (const [place, { count }] of table.cells.entries()) {
    if (!known.has(place) && primaryReason({ count }, rules) !== undefined) primary.add(place);
  }
  const { withheld: cells, audit } = protect(
    {
      table,
      primary: new Map([...primary].map((place) => [place, { down: 1, up: 1, width: 2 }])),
      otherWidth: 2,
      known,
      knowledge: { leastWithheld: 0, ranges: [] },
      guardsPersons: true,
    },
    solver,
  );
  return {
    withheld: withWhatRestsOnIt(figures, (figure) => book.cellsOf(figure).some((one) => cells.has(one))),
    audit,
  };
}

function withWhatRestsOnIt(
  figures: readonly DeliveredFigure[],
  isHidden: (figure: DeliveredFigure) => boolean,
): ReadonlySet<number> {
  const withheld = new Set<number>();
  for (const [place, figure] of figures.entries()) {
    const { support } = figure;
    if (isHidden(figure) || (support !== undefined && support.persons < support.least)) withheld.add(place);
  }
  for (let before = -1; before < withheld.size; ) {
    before = withheld.size;
    for (const [place, { restsOn = [] }] of figures.entries()) {
      if (restsOn.some((one) => withheld.has(one))) withheld.add(place);
    }
  }
  return withheld;
}
