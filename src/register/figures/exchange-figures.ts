import { isRefused, roundRatio, type StayersAndMovers, stayersAndMovers } from "../../statistics/index.js";
import type { BreakdownPlan, GroupPlan, StayersPlan } from "../plan/file-plan.js";
import type { CellTable } from "./cell-table.js";
import { exchangeMeasures } from "./exchange-measures.js";
import { exchangeNotePrefix, type FigureFrame, observationOf } from "./figure-frame.js";
import { figureKey } from "./figure-key.js";
import { printed } from "./figure-values.js";
import { type Figures, joinedFigures } from "./joined-figures.js";
import { periodDimension } from "./narrowed.js";
import { ownClass } from "./own-class.js";
import { follows, periodName } from "./period-name.js";
import { roundedParts } from "./rounded-parts.js";
import type { LeftOut, TabulatedFigure } from "./tabulated-figure.js";
import { tallies } from "./tallies.js";

/**
 * How a rate changed in each place, split into what happened among those who stayed and what came with those who arrived
 * and left: from one period to the next, or added up since a period. Where two periods do not follow each other, or a group
 * begins anew, there is nothing to split.
 */
export function exchangeFigures(
  table: CellTable,
  frame: FigureFrame,
  codesOf: (column: string) => readonly string[],
  minimumCount: number,
): Figures {
  const { stayers, breakdowns, groups } = frame.plan;
  if (stayers === undefined) return { figures: [], leftOut: [] };
  const all = [undefined, ...breakdowns].flatMap((breakdown) =>
    groups.flatMap((group) => {
      const residents = residentsAt(table, stayers, group, breakdown, frame);
      const order = breakdown === undefined ? [] : codesOf(breakdown.column);
      return [...residents]
        .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
        .map(([code, periods]) => changesOf(periods, { group, breakdown, code }, frame, minimumCount));
    }),
  );
  return joinedFigures(all);
}

/** Those counted in a period, with how many of them were counted there in the one before as well. */
interface Residents {
  readonly n: number;
  readonly events: number;
  readonly stayed: { readonly n: number; readonly eventsBefore: number; readonly eventsAfter: number };
}

/** By code of the breakdown ("" where there is none) and period. */
function residentsAt(
  table: CellTable,
  { both, before }: StayersPlan,
  group: GroupPlan,
  breakdown: BreakdownPlan | undefined,
  { plan }: FigureFrame,
): ReadonlyMap<string, ReadonlyMap<string, Residents>> {
  const [measure] = plan.measures;
  if (measure === undefined) throw new Error("missing measure");
  const by = [
    { dimension: periodDimension },
    ...(breakdown === undefined ? [] : [{ dimension: breakdown.dimension, as: ownClass(breakdown) }]),
  ];
  const nobody = { n: 0, eventsBefore: 0, eventsAfter: 0 };
  const stayed = new Map(
    tallies(table, "rate", group, both, by).map(({ codes, part, whole }) => [
      JSON.stringify(codes),
      { ...nobody, n: whole, eventsAfter: part },
    ]),
  );
  for (const { codes, part } of tallies(table, "rate", group, { ...both, numerator: before }, by)) {
    const name = JSON.stringify(codes);
    stayed.set(name, { ...(stayed.get(name) ?? nobody), eventsBefore: part });
  }
  const found = new Map<string, Map<string, Residents>>();
  for (const { codes, part, whole } of tallies(table, "rate", group, measure, by)) {
    const [period = "", code = ""] = codes;
    if (whole === 0 || (breakdown !== undefined && code === "")) continue;
    const periods = found.get(code) ?? new Map<string, Residents>();
    const residents = { n: whole, events: part, stayed: stayed.get(JSON.stringify(codes)) ?? nobody };
    found.set(code, periods.set(period, residents));
  }
  return found;
}

interface Spot {
  readonly group: GroupPlan;
  readonly breakdown: BreakdownPlan | undefined;
  readonly code: string;
}

