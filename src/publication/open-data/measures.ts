import type { Gap, Indicator, Policy } from "../../policy/index.js";
import { type Reader, seriesOf } from "../view/reader.js";

/** Indicators and gaps of a policy in the order of its areas. */
export function measuresOf(policy: Policy): readonly (Indicator | Gap)[] {
  return policy.areas.flatMap(({ indicators, gaps }) => [...indicators, ...gaps]);
}

export function measureOf(policy: Policy, id: string): Indicator | Gap | undefined {
  return measuresOf(policy).find((measure) => measure.id === id);
}

/** Those that the edition has figures of. */
export function measuresWithFigures(reader: Reader): readonly (Indicator | Gap)[] {
  return measuresOf(reader.policy).filter(({ id }) => seriesOf(reader, id).length > 0);
}
