import { type Observation, total } from "../../cube/index.js";
import type { Policy, Tabulation } from "../../policy/index.js";
import type { CellDimension, FilePlan, IndicatorPlan } from "../plan/file-plan.js";
import { newListPeriods } from "./new-lists.js";
import { periodName } from "./period-name.js";

/** What all figures of an indicator share, beside its cells. */
export interface FigureFrame {
  readonly plan: IndicatorPlan;
  readonly tabulate: Tabulation;
  /** Codes by dimension that all its rows have in common. */
  readonly at: Readonly<Record<string, string>>;
  /** The group of those rows where membership tells none apart. */
  readonly group: string;
  /** The place that figures without a breakdown by places are for. */
  readonly city: string;
  readonly digits: number;
  /** The file's periods, in order. */
  readonly periods: readonly string[];
  /** What a figure of some memberships carries beside its numbers. */
  readonly marks: (
    memberships: readonly (number | undefined)[],
    period: string,
  ) => Pick<Observation, "period" | "obsStatus" | "notes">;
  readonly source: string;
}

export function figureFrame(
  policy: Policy,
  { file, dimensions }: FilePlan,
  plan: IndicatorPlan,
  periods: readonly string[],
): FigureFrame {
  const { tabulate } = plan.indicator;
  const city = policy.places.find(({ kind }) => kind === "city");
  if (tabulate === undefined || city === undefined) throw new Error(`invalid plan: ${plan.indicator.id}`);
  const { group = total, ...at } = tabulate.at ?? {};
  const begins = new Map(dimensions.map((one) => [one, newListPeriods(one, periods)]));
  return {
    plan,
    tabulate,
    at,
    group,
    city: city.id,
    digits: tabulate.digits ?? 1,
    periods,
    source: file.id,
    marks: (memberships, period) => {
      const changed = memberships
        .map((place) => dimensions[place ?? -1])
        .filter((membership) => membership !== undefined && begins.get(membership)?.has(period) === true);
      return {
        period: periodName(period),
        obsStatus: changed.length > 0 ? "B" : "A",
        notes: [...new Set(changed.flatMap((membership) => listNotes(policy, membership)))],
      };
    },
  };
}

/** The observation of some memberships in a period, with the numbers it carries. */
export function observationOf(
  values: Pick<Observation, "value" | "numerator" | "denominator" | "lower" | "upper" | "confidence">,
  { marks, source }: FigureFrame,
  memberships: readonly (number | undefined)[],
  period: string,
): Observation {
  return {
    ...values,
    ...marks(memberships, period),
    qualifier: "eq",
    confStatus: "F",
    sources: [source],
    figures: [],
    groupLabels: [],
  };
}

/** The note that explains where a group begins anew: `new-list-<list>`. */
function listNotes(policy: Policy, membership: CellDimension | undefined): readonly string[] {
  if (membership?.kind !== "membership") return [];
  const list = policy.groups.find(({ id }) => id === membership.group)?.membership?.origin?.list;
  return list === undefined ? [] : [`${listNotePrefix}${list}`];
}

export const listNotePrefix = "new-list-";

/** The note that says what parts a change is split into: `exchanged-<indicator>`. */
export const exchangeNotePrefix = "exchanged-";

/** The note that says what a gap is adjusted for: `adjusted-<indicator>`. */
export const adjustedNotePrefix = "adjusted-";
