import type { Audit } from "../audit/audit-closed.js";
import type { DeliveredFigure } from "../delivered-figure.js";
import { FigureCells } from "../figure-cells.js";
import type { ProgrammeSolver } from "../linear-programme.js";
import { linkedParts } from "../linked-parts.js";
import type { PrimaryRules, SumFacts } from "../primary-rules.js";
import { protect } from "../protect.js";
import { restFacts, sumProtection } from "./sum-protection.js";
import { sumTask } from "./sum-task.js";

/** Figures that are withheld because of the sums behind them, and what the audits say of it. */
export interface WithheldSums {
  readonly withheld: ReadonlySet<number>;
  readonly audits: readonly Audit[];
}

/**
 * Protects the sums behind means as counts are protected: those that a rule withholds, and as many others as are needed so that
 * none follows, to within what the rule asks, from a total or a part. `already` are figures that are withheld anyway.
 */
export function withheldSums(
  figures: readonly DeliveredFigure[],
  already: ReadonlySet<number>,
  rules: PrimaryRules,
  solver: ProgrammeSolver,
): WithheldSums {
  const book = new FigureCells();
  const figuresOf = new Map<number, number[]>();
  const facts = new Map<number, SumFacts>();
  for (const [at, { sum }] of figures.entries()) {
    if (sum === undefined) continue;
    const cell = book.enter({ population: sum.population, count: sum.facts.total });
    const others = figuresOf.get(cell);
    if (others === undefined) figuresOf.set(cell, [at]);
    else others.push(at);
    facts.set(cell, sum.facts);
  }
  if (facts.size === 0) return { withheld: new Set(), audits: [] };
  book.addSums();
  const table = book.linkedCells();
  for (const { total, parts } of table.sums) {
    const [rest, whole] = [parts.find((part) => !facts.has(part)), facts.get(total)];
    if (rest === undefined || whole === undefined) continue;
    facts.set(
      rest,
      restFacts(
        whole,
        parts.flatMap((part) => facts.get(part) ?? []),
      ),
    );
  }
  const asked = new Map<number, number>();
  for (const [cell, one] of facts) {
    const isAlready = figuresOf.get(cell)?.some((at) => already.has(at)) === true;
    const more = sumProtection(one, rules);
    if (more > 0 || isAlready) asked.set(cell, more);
  }
  const withheld = new Set<number>();
  const audits: Audit[] = [];
  for (const { table: own, places } of linkedParts(table)) {
    const inPart = new Map(
      places.flatMap((place, at) => {
        const more = asked.get(place);
        return more === undefined ? [] : [[at, more] as const];
      }),
    );
    if ([...inPart.values()].every((more) => more === 0)) continue;
    const found = protect(sumTask(own, inPart), solver);
    // Where nothing protects a sum, none of those that are bound to it is shown.
    const isSafe = found.audit.leaks.length === 0;
    const hidden = isSafe ? [...found.withheld] : [...places.keys()];
    for (const at of hidden) for (const one of figuresOf.get(places[at] ?? -1) ?? []) withheld.add(one);
    audits.push({ asked: isSafe ? found.audit.asked : places.length, leaks: [], weakest: [] });
  }
  return { withheld, audits };
}
