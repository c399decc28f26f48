import assert from "node:assert/strict";
import { assessTarget } from "../../src/barometer/assess/assess-target.js";
import type { Assessment, EditionSeries } from "../../src/edition/index.js";
import { indexPolicy, type Policy, type Target } from "../../src/policy/index.js";
import { type FigureRow, helmetSeries, policyWith } from "./small-barometer.js";

type Deadlines = Policy["settings"]["deadlines"];

/** `asOf` lies before every deadline here, unless a test is about that. */
export function assess(
  target: Target,
  series: readonly EditionSeries[],
  deadlines?: Deadlines,
  asOf = "2006-12-31",
): Assessment {
  const policy = policyWith(target, deadlines);
  return assessTarget(target, { policy, index: indexPolicy(policy), series, asOf });
}

/** What is said of a target: the reason or else the status, and the progress. */
export function said({ status, reason, progress }: Assessment): string {
  return [reason ?? status, progress].filter(Boolean).join(" ");
}

/** What is said of a target on helmet use with these figures. */
export function verdict(target: Target, rows: readonly FigureRow[], deadlines?: Deadlines): string {
  return said(assess(target, [helmetSeries(rows)], deadlines));
}

export type Case = readonly [name: string, after: readonly FigureRow[], expected: string];

/** Cases of one target on helmet use: a name, the figures after 47 in 2005, what is to be said. */
export function saysOf(target: Target, cases: readonly Case[]): void {
  for (const [name, rows, expected] of cases) {
    assert.equal(verdict(target, [["2005", "47"], ...rows]), expected, name);
  }
}

export const provisional = { obsStatus: "P" } as const;
export const withheld = { obsStatus: "Q", confStatus: "C" } as const;
