import type { z } from "zod";
import {
  type Checked,
  error,
  nearest,
  type Place,
  type Problem,
  quoted,
  suggestion,
  warning,
} from "../problems/index.js";
import { schemaExpectation } from "./expectation.js";
import { readableParts } from "./readable-parts.js";
import { policyAreaSchema } from "./schema/area.js";
import { classificationSchema } from "./schema/classification.js";
import { cycleSchema } from "./schema/cycle.js";
import type { Policy, PolicyArea } from "./schema/policy.js";
import {
  bodiesSchema,
  definitionsSchema,
  groupsSchema,
  placesSchema,
  policyHeadSchema,
} from "./schema/policy-files.js";
import { recordsSchema } from "./schema/records.js";
import { checkedAgainst } from "./schema-problems.js";
import { readYaml } from "./yaml/read-yaml.js";
import type { Path, YamlSource } from "./yaml/yaml-source.js";

/** A policy document and the way back from each of its parts to the file it stands in. */
export interface PolicySource {
  readonly policy: Policy;
  /** `offset`: the character of the text there at which something is. */
  placeOf(path: Path, offset?: number): Place;
}

/** The files of a policy beside its areas, each with its schema. */
export const policyFiles = {
  "policy/policy.yaml": policyHeadSchema,
  "policy/groups.yaml": groupsSchema,
  "policy/bodies.yaml": bodiesSchema,
  "policy/places.yaml": placesSchema,
  "policy/definitions.yaml": definitionsSchema,
  "policy/cycle.yaml": cycleSchema,
  "policy/classification.yaml": classificationSchema,
  "policy/records.yaml": recordsSchema,
} as const;

/** Files that a policy can do without: not every one has a yearly cycle, classes of residential areas or records. */
export const optionalPolicyFiles: readonly string[] = [
  "policy/cycle.yaml",
  "policy/classification.yaml",
  "policy/records.yaml",
];

/** In which file a part of the document stands that is not called like its file. */
const homes: Readonly<Record<string, string>> = {
  countryLists: "policy/groups.yaml",
  reports: "policy/bodies.yaml",
  events: "policy/cycle.yaml",
  tasks: "policy/cycle.yaml",
  ruleSets: "policy/classification.yaml",
  statedClassifications: "policy/classification.yaml",
};

export const areaFolder = "policy/areas/";

/**
 * Reads the files of a policy (texts by their path in the workspace) into one document. Checks the form of
 * each file; what holds between them is for check-policy. Where a file's form is wrong in places, the document
 * comes with its readable parts, so that everything else can be checked in the same run.
 */
export function readPolicyFiles(files: ReadonlyMap<string, string>): Checked<PolicySource> {
  let problems: readonly Problem[] = [];
  const sources = new Map<string, YamlSource>();

  function read<T extends z.ZodType>(file: string, schema: T): z.output<T> | undefined {
    const text = files.get(file);
    if (text === undefined && optionalPolicyFiles.includes(file)) return schema.parse({});
    if (text === undefined) {
      problems = [...problems, missingFile(file, schema)];
      return undefined;
    }
    const source = readYaml(file, text);
    sources.set(file, source);
    const reading = checkedAgainst(schema, source);
    problems = [...problems, ...reading.problems];
    if (source.problems.length > 0) return undefined;
    return reading.value ?? readableParts(schema, source.data);
  }

  const head = read("policy/policy.yaml", policyHeadSchema);
  const groups = read("policy/groups.yaml", groupsSchema);
  const bodies = read("policy/bodies.yaml", bodiesSchema);
  const places = read("policy/places.yaml", placesSchema);
  const definitions = read("policy/definitions.yaml", definitionsSchema);
  const cycle = read("policy/cycle.yaml", cycleSchema);
  const classification = read("policy/classification.yaml", classificationSchema);
  const records = read("policy/records.yaml", recordsSchema);

  // Every area file is read, listed or not, so that all problems come at once.
  const areaFiles = [...files.keys()].filter((file) => file.startsWith(areaFolder)).sort();
  const areas = new Map<string, PolicyArea>();
  for (const file of areaFiles) {
    const area = read(file, policyAreaSchema);
    if (area === undefined) continue;
    const name = areaName(file);
    if (area.id !== name) {
      const place = sources.get(file)?.placeOf(["id"]) ?? { file };
      problems = [...problems, otherName(area.id, name, place)];
    }
    areas.set(name, area);
  }
  const listed = listedAreas(sources.get("policy/policy.yaml"));
  const unread = [...files.keys()].filter((file) => file.startsWith("policy/") && !sources.has(file));
  problems = [
    ...problems,
    ...(listed.length === 0 ? [] : areaListProblems(listed, areaFiles, sources)),
    ...unread.map(unreadFile),
  ];

  // A file that is missing or no YAML leaves so many links open that reporting them would hide the cause.
  const unreadable = areaFiles.some((file) => sources.get(file)?.problems.length !== 0);
  const whole = head && groups && bodies && places && definitions && cycle && classification && records;
  if (!whole || unreadable) {
    return { value: undefined, problems };
  }
  const policy: Policy = {
    ...head,
    ...groups,
    ...bodies,
    ...places,
    ...definitions,
    ...cycle,
    ...classification,
    ...records,
    areas: [...new Set(head.areas)].flatMap((id) => areas.get(id) ?? []),
  };
  return { value: { policy, placeOf: (path, offset) => placeIn(policy, sources, path, offset) }, problems };
}

