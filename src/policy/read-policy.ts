import type { z } from "zod";
import {
  type Checked,
  error,
  hasErrors,
  type Place,
  type Problem,
  suggestion,
  warning,
} from "../problems/index.js";
import { schemaExpectation } from "./expectation.js";
import { policyAreaSchema } from "./schema/area.js";
import type { Policy, PolicyArea } from "./schema/policy.js";
import {
  bodiesSchema,
  definitionsSchema,
  groupsSchema,
  placesSchema,
  policyHeadSchema,
} from "./schema/policy-files.js";
import { checkedAgainst } from "./schema-problems.js";
import { type Path, readYaml, type YamlSource } from "./yaml-source.js";

/** A policy document and the way back from each of its parts to the file it stands in. */
export interface PolicySource {
  readonly policy: Policy;
  placeOf(path: Path): Place;
}

/** The files of a policy beside its areas, each with its schema. */
export const policyFiles = {
  "policy/policy.yaml": policyHeadSchema,
  "policy/groups.yaml": groupsSchema,
  "policy/bodies.yaml": bodiesSchema,
  "policy/places.yaml": placesSchema,
  "policy/definitions.yaml": definitionsSchema,
} as const;

export const areaFolder = "policy/areas/";

/**
 * Reads the files of a policy (texts by their path in the workspace) into one document. Checks the form of
 * each file; what holds between them is for check-policy.
 */
export function readPolicy(files: ReadonlyMap<string, string>): Checked<PolicySource> {
  const problems: Problem[] = [];
  const sources = new Map<string, YamlSource>();

  function read<T extends z.ZodType>(file: string, schema: T): z.output<T> | undefined {
    const text = files.get(file);
    if (text === undefined) {
      problems.push(missingFile(file, schema));
      return undefined;
    }
    const source = readYaml(file, text);
    sources.set(file, source);
    const reading = checkedAgainst(schema, source);
    problems.push(...reading.problems);
    return reading.value;
  }

  const head = read("policy/policy.yaml", policyHeadSchema);
  const groups = read("policy/groups.yaml", groupsSchema);
  const bodies = read("policy/bodies.yaml", bodiesSchema);
  const places = read("policy/places.yaml", placesSchema);
  const definitions = read("policy/definitions.yaml", definitionsSchema);

  // Every area file is read, listed or not, so that all problems come at once.
  const areaFiles = [...files.keys()].filter((file) => file.startsWith(areaFolder)).sort();
  const areas = new Map<string, PolicyArea>();
  for (const file of areaFiles) {
    const area = read(file, policyAreaSchema);
    if (area === undefined) continue;
    const name = areaName(file);
    if (area.id !== name) {
      problems.push(
        error("area-name", sources.get(file)?.placeOf(["id"]) ?? { file }, {
          da: `området hedder "${area.id}", men filen hedder ${name}.yaml; de skal hedde det samme`,
          en: `the area is called "${area.id}" but the file ${name}.yaml; they must have the same name`,
        }),
      );
    }
    areas.set(name, area);
  }
  if (head !== undefined) problems.push(...areaListProblems(head.areas, areaFiles, sources));
  problems.push(
    ...[...files.keys()].filter((file) => file.startsWith("policy/") && !sources.has(file)).map(unreadFile),
  );

  if (!head || !groups || !bodies || !places || !definitions || hasErrors(problems)) {
    return { value: undefined, problems };
  }
  const policy: Policy = {
    ...head,
    ...groups,
    ...bodies,
    ...places,
    ...definitions,
    areas: head.areas.flatMap((id) => areas.get(id) ?? []),
  };
  return { value: { policy, placeOf: (path) => placeIn(policy, sources, path) }, problems };
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

/** A file under a name that nobody reads: its content would be missing without a word. */
function unreadFile(file: string): Problem {
  const near = suggestion(file, Object.keys(policyFiles));
  return warning(
    "unread-file",
    { file },
    {
      da: `filen læses ikke${near.da}; et område ligger i ${areaFolder}`,
      en: `the file is not read${near.en}; an area lies in ${areaFolder}`,
    },
  );
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
        da: `området "${id}" har ingen fil ${areaFolder}${id}.yaml${near.da}`,
        en: `the area "${id}" has no file ${areaFolder}${id}.yaml${near.en}`,
      }),
    ];
  });
  const twice = listed.flatMap((id, index) =>
    listed.indexOf(id) === index
      ? []
      : [
          error("duplicate-id", head?.placeOf(["areas", index]) ?? { file: "policy/policy.yaml" }, {
            da: `området "${id}" står to gange på listen "areas"`,
            en: `the area "${id}" stands twice on the list "areas"`,
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
function placeIn(policy: Policy, sources: ReadonlyMap<string, YamlSource>, path: Path): Place {
  const [first, second, ...rest] = path;
  if (first === "areas" && typeof second === "number") {
    const area = policy.areas[second];
    const source = area === undefined ? undefined : sources.get(`${areaFolder}${area.id}.yaml`);
    if (source !== undefined) return source.placeOf(rest);
  }
  const file = `policy/${String(first)}.yaml`;
  const source = file in policyFiles ? sources.get(file) : sources.get("policy/policy.yaml");
  return source?.placeOf(path) ?? { file: "policy/policy.yaml" };
}

function areaName(file: string): string {
  return file.slice(areaFolder.length).replace(/\.ya?ml$/, "");
}
