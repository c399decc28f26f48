import type { Target } from "../../policy/index.js";
import type { Assessment } from "../assessment.js";
import type { Edition } from "../edition.js";
import type { EditionDifference, StatusChange } from "./edition-difference.js";

/** Targets whose status or its reason differs, and what of the difference between the editions can explain it. */
export function statusChanges(
  before: Edition,
  after: Edition,
  found: Pick<EditionDifference, "figures" | "policy">,
): readonly StatusChange[] {
  const [old, now] = [assessments(before), assessments(after)];
  const targets = new Map([...targetsOf(before), ...targetsOf(after)]);
  const measures = new Set(found.figures.map(({ key }) => key.indicator));
  const changed = new Set(
    found.policy.filter(({ part, text }) => part === "target" && !text).map(({ id }) => id),
  );
  const order = [...new Set([...targetsOf(after).keys(), ...targetsOf(before).keys()])];
  return order.flatMap((target) => {
    const [was, is] = [old.get(target), now.get(target)];
    if (was?.status === is?.status && was?.reason === is?.reason) return [];
    const touched = pointsOf(targets.get(target)).some((measure) => measures.has(measure));
    const causes = [
      ...(changed.has(target) ? ["target" as const] : []),
      ...(touched ? ["figures" as const] : []),
      ...(passed(was, is, before.asOf, after.asOf) ? ["day" as const] : []),
      ...(was !== undefined && is !== undefined && was.method !== is.method ? ["method" as const] : []),
    ];
    return [{ target, ...(was && { before: was }), ...(is && { after: is }), causes }];
  });
}

function assessments(edition: Edition): ReadonlyMap<string, Assessment> {
  return new Map(edition.assessments.map((one) => [one.target, one]));
}

function targetsOf({ policy }: Edition): ReadonlyMap<string, Target> {
  return new Map(policy.areas.flatMap(({ targets }) => targets.map((one) => [one.id, one] as const)));
}

/** The indicators and gaps a target is measured on and compared with. */
function pointsOf(target: Target | undefined): readonly string[] {
  return [target?.subject, target?.comparator].flatMap((point) => point?.gap ?? point?.indicator ?? []);
}

/** True when the last day of the target lies between the two editions. */
function passed(was: Assessment | undefined, is: Assessment | undefined, from: string, to: string): boolean {
  const due = is?.due ?? was?.due;
  return due !== undefined && from <= due && due < to;
}
