import type { StratumCount } from "./adjusted-gap.js";
import type { Refusal } from "./estimate.js";
import { countsReason, withinRange } from "./input-reasons.js";

/** The residents of a place at two times, and those of them who were there at both. */
export interface ResidentCounts {
  readonly before: StratumCount;
  readonly after: StratumCount;
  /** They are among those before and among those after: how many, and how many had the property at each time. */
  readonly stayed: { readonly n: number; readonly eventsBefore: number; readonly eventsAfter: number };
}

/** The change of a share and its parts, as fractions: the three parts add up to the change. */
export interface StayersAndMovers {
  readonly change: number;
  /** The change of the share among those who stayed: what there would be had nobody come or left. */
  readonly stayers: number;
  /** How far those who came draw the share away from that of those who stayed. */
  readonly arrivals: number;
  /** How far those who left had drawn it away, and do so no more. */
  readonly departures: number;
}

/**
 * The change of a share in a place between two times, split into what happened among those who stayed and what came with
 * an exchange of residents.
 *
 * Use it where a share can improve because its residents were replaced. Who stayed is counted at both times; everyone
 * else counted before has left, everyone else counted after has come. With P the shares of all, S those of the stayers, L
 * that of those who left and A that of those who came, each at its own time, and l and a their parts of all:
 *
 *     stayers    = S₁ - S₀
 *     arrivals   = P₁ - S₁ = a (A - S₁)
 *     departures = S₀ - P₀ = l (S₀ - L)
 *     change     = P₁ - P₀ = stayers + arrivals + departures
 *
 * Arrivals and departures are what Kitagawa's decomposition gives as composition between everyone and those who stayed,
 * at one time. Parts of changes from year to year may be added up.
 *
 * Reference: M. J. Melitz and S. Polanec (2015), "Dynamic Olley-Pakes productivity decomposition with entry and exit",
 * RAND Journal of Economics 46, 362-375: survivors, entering and exiting firms, with shares of output for persons.
 *
 * Refuses `not-finite`, `negative-count`, `count-above-denominator` (also where more stayed than there were before or
 * after), `empty-denominator`, `nobody-stayed`, `beyond-range`.
 *
 * @example
 * stayersAndMovers({
 *   before: { n: 1000, events: 560 },
 *   after: { n: 1000, events: 500 },
 *   stayed: { n: 800, eventsBefore: 440, eventsAfter: 448 },
 * });
 * // → { change: -0.06, stayers: 0.01, arrivals: -0.06, departures: -0.01 }
 */
export function stayersAndMovers({ before, after, stayed }: ResidentCounts): StayersAndMovers | Refusal {
  const { n, eventsBefore, eventsAfter } = stayed;
  const reason = countsReason(before.n, before.events, after.n, after.events, n, eventsBefore, eventsAfter);
  if (reason !== undefined) return { refused: reason };
  const areParts = isPart({ n, events: eventsBefore }, before) && isPart({ n, events: eventsAfter }, after);
  if (!areParts) return { refused: "count-above-denominator" };
  if (before.n === 0 || after.n === 0) return { refused: "empty-denominator" };
  if (n === 0) return { refused: "nobody-stayed" };
  const [all, stayers] = [
    { before: before.events / before.n, after: after.events / after.n },
    { before: eventsBefore / n, after: eventsAfter / n },
  ];
  return withinRange({
    change: all.after - all.before,
    stayers: stayers.after - stayers.before,
    arrivals: all.after - stayers.after,
    departures: stayers.before - all.before,
  });
}

/** With and without the property, no more of them than of all. */
function isPart(some: StratumCount, all: StratumCount): boolean {
  return some.events <= some.n && some.events <= all.events && some.n - some.events <= all.n - all.events;
}