/** The parts of all changes since a period, added up; what they were made from, they show. */
interface Sofar {
  readonly start: Residents & { readonly period: string };
  readonly parts: readonly number[];
  readonly shows: readonly number[];
}

function changesOf(
  residents: ReadonlyMap<string, Residents>,
  spot: Spot,
  frame: FigureFrame,
  least: number,
): Figures {
  const { tabulate, periods, plan } = frame;
  const since = tabulate.stayers?.since;
  const figures: TabulatedFigure[] = [];
  const leftOut: LeftOut[] = [];
  let sofar: Sofar | undefined;
  for (const [at, period] of periods.entries()) {
    const [last = "", then, now] = [
      periods[at - 1],
      residents.get(periods[at - 1] ?? ""),
      residents.get(period),
    ];
    const isNew = frame.marks([spot.group.membership], period).obsStatus === "B";
    const isNext = then !== undefined && now !== undefined && follows(period, last) && !isNew;
    const from: Sofar | undefined =
      isNext && (since === undefined || periodName(last) === since)
        ? { start: { ...then, period: last }, parts: [0, 0, 0], shows: [] }
        : sofar;
    sofar = undefined;
    if (!isNext || from === undefined) continue;
    const { stayed } = now;
    const step = stayersAndMovers({ before: then, after: now, stayed });
    if (isRefused(step)) {
      leftOut.push({
        indicator: plan.indicator.id,
        measure: exchangeMeasures.all,
        period,
        reason: step.refused,
      });
      continue;
    }
    sofar = added(from, step, then, now);
    figures.push(...figuresOf(sofar, now, spot, period, frame, least));
  }
  const measures = Object.values(exchangeMeasures);
  return {
    figures: measures.flatMap((measure) => figures.filter(({ key }) => key.measure === measure)),
    leftOut,
  };
}

function added(
  { start, parts, shows }: Sofar,
  step: StayersAndMovers,
  then: Residents,
  now: Residents,
): Sofar {
  const { n, eventsBefore, eventsAfter } = now.stayed;
  const counts = [
    [n, eventsBefore],
    [n, eventsAfter],
    [then.n - n, then.events - eventsBefore],
    [now.n - n, now.events - eventsAfter],
  ].flatMap(([all = 0, some = 0]) => [all, some, all - some]);
  const steps = [step.stayers, step.arrivals, step.departures];
  return {
    start,
    parts: parts.map((part, at) => part + (steps[at] ?? 0)),
    shows: [...shows, ...counts],
  };
}

function figuresOf(
  { start, parts, shows }: Sofar,
  now: Residents,
  spot: Spot,
  period: string,
  frame: FigureFrame,
  least: number,
): readonly TabulatedFigure[] {
  const [events, whole] = [
    BigInt(now.events) * BigInt(start.n) - BigInt(start.events) * BigInt(now.n),
    BigInt(now.n) * BigInt(start.n),
  ];
  const change = printed(roundRatio(100n * events, whole, frame.digits));
  const values = [
    change,
    ...roundedParts(
      parts.map((part) => 100 * part),
      change,
      frame.digits,
    ),
  ];
  const own = figureKey({ ...spot, measure: frame.plan.indicator.measure }, frame);
  return Object.values(exchangeMeasures).map((measure, at) => {
    const observation = observationOf({ value: values[at] ?? "" }, frame, [spot.group.membership], period);
    const support = shows.map((persons) => ({ persons, least }));
    return {
      key: figureKey({ ...spot, measure }, frame),
      observation: { ...observation, notes: [`${exchangeNotePrefix}${frame.plan.indicator.id}`] },
      // The change itself follows from the two shares; its parts tell of those who came and left.
      ...(measure === exchangeMeasures.all ? {} : { support }),
      restsOn: [period, start.period].map((one) => ({ key: own, period: periodName(one) })),
      method: "stayers-and-movers",
    };
  });
}
