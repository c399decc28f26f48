import {
  type Audit,
  type DeliveredFigure,
  type DeliveredSum,
  noSumRules,
  type ProgrammeSolver,
  type PublishedCounts,
  protectDelivery,
  type WithheldCount,
  type WithheldDelivery,
} from "../confidentiality/index.js";
import { figureName, type Observation, seriesKeyText, timeName } from "../cube/index.js";
import { type FigurePopulations, figurePopulations, personCounts } from "../delivery/index.js";
import type { Policy } from "../policy/index.js";
import type { TabulatedFigure } from "./figures/tabulated-figure.js";
import { sumRules } from "./sum-rules.js";

/** Figures of which some are withheld, and the audit of what an outsider could work out. */
export interface ProtectedFigures {
  readonly figures: readonly TabulatedFigure[];
  readonly withheld: number;
  /** For the ledger of the closed zone. */
  readonly withheldCounts: readonly WithheldCount[];
  readonly audit: Audit;
  /** Of how many periods not all that figures tell together was looked at. */
  readonly notLookedAt: number;
}

/**
 * The figures of a delivery as they may leave the closed zone: small counts, and what they could be worked out from, are
 * withheld, and nothing tells which is which.
 */
export function protectedFigures(
  policy: Policy,
  figures: readonly TabulatedFigure[],
  solver: ProgrammeSolver,
  published?: PublishedCounts,
  withheldBefore?: readonly WithheldDelivery[],
): ProtectedFigures {
  const populationsOf = figurePopulations(policy);
  const sensitive = new Set(
    policy.areas.flatMap(({ indicators }) => indicators.filter((one) => one.sensitive).map(({ id }) => id)),
  );
  const places = new Map(figures.map((figure, at) => [figureName(figure), at]));
  const delivered = figures.map((figure): DeliveredFigure => {
    const { key, observation, support, restsOn = [], quantity, sum } = figure;
    const populations = populationsOf(key, timeName(observation));
    return {
      ...personCounts(figure, populations),
      ...(sum === undefined || populations === undefined ? {} : { sum: deliveredSum(sum, populations) }),
      ...(support === undefined ? {} : { support }),
      ...(quantity === undefined ? {} : { quantity }),
      ...(sensitive.has(key.indicator) ? { isSensitive: true } : {}),
      restsOn: restsOn.flatMap(({ key: other, period }) => {
        const name = figureName({ key: other, observation: { period, figures: [] } });
        return places.get(name) ?? [];
      }),
    };
  });
  const rules = {
    minimumCount: policy.settings.minimumCount,
    hidesNobodyAndEverybody: false,
    ...(sumRules(policy.settings) ?? noSumRules),
  };
  const { withheld, groupsShown, withheldCounts, audit, notLookedAt } = protectDelivery(
    delivered,
    rules,
    solver,
    published,
    withheldBefore,
  );
  const shown = figures.map((figure, at) =>
    withheld.has(at) ? withheldFigure(figure, groupsShown.has(at)) : figure,
  );
  return {
    figures: withBreaks(shown, figures).filter(({ refused }) => refused === undefined),
    withheld: withheld.size,
    withheldCounts,
    audit,
    notLookedAt,
  };
}

/** The persons of a mean, as a universe of what they add up to. */
function deliveredSum(
  { of, ...facts }: NonNullable<TabulatedFigure["sum"]>,
  { counted: { universe, limits } }: FigurePopulations,
): DeliveredSum {
  return { population: { universe: JSON.stringify([universe, of]), limits }, facts };
}

/** Nothing of its numbers is left, nor of the method that made them. */
function withheldFigure({ key, observation }: TabulatedFigure, isGroupShown: boolean): TabulatedFigure {
  const { period, notes, sources, figures, groupLabels, denominator } = observation;
  return {
    key,
    observation: {
      period,
      ...(isGroupShown && denominator !== undefined ? { denominator } : {}),
      qualifier: "eq",
      obsStatus: "Q",
      confStatus: "C",
      notes,
      sources,
      figures,
      groupLabels,
    },
  };
}

/** A break that stood at a withheld figure stands at the next one that is shown. */
function withBreaks(
  shown: readonly TabulatedFigure[],
  before: readonly TabulatedFigure[],
): readonly TabulatedFigure[] {
  const pending = new Map<string, Observation>();
  const inOrder = [...shown.keys()].sort((a, b) => (periodOf(shown, a) < periodOf(shown, b) ? -1 : 1));
  const result = [...shown];
  for (const at of inOrder) {
    const [now, was] = [shown[at], before[at]];
    if (now === undefined || was === undefined) continue;
    const series = seriesKeyText(now.key);
    const { observation } = now;
    if (observation.obsStatus === "Q") {
      if (was.observation.obsStatus === "B") pending.set(series, was.observation);
      continue;
    }
    const earlier = pending.get(series);
    pending.delete(series);
    if (earlier === undefined) continue;
    const notes = [...new Set([...earlier.notes, ...observation.notes])];
    result[at] = { ...now, observation: { ...observation, obsStatus: "B", notes } };
  }
  return result;
}

function periodOf(figures: readonly TabulatedFigure[], at: number): string {
  return figures[at]?.observation.period ?? "";
}