function missingFile(file: string, schema: z.ZodType): Problem {
  const expected = schemaExpectation(schema);
  return error(
    "missing-file",
    { file },
    {
      da: `filen mangler; ventede en fil med ${expected.da}`,
      en: `the file is missing; expected a file with ${expected.en}`,
    },
  );
}

function otherName(id: string, name: string, place: Place): Problem {
  return error("area-name", place, {
    da: `området hedder "${id}", men filen hedder ${name}.yaml; de skal hedde det samme`,
    en: `the area is called "${id}" but the file ${name}.yaml; they must have the same name`,
  });
}

/** A file under a name that nobody reads: its content would be missing without a word. */
function unreadFile(file: string): Problem {
  const near = nearest(file, Object.keys(policyFiles));
  return warning(
    "unread-file",
    { file },
    near === undefined
      ? {
          da: `filen læses ikke; områderne ligger i ${areaFolder}`,
          en: `the file is not read; the areas lie in ${areaFolder}`,
        }
      : { da: `filen læses ikke; mente du "${near}"?`, en: `the file is not read; did you mean "${near}"?` },
  );
}

/** The list as it stands in the file, so that it can be judged although something else in the file is wrong. */
function listedAreas(head: YamlSource | undefined): readonly string[] {
  const areas = (head?.data as { readonly areas?: unknown } | null | undefined)?.areas;
  return Array.isArray(areas) ? areas.filter((id) => typeof id === "string") : [];
}

function areaListProblems(
  listed: readonly string[],
  files: readonly string[],
  sources: ReadonlyMap<string, YamlSource>,
): readonly Problem[] {
  const head = sources.get("policy/policy.yaml");
  const names = files.map(areaName);
  const withoutFile = listed.flatMap((id, index) => {
    if (names.includes(id)) return [];
    const near = suggestion(id, names);
    return [
      error("missing-area", head?.placeOf(["areas", index]) ?? { file: "policy/policy.yaml" }, {
        da: `området ${quoted(id)} har ingen fil i ${areaFolder}${near.da}`,
        en: `the area ${quoted(id)} has no file in ${areaFolder}${near.en}`,
      }),
    ];
  });
  const twice = listed.flatMap((id, index) =>
    listed.indexOf(id) === index
      ? []
      : [
          error("duplicate-id", head?.placeOf(["areas", index]) ?? { file: "policy/policy.yaml" }, {
            da: `området ${quoted(id)} står to gange på listen "areas"`,
            en: `the area ${quoted(id)} stands twice on the list "areas"`,
          }),
        ],
  );
  const notListed = files
    .filter((file) => !listed.includes(areaName(file)))
    .map((file) =>
      error(
        "unlisted-area",
        { file, line: 1, column: 1 },
        {
          da: `området står ikke på listen "areas" i policy/policy.yaml`,
          en: `the area is not on the list "areas" in policy/policy.yaml`,
        },
      ),
    );
  return [...withoutFile, ...twice, ...notListed];
}

/** The file and the path inside it for a path into the document. */
function placeIn(
  policy: Policy,
  sources: ReadonlyMap<string, YamlSource>,
  path: Path,
  offset?: number,
): Place {
  const [first, second, ...rest] = path;
  if (first === "areas" && typeof second === "number") {
    const area = policy.areas[second];
    const source = area === undefined ? undefined : sources.get(`${areaFolder}${area.id}.yaml`);
    if (source !== undefined) return source.placeOf(rest, offset);
  }
  const file = homes[String(first)] ?? `policy/${String(first)}.yaml`;
  const source = file in policyFiles ? sources.get(file) : sources.get("policy/policy.yaml");
  return source?.placeOf(path, offset) ?? { file: "policy/policy.yaml" };
}

function areaName(file: string): string {
  return file.slice(areaFolder.length).replace(/\.ya?ml$/, "");
}
