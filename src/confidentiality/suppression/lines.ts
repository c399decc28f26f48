/**
 * Cells along one axis that can move together without any sum along it changing: a code up and another one of the same total
 * down; or a code and everything above it up. `steps` are differences of addresses from the cell that is asked about, which
 * comes first and moves up.
 */
export interface Line {
  readonly steps: readonly number[];
  readonly signs: readonly (1 | -1)[];
}

/** Codes that add up to another one in some sum. */
export interface Family {
  readonly parent: number;
  readonly children: readonly number[];
}

/** The lines through each code of an axis, shortest first; asked for a code they are made once. */
export function linesOf(families: readonly Family[], stride: number): (code: number) => readonly Line[] {
  const ways = waysUp(families);
  const ends = [...ways.keys()].filter((code) => !families.some(({ parent }) => parent === code));
  const made = new Map<number, readonly Line[]>();
  return (code) => {
    const before = made.get(code);
    if (before !== undefined) return before;
    const found = linesThrough(code, ends, ways).slice(0, mostLines);
    const lines = found.map(({ up, down }): Line => {
      const codes = [code, ...up.filter((one) => one !== code), ...down];
      return {
        steps: codes.map((one) => (one - code) * stride),
        signs: codes.map((one) => (down.includes(one) ? -1 : 1)),
      };
    });
    made.set(code, lines);
    return lines;
  };
}

/** More of them cost time and find little that is cheaper. */
const mostLines = 24;

/** From a code up: itself and the codes that change with it, and which total then stays, if one does. */
interface WayUp {
  readonly codes: readonly number[];
  /** The total that stays, with the family in it; the same text for codes that can take turns. Empty where none is left above. */
  readonly under: string;
}

function waysUp(families: readonly Family[]): ReadonlyMap<number, WayUp> {
  const kin = familyOf(families);
  const groups = new Map<number, Set<string>>();
  for (const { parent, children } of families) {
    for (const child of children) {
      groups.set(parent, (groups.get(parent) ?? new Set()).add(kin.get(child)?.name ?? ""));
    }
  }
  const codes = new Set(families.flatMap(({ parent, children }) => [parent, ...children]));
  const wayOf = (code: number): WayUp => {
    const way = [code];
    for (let at = code; ; ) {
      const above = kin.get(at);
      if (above === undefined) return { codes: way, under: "" };
      // A total that is taken apart in several ways would have to change in all of them.
      if (above.parent === undefined || (groups.get(above.parent)?.size ?? 0) > 1)
        return { codes: way, under: above.name };
      at = above.parent;
      if (way.includes(at)) return { codes: way, under: above.name };
      way.push(at);
    }
  };
  return new Map(Array.from(codes, (code) => [code, wayOf(code)]));
}

/** By code: the code it adds up to, undefined where there are several, and a name shared by those it does so with. */
function familyOf(
  families: readonly Family[],
): ReadonlyMap<number, { readonly parent: number | undefined; readonly name: string }> {
  const found = new Map<number, { parent: number | undefined; name: string }>();
  for (const { parent, children } of families) {
    const known = children.flatMap((child) => found.get(child) ?? []);
    const name = known[0]?.name ?? `${parent}: ${children[0]}`;
    for (const child of children) {
      const before = found.get(child);
      found.set(child, {
        parent: before !== undefined && before.parent !== parent ? undefined : parent,
        name: before?.name ?? name,
      });
    }
  }
  return found;
}

interface Codes {
  readonly up: readonly number[];
  readonly down: readonly number[];
}

function linesThrough(
  code: number,
  ends: readonly number[],
  ways: ReadonlyMap<number, WayUp>,
): readonly Codes[] {
  const holding = ends.filter((end) => ways.get(end)?.codes.includes(code));
  const others = ends.filter((end) => !holding.includes(end));
  const lines: Codes[] = [];
  for (const end of holding.slice(0, mostLines)) {
    const way = ways.get(end);
    if (way === undefined) continue;
    if (way.under === "") lines.push({ up: way.codes, down: [] });
    for (const other of others) {
      const back = ways.get(other);
      if (back === undefined) continue;
      const up = way.codes.filter((one) => !back.codes.includes(one));
      const down = back.codes.filter((one) => !way.codes.includes(one));
      const meet = up.length < way.codes.length;
      if (meet || (way.under !== "" && way.under === back.under)) lines.push({ up, down });
    }
  }
  return lines.sort((a, b) => a.up.length + a.down.length - b.up.length - b.down.length);
}
