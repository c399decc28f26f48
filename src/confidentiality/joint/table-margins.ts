import { total } from "../../cube/index.js";
import type { CountTable } from "../count-table.js";
import { type CodeFamily, type CodeVariable, codeVariables } from "./code-variables.js";
import type { TableEdge } from "./cyclic-core.js";

/** A table with its finest cells: those that are no sum of others in it. */
export interface FinestCells {
  readonly table: CountTable;
  readonly finest: readonly number[];
}

/** What tables divide persons by, and how. */
export interface TableMargins {
  readonly variables: readonly CodeVariable[];
  readonly edges: readonly TableEdge[];
}

/** A level of a variable as one of the variables of a table. */
export function levelName({ name }: CodeVariable, level: number): string {
  return JSON.stringify([name, level]);
}

/**
 * The variables of some tables and which of them stand together in one. A file may hold several tables, each by some of its
 * dimensions. A level of a hierarchy is a variable of its own, so that a table of districts is not taken for one of areas.
 */
export function tableMargins(
  tables: readonly FinestCells[],
  totalled: ReadonlySet<string>,
  codesOf: (cell: number) => ReadonlyMap<string, string>,
): TableMargins {
  const dimensions = [...new Set(tables.flatMap(({ table }) => table.dimensions.map(({ name }) => name)))];
  const variables = dimensions.flatMap((name) =>
    codeVariables(
      name,
      tables.flatMap((one) => familiesOf(one, name, totalled.has(name), codesOf)),
    ),
  );
  const whole = new Set(tables.flatMap(({ table, finest }) => (table.isPartial ? [] : finest)));
  const variableOf = (dimension: string, code: string): CodeVariable | undefined =>
    variables.find((one) => one.dimension === dimension && one.depthOf.has(code));
  const edgeOf = (cells: readonly number[], isPartial: boolean): TableEdge => {
    const found = new Set<string>();
    let isKept = isPartial;
    for (const dimension of codesOf(cells[0] ?? -1).keys()) {
      const codes = new Set(cells.map((cell) => codesOf(cell).get(dimension) ?? total));
      const variable = variableOf(dimension, [...codes][0] ?? total);
      if (variable === undefined) continue;
      const depths = [...codes].map((code) => variable.depthOf.get(code) ?? 0);
      const depth = Math.max(1, ...depths);
      // It divides some codes and others not that another table divides.
      const isUneven = [...codes].some(
        (code) => (variable.depthOf.get(code) ?? depth) < depth && variable.isDivided(code),
      );
      if (isUneven || !variable.isTree) isKept = true;
      for (let level = 1; level <= depth; level++) found.add(levelName(variable, level));
    }
    return { variables: found, isKept };
  };
  const edges = tables.flatMap(({ table, finest }) =>
    byDimensions(finest, codesOf).flatMap((cells) => {
      const { isPartial = false } = table;
      // What whole tables hold as well is known of them, and no table of its own.
      return isPartial && cells.every((cell) => whole.has(cell))
        ? []
        : [{ edge: edgeOf(cells, isPartial), isPartial }];
    }),
  );
  const owned = new Set(edges.flatMap(({ edge, isPartial }) => (isPartial ? [] : [...edge.variables])));
  return {
    variables,
    edges: edges
      // A table of others about something else binds nothing.
      .filter(({ edge, isPartial }) => !isPartial || [...edge.variables].some((one) => owned.has(one)))
      .map(({ edge }) => edge),
  };
}

function byDimensions(
  cells: readonly number[],
  codesOf: (cell: number) => ReadonlyMap<string, string>,
): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const cell of cells) {
    const key = JSON.stringify([...codesOf(cell).keys()]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  return [...groups.values()];
}

/** How a table divides a dimension. */
function familiesOf(
  { table, finest }: FinestCells,
  dimension: string,
  isTotalled: boolean,
  codesOf: (cell: number) => ReadonlyMap<string, string>,
): readonly CodeFamily[] {
  const parents = table.dimensions.find(({ name }) => name === dimension)?.parents;
  const children = new Map<string, Set<string>>();
  for (const cell of finest) {
    let code = codesOf(cell).get(dimension);
    while (code !== undefined && parents !== undefined) {
      const parent = parents.get(code) ?? total;
      const siblings = children.get(parent);
      if (siblings?.has(code)) break;
      if (siblings === undefined) children.set(parent, new Set([code]));
      else siblings.add(code);
      code = parent === total ? undefined : parent;
    }
  }
  const isOpen = (parent: string): boolean => table.isPartial === true || (parent === total && !isTotalled);
  return [...children].map(([parent, codes]) => ({ parent, children: codes, isOpen: isOpen(parent) }));
}
