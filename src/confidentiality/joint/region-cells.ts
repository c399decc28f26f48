import type { CellTotal } from "../linked-cells.js";
import { type Limit, limitText } from "../population.js";
import { atomsByVariable, type CellMeaning, type Region, regionsOf } from "./regions.js";
import { type VariableGroup, variableTree } from "./variable-tree.js";

/** Cells with what they are of, and the sums among them. */
export interface MeantCells {
  readonly meanings: ReadonlyMap<number, CellMeaning>;
  readonly sums: readonly CellTotal[];
  /** Sums whose parts are the whole, because nobody is left. */
  readonly closed: readonly CellTotal[];
  /** A cell that stands in no table. */
  addJoint(): number;
  addSum(total: number, parts: readonly number[]): void;
}

/**
 * Adds the cells of persons who are alike in all that is counted, where no cell counts them alone: they are not below 0, and
 * every cell is a sum of some. Variables that no count has together are looked at apart. False where some were too many.
 */
export function addRegionCells(book: MeantCells): boolean {
  const meanings = withoutConstants(book.meanings);
  const scopes = new Map([...meanings.keys()].map((cell) => [cell, scopeOf(meanings, cell)]));
  const groups = variableTree([...scopes.values()]);
  const atoms = atomsByVariable(meanings.values());
  let areAllSeen = true;
  const charts: (Chart | undefined)[] = groups.map((group, at) => {
    const inside = [...meanings.keys()].filter((cell) => isPart(scopes.get(cell), group.variables));
    const shared = new Set([
      ...group.shared,
      ...groups.flatMap((other) => (other.before === at ? other.shared : [])),
    ]);
    return chartOf(book, meanings, inside, { group, shared, atoms });
  });
  const cellsOf = charts.map((chart) => {
    if (chart === undefined) {
      areAllSeen = false;
      return undefined;
    }
    return bind(book, chart);
  });
  for (const [at, { before, shared }] of groups.entries()) {
    const [own, other] = [charts[at], charts[before]];
    const [ownCells, otherCells] = [cellsOf[at], cellsOf[before]];
    if (own && other && ownCells && otherCells) join(book, [own, ownCells], [other, otherCells], shared);
  }
  return areAllSeen;
}

/** More regions of one group of variables are not looked at. */
const mostRegions = 3000;

/** The regions of a group of variables, and of which of them each cell is the sum. */
interface Chart {
  readonly regions: readonly Region[];
  readonly inCell: ReadonlyMap<number, readonly number[]>;
}

