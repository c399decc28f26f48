import type { PersonCount } from "./delivered-figure.js";
import { addRegionCells } from "./joint/region-cells.js";
import type { CellMeaning } from "./joint/regions.js";
import type { CellTotal, CountCell, LinkedCells } from "./linked-cells.js";
import {
  areApart,
  differingVariables,
  isWithin,
  limitText,
  type Population,
  partText,
  populationText,
  restOf,
} from "./population.js";

/**
 * What a whole holds beyond parts that differ from it by some variables; undefined where nobody is left. `kind` is the same
 * for the same parts of another whole.
 */
export type Left = (whole: number, parts: readonly number[], by: string, kind: string) => number | undefined;

interface FigureCell extends CountCell {
  readonly population: Population | undefined;
}

/**
 * The cells behind the figures of a delivery: each population once, whatever figures tell of it, and what is left of one
 * when those inside it are taken away.
 */
export class FigureCells {
  /** Whether counts that are too large for their whole are a mistake of whoever made them, or of no interest. */
  readonly #isStrict: boolean;

  readonly #cells: FigureCell[] = [];
  readonly #byText = new Map<string, number>();
  readonly #sums: CellTotal[] = [];
  readonly #earlier = new Set<number>();
  /** By cell that is what is left of another: the whole and the parts. */
  readonly #left = new Map<number, { readonly whole: number; readonly parts: readonly number[] }>();
  /** Sums beside whose parts nobody is left. */
  readonly #closed: CellTotal[] = [];
  readonly #rests = new Set<string>();

  constructor(isStrict = true) {
    this.#isStrict = isStrict;
  }

  /** The cell of a count; the same population with another count is a mistake. */
  enter(one: PersonCount): number {
    return this.#enter(one, false);
  }

  cellOf({ population }: Pick<PersonCount, "population">): number | undefined {
    return this.#byText.get(populationText(population));
  }

  countOf(cell: number): number {
    return this.#cells[cell]?.count ?? Number.NaN;
  }

  /** How many a whole holds beyond parts of it; undefined where nobody is left, NaN where a count is not known. */
  leftBeyond(whole: number, parts: readonly number[]): number | undefined {
    const left = parts.reduce((so, part) => so - this.countOf(part), this.countOf(whole));
    return left === 0 ? undefined : left;
  }

