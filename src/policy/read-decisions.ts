import { error, type Place, type Problem, placeText, quoted, suggestion } from "../problems/index.js";
import { languageProblems, type TextAt } from "./language-problems.js";
import { indexPolicy, type PolicyIndex } from "./policy-index.js";
import { type Decision, decisionSchema, type TargetChange } from "./schema/decision.js";
import type { Policy } from "./schema/policy.js";
import { targetSchema } from "./schema/target.js";
import { definitionOf, fieldNames, schemaAt } from "./schema-at.js";
import { checkedAgainst } from "./schema-problems.js";
import { readYaml } from "./yaml/read-yaml.js";
import type { Path, YamlSource } from "./yaml/yaml-source.js";

/** A decision and the way back from each of its parts to its file. */
export interface DecisionSource {
  readonly decision: Decision;
  placeOf(path: Path): Place;
}

/**
 * Reads decisions (texts by their path in the workspace), oldest first, and checks each by itself and against
 * what the policy has. Whether they say what became of the targets is for the comparison with an edition.
 */
export function readDecisions(
  files: ReadonlyMap<string, string>,
  policy: Policy,
): { readonly decisions: readonly DecisionSource[]; readonly problems: readonly Problem[] } {
  const read = [...files].flatMap(([file, text]) => {
    const source = readYaml(file, text);
    const { value, problems } = checkedAgainst(decisionSchema, source);
    return [{ source, decision: value, problems }];
  });
  const decisions = read
    .flatMap(({ source, decision }) => (decision === undefined ? [] : [{ decision, source }]))
    .sort((a, b) => (orderText(a.decision) < orderText(b.decision) ? -1 : 1));
  const index = indexPolicy(policy);
  // A target that was removed is known from the decision that removed it.
  const targets = new Set([...index.targets.keys(), ...removedTargets(decisions.map((one) => one.decision))]);
  return {
    decisions: decisions.map(({ decision, source }) => ({ decision, placeOf: source.placeOf })),
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...duplicates(decisions),
      ...decisions.flatMap(({ decision, source }) => [
        ...bodyProblems(decision, source, index),
        ...languageProblems(texts(decision), policy.languages, source.placeOf),
        ...decision.changes.flatMap((change, at) => changeProblems(change, at, source, [...targets])),
      ]),
    ],
  };
}

interface Read {
  readonly decision: Decision;
  readonly source: YamlSource;
}

function orderText({ date, id }: Decision): string {
  return `${date} ${id}`;
}

function removedTargets(decisions: readonly Decision[]): readonly string[] {
  return decisions.flatMap(({ changes }) =>
    changes
      .filter(({ field, from, to, target }) => field === "id" && from === target && to === undefined)
      .map(({ target }) => target),
  );
}

function duplicates(decisions: readonly Read[]): readonly Problem[] {
  const first = new Map<string, Read>();
  return decisions.flatMap((one) => {
    const key = one.decision.id.toLowerCase();
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, one);
      return [];
    }
    const there = placeText(earlier.source.placeOf(["id"]));
    return [
      error("duplicate-id", one.source.placeOf(["id"]), {
        da: `id'et "${one.decision.id}" har en anden beslutning allerede (${there})`,
        en: `the id "${one.decision.id}" belongs to another decision already (${there})`,
      }),
    ];
  });
}

function bodyProblems({ body }: Decision, { placeOf }: YamlSource, { bodies }: PolicyIndex) {
  if (bodies.has(body)) return [];
  const near = suggestion(body, [...bodies.keys()]);
  return [
    error("unknown-id", placeOf(["body"]), {
      da: `"body" peger på organet ${quoted(body)}, som ikke findes${near.da}`,
      en: `"body" points to the body ${quoted(body)}, which does not exist${near.en}`,
    }),
  ];
}

function texts({ title, reason }: Decision): readonly TextAt[] {
  return [
    { path: ["title"], text: title },
    { path: ["reason"], text: reason },
  ];
}

function changeProblems(
  { target, field, from, to }: TargetChange,
  at: number,
  { placeOf }: YamlSource,
  targets: readonly string[],
): readonly Problem[] {
  const problems: Problem[] = [];
  if (!targets.includes(target)) {
    const near = suggestion(target, targets);
    problems.push(
      error("unknown-id", placeOf(["changes", at, "target"]), {
        da: `"changes[${at}].target" peger på målet ${quoted(target)}, som ikke findes${near.da}`,
        en: `"changes[${at}].target" points to the target ${quoted(target)}, which does not exist${near.en}`,
      }),
    );
  }
  const wrongField = fieldProblem(field, placeOf(["changes", at, "field"]));
  if (wrongField !== undefined) problems.push(wrongField);
  if (from === to) {
    problems.push(
      error("decision-nothing", placeOf(["changes", at]), {
        da: `"from" og "to" ${from === undefined ? "mangler begge" : "er ens"}; ventede, hvad der stod før, og hvad der står nu`,
        en: `"from" and "to" are ${from === undefined ? "both missing" : "the same"}; expected what stood before and what stands now`,
      }),
    );
  } else if (field === "id" && ![from, to].some((value) => value === undefined)) {
    problems.push(
      error("decision-nothing", placeOf(["changes", at]), {
        da: `et mål får ikke et andet id; ventede "to: ${target}" for et nyt mål eller "from: ${target}" for et, der udgår`,
        en: `a target does not get another id; expected "to: ${target}" for a new target or "from: ${target}" for one that goes`,
      }),
    );
  }
  return problems;
}

/** A field that no target can have, or one that holds several. */
function fieldProblem(field: string, place: Place): Problem | undefined {
  const steps = field.split(".");
  const schema = schemaAt(targetSchema, steps);
  const inner = fieldNames(schema);
  const { element, valueType } = definitionOf(schema);
  if (schema !== undefined && inner.length === 0 && element === undefined && valueType === undefined) {
    return undefined;
  }
  const under = inner.map((name) => `${field}.${name}`);
  const near = suggestion(field, under.length > 0 ? under : knownFields(targetSchema, []));
  return error("decision-field", place, {
    da: `${quoted(field)} er ikke et felt med én værdi i et mål${near.da}`,
    en: `${quoted(field)} is no field of a target that holds one value${near.en}`,
  });
}

function knownFields(schema: unknown, name: readonly string[]): readonly string[] {
  const names = fieldNames(schema);
  if (names.length === 0) return [name.join(".")];
  const { shape = {} } = definitionOf(schema);
  return names.flatMap((key) => knownFields(shape[key], [...name, key]));
}
