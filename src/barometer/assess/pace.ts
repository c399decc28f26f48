import {
  isExact,
  type Observation,
  type Period,
  parseDecimal,
  parsePeriod,
  periodPosition,
  subtractDecimals,
} from "../../cube/index.js";
import type { Assessment } from "../../edition/index.js";
import type { Target } from "../../policy/index.js";
import { isRefused, roundRatio } from "../../statistics/index.js";

/**
 * Change a year, in the indicator's unit: what the target needs from its baseline to its deadline on a
 * straight line, beside what was seen between the first and the last comparable figure. One decimal more
 * than the figures have. Nothing when the baseline is not exact, or it, the goal or a date is missing.
 */
export function paceOf(
  { baseline, goal }: Target,
  goalPeriod: Period | undefined,
  comparable: readonly Observation[],
): Assessment["pace"] {
  if (baseline?.period === undefined || goal === undefined || goalPeriod === undefined) return undefined;
  if (!isExact(baseline)) return undefined;
  const needed = changeAYear(
    { period: baseline.period, value: baseline.value },
    { period: goalPeriod.text, value: goal.value },
  );
  if (needed === undefined) return undefined;
  const [first, last] = [comparable[0], comparable.at(-1)];
  const seen =
    first?.value === undefined || last?.value === undefined
      ? undefined
      : changeAYear({ period: first.period, value: first.value }, { period: last.period, value: last.value });
  return seen === undefined || first === undefined || last === undefined
    ? { needed }
    : { needed, seen, seenFrom: first.period.slice(0, 4), seenTo: last.period.slice(0, 4) };
}

interface DatedValue {
  readonly period: string;
  readonly value: string;
}

/** Exact division of the printed difference by the years between, to one decimal more than the values have. */
function changeAYear(from: DatedValue, to: DatedValue): string | undefined {
  const [start, end] = [parsePeriod(from.period), parsePeriod(to.period)];
  const [a, b] = [parseDecimal(from.value), parseDecimal(to.value)];
  if (start === undefined || end === undefined || a === undefined || b === undefined) return undefined;
  const [startsAt, endsAt] = [periodPosition(start), periodPosition(end)];
  if (startsAt === undefined || endsAt === undefined || endsAt <= startsAt) return undefined;
  const difference = subtractDecimals(b, a);
  // Positions are thousandths of a year, so years × 1000 is a whole number and the ratio exact.
  const thousandths = BigInt(Math.round((endsAt - startsAt) * 1000));
  const ratio = roundRatio(
    difference.units * 1000n,
    thousandths * 10n ** BigInt(difference.scale),
    difference.scale + 1,
  );
  return isRefused(ratio) ? undefined : ratio;
}
