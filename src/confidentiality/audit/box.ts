import type { LinkedCells } from "../linked-cells.js";

/**
 * Unknowns in a box around one: along every dimension the codes that share a total with its own, and what is above them. In
 * tables of many dimensions solutions lead around the corners of such boxes, where facts alone lead everywhere. Empty for
 * cells without codes.
 */
export function boxesOf(
  { cells, sums }: LinkedCells,
  unknownOf: ReadonlyMap<number, number>,
): (cell: number) => readonly number[] {
  const names = [...new Set(cells.flatMap(({ codes }) => [...(codes?.keys() ?? [])]))];
  const codesOf = (cell: number): readonly string[] =>
    names.map((name) => cells[cell]?.codes?.get(name) ?? "");
  const above = names.map(() => new Map<string, string>());
  const below = names.map(() => new Map<string, Set<string>>());
  for (const { total, parts } of sums) {
    const whole = codesOf(total);
    for (const part of parts) {
      const own = codesOf(part);
      const differing = names.flatMap((_, at) => (own[at] === whole[at] ? [] : [at]));
      const [at = -1] = differing;
      const [code, parent] = [own[at], whole[at]];
      if (differing.length !== 1 || code === undefined || parent === undefined) continue;
      above[at]?.set(code, parent);
      const children = below[at]?.get(parent);
      if (children === undefined) below[at]?.set(parent, new Set([code]));
      else children.add(code);
    }
  }
  const side = (at: number, code: string): readonly string[] => {
    const chain = [code];
    for (let one = above[at]?.get(code); one !== undefined && !chain.includes(one); ) {
      chain.push(one);
      one = above[at]?.get(one);
    }
    // Beside an inner code those under its total; under a total what it is made of.
    const beside = below[at]?.get(code) ?? below[at]?.get(above[at]?.get(code) ?? "") ?? [];
    return [...new Set([...chain, ...beside])];
  };
  const byCodes = new Map([...unknownOf].map(([cell, unknown]) => [codesOf(cell).join("\0"), unknown]));
  return (cell) => {
    if (names.length === 0 || cells[cell]?.codes === undefined) return [];
    let box: readonly (readonly string[])[] = [[]];
    for (const [at, code] of codesOf(cell).entries()) {
      const codes = side(at, code);
      if (box.length * codes.length > largestBox) return [];
      box = box.flatMap((start) => codes.map((one) => [...start, one]));
    }
    return box.flatMap((codes) => byCodes.get(codes.join("\0")) ?? []);
  };
}

const largestBox = 20_000;
