import { addDecimals, type Decimal, decimalText, isExact, parseDecimal } from "../../../cube/index.js";
import type { Assessment, NotAssessableReason } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";

type Stated = NonNullable<Target["goal"]>;

interface InUnit {
  readonly target: Target;
  readonly obstacle?: NotAssessableReason;
  readonly notes: Assessment["notes"];
}

/**
 * The target with its goal and milestones as numbers in the unit of its figures: a change stated from the baseline
 * as the level it leads to, a milestone in per cent as that part of the baseline. A change in per cent of figures
 * that are in per cent themselves can be read in two ways; the policy must say which, and both are noted.
 */
export function goalInUnit(target: Target, unit: string | undefined): InUnit {
  const changed = changedGoal(target, unit);
  if (changed.goal === undefined && changed.obstacle !== undefined) {
    return { target, obstacle: changed.obstacle, notes: [] };
  }
  const goal = target.goal ?? changed.goal ?? goalOfKind(target);
  const milestones = target.milestones?.map((milestone) => ({
    ...milestone,
    goal: partOfBaseline(milestone.goal, target, unit),
  }));
  return {
    target: {
      ...target,
      ...(goal === undefined ? {} : { goal }),
      ...(milestones === undefined ? {} : { milestones }),
    },
    notes: changed.notes,
  };
}

/** Kinds whose goal lies in their name. */
function goalOfKind({ kind, comparator }: Target): Stated | undefined {
  const value = kind === "composition" && comparator === undefined ? undefined : goals[kind];
  return value === undefined ? undefined : { value, qualifier: "eq" };
}

const goals: Partial<Readonly<Record<Target["kind"], string>>> = {
  parity: "0",
  composition: "0",
  coverage: "100",
  milestone: "1",
};

interface ChangedGoal {
  readonly goal?: Stated;
  readonly obstacle?: NotAssessableReason;
  readonly notes: Assessment["notes"];
}

/** The level that a change from the baseline leads to. */
function changedGoal({ baseline, change, goal, kind }: Target, unit: string | undefined): ChangedGoal {
  const [from, by] = [baseline, change].map((one) => parseDecimal(one?.value ?? ""));
  if (goal !== undefined || !changes.includes(kind) || change === undefined || by === undefined) {
    return { notes: [] };
  }
  if (baseline === undefined || from === undefined || !isExact(baseline)) return { notes: [] };
  const qualifier = change.qualifier;
  // A gap is closed by so much, whichever sign that is written with.
  const closes = kind === "gap-closing";
  const [ofBaseline, points] = [
    addDecimals(from, percentOf(closes ? negative(by) : by, from)),
    addDecimals(from, closes ? towardsZero(from, by) : by),
  ].map((value) => decimalText(withoutTrailingZeros(value, from.scale))) as [string, string];
  if (change.unit !== "percent" || change.reading === "points") {
    const isRead = change.unit === "percent" && unit === "percent";
    return {
      goal: { value: points, qualifier },
      notes: isRead ? [reading("change-read-as-points", points, ofBaseline)] : [],
    };
  }
  if (unit === "percent" && change.reading === undefined) return { obstacle: "definition-open", notes: [] };
  return {
    goal: { value: ofBaseline, qualifier },
    notes: unit === "percent" ? [reading("change-read-of-baseline", ofBaseline, points)] : [],
  };
}

const changes: readonly string[] = ["level", "points-change", "relative-change", "gap-closing", "count"];

function negative({ units, scale }: Decimal): Decimal {
  return { units: units < 0n ? units : -units, scale };
}

function towardsZero(from: Decimal, by: Decimal): Decimal {
  const closer = negative(by);
  return from.units < 0n ? { ...closer, units: -closer.units } : closer;
}

function reading(
  code: "change-read-as-points" | "change-read-of-baseline",
  goal: string,
  other: string,
): Assessment["notes"][number] {
  return { code, numbers: { goal, other } };
}

/** "Half by 2010": a milestone in per cent of figures that are not is that part of the baseline. */
function partOfBaseline(goal: Stated, { baseline }: Target, unit: string | undefined): Stated {
  const [part, from] = [parseDecimal(goal.value), parseDecimal(baseline?.value ?? "")];
  if (goal.unit !== "percent" || unit === undefined || unit === "percent") return goal;
  if (part === undefined || from === undefined) return goal;
  const { unit: _, ...stated } = goal;
  return { ...stated, value: decimalText(withoutTrailingZeros(percentOf(part, from), from.scale)) };
}

function percentOf(percent: Decimal, whole: Decimal): Decimal {
  return { units: percent.units * whole.units, scale: percent.scale + whole.scale + 2 };
}

/** Exact, with no more decimals than it needs and no fewer than `scale`. */
function withoutTrailingZeros({ units, scale }: Decimal, least: number): Decimal {
  return scale > least && units % 10n === 0n
    ? withoutTrailingZeros({ units: units / 10n, scale: scale - 1 }, least)
    : { units, scale };
}
