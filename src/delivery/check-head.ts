import { total } from "../cube/index.js";
import {
  idSchema,
  languageProblems,
  type Policy,
  type PolicyIndex,
  type YamlSource,
} from "../policy/index.js";
import { error, type Problem, quoted, type Sentence, suggestion } from "../problems/index.js";
import type { DeliveryHead } from "./delivery.js";

/** What must hold between the description of a delivery and the policy, beyond the form of its fields. */
export function headProblems(
  id: string,
  head: DeliveryHead,
  source: YamlSource,
  policy: Policy,
  index: PolicyIndex,
): readonly Problem[] {
  return [
    ...nameProblems(id, source.file),
    ...languageProblems(
      [
        { path: ["title"], text: head.title },
        { path: ["licence"], text: head.licence },
        ...head.sources.map(({ title }, at) => ({ path: ["sources", at, "title"], text: title })),
        ...head.notes.map(({ text }, at) => ({ path: ["notes", at, "text"], text })),
      ],
      policy.languages,
      source.placeOf,
    ),
    ...duplicates("sources", head, source),
    ...duplicates("notes", head, source),
    ...defaultProblems(head, source, index),
  ];
}

/** The files' name is the delivery's, and stands in editions beside its figures. */
function nameProblems(id: string, file: string): readonly Problem[] {
  if (idSchema.safeParse(id).success) return [];
  return [
    error(
      "delivery-name",
      { file },
      {
        da: `filens navn ${quoted(id)} kan ikke være leveringens; ventede bogstaver, cifre, punktum og bindestreg, først et bogstav`,
        en: `the file's name ${quoted(id)} cannot be the delivery's; expected letters, digits, dots and hyphens, a letter first`,
      },
    ),
  ];
}

function duplicates(list: "sources" | "notes", head: DeliveryHead, source: YamlSource): readonly Problem[] {
  const ids = head[list].map(({ id }) => id);
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at
      ? []
      : [
          error("duplicate-id", source.placeOf([list, at, "id"]), {
            da: `id'et "${id}" står to gange under "${list}"`,
            en: `the id "${id}" stands twice under "${list}"`,
          }),
        ],
  );
}

/** Said once here, where the mistake is, instead of in every row that leaves the cell empty. */
function defaultProblems(
  { defaults, sources }: DeliveryHead,
  source: YamlSource,
  index: PolicyIndex,
): readonly Problem[] {
  const group = index.groups.get(defaults.group ?? "");
  const groups = group === undefined ? [...index.groups.values()] : [group];
  const labels = groups.flatMap((one) => one.labels.map(({ id }) => id));
  const known: Record<keyof typeof defaults, readonly string[]> = {
    group: [...index.groups.keys(), total],
    group_label: labels,
    ref_area: [...index.places.keys()],
    definition: [...index.definitions.keys()],
    source: sources.map(({ id }) => id),
  };
  return (Object.keys(known) as (keyof typeof defaults)[]).flatMap((field) => {
    const id = defaults[field];
    if (id === undefined || known[field].includes(id)) return [];
    const near = suggestion(id, known[field]);
    return [
      error("unknown-id", source.placeOf(["defaults", field]), {
        da: `"defaults.${field}" peger på ${words[field].da} "${id}", som ikke findes${near.da}`,
        en: `"defaults.${field}" points to ${words[field].en} "${id}", which does not exist${near.en}`,
      }),
    ];
  });
}

const words = {
  group: { da: "gruppen", en: "the group" },
  group_label: { da: "gruppebetegnelsen", en: "the group label" },
  ref_area: { da: "stedet", en: "the place" },
  definition: { da: "definitionen", en: "the definition" },
  source: { da: "kilden", en: "the source" },
} satisfies Record<string, Sentence>;
