import type { CellTotal } from "../linked-cells.js";
import type { CodeAtom, CodeVariable } from "./code-variables.js";
import { cyclicCore, type TableEdge } from "./cyclic-core.js";
import { hangingTogether } from "./hanging-together.js";
import { type FinestCells, levelName, tableMargins } from "./table-margins.js";

/** Cells that a book of cells holds so far. */
export interface JointBook {
  readonly size: number;
  readonly sums: Iterable<CellTotal>;
  codesOf(cell: number): ReadonlyMap<string, string>;
  /** The cell of these codes by dimension; a new one is a joint cell. */
  enterJoint(codes: ReadonlyMap<string, string>): number;
  addSum(cell: number, parts: readonly number[]): void;
}

/**
 * Adds the counts by several dimensions at once that stand in no table, where tables by some of them each bind these: no count
 * is below 0 there either, which no sum of the tables says. Gives the dimensions of those that are too many.
 */
export function addJointCells(
  book: JointBook,
  tables: readonly FinestCells[],
  totalled: ReadonlySet<string>,
  most = mostJointCells,
): readonly (readonly string[])[] {
  const { variables, edges } = tableMargins(tables, totalled, (cell) => book.codesOf(cell));
  if (edges.length < 2) return [];
  const sums = [...book.sums];
  const size = book.size;
  return hangingTogether(cyclicCore(edges), ({ variables }) => variables).flatMap((edges) => {
    const axes = variables.flatMap((variable) => axisOf(variable, edges));
    let count = 1;
    for (const { atoms } of axes) count *= atoms?.length ?? Number.POSITIVE_INFINITY;
    if (count > most) return [[...new Set(axes.map(({ variable }) => variable.dimension))]];
    bind(book, size, sums, axes);
    return [];
  });
}

/** More of them take long to find counts for, and the audit longer still. */
export const mostJointCells = 5000;

/** A variable with what a person can be of. */
interface Axis {
  readonly variable: CodeVariable;
  readonly atoms: readonly CodeAtom[] | undefined;
}

function axisOf(variable: CodeVariable, edges: readonly TableEdge[]): readonly Axis[] {
  let depth = 0;
  while (edges.some((edge) => edge.variables.has(levelName(variable, depth + 1)))) depth++;
  return depth === 0 ? [] : [{ variable, atoms: variable.atoms(depth) }];
}

/** Every cell that is a sum of joint cells, unless it is one of cells that are. */
function bind(book: JointBook, size: number, sums: readonly CellTotal[], axes: readonly Axis[]): void {
  const bound = new Map<number, readonly (readonly CodeAtom[])[]>();
  for (let cell = 0; cell < size; cell++) {
    const atoms = atomsOf(book.codesOf(cell), axes);
    if (atoms !== undefined) bound.set(cell, atoms);
  }
  const further = new Set(
    sums.flatMap(({ total, parts }) => (parts.every((part) => bound.has(part)) ? [total] : [])),
  );
  for (const [cell, atoms] of bound) {
    if (further.has(cell)) continue;
    let combinations: readonly ReadonlyMap<string, string>[] = [new Map()];
    for (const [at, { variable }] of axes.entries()) {
      combinations = combinations.flatMap((codes) =>
        (atoms[at] ?? []).map(({ name }) => new Map([...codes, [variable.name, name] as const])),
      );
    }
    const parts = combinations.map((codes) => book.enterJoint(codes));
    if (parts.length > 0 && !parts.includes(cell)) book.addSum(cell, parts);
  }
}

/** By axis: what somebody in the cell can be of; undefined where the cell is by something else as well. */
function atomsOf(
  codes: ReadonlyMap<string, string>,
  axes: readonly Axis[],
): readonly (readonly CodeAtom[])[] | undefined {
  const used = new Set<string>();
  const atoms = axes.map(({ variable, atoms: all = [] }) => {
    const code = codes.get(variable.dimension);
    if (code === undefined || !variable.depthOf.has(code)) return all;
    used.add(variable.dimension);
    return all.filter((atom) => atom.codes.has(code));
  });
  if ([...codes.keys()].some((dimension) => !used.has(dimension))) return undefined;
  // A code below the depth of its axis is no sum of joint cells.
  const isDeeper = axes.some(({ variable, atoms: all = [] }, at) => {
    const code = codes.get(variable.dimension);
    return code !== undefined && variable.depthOf.has(code) && atoms[at]?.length === 0 && all.length > 0;
  });
  return isDeeper ? undefined : atoms;
}
