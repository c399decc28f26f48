import type { SeriesKey } from "../../cube/index.js";
import type { Edition, EditionObservation } from "../edition.js";
import type { FigureCause, FigureChangeKind } from "./edition-difference.js";

type Delivery = Edition["deliveries"][number];

/** What two editions say about where their figures come from. */
export interface Deliveries {
  readonly before: ReadonlyMap<string, Delivery>;
  readonly after: ReadonlyMap<string, Delivery>;
  /** Indicators and gaps of either policy. */
  readonly measuresBefore: ReadonlySet<string>;
  readonly measuresAfter: ReadonlySet<string>;
}

export function deliveriesOf(before: Edition, after: Edition): Deliveries {
  const byId = ({ deliveries }: Edition) => new Map(deliveries.map((one) => [one.id, one]));
  const measures = ({ policy }: Edition) =>
    new Set(policy.areas.flatMap(({ indicators, gaps }) => [...indicators, ...gaps].map(({ id }) => id)));
  return {
    before: byId(before),
    after: byId(after),
    measuresBefore: measures(before),
    measuresAfter: measures(after),
  };
}

/** Why a figure changed, as far as the editions tell; empty when they do not. */
export function figureCauses(
  kind: FigureChangeKind,
  { indicator }: SeriesKey,
  before: EditionObservation | undefined,
  after: EditionObservation | undefined,
  deliveries: Deliveries,
): readonly FigureCause[] {
  if (kind === "new" && !deliveries.measuresBefore.has(indicator)) return [{ code: "indicator-new" }];
  if (kind === "withdrawn" && !deliveries.measuresAfter.has(indicator)) return [{ code: "indicator-gone" }];
  const derived = (after ?? before)?.derivation !== undefined;
  const sources = [...(before?.sources ?? []), ...(after?.sources ?? []), ...(after?.notes ?? [])];
  const ids = [...new Set(sources.map((source) => source.split("/")[0] ?? ""))];
  return [
    ...(derived ? [{ code: "derived" } as const] : []),
    ...ids.flatMap((id) => deliveryCause(id, deliveries)),
  ];
}

function deliveryCause(id: string, { before, after }: Deliveries): readonly FigureCause[] {
  const [old, now] = [before.get(id), after.get(id)];
  if (now === undefined) return old === undefined ? [] : [{ code: "delivery-gone", delivery: id }];
  const named = { delivery: id, received: now.received };
  if (old === undefined) return [{ code: "delivery-new", ...named }];
  return old.digest === now.digest ? [] : [{ code: "delivery-changed", ...named }];
}
