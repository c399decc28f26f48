import type { Support } from "../../confidentiality/index.js";
import { type SeriesKey, seriesKeyText, total } from "../../cube/index.js";
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
import { type Figures, joinedFigures } from "./joined-figures.js";
import { ownClass } from "./own-class.js";
import { periodName } from "./period-name.js";
import { only } from "./roll-up.js";
import type { TabulatedFigure } from "./tabulated-figure.js";
import type { Tally } from "./tallies.js";

/**
 * The adjusted gaps that are asked of an indicator with strata, each with what must stand beside it as measures of their
 * own. The tables by stratum stay here. A stratum counts when enough of the majority are in it; who is in another, or of
 * whom some factor is not known, is excluded, and the share is delivered.
 */
export function adjustedFigures(table: CellTable, policy: Policy, frame: FigureFrame): Figures {
  const { plan, tabulate } = frame;
  const { kind } = tabulate;
  if (plan.strata.length === 0 || (kind !== "rate" && kind !== "mean")) return { figures: [], leftOut: [] };
  const { minimumCount } = policy.settings;
  const minimumSupport = Math.max(minimumCount, fewestCompared);
  const all = askedGaps(policy, frame).flatMap((asked) => {
    const there = only(table, codeTests(asked, frame));
    const groups = { majority: groupPlan(asked.majority, frame), minority: groupPlan(asked.minority, frame) };
    return comparedStrata(there, plan, kind, groups)
      .filter(({ everyone }) => everyone.minority.whole > 0)
      .map((compared): Figures => {
        const found =
          kind === "rate" ? ofShares(compared, minimumSupport) : ofMeans(compared, minimumSupport);
        const figures = figuresOf(found, asked, compared, groups, { minimumCount, minimumSupport }, frame);
        if (!isRefused(found)) return { figures, leftOut: [] };
        const { period } = compared;
        const left = { indicator: asked.subject, measure: "adjusted-gap", period, reason: found.refused };
        return { figures, leftOut: [left] };
      });
  });
  const { figures, leftOut } = joinedFigures(all);
  return { figures: byMeasure(figures), leftOut };
}

/** So many of the majority at least stand behind what the others of a stratum are compared with. */
const fewestCompared = 10;

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
  found: AdjustedGap | AdjustedMeanGap | Refusal,
  asked: AskedGap,
  compared: ComparedStrata,
  groups: { readonly majority: GroupPlan; readonly minority: GroupPlan },
  least: LeastPersons,
  frame: FigureFrame,
): readonly TabulatedFigure[] {
  const { subject, group, definition, codes } = asked;
  const isShare = frame.tabulate.kind === "rate";
  const inUnit = (value: number): string =>
    rounded(isShare ? value * 100 : value / 10 ** (frame.plan.measures[0]?.digits ?? 0), frame.digits);
  const { minority, ofGap, ofParts } = supportOf(compared, isShare, least);
  const restsOn = ratesBehind(asked, compared, frame);
  const memberships = [groups.majority.membership, groups.minority.membership];
  const figure = (
    measure: string,
    support: readonly Support[],
    values: (
      of: AdjustedGap | AdjustedMeanGap,
    ) => Pick<TabulatedFigure["observation"], "value" | "lower" | "upper" | "confidence">,
  ): TabulatedFigure => {
    const key: SeriesKey = { ...spotOf(codes, frame), indicator: subject, measure, group, definition };
    const observation = observationOf(
      isRefused(found) ? {} : values(found),
      frame,
      memberships,
      compared.period,
    );
    const notes = [...observation.notes, `${adjustedNotePrefix}${frame.plan.indicator.id}`];
    return {
      key,
      observation: { ...observation, notes },
      support,
      restsOn,
      ...(isRefused(found) ? { refused: found.refused } : { method: found.method }),
    };
  };
  const { whole } = compared.everyone.minority;
  return [
    figure("adjusted-gap", ofGap, ({ value, lower, upper, confidence }) => ({
      value: inUnit(value),
      lower: inUnit(lower),
      upper: inUnit(upper),
      confidence: percentOf(confidence),
    })),
    figure("explained-gap", ofParts, ({ explained }) => ({ value: inUnit(explained) })),
    figure("crude-gap", ofParts, ({ crude }) => ({ value: inUnit(crude) })),
    ...(isShare
      ? [
          // With the gap it tells what was observed among those compared, and so what among those left out.
          figure("adjusted-ratio", ofParts, (of) => ({
            value: rounded("ratio" in of ? of.ratio : Number.NaN, 2),
          })),
        ]
      : []),
    {
      ...figure("share-excluded", ofParts, () => ({
        value: printed(roundRatio(100 * (whole - minority.whole), whole, 1)),
      })),
      // Whatever is counted of them, who is left out is the same: another indicator of the same persons would tell it.
      quantity: JSON.stringify([
        ...[frame.tabulate.from, frame.tabulate.strata, codes, asked.majority, asked.minority],
        ...[periodName(compared.period), whole, minority.whole],
      ]),
    },
  ];
}

interface LeastPersons {
  readonly minimumCount: number;
  /** Of the majority, in a stratum that counts. */
  readonly minimumSupport: number;
}

/** Who of the minority is compared, and the persons behind a gap and behind its parts, none of whom may be few. */
function supportOf(
  { strata, everyone }: ComparedStrata,
  isShare: boolean,
  { minimumCount, minimumSupport }: LeastPersons,
): { readonly minority: Count; readonly ofGap: readonly Support[]; readonly ofParts: readonly Support[] } {
  const supported = strata.filter(({ majority }) => majority.whole >= minimumSupport);
  const minority = counted(supported.map((stratum) => stratum.minority));
  const majority = counted(supported.map((stratum) => stratum.majority));
  const enough = (counts: readonly Count[]): readonly Support[] =>
    counts
      .flatMap(({ whole, part }) => (isShare ? [whole, part, whole - part] : [whole]))
      .map((persons) => ({ persons, least: minimumCount }));
  const ofGap = enough([minority, majority]);
  // Who is left out can be worked out from what is compared and the group's own figure.
  const leftOut = [without(everyone.minority, minority), without(everyone.majority, majority)];
  return { minority, ofGap, ofParts: [...ofGap, ...enough(leftOut)] };
}

/** The two groups' own figures, of which a gap is the difference before it is adjusted. */
function ratesBehind(
  { majority, minority, codes }: AskedGap,
  { period }: ComparedStrata,
  frame: FigureFrame,
): NonNullable<TabulatedFigure["restsOn"]> {
  const { id: indicator, measure, definition } = frame.plan.indicator;
  return [majority, minority].map((of) => ({
    key: {
      ...spotOf(codes, frame),
      indicator,
      measure,
      group: of === total ? frame.group : of,
      definition,
    },
    period: periodName(period),
  }));
}

function spotOf(
  { ref_area: refArea, ...dimensions }: AskedGap["codes"],
  { city, at }: FigureFrame,
): Pick<SeriesKey, "refArea" | "dimensions"> {
  return { refArea: refArea ?? city, dimensions: { ...at, ...dimensions } };
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
  const series = new Map<string, TabulatedFigure[]>();
  for (const figure of figures) {
    const name = seriesKeyText(figure.key);
    const others = series.get(name);
    if (others === undefined) series.set(name, [figure]);
    else others.push(figure);
  }
  return [...series.values()].flat();
}
