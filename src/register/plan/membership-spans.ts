import {
  type Condition,
  countryListChanges,
  groupCondition,
  type Policy,
  type RecordFile,
} from "../../policy/index.js";
import type { MembershipSpan } from "./file-plan.js";

type Group = Policy["groups"][number];

/**
 * Who belongs to a group, period by period: each goes by the lists of countries as they are on its last day. With
 * `asOf` the lists of that day hold for every period. A file that cannot tell the group is a programming error: the
 * policy's checks refuse it.
 */
export function membershipSpans(
  policy: Policy,
  file: RecordFile,
  group: Group,
  asOf: string | undefined,
): readonly MembershipSpan[] {
  const on = (day: string): Condition => {
    const condition = groupCondition(policy, file, group, day);
    if ("lacks" in condition) throw new Error(`invalid group: ${group.id} lacks ${condition.lacks}`);
    return condition;
  };
  if (asOf !== undefined) return [{ condition: on(asOf) }];
  const list = policy.countryLists.find(({ id }) => id === group.membership?.origin?.list);
  const isMonthly = file.variables.find(({ id }) => id === file.period)?.type === "month";
  const starts = (list === undefined ? [] : countryListChanges(list)).map((day) => periodOf(day, isMonthly));
  return [
    { condition: on("0001-01-01") },
    ...[...new Set(starts)].map((from) => ({ from, condition: on(lastDay(from, isMonthly)) })),
  ];
}

/** The period a day lies in, as it stands in the file: 2005, or 200508. */
function periodOf(day: string, isMonthly: boolean): bigint {
  return BigInt(isMonthly ? day.slice(0, 4) + day.slice(5, 7) : day.slice(0, 4));
}

function lastDay(period: bigint, isMonthly: boolean): string {
  if (!isMonthly) return `${period}-12-31`;
  const [year, month] = [Number(period / 100n), Number(period % 100n)];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