  /** What counts entered so far are of. */
  universes(): ReadonlySet<string> {
    return new Set(this.#cells.flatMap(({ population }) => population?.universe ?? []));
  }

  /** Whether a cell is the count of somebody named, and of no other edition. */
  isPopulation(cell: number | undefined): boolean {
    return cell !== undefined && this.#cells[cell]?.population !== undefined;
  }

  /** A cell that stands in no table, as what two published counts differ by. */
  addHidden(name: string, count: number): number {
    return this.#add({ name, count, population: undefined, isUnprinted: true });
  }

  /** A count that is in an earlier edition and not in this delivery. */
  enterEarlier(one: PersonCount): number {
    const cell = this.enter(one);
    this.#earlier.add(cell);
    return cell;
  }

  /** A cell of another edition. */
  addPublished(name: string, count: number): number {
    return this.#add({ name, count, population: undefined });
  }

  addSum(total: number, parts: readonly number[]): void {
    this.#sums.push({ total, parts });
  }

  /** Those of a group who are not counted are a cell too: a small rest tells as much as a small count. */
  addRest(group: number, counted: number): void {
    const pair = `${group} ${counted}`;
    if (group === counted || this.#rests.has(pair)) return;
    this.#rests.add(pair);
    const left = this.countOf(group) - this.countOf(counted);
    if (left < 0) {
      if (!this.#isStrict) return;
      throw new Error(`invalid figures: ${this.#cells[counted]?.name} is more than its group`);
    }
    if (left === 0) {
      this.addSum(group, [counted]);
      this.#closed.push({ total: group, parts: [counted] });
      return;
    }
    const population = restOf(this.#population(group), this.#population(counted));
    const rest = this.#enter({ population, count: left }, true);
    this.#rests.add(`${group} ${rest}`);
    this.#left.set(rest, { whole: group, parts: [counted] });
    this.addSum(group, [counted, rest]);
  }

  /**
   * Each population is the sum of those inside it that have nobody in common, and of who is in none of them; by sex, by
   * place, by group. `left` gives the last, undefined where nobody is left; as the counts say, if nothing else is asked.
   */
  addSums(left: Left = (whole, parts) => this.leftBeyond(whole, parts)): void {
    const byUniverse = new Map<string, number[]>();
    for (const [place, { population }] of this.#cells.entries()) {
      if (population === undefined) continue;
      const others = byUniverse.get(population.universe);
      if (others === undefined) byUniverse.set(population.universe, [place]);
      else others.push(place);
    }
    for (const places of byUniverse.values()) {
      for (const whole of places) this.#addSumsOf(whole, places, left);
    }
  }

  /**
   * Adds the cells of persons who are alike in all that is counted, as far as nothing counts them alone: what the sums do not
   * say is that these are not below 0. Gives the universes of which some are too many; those that are not `asked` for are left
   * as they are. What other editions show is of other records, and stays out.
   */
  addJointCells(asked: ReadonlySet<string> = this.universes()): readonly string[] {
    const tooMany: string[] = [];
    for (const universe of asked) {
      const meanings = new Map<number, CellMeaning>();
      const isMeant = (place: number): boolean => meanings.has(place);
      for (const [place, { population }] of this.#cells.entries()) {
        if (population?.universe !== universe || this.#earlier.has(place) || this.#left.has(place)) continue;
        meanings.set(place, { limits: population.limits });
      }
      for (const [place, left] of this.#left) {
        if ([left.whole, ...left.parts].every(isMeant)) meanings.set(place, left);
      }
      const areMeant = ({ total, parts }: CellTotal): boolean => isMeant(total) && parts.every(isMeant);
      const areAllSeen = addRegionCells({
        meanings,
        sums: this.#sums.filter(areMeant),
        closed: this.#closed.filter(areMeant),
        addJoint: () =>
          this.#add({
            name: "joint",
            count: Number.NaN,
            population: undefined,
            isUnprinted: true,
            isJoint: true,
          }),
        addSum: (total, parts) => this.#sums.push({ total, parts, isJoint: true }),
      });
      if (!areAllSeen) tooMany.push(universe);
    }
    return tooMany;
  }

  linkedCells(): LinkedCells {
    const cells = this.#cells.map(({ population, ...cell }) => ({
      ...cell,
      ...(population === undefined ? {} : { codes: codesOf(population) }),
    }));
    return { cells, sums: this.#sums };
  }

  #enter({ population, count }: PersonCount, isUnprinted: boolean): number {
    const name = populationText(population);
    const before = this.#byText.get(name);
    if (before === undefined) {
      this.#byText.set(name, this.#cells.length);
      return this.#add({ name, count, population, ...(isUnprinted ? { isUnprinted } : {}) });
    }
    if (!Object.is(this.#cells[before]?.count, count)) {
      throw new Error(`invalid figures: ${name} has two counts`);
    }
    return before;
  }

  #addSumsOf(whole: number, places: readonly number[], left: Left): void {
    const of = this.#population(whole);
    const inside = places.filter((place) => place !== whole && isWithin(this.#population(place), of));
    const largest = inside.filter(
      (place) =>
        !inside.some(
          (other) => other !== place && isWithin(this.#population(place), this.#population(other)),
        ),
    );
    for (const [by, family] of this.#families(of, largest)) {
      const parts = this.#fitting(whole, family);
      const [only, ...more] = parts;
      if (only === undefined || (more.length === 0 && this.#rests.has(`${whole} ${only}`))) continue;
      const beyond = left(whole, parts, by, this.#kindOf(whole, parts));
      const name = `${this.#cells[whole]?.name}, beyond ${by}`;
      const rest = beyond === undefined ? [] : [this.addHidden(name, beyond)];
      for (const one of rest) this.#left.set(one, { whole, parts });
      if (rest.length === 0) this.#closed.push({ total: whole, parts });
      this.addSum(whole, [...parts, ...rest]);
    }
  }

  /** Parts that differ from the whole by the same variables, as far as they have nobody in common. */
  #families(whole: Population, parts: readonly number[]): readonly (readonly [string, readonly number[]])[] {
    const families: { readonly by: string; readonly parts: number[] }[] = [];
    for (const part of parts) {
      const population = this.#population(part);
      const by = differingVariables(population, whole).join(", ");
      const found = families.find(
        (one) => one.by === by && one.parts.every((other) => areApart(this.#population(other), population)),
      );
      if (found === undefined) families.push({ by, parts: [part] });
      else found.parts.push(part);
    }
    return families.map(({ by, parts: those }) => [by, those]);
  }

  #kindOf(whole: number, parts: readonly number[]): string {
    return JSON.stringify(
      parts.map((part) => partText(this.#population(part), this.#population(whole))).sort(),
    );
  }

  /** Without counts of earlier editions that are too many beside those of now. */
  #fitting(whole: number, parts: readonly number[]): readonly number[] {
    const sum = parts.reduce((so, part) => so + this.countOf(part), 0);
    if (!(sum > this.countOf(whole))) return parts;
    const current = parts.filter((part) => !this.#earlier.has(part));
    if (current.length < parts.length) return this.#fitting(whole, current);
    if (this.#earlier.has(whole) || !this.#isStrict) return [];
    throw new Error(`invalid figures: the parts of ${this.#cells[whole]?.name} are more than it`);
  }

  #population(cell: number): Population {
    const population = this.#cells[cell]?.population;
    if (population === undefined) throw new Error(`invalid cell: ${cell}`);
    return population;
  }

  #add(cell: FigureCell): number {
    this.#cells.push(cell);
    return this.#cells.length - 1;
  }
}

/** Where a population stands among the others of its universe. */
function codesOf({ universe, limits }: Population): ReadonlyMap<string, string> {
  return new Map([...limits].map(([name, limit]) => [name, limitText(limit)] as const)).set("", universe);
}
