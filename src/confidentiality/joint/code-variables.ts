import { total } from "../../cube/index.js";
import { hangingTogether } from "./hanging-together.js";

/** Codes into which a table divides another one, or the total. */
export interface CodeFamily {
  readonly parent: string;
  readonly children: ReadonlySet<string>;
  /** Others may belong to the parent too. */
  readonly isOpen: boolean;
}

/** One way to divide persons by a dimension: codes, some inside others. Ways that share no code are different variables. */
export interface CodeVariable {
  readonly name: string;
  readonly dimension: string;
  /** How far below the total each code stands; 1 where ways to divide cross each other. */
  readonly depthOf: ReadonlyMap<string, number>;
  /** By code: whether some table divides it. */
  readonly isDivided: (code: string) => boolean;
  /** Ways to divide do not cross: each code has one place under the total. */
  readonly isTree: boolean;
  /** What a person can be of down to a depth; undefined where these are too many to count. */
  readonly atoms: (depth: number) => readonly CodeAtom[] | undefined;
}

/** Codes that somebody belongs to at once. */
export interface CodeAtom {
  readonly name: string;
  readonly codes: ReadonlySet<string>;
}

/** The variables of a dimension, from the families of all tables. */
export function codeVariables(dimension: string, given: readonly CodeFamily[]): readonly CodeVariable[] {
  const codesOf = ({ parent, children }: CodeFamily): readonly string[] =>
    parent === total ? [...children] : [...children, parent];
  return hangingTogether(withoutRepeated(given), codesOf).map((families, at) =>
    variableOf(at === 0 ? dimension : `${dimension} ${at + 1}`, dimension, families),
  );
}

/** A family that another one of the same parent says as well, or more exactly. */
function withoutRepeated(given: readonly CodeFamily[]): readonly CodeFamily[] {
  const isPart = (a: CodeFamily, b: CodeFamily): boolean =>
    [...a.children].every((code) => b.children.has(code));
  const isSaid = (family: CodeFamily, at: number): boolean =>
    given.some((other, place) => {
      if (place === at || other.parent !== family.parent) return false;
      const isSame = isPart(family, other) && isPart(other, family) && family.isOpen === other.isOpen;
      if (isSame) return place < at;
      // Who is in none of the codes of a whole table is nobody.
      return family.isOpen ? isPart(family, other) : !other.isOpen && isPart(other, family);
    });
  return given.filter((family, at) => !isSaid(family, at));
}

function variableOf(name: string, dimension: string, families: readonly CodeFamily[]): CodeVariable {
  const parents = new Set(families.map(({ parent }) => parent));
  const children = families.flatMap((family) => [...family.children]);
  const isTree =
    parents.has(total) && parents.size === families.length && new Set(children).size === children.length;
  const byParent = new Map(families.map((family) => [family.parent, family]));
  const depthOf = new Map<string, number>();
  const walk = (parent: string, depth: number): void => {
    for (const code of byParent.get(parent)?.children ?? []) {
      depthOf.set(code, depth);
      walk(code, depth + 1);
    }
  };
  if (isTree) walk(total, 1);
  else for (const code of children) depthOf.set(code, 1);
  return {
    name,
    dimension,
    depthOf,
    isTree,
    isDivided: (code) => parents.has(code),
    atoms: (depth) => (isTree ? leaves(byParent, total, [], depth) : crossings(families)),
  };
}

function leaves(
  byParent: ReadonlyMap<string, CodeFamily>,
  parent: string,
  above: readonly string[],
  depth: number,
): readonly CodeAtom[] {
  const family = byParent.get(parent);
  if (family === undefined || above.length === depth) return [{ name: parent, codes: new Set(above) }];
  const inside = [...family.children].flatMap((code) => leaves(byParent, code, [...above, code], depth));
  return family.isOpen ? [...inside, { name: `${parent}: …`, codes: new Set(above) }] : inside;
}

/** Every choice of one code of each family whose parent was chosen. */
function crossings(families: readonly CodeFamily[]): readonly CodeAtom[] | undefined {
  const found: CodeAtom[] = [];
  let steps = 0;
  const grow = (codes: ReadonlySet<string>, waiting: readonly CodeFamily[]): void => {
    if (++steps > mostSteps) return;
    const [family, ...others] = waiting;
    if (family === undefined) {
      if (!isPossible(codes, families)) return;
      const name = [...codes].filter((code) => !families.some(({ parent }) => parent === code)).join(" & ");
      found.push({ name: name === "" ? "…" : name, codes });
      return;
    }
    if ([...family.children].some((code) => codes.has(code))) {
      grow(codes, others);
      return;
    }
    for (const code of family.children) {
      const isTaken = families.some(
        ({ children }) => children.has(code) && [...children].some((one) => codes.has(one)),
      );
      if (isTaken) continue;
      grow(new Set([...codes, code]), [...others, ...families.filter(({ parent }) => parent === code)]);
    }
    if (family.isOpen) grow(codes, others);
  };
  grow(
    new Set(),
    families.filter(({ parent }) => parent === total),
  );
  return steps > mostSteps ? undefined : found;
}

const mostSteps = 20_000;

function isPossible(codes: ReadonlySet<string>, families: readonly CodeFamily[]): boolean {
  return families.every(({ parent, children, isOpen }) => {
    const count = [...children].filter((code) => codes.has(code)).length;
    if (parent !== total && !codes.has(parent)) return count === 0;
    return count === 1 || (isOpen && count === 0);
  });
}
