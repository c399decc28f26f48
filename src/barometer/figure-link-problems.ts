import type { Observation } from "../cube/index.js";
import type { Delivery } from "../delivery/index.js";
import type { PolicySource, Target } from "../policy/index.js";
import { error, type Problem, suggestion } from "../problems/index.js";

/**
 * Links from the policy to figures, which only deliveries can satisfy: what remarks, open points and data
 * gaps concern, what a derived figure is computed from, and the figure a target's baseline was taken from, with
 * the same value. Every delivery of the workspace counts, whenever it was received.
 */
export function figureLinkProblems(
  { policy, placeOf }: PolicySource,
  deliveries: readonly Delivery[],
): readonly Problem[] {
  const delivered: ReadonlyMap<string, Observation> = new Map(
    deliveries.flatMap(({ observations }) =>
      observations.flatMap(({ observation }) => observation.figures.map((id) => [id, observation] as const)),
    ),
  );
  const derived = new Set(policy.areas.flatMap((area) => area.derived.map(({ figure }) => figure)));
  const known = new Set([...policyIds(policy), ...delivered.keys()]);
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
    ...area.targets.flatMap((target, at) =>
      baselineProblems(target, delivered, derived, (field) =>
        placeOf(["areas", areaAt, "targets", at, "baseline", field]),
      ),
    ),
  ]);
}

function baselineProblems(
  { id, baseline }: Target,
  delivered: ReadonlyMap<string, Observation>,
  derived: ReadonlySet<string>,
  placeOf: (field: string) => Problem["place"],
): readonly Problem[] {
  if (baseline?.figure === undefined || derived.has(baseline.figure)) return [];
  const observation = delivered.get(baseline.figure);
  if (observation === undefined) {
    const near = suggestion(baseline.figure, [...delivered.keys()]);
    return [
      error("unknown-id", placeOf("figure"), {
        da: `udgangspunktet for ${id} er tallet "${baseline.figure}", som ingen levering har${near.da}`,
        en: `the baseline of ${id} is the figure "${baseline.figure}", which no delivery has${near.en}`,
      }),
    ];
  }
  if (observation.value === baseline.value && observation.qualifier === baseline.qualifier) return [];
  const [stated, found] = [
    `${baseline.qualifier} ${baseline.value}`,
    `${observation.qualifier} ${observation.value ?? "–"}`,
  ];
  return [
    error("baseline-differs", placeOf("value"), {
      da: `udgangspunktet for ${id} er "${stated}", men ${baseline.figure} er leveret som "${found}"`,
      en: `the baseline of ${id} is "${stated}", but ${baseline.figure} was delivered as "${found}"`,
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