/** Limits that all cells have alike tell none of them apart. */
function withoutConstants(meanings: ReadonlyMap<number, CellMeaning>): ReadonlyMap<number, CellMeaning> {
  const uses = new Map<string, number>();
  const limited = [...meanings.values()].flatMap((one) => ("limits" in one ? [one.limits] : []));
  const nameOf = (name: string, limit: Limit): string => JSON.stringify([name, limitText(limit)]);
  for (const limits of limited) {
    for (const [name, limit] of limits) {
      const key = nameOf(name, limit);
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }
  return new Map(
    [...meanings].map(([cell, meaning]): readonly [number, CellMeaning] => {
      if (!("limits" in meaning)) return [cell, meaning];
      const own = [...meaning.limits].filter(
        ([name, limit]) => uses.get(nameOf(name, limit)) !== limited.length,
      );
      return [cell, { limits: new Map(own) }];
    }),
  );
}

function scopeOf(meanings: ReadonlyMap<number, CellMeaning>, cell: number): ReadonlySet<string> {
  const meaning = meanings.get(cell);
  if (meaning === undefined) return new Set();
  if ("limits" in meaning) return new Set(meaning.limits.keys());
  return new Set([meaning.whole, ...meaning.parts].flatMap((one) => [...scopeOf(meanings, one)]));
}

function isPart(scope: ReadonlySet<string> | undefined, variables: readonly string[]): boolean {
  return scope !== undefined && [...scope].every((name) => variables.includes(name));
}

function chartOf(
  { closed }: MeantCells,
  meanings: ReadonlyMap<number, CellMeaning>,
  inside: readonly number[],
  {
    group,
    shared,
    atoms,
  }: {
    readonly group: VariableGroup;
    readonly shared: ReadonlySet<string>;
    readonly atoms: ReadonlyMap<string, readonly ReadonlySet<string>[]>;
  },
): Chart | undefined {
  const limited: ReadonlyMap<string, Limit>[] = [];
  const maskOf = new Map<number, bigint>();
  for (const cell of inside) {
    const meaning = meanings.get(cell);
    if (meaning === undefined || !("limits" in meaning)) continue;
    maskOf.set(cell, 1n << BigInt(limited.length));
    limited.push(meaning.limits);
  }
  const found = regionsOf(limited, group.variables, shared, atoms, mostRegions);
  if (found === undefined) return undefined;
  const isIn = (cell: number, bits: bigint): boolean => {
    const mask = maskOf.get(cell);
    if (mask !== undefined) return (bits & mask) !== 0n;
    const meaning = meanings.get(cell);
    if (meaning === undefined || "limits" in meaning) return false;
    return isIn(meaning.whole, bits) && !meaning.parts.some((part) => isIn(part, bits));
  };
  const known = new Set(inside);
  const full = closed.filter(({ total, parts }) => [total, ...parts].every((one) => known.has(one)));
  const regions = found.filter(
    ({ bits }) =>
      (shared.size > 0 || bits !== 0n) &&
      !full.some(({ total, parts }) => isIn(total, bits) && !parts.some((part) => isIn(part, bits))),
  );
  const inCell = new Map(
    inside.map((cell) => [cell, regions.flatMap(({ bits }, at) => (isIn(cell, bits) ? [at] : []))]),
  );
  return { regions, inCell };
}

/** Binds every cell to its regions; gives the cell of each region. */
function bind(book: MeantCells, { regions, inCell }: Chart): readonly number[] {
  // What a sum says already need not be said again.
  const isSaid = new Set(
    book.sums.flatMap(({ total, parts }) => {
      const whole = inCell.get(total);
      const inside = parts.flatMap((part) => inCell.get(part) ?? [Number.NaN]);
      if (whole === undefined || inside.length !== whole.length) return [];
      const all = new Set(inside);
      return whole.every((one) => all.has(one)) ? [total] : [];
    }),
  );
  const cellOf = new Map<number, number>();
  for (const [cell, inside] of inCell) {
    const [only, ...more] = inside;
    if (only === undefined || more.length > 0) continue;
    if (!cellOf.has(only) || (isSaid.has(cellOf.get(only) ?? -1) && !isSaid.has(cell)))
      cellOf.set(only, cell);
  }
  const cells = regions.map((_, at) => cellOf.get(at) ?? book.addJoint());
  for (const [cell, inside] of inCell) {
    const parts = inside.map((at) => cells[at] ?? -1);
    if (!isSaid.has(cell) && !parts.includes(cell)) book.addSum(cell, parts);
  }
  return cells;
}

/** What two groups of variables share is of the same persons in both. */
function join(
  book: MeantCells,
  [first, firstCells]: readonly [Chart, readonly number[]],
  [second, secondCells]: readonly [Chart, readonly number[]],
  shared: readonly string[],
): void {
  const byValues = ({ regions }: Chart): ReadonlyMap<string, readonly number[]> => {
    const found = new Map<string, number[]>();
    for (const [at, { values }] of regions.entries()) {
      const key = shared.map((name) => values.get(name)).join();
      found.set(key, [...(found.get(key) ?? []), at]);
    }
    return found;
  };
  const [one, other] = [byValues(first), byValues(second)];
  for (const key of new Set([...one.keys(), ...other.keys()])) {
    const sides = [
      { chart: first, inside: one.get(key) ?? [], cells: firstCells },
      { chart: second, inside: other.get(key) ?? [], cells: secondCells },
    ];
    const counted = sides.flatMap(({ chart, inside }) => cellOfAll(chart, inside) ?? []);
    const single = sides.flatMap(({ inside, cells }) =>
      inside.length === 1 ? inside.map((at) => cells[at] ?? -1) : [],
    );
    const total = counted[0] ?? single[0] ?? book.addJoint();
    for (const { chart, inside, cells } of sides) {
      const parts = inside.map((at) => cells[at] ?? -1);
      const isBound = parts.includes(total) || sameRegions(chart.inCell.get(total), inside);
      if (!isBound) book.addSum(total, parts);
    }
  }
}

/** The cell that counts some regions together. */
function cellOfAll({ inCell }: Chart, inside: readonly number[]): number | undefined {
  return [...inCell].find(([, own]) => sameRegions(own, inside))?.[0];
}

function sameRegions(a: readonly number[] | undefined, b: readonly number[]): boolean {
  return a !== undefined && a.length > 0 && a.length === b.length && a.every((one, at) => one === b[at]);
}
