import { total } from "../../cube/index.js";
import type { EditionSeries } from "../../edition/index.js";
import type { Policy } from "../../policy/index.js";
import type { Look } from "../charts/look.js";

/**
 * The look of every group in all pictures of an edition, so that a reader who has learned a colour keeps it. Groups that
 * are measured or compared together differ, as far as there are looks; a group takes the first that is left, in the
 * policy's order, with everyone last.
 */
export function groupLooks(
  policy: Policy,
  seriesByMeasure: ReadonlyMap<string, readonly EditionSeries[]>,
): ReadonlyMap<string, Look> {
  const beside = companions([
    ...[...seriesByMeasure.values()].map((together) => [...new Set(together.map(({ key }) => key.group))]),
    ...policy.areas.flatMap(({ gaps, leadPicture }) => [
      ...gaps.map(({ from, minus }) => [from.group ?? total, minus.group ?? total]),
      ...(leadPicture?.pairs ?? []).map(({ first, second }) => [first.group ?? total, second.group ?? total]),
    ]),
  ]);
  const taken = new Map<string, Look>();
  for (const group of [...policy.groups.map(({ id }) => id), total]) {
    const others = new Set([...(beside.get(group) ?? [])].map((one) => taken.get(one)));
    taken.set(group, looks.find((look) => !others.has(look)) ?? 3);
  }
  return taken;
}

/** The looks of what one picture shows, each its own: a second series of a group takes one that nobody needs. */
export function looksOf({ looks: known }: KnownLooks, groups: readonly string[]): readonly Look[] {
  const own = new Map<Look, number>();
  for (const [at, group] of groups.entries()) {
    const look = known.get(group) ?? 0;
    if (!own.has(look)) own.set(look, at);
  }
  const free = looks.filter((look) => !own.has(look));
  return groups.map((group, at) => {
    const look = known.get(group) ?? 0;
    return own.get(look) === at ? look : (free.shift() ?? look);
  });
}

interface KnownLooks {
  /** How each group looks in all pictures. */
  readonly looks: ReadonlyMap<string, Look>;
}

const looks: readonly Look[] = [0, 1, 2, 3];

function companions(lists: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const beside = new Map<string, Set<string>>();
  for (const list of lists) {
    for (const group of list) {
      const others = list.filter((one) => one !== group);
      beside.set(group, new Set([...(beside.get(group) ?? []), ...others]));
    }
  }
  return beside;
}
