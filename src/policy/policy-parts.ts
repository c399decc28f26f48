import type { Sentence } from "../problems/index.js";
import { policyAreaSchema } from "./schema/area.js";
import { type Policy, type PolicyArea, policySchema } from "./schema/policy.js";
import { policyHeadSchema } from "./schema/policy-files.js";
import { definitionOf } from "./schema-at.js";
import type { Path } from "./yaml/yaml-source.js";

/** A part of a policy that has a name of its own. */
export interface PolicyPart {
  readonly kind: PartKind;
  readonly id: string;
  /** The area it stands in. */
  readonly area: string | undefined;
  /** The list it stands in, and the part itself, in the document. */
  readonly list: Path;
  readonly path: Path;
  readonly data: unknown;
  readonly schema: unknown;
}

/** What the parts of a policy are called, in the order in which a reader is told about them. */
export const partWords = {
  policy: { da: "politikken", en: "the policy" },
  setting: { da: "indstillingen", en: "the setting" },
  area: { da: "området", en: "the area" },
  objective: { da: "formålet", en: "the objective" },
  target: { da: "målet", en: "the target" },
  commitment: { da: "løftet", en: "the commitment" },
  indicator: { da: "indikatoren", en: "the indicator" },
  gap: { da: "forskellen", en: "the gap" },
  derived: { da: "det beregnede tal", en: "the derived figure" },
  remark: { da: "bemærkningen", en: "the remark" },
  "open-point": { da: "det åbne punkt", en: "the open point" },
  arithmetic: { da: "regnestykket", en: "the arithmetic check" },
  "data-gap": { da: "datahullet", en: "the data gap" },
  definition: { da: "definitionen", en: "the definition" },
  group: { da: "gruppen", en: "the group" },
  "country-list": { da: "landelisten", en: "the list of countries" },
  place: { da: "stedet", en: "the place" },
  body: { da: "organet", en: "the body" },
  report: { da: "rapporteringen", en: "the reporting" },
  event: { da: "begivenheden", en: "the event" },
  task: { da: "opgaven", en: "the task" },
  "rule-set": { da: "regelsættet", en: "the rule set" },
  "stated-classification": { da: "den anførte klassificering", en: "the stated classification" },
  "record-file": { da: "registerfilen", en: "the record file" },
  unit: { da: "enheden", en: "the unit" },
  dimension: { da: "dimensionen", en: "the dimension" },
} satisfies Record<string, Sentence>;

export type PartKind = keyof typeof partWords;

/** Every part of a policy. What an area holds is found whichever area holds it. */
export function policyParts(policy: Policy): readonly PolicyPart[] {
  const { shape } = policySchema;
  return [
    { ...top, kind: "policy", id: "policy", path: [], data: policy, schema: headSchema },
    ...Object.entries(shape.settings.shape).map(
      ([id, schema]): PolicyPart => ({
        ...top,
        kind: "setting",
        id,
        path: ["settings", id],
        data: policy.settings[id as keyof Policy["settings"]],
        schema,
      }),
    ),
    ...(Object.keys(policyLists) as (keyof typeof policyLists)[]).flatMap((list) =>
      partsOf(policyLists[list], policy[list] ?? [], shape[list], [list], undefined),
    ),
    ...policy.areas.flatMap(areaParts),
  ];
}

const top = { area: undefined, list: [] } as const;

const headSchema = policyHeadSchema.omit({ areas: true, settings: true, units: true, dimensions: true });

const areaHeadSchema = policyAreaSchema.pick({
  title: true,
  vision: true,
  situation: true,
  leadPicture: true,
});

const policyLists = {
  definitions: "definition",
  groups: "group",
  countryLists: "country-list",
  places: "place",
  bodies: "body",
  reports: "report",
  events: "event",
  tasks: "task",
  ruleSets: "rule-set",
  statedClassifications: "stated-classification",
  records: "record-file",
  units: "unit",
  dimensions: "dimension",
} as const satisfies Partial<Record<keyof Policy, PartKind>>;

const areaLists = {
  objectives: "objective",
  targets: "target",
  commitments: "commitment",
  indicators: "indicator",
  gaps: "gap",
  derived: "derived",
  remarks: "remark",
  openPoints: "open-point",
  arithmetic: "arithmetic",
  dataGaps: "data-gap",
} as const satisfies Partial<Record<keyof PolicyArea, PartKind>>;

function areaParts(area: PolicyArea, at: number): readonly PolicyPart[] {
  const path = ["areas", at];
  return [
    { kind: "area", id: area.id, area: undefined, list: ["areas"], path, data: area, schema: areaHeadSchema },
    ...(Object.keys(areaLists) as (keyof typeof areaLists)[]).flatMap((list) =>
      partsOf(areaLists[list], area[list] ?? [], policyAreaSchema.shape[list], [...path, list], area.id),
    ),
  ];
}

function partsOf(
  kind: PartKind,
  items: readonly unknown[],
  schema: unknown,
  list: Path,
  area: string | undefined,
): readonly PolicyPart[] {
  const { element } = definitionOf(schema);
  return items.map((data, at) => ({
    kind,
    id: partId(data as Nameable),
    area,
    list,
    path: [...list, at],
    data,
    schema: element,
  }));
}

interface Nameable {
  readonly id?: string;
  readonly figure?: string;
  readonly from?: readonly string[];
  readonly to?: readonly string[];
}

/** A reporting has no id: it is known by who reports to whom. */
function partId({ id, figure, from = [], to = [] }: Nameable): string {
  return id ?? figure ?? `${[...from].sort().join("+")}>${[...to].sort().join("+")}`;
}
