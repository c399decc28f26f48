import type { AreaClass } from "../area-class.js";
import type { Edition } from "../edition.js";
import type { AreaClassChange } from "./edition-difference.js";

/**
 * Residential areas whose newest class is another one in the later edition, or that have come to have one or lost it,
 * by rule set in the order of the policy. The versions of one rule set count as one.
 */
export function classChanges(before: Edition, after: Edition): readonly AreaClassChange[] {
  const [old, now] = [newest(before), newest(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    if (was?.class === is?.class && was?.reason === is?.reason) return [];
    const one = is ?? was;
    if (one === undefined) return [];
    return [
      {
        ruleSet: one.ruleSet,
        place: one.place,
        ...(was && { before: was }),
        ...(is && { after: is }),
        ...causeOf(was, is, after),
      },
    ];
  });
}

/** The newest record of each area under each rule set. */
function newest({ areaClasses, policy }: Edition): ReadonlyMap<string, AreaClass> {
  const families = new Map(policy.ruleSets.map(({ id, versionOf }) => [id, versionOf ?? id] as const));
  const found = new Map<string, AreaClass>();
  for (const one of areaClasses) found.set(`${families.get(one.ruleSet) ?? one.ruleSet} ${one.place}`, one);
  return found;
}

/** Of the same period: its figure or the rules were revised. Else what the later edition says of its own last change. */
function causeOf(
  was: AreaClass | undefined,
  is: AreaClass | undefined,
  { areaClasses }: Edition,
): Pick<AreaClassChange, "cause"> | object {
  if (is?.class === undefined) return {};
  if (was?.period === is.period) return { cause: was.ruleSet === is.ruleSet ? "revised" : "rule-version" };
  const own = areaClasses.filter(
    ({ place, ruleSet, period }) =>
      place === is.place && ruleSet === is.ruleSet && period > (was?.period ?? "") && period <= is.period,
  );
  const change = own.findLast((one) => one.change !== undefined)?.change;
  return change === undefined ? {} : { cause: change };
}
