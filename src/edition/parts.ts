import type { EditionContent } from "./edition.js";

/**
 * An edition in parts small enough that a changed digest tells a reader where to look: the policy by its
 * fields and areas, every other list by its items.
 */
export function editionParts(content: EditionContent): ReadonlyMap<string, unknown> {
  const { policy, ...rest } = content;
  const { areas, ...policyFields } = policy;
  return new Map([
    ...Object.entries(policyFields).map(([name, value]) => [`policy/${name}`, value] as const),
    ...areas.map((area, at) => [`policy/areas/${at} (${area.id})`, area] as const),
    ...Object.entries(rest).flatMap(([name, value]) => listParts(name, value)),
  ]);
}

function listParts(name: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (!Array.isArray(value)) return [[name, value]];
  // The length is a part of its own: an item added or removed is named too.
  return [
    [`${name}/length`, value.length],
    ...value.map((item, at) => [`${name}/${at}${itemName(item)}`, item] as const),
  ];
}

function itemName(item: unknown): string {
  const { id, target, key, place, indicator, period } = item as {
    id?: string;
    target?: string;
    key?: { indicator: string; refArea: string; group: string };
    place?: string;
    indicator?: string;
    period?: string;
  };
  const about = place ?? indicator;
  const name =
    id ??
    target ??
    (key && `${key.indicator}, ${key.refArea}, ${key.group}`) ??
    (about && `${about}, ${period}`);
  return name === undefined ? "" : ` (${name})`;
}
