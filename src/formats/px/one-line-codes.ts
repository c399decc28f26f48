import type { CubeDimension, Table } from "../../cube/index.js";
import { oneLine } from "./px-writing.js";

/**
 * The table with codes and ids of dimensions that PX can hold, on one line each, and how many had to be changed. Two that
 * differ in their line breaks alone stay two.
 */
export function withOneLineCodes(table: Table): { readonly table: Table; readonly changed: number } {
  const names = oneLineNames(table.dimensions.map(({ id }) => id));
  const codes = new Map(table.dimensions.map((one) => [one.id, oneLineNames(allCodes(one))]));
  const changed = [names, ...codes.values()].reduce((sum, { size }) => sum + size, 0);
  if (changed === 0) return { table, changed };
  const nameOf = (id: string): string => names.get(id) ?? id;
  const codeOf = (dimension: string, code: string): string => codes.get(dimension)?.get(code) ?? code;
  const dimensions = table.dimensions.map((dimension): CubeDimension => {
    const { id, column, codeList } = dimension;
    return {
      ...dimension,
      id: nameOf(id),
      column: { ...column, codes: column.codes.map((code) => codeOf(id, code)) },
      ...(codeList === undefined
        ? {}
        : {
            codeList: {
              ...codeList,
              codes: codeList.codes.map((code) => ({
                ...code,
                id: codeOf(id, code.id),
                ...(code.parent === undefined ? {} : { parent: codeOf(id, code.parent) }),
              })),
            },
          }),
    };
  });
  const notes = table.notes.map((note) => ({
    ...note,
    at: note.at.map(({ dimension, code }) => ({
      dimension: nameOf(dimension),
      ...(code === undefined ? {} : { code: codeOf(dimension, code) }),
    })),
  }));
  return { table: { ...table, dimensions, notes }, changed };
}

function allCodes({ column, codeList }: CubeDimension): readonly string[] {
  return [...(codeList?.codes.map(({ id }) => id) ?? []), ...column.codes];
}

/** What those with line breaks become. */
function oneLineNames(names: readonly string[]): ReadonlyMap<string, string> {
  const broken = new Set(names.filter((name) => oneLine(name) !== name));
  if (broken.size === 0) return new Map();
  const taken = new Set(names);
  return new Map(
    [...broken].map((name) => {
      const plain = oneLine(name);
      let own = plain;
      for (let number = 2; taken.has(own); number++) own = `${plain} (${number})`;
      taken.add(own);
      return [name, own];
    }),
  );
}
