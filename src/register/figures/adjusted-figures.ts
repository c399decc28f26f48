import type { SeriesKey } from "../../cube/index.js";
import type { Policy } from "../../policy/index.js";
import {
  type AdjustedGap,
  type AdjustedMeanGap,
  adjustedGap,
  adjustedMeanGap,
  isRefused,
  type Refusal,
  roundDecimal,
  roundRatio,
} from "../../statistics/index.js";
import type { GroupPlan } from "../plan/file-plan.js";
import { type AskedGap, askedGaps } from "./asked-gaps.js";
import type { CellTable } from "./cell-table.js";
import { type ComparedStrata, type Count, comparedStrata, counted } from "./compared-strata.js";
import { adjustedNotePrefix, type FigureFrame, observationOf } from "./figure-frame.js";
import { percentOf, printed } from "./figure-values.js";
import type { Figures } from "./indicator-figures.js";
import { ownClass } from "./own-class.js";
import { only } from "./roll-up.js";
import type { TabulatedFigure } from "./tabulated-figure.js";
import type { Tally } from "./tallies.js";

/**
 * The adjusted gaps that are asked of an indicator with strata, each with what must stand beside it as measures of their
 * own. The tables by stratum stay here. A stratum counts when as many of the majority are in it as the policy's minimum;
 * who is in another, or of whom some factor is not known, is excluded, and the share is delivered.
 */
export function adjustedFigures(table: CellTable, policy: Policy, frame: FigureFrame): Figures {
  const { plan, tabulate } = frame;
  const { kind } = tabulate;
  if (plan.strata.length === 0 || (kind !== "rate" && kind !== "mean")) return { figures: [], leftOut: [] };
  const { minimumCount } = policy.settings;
  const all = askedGaps(policy, frame).flatMap((asked) => {
    const there = only(table, codeTests(asked, frame));
    const groups = { majority: groupPlan(asked.majority, frame), minority: groupPlan(asked.minority, frame) };
    return comparedStrata(there, plan, kind, groups)
      .filter(({ everyone }) => everyone.minority.whole > 0)
      .map((compared): Figures => {
        const found = kind === "rate" ? ofShares(compared, minimumCount) : ofMeans(compared, minimumCount);
        if (isRefused(found)) {
          const { period } = compared;
          const left = { indicator: asked.subject, measure: "adjusted-gap", period, reason: found.refused };
          return { figures: [], leftOut: [left] };
        }
        return { figures: figuresOf(found, asked, compared, groups, minimumCount, frame), leftOut: [] };
      });
  });
  return {
    figures: byMeasure(all.flatMap(({ figures }) => figures)),
    leftOut: all.flatMap(({ leftOut }) => leftOut),
  };
}

function codeTests({ codes }: AskedGap, { plan }: FigureFrame) {
  return plan.breakdowns.flatMap((breakdown) => {
    const wanted = codes[breakdown.column];
    const as = ownClass(breakdown);
    if (wanted === undefined) return [];
    return [{ dimension: breakdown.dimension, isWanted: (code: string) => (as?.(code) ?? code) === wanted }];
  });
}

function groupPlan(id: string, { plan }: FigureFrame): GroupPlan {
  const found = plan.groups.find(({ group }) => group === id);
  if (found === undefined) throw new Error(`unknown group: ${id}`);
  return found;
}

function ofShares({ strata }: ComparedStrata, minimumSupport: number): AdjustedGap | Refusal {
  const counts = ({ whole, part }: Tally) => ({ n: whole, events: part });
  return adjustedGap(
    strata.map(({ minority, majority }) => ({ minority: counts(minority), majority: counts(majority) })),
    { minimumSupport },
  );
}

function ofMeans({ strata }: ComparedStrata, minimumSupport: number): AdjustedMeanGap | Refusal {
  if (!strata.every(({ minority }) => minority.squares !== undefined)) return { refused: "no-variation" };
  const sums = ({ whole, part, squares = 0 }: Tally) => ({ n: whole, sum: part, squares });
  return adjustedMeanGap(
    strata.map(({ minority, majority }) => ({ minority: sums(minority), majority: sums(majority) })),
    { minimumSupport },
  );
}

function figuresOf(
  found: AdjustedGap | AdjustedMeanGap,
  { subject, group, definition, codes }: AskedGap,
  compared: ComparedStrata,
  groups: { readonly majority: GroupPlan; readonly minority: GroupPlan },
  minimumSupport: number,
  frame: FigureFrame,
): readonly TabulatedFigure[] {
  const { ref_area: refArea = frame.city, ...dimensions } = codes;
  const isShare = frame.tabulate.kind === "rate";
  const inUnit = (value: number): string =>
    rounded(isShare ? value * 100 : value / 10 ** (frame.plan.measures[0]?.digits ?? 0), frame.digits);
  const supported = compared.strata.filter(({ majority }) => majority.whole >= minimumSupport);
  const minority = counted(supported.map((stratum) => stratum.minority));
  const majority = counted(supported.map((stratum) => stratum.majority));
  // What is compared can be worked out from the parts of the gap, and what is left out from that and the group's own
  // figure: so it shows the counts of both.
  const shows = [
    minority,
    majority,
    without(compared.everyone.minority, minority),
    without(compared.everyone.majority, majority),
  ].flatMap(({ whole, part }) => (isShare ? [whole, part, whole - part] : [whole]));
  const memberships = [groups.majority.membership, groups.minority.membership];
  const figure = (
    measure: string,
    values: Pick<TabulatedFigure["observation"], "value" | "lower" | "upper" | "confidence">,
  ): TabulatedFigure => {
    const key: SeriesKey = {
      indicator: subject,
      measure,
      refArea,
      group,
      dimensions: { ...frame.at, ...dimensions },
      definition,
    };
    const observation = observationOf(values, frame, memberships, compared.period);
    const notes = [...observation.notes, `${adjustedNotePrefix}${frame.plan.indicator.id}`];
    return { key, observation: { ...observation, notes }, shows, method: found.method };
  };
  return [
    figure("adjusted-gap", {
      value: inUnit(found.value),
      lower: inUnit(found.lower),
      upper: inUnit(found.upper),
      confidence: percentOf(found.confidence),
    }),
    figure("explained-gap", { value: inUnit(found.explained) }),
    figure("crude-gap", { value: inUnit(found.crude) }),
    ...("ratio" in found ? [figure("adjusted-ratio", { value: rounded(found.ratio, 2) })] : []),
    figure("share-excluded", {
      value: printed(
        roundRatio(
          100 * (compared.everyone.minority.whole - minority.whole),
          compared.everyone.minority.whole,
          1,
        ),
      ),
    }),
  ];
}

function without(all: Count, some: Count): Count {
  return { whole: all.whole - some.whole, part: all.part - some.part };
}

/** What arithmetic on fractions bends in the last digits must not decide how a half is rounded. */
function rounded(value: number, digits: number): string {
  return printed(roundDecimal(Number(value.toPrecision(12)), digits));
}

/** Series by series, as other figures stand. */
function byMeasure(figures: readonly TabulatedFigure[]): readonly TabulatedFigure[] {
  const keys = [...new Set(figures.map(({ key }) => JSON.stringify(key)))];
  return keys.flatMap((text) => figures.filter(({ key }) => JSON.stringify(key) === text));
}
