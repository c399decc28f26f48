import { type Period, parseDecimal, periodPosition } from "../../cube/index.js";
import type { Assessment } from "../../edition/index.js";
import type { Target } from "../../policy/index.js";
import { chanceOfReaching, isRefused, roundDecimal } from "../../statistics/index.js";
import type { Evidence } from "./evidence/evidence.js";
import { wayToGoal } from "./judge/ways.js";
import { timedValue } from "./timed-value.js";

type Chance = NonNullable<Assessment["chance"]>;

/**
 * Whether a target that is still on its way is likely to be reached by its deadline if the recent pace continues:
 * a word, and the band in which the figure will lie each year with 80 % confidence. Shares of people are carried
 * on as log odds, gaps and everything else as they are. No two-digit chance is given: it is not that well known.
 * `docs/methods/chance-of-reaching.md`.
 */
export function chanceFor(
  target: Target,
  evidence: Evidence,
  goalPeriod: Period | undefined,
): Assessment["chance"] {
  const points = [...evidence.before, ...evidence.after];
  const [from, goal] = [target.baseline, target.goal].map((stated) => parseDecimal(stated?.value ?? ""));
  const due = goalPeriod === undefined ? undefined : periodPosition(goalPeriod);
  const [first, last] = [points[0], points.at(-1)];
  if (goal === undefined || due === undefined || first === undefined || last === undefined) return undefined;
  const observations = points.flatMap((one) => timedValue(one.period, one.value) ?? []);
  const way = wayToGoal(target, from, goal);
  const now = observations.at(-1);
  if (way === undefined || now === undefined || due <= now.at) return undefined;

  const closing = Number(target.goal?.value) === 0 && target.margin !== undefined;
  const limit = closing ? Number(target.margin) * (way === "down" ? 1 : -1) : Number(target.goal?.value);
  const isShare = evidence.units.every((unit) => unit === "percent") && target.subject?.gap === undefined;
  const question = {
    observations,
    target: limit,
    scale: isShare && limit > 0 && limit < 100 ? ("logit" as const) : ("level" as const),
    ...(isShare ? { whole: 100 as const } : {}),
    lowerIsBetter: way === "down",
  };
  const atEnd = chanceOfReaching({ ...question, at: due });
  if (isRefused(atEnd)) return { refused: refusal(atEnd.refused) };
  const digits = (parseDecimal(last.value ?? "")?.scale ?? 0) + 1;
  const years = Array.from({ length: Math.ceil(due - now.at) }, (_, at) => Math.min(now.at + at + 1, due));
  const band = years.flatMap((at) => {
    const ahead = at === due ? atEnd : chanceOfReaching({ ...question, at });
    if (isRefused(ahead)) return [];
    const [middle, lower, upper] = [ahead.mean, ahead.interval80.lower, ahead.interval80.upper].map((value) =>
      roundDecimal(value, digits),
    );
    return typeof middle === "string" && typeof lower === "string" && typeof upper === "string"
      ? [{ period: String(Math.round(at)), middle, lower, upper }]
      : [];
  });
  return {
    word: atEnd.chance >= 0.8 ? "likely" : atEnd.chance <= 0.2 ? "unlikely" : "uncertain",
    points: String(points.length),
    from: first.period,
    to: last.period,
    band,
  };
}

/** Statuses under which a target is still on its way: before them nothing is to come, after them nothing is known. */
export function isUnderWay({ status }: Pick<Assessment, "status">): boolean {
  return ["on-track", "slow", "off-track", "moving-away", "no-significant-change"].includes(status);
}

const refusals = ["too-few-points", "too-far-ahead", "no-variation", "share-out-of-range"] as const;

function refusal(reason: string): Extract<Chance, { refused: unknown }>["refused"] {
  return refusals.find((known) => known === reason) ?? "not-computable";
}
