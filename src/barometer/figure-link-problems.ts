import type { Observation } from "../cube/index.js";
import type { Delivery } from "../delivery/index.js";
import type { PolicySource, Target } from "../policy/index.js";
import { error, type Problem, suggestion } from "../problems/index.js";
import { arithmeticLinkProblems } from "./arithmetic/arithmetic-link-problems.js";
import { targetFigures } from "./arithmetic/known-figures.js";

/**
 * Links from the policy to figures, which only deliveries can satisfy: what remarks, open points and data
 * gaps concern, what a derived figure or an arithmetic check is computed from, and the figure a target's baseline was taken from, with
 * the same value and period. Every delivery of the workspace counts, whenever it was received.
 */
export function figureLinkProblems(
  { policy, placeOf }: PolicySource,
  deliveries: readonly Delivery[],
): readonly Problem[] {
  const delivered = observationsById(deliveries);
  const derived = new Set(policy.areas.flatMap((area) => area.derived.map(({ figure }) => figure)));
  const known = new Set([...policyIds(policy), ...delivered.keys()]);
  const onTargets = policy.areas.flatMap((area) =>
    area.targets.flatMap((target) => targetFigures(target).map(([id]) => id)),
  );
  const figures = new Set([...delivered.keys(), ...derived, ...onTargets]);
  return policy.areas.flatMap((area, areaAt) => [
    ...(["remarks", "openPoints", "dataGaps"] as const).flatMap((list) =>
      area[list].flatMap((item, at) =>
        item.concerns.flatMap((id, position) => {
          if (known.has(id)) return [];
          const near = suggestion(id, [...known]);
          return [
            error("unknown-id", placeOf(["areas", areaAt, list, at, "concerns", position]), {
              da: `${item.id} handler om "${id}", som ikke findes${near.da}`,
              en: `${item.id} concerns "${id}", which does not exist${near.en}`,
            }),
          ];
        }),
      ),
    ),
    ...area.derived.flatMap((derived, at) =>
      derived.of.flatMap((id, position) => {
        if (delivered.has(id)) return [];
        const near = suggestion(id, [...delivered.keys()]);
        return [
          error("unknown-id", placeOf(["areas", areaAt, "derived", at, "of", position]), {
            da: `${derived.figure} skal beregnes af "${id}", som ingen levering har${near.da}`,
            en: `${derived.figure} is to be computed from "${id}", which no delivery has${near.en}`,
          }),
        ];
      }),
    ),
    ...area.arithmetic.flatMap((check, at) =>
      arithmeticLinkProblems(check, figures, (field, offset) =>
        placeOf(["areas", areaAt, "arithmetic", at, field], offset),
      ),
    ),
    ...area.targets.flatMap((target, at) =>
      baselineProblems(target, delivered, derived, (field) =>
        placeOf(["areas", areaAt, "targets", at, "baseline", field]),
      ),
    ),
  ]);
}

/** A figure that a later delivery revises under the same id is delivered several times. */
function observationsById(deliveries: readonly Delivery[]): ReadonlyMap<string, readonly Observation[]> {
  const byId = new Map<string, Observation[]>();
  for (const { observation } of deliveries.flatMap(({ observations }) => observations)) {
    for (const id of observation.figures) byId.set(id, [...(byId.get(id) ?? []), observation]);
  }
  return byId;
}

function baselineProblems(
  { id, baseline }: Target,
  delivered: ReadonlyMap<string, readonly Observation[]>,
  derived: ReadonlySet<string>,
  placeOf: (field: string) => Problem["place"],
): readonly Problem[] {
  if (baseline?.figure === undefined || derived.has(baseline.figure)) return [];
  const observations = delivered.get(baseline.figure);
  const [first] = observations ?? [];
  if (observations === undefined || first === undefined) {
    const near = suggestion(baseline.figure, [...delivered.keys()]);
    return [
      error("unknown-id", placeOf("figure"), {
        da: `udgangspunktet for ${id} er tallet "${baseline.figure}", som ingen levering har${near.da}`,
        en: `the baseline of ${id} is the figure "${baseline.figure}", which no delivery has${near.en}`,
      }),
    ];
  }
  const { value, qualifier, period } = baseline;
  const sameNumber = observations.filter((one) => one.value === value && one.qualifier === qualifier);
  if (sameNumber.length === 0) {
    const [stated, found] = [`${qualifier} ${value}`, `${first.qualifier} ${first.value ?? "–"}`];
    return [
      error("baseline-differs", placeOf("value"), {
        da: `udgangspunktet for ${id} er "${stated}", men ${baseline.figure} er leveret som "${found}"`,
        en: `the baseline of ${id} is "${stated}", but ${baseline.figure} was delivered as "${found}"`,
      }),
    ];
  }
  if (period === undefined || sameNumber.some((one) => one.period === period)) return [];
  return [
    error("baseline-differs", placeOf("period"), {
      da: `udgangspunktet for ${id} er fra "${period}", men ${baseline.figure} er leveret for "${first.period}"`,
      en: `the baseline of ${id} is of "${period}", but ${baseline.figure} was delivered for "${first.period}"`,
    }),
  ];
}

/** Every id that the policy itself gives to something. */
function policyIds(policy: PolicySource["policy"]): readonly string[] {
  const lists = [policy.groups, policy.bodies, policy.places, policy.definitions, policy.areas];
  const inAreas = policy.areas.flatMap((area) => [
    area.objectives,
    area.indicators,
    area.gaps,
    area.targets,
    area.commitments,
    area.remarks,
    area.openPoints,
    area.dataGaps,
    area.arithmetic,
  ]);
  const ownFigures = policy.areas.flatMap((area) => [
    ...area.derived.map(({ figure }) => figure),
    ...area.targets.flatMap(({ goal, change }) => [goal?.figure, change?.figure]),
  ]);
  return [
    ...[...lists, ...inAreas].flatMap((list) => list.map(({ id }) => id)),
    ...ownFigures.filter((id) => id !== undefined),
  ];
}
