import type { Tally } from "./tallies.js";

/**
 * Counts of a group by period and code as parts of all of the group whose code is known: in each period every code that
 * occurs in any, so that a code nobody has is a share of nought, and the parts of a period add up to its whole.
 */
export function distributed(tallies: readonly Tally[]): readonly Tally[] {
  const known = tallies.filter(({ codes: [, code = ""] }) => code !== "");
  const codes = [...new Set(known.map(({ codes: [, code = ""] }) => code))];
  const byPeriod = new Map<string, Map<string, number>>();
  for (const {
    codes: [period = "", code = ""],
    whole,
  } of known) {
    const counts = byPeriod.get(period) ?? new Map<string, number>();
    byPeriod.set(period, counts.set(code, whole));
  }
  return [...byPeriod].flatMap(([period, counts]) => {
    const whole = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return codes.map((code) => ({ codes: [period, code], part: counts.get(code) ?? 0, whole }));
  });
}
