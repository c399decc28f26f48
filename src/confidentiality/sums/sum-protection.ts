import {
  noSumRules,
  type PrimaryRules,
  primaryReason,
  type SumFacts,
  usualPercent,
} from "../primary-rules.js";

/**
 * How much larger a sum must be able to be for an outsider, so that nobody who adds to it can tell what another one does: 0
 * where no rule withholds it.
 *
 * Reference: A. Hundepool et al., "Handbook on Statistical Disclosure Control": upper protection levels of the p% and the (n, k)
 * rule. For a sum of few contributors there is none; as many per cent as the p% rule has are asked for, else as many as it usually has.
 */
export function sumProtection(sum: SumFacts, rules: PrimaryRules): number {
  const { percent, dominance } = rules;
  const { total, largest } = sum;
  const own = (one: Partial<PrimaryRules>): boolean =>
    primaryReason({ sum }, { ...rules, ...noSumRules, ...one }) !== undefined;
  const [first = 0, second = 0] = largest;
  const levels = [
    ...(own({ minimumContributors: rules.minimumContributors })
      ? [(total * (percent ?? usualPercent)) / 100]
      : []),
    ...(percent !== null && own({ percent }) ? [(percent / 100) * first - (total - first - second)] : []),
    ...(dominance !== null && own({ dominance })
      ? [(sumOf(largest.slice(0, dominance.contributors)) * 100) / dominance.share - total]
      : []),
  ];
  return levels.length === 0 ? 0 : Math.max(1, ...levels.map(Math.ceil));
}

/**
 * What is known of the contributors to the rest of a sum, once parts are taken away: the largest ones at their largest
 * possible. A number among the largest of the whole that is among those of no part is one of the rest; no other is larger than the
 * last of them.
 */
export function restFacts(whole: SumFacts, parts: readonly SumFacts[]): SumFacts {
  const total = whole.total - sumOf(parts.map((part) => part.total));
  const contributors = whole.contributors - sumOf(parts.map((part) => part.contributors));
  const taken = parts.flatMap(({ largest }) => largest);
  const found = whole.largest.filter((number) => {
    const at = taken.indexOf(number);
    if (at >= 0) taken.splice(at, 1);
    return at < 0;
  });
  const most = whole.largest.at(-1) ?? 0;
  let left = total;
  const largest = whole.largest.slice(0, contributors).map((_, at) => {
    const one = Math.min(left, found[at] ?? most);
    left -= one;
    return one;
  });
  return { total, contributors, largest };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((so, one) => so + one, 0);
}
