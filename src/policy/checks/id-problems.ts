import { error, type Problem, placeText } from "../../problems/index.js";
import type { PolicySource } from "../read-policy.js";
import type { Path } from "../yaml/yaml-source.js";

/**
 * Ids that stand twice. Figures and whatever an area holds share one set of names, because links and
 * addresses name them without saying what they are; the other lists have their own. Upper and lower case count
 * alike: many file systems, on which the pages end up, do not tell them apart.
 */
export function idProblems(source: PolicySource): readonly Problem[] {
  const { policy } = source;
  const ownLists = (["units", "dimensions", "groups", "bodies", "places", "definitions"] as const).map(
    (list) => policy[list].map((item, index): Named => ({ id: item.id, path: [list, index, "id"] })),
  );
  const inAreas = policy.areas.flatMap((area, areaIndex) =>
    (
      [
        "indicators",
        "gaps",
        "targets",
        "commitments",
        "remarks",
        "openPoints",
        "dataGaps",
        "arithmetic",
        "objectives",
      ] as const
    ).flatMap((list) =>
      area[list].map(
        (item, index): Named => ({ id: item.id, path: ["areas", areaIndex, list, index, "id"] }),
      ),
    ),
  );
  const derived = policy.areas.flatMap((area, areaIndex) =>
    area.derived.map(
      ({ figure }, index): Named => ({ id: figure, path: ["areas", areaIndex, "derived", index, "figure"] }),
    ),
  );
  const languages = policy.languages.map((id, index): Named => ({ id, path: ["languages", index] }));
  const insideLists = [
    ...policy.dimensions.map(({ codes }, at) => inside(codes, ["dimensions", at, "codes"])),
    ...policy.groups.map(({ labels }, at) => inside(labels, ["groups", at, "labels"])),
    inside(policy.records ?? [], ["records"]),
    ...(policy.records ?? []).flatMap(({ variables }, at) => [
      inside(variables, ["records", at, "variables"]),
      ...variables.map(({ codes = [] }, i) => inside(codes, ["records", at, "variables", i, "codes"])),
    ]),
  ];
  const elsewhere: readonly Named[] = [
    ...inside(policy.events, ["events"]),
    ...inside(policy.tasks, ["tasks"]),
    ...inside(policy.statedClassifications, ["statedClassifications"]),
    ...policy.ruleSets.flatMap(({ id, classes, listed }, at) => [
      { id, path: ["ruleSets", at, "id"] },
      ...inside(classes, ["ruleSets", at, "classes"]),
      ...inside(listed, ["ruleSets", at, "listed"]),
    ]),
    ...inside(policy.countryLists, ["countryLists"]),
  ];
  return [languages, ...ownLists, elsewhere, ...insideLists, [...inAreas, ...derived]].flatMap((list) =>
    duplicates(list, source),
  );
}

interface Named {
  readonly id: string;
  readonly path: Path;
}

function inside(items: readonly { readonly id: string }[], at: Path): readonly Named[] {
  return items.map(({ id }, index) => ({ id, path: [...at, index, "id"] }));
}

function duplicates(list: readonly Named[], { placeOf }: PolicySource): readonly Problem[] {
  const first = new Map<string, Named>();
  return list.flatMap((named) => {
    const earlier = first.get(named.id.toLowerCase());
    if (earlier === undefined) {
      first.set(named.id.toLowerCase(), named);
      return [];
    }
    const there = placeText(placeOf(earlier.path));
    const same = earlier.id === named.id;
    return [
      error("duplicate-id", placeOf(named.path), {
        da: `id'et "${named.id}" findes allerede${same ? "" : ` som "${earlier.id}"`} (${there})`,
        en: `the id "${named.id}" exists already${same ? "" : ` as "${earlier.id}"`} (${there})`,
      }),
    ];
  });
}
