import { total } from "../cube/index.js";
import type { PolicyIndex } from "./policy-index.js";
import type { Point, Policy, Text } from "./schema/policy.js";

/**
 * In what the populations of two figures differ beside that each is of its own group; or that one group lies in the
 * other. A text that is absent: everybody.
 */
export type PopulationDifference =
  | { readonly kind: "includes"; readonly whole: Text | undefined; readonly part: Text }
  /** One group goes by origin and the other by first language, so that a person may belong to both. */
  | { readonly kind: "rules" }
  | {
      readonly kind: "bases" | "definitions" | "countryLists" | "places";
      readonly first: Text;
      readonly second: Text;
    }
  | {
      readonly kind: "codes";
      readonly dimension: Text;
      readonly first: Text | undefined;
      readonly second: Text | undefined;
    };

/**
 * What two points that are held against each other do not have in common, from what the policy says of them as data:
 * groups that include others and what they go by, denominators (`per`), definitions, further dimensions and places.
 * Nothing is read out of words, so that two groups of which the policy gives no data count as separate.
 */
export function populationDifferences(
  first: Point,
  second: Point,
  index: PolicyIndex,
): readonly PopulationDifference[] {
  return [
    ...groupDifferences(first, second, index),
    ...baseDifferences(first, second, index),
    ...codeDifferences(first, second, index),
    ...placeDifferences(first, second, index),
  ];
}

/** True when all members of the one group belong to the other, directly or through a group between. */
export function isPartOf(part: string, whole: string, { groups }: PolicyIndex): boolean {
  const reached = new Set([whole]);
  for (const id of reached) for (const one of groups.get(id)?.includes ?? []) reached.add(one);
  return part !== whole && reached.has(part);
}

function groupDifferences(first: Point, second: Point, index: PolicyIndex): readonly PopulationDifference[] {
  const [a, b] = [first.group ?? total, second.group ?? total];
  if (a === b) return [];
  const isSameMeasure = first.indicator === second.indicator;
  for (const [whole, part] of [
    [a, b],
    [b, a],
  ] as const) {
    const inside = index.groups.get(part)?.title;
    // A benchmark without groups is not a figure of everybody.
    const isWhole = whole === total ? isSameMeasure : isPartOf(part, whole, index);
    if (inside !== undefined && isWhole) {
      return [{ kind: "includes", whole: index.groups.get(whole)?.title, part: inside }];
    }
  }
  return ruleDifferences(a, b, index);
}

function ruleDifferences(a: string, b: string, index: PolicyIndex): readonly PopulationDifference[] {
  const [one, other] = [index.groups.get(a)?.membership, index.groups.get(b)?.membership];
  if (one === undefined || other === undefined) return [];
  const isSameRule = [goesByOrigin, goesByLanguage].some((goes) => goes(one) && goes(other));
  if (!isSameRule) return [{ kind: "rules" }];
  const [first, second] = [one, other].map(({ origin }) => index.countryLists.get(origin?.list ?? "")?.title);
  if (first === undefined || second === undefined || one.origin?.list === other.origin?.list) return [];
  return [{ kind: "countryLists", first, second }];
}

type Membership = NonNullable<Policy["groups"][number]["membership"]>;

/** Ancestry tells where people come from too: only not from which country. */
function goesByOrigin({ origin, ancestry }: Membership): boolean {
  return origin !== undefined || ancestry !== undefined;
}

function goesByLanguage({ firstLanguage }: Membership): boolean {
  return firstLanguage !== undefined;
}

function baseDifferences(first: Point, second: Point, index: PolicyIndex): readonly PopulationDifference[] {
  const [one, other] = [
    index.indicators.get(first.indicator ?? ""),
    index.indicators.get(second.indicator ?? ""),
  ];
  if (one === undefined || other === undefined || one === other) return [];
  if (one.per !== undefined && other.per !== undefined) {
    return isSameText(one.per, other.per) ? [] : [{ kind: "bases", first: one.per, second: other.per }];
  }
  const [a, b] = [index.definitions.get(one.definition)?.term, index.definitions.get(other.definition)?.term];
  if (a === undefined || b === undefined || one.definition === other.definition) return [];
  return [{ kind: "definitions", first: a, second: b }];
}

function codeDifferences(first: Point, second: Point, index: PolicyIndex): readonly PopulationDifference[] {
  const names = new Set([...Object.keys(first.dimensions ?? {}), ...Object.keys(second.dimensions ?? {})]);
  return [...names].flatMap((name): readonly PopulationDifference[] => {
    const dimension = index.dimensions.get(name);
    const [a, b] = [first.dimensions?.[name], second.dimensions?.[name]];
    if (dimension === undefined || a === b) return [];
    const titleOf = (code: string | undefined) => dimension.codes.find(({ id }) => id === code)?.title;
    return [{ kind: "codes", dimension: dimension.title, first: titleOf(a), second: titleOf(b) }];
  });
}

function placeDifferences(first: Point, second: Point, index: PolicyIndex): readonly PopulationDifference[] {
  if (first.refArea === second.refArea) return [];
  const [a, b] = [
    index.places.get(first.refArea ?? "")?.title,
    index.places.get(second.refArea ?? "")?.title,
  ];
  return a === undefined || b === undefined ? [] : [{ kind: "places", first: a, second: b }];
}

function isSameText(a: Text, b: Text): boolean {
  const languages = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...languages].every((language) => a[language] === b[language]);
}
