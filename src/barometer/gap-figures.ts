import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  lastDigit,
  type ObservationStatus,
  parseDecimal,
  subtractDecimals,
} from "../cube/index.js";
import type { EditionObservation } from "../edition/index.js";
import type { Policy } from "../policy/index.js";
import { type ComputedGap, computedGaps } from "./computed-gaps.js";
import type { Figure } from "./figures.js";

/**
 * The figures of the policy's gaps: stated ones with the difference of their printed ends beside them, and
 * the ones nobody states, computed where both ends are exact, dated and alone at their place and time.
 */
export function gapFigures(policy: Policy, figures: readonly Figure[]): readonly Figure[] {
  const gaps = new Set(policy.areas.flatMap((area) => area.gaps.map(({ id }) => id)));
  const computed = new Map(computedGaps(policy, figures).map((gap) => [gapName(gap.figure), gap]));
  const isGap = ({ key }: Figure): boolean => gaps.has(key.indicator);
  const stated = figures.map((figure): Figure => {
    if (!isGap(figure)) return figure;
    const own = computed.get(gapName(figure));
    if (own === undefined) return figure;
    const recomputed = verdict(figure.observation, own);
    return {
      ...figure,
      observation: {
        ...figure.observation,
        // A gap compares no further than its ends do, whatever its own source says.
        obsStatus: inheritedBreak(figure.observation.obsStatus, own.figure.observation.obsStatus),
        ...(recomputed === undefined ? {} : { recomputed }),
      },
    };
  });
  const statedNames = new Set(figures.filter(isGap).map(gapName));
  const unstated = [...computed].filter(([name, { isForbidden }]) => !isForbidden && !statedNames.has(name));
  return [...stated, ...unstated.map(([, { figure }]) => figure)];
}

/** Of two gaps at one place and time, one is enough, under whichever definition it is stated. */
function gapName({ key, observation }: Figure): string {
  const { indicator, measure, refArea, group, dimensions } = key;
  return JSON.stringify([indicator, measure, refArea, group, dimensions, observation.period]);
}

/** Nothing when the stated gap is not an exact number: there is nothing to hold the difference against. */
function verdict(stated: EditionObservation, own: ComputedGap): EditionObservation["recomputed"] {
  const value = own.figure.observation.value;
  const [printed, computed] = [parseDecimal(stated.value ?? ""), parseDecimal(value ?? "")];
  if (printed === undefined || stated.qualifier !== "eq") return undefined;
  // An end that was derived from this very gap can only agree with it.
  if (own.inputs.some((id) => stated.figures.includes(id))) return undefined;
  if (value === undefined || computed === undefined || own.isForbidden) return { verdict: "forbidden" };
  const apart = absoluteDecimal(subtractDecimals(printed, computed));
  if (apart.units === 0n) return { value, verdict: "agrees" };
  // Each of the three printed numbers is off by up to half of its last digit.
  const allowed = [...own.ends, printed].map(lastDigit).reduce(addDecimals);
  const isRounding = compareDecimals(addDecimals(apart, apart), allowed) <= 0;
  return { value, verdict: isRounding ? "rounding" : "differs" };
}

function inheritedBreak(own: ObservationStatus, ends: ObservationStatus): ObservationStatus {
  return own === "A" && (ends === "B" || ends === "D") ? ends : own;
}
