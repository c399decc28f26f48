import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Delivery, readDelivery } from "../delivery/index.js";
import { decodeUtf8 } from "../formats/index.js";
import { type DecisionSource, type PolicySource, readDecisions, readPolicy } from "../policy/index.js";
import { type Checked, checked, error, type Problem } from "../problems/index.js";
import { otherEndings } from "./other-endings.js";
import { readFile, unreadable } from "./read-file.js";

/** What a city edits, read and checked: its policy and the deliveries under it. */
export interface Workspace {
  readonly folder: string;
  readonly source: PolicySource;
  readonly deliveries: readonly Delivery[];
  /** What was decided about the policy's targets, oldest first. */
  readonly decisions: readonly DecisionSource[];
  /** Paths of the frozen editions, oldest file name first. */
  readonly editionFiles: readonly string[];
}

/** Reads a workspace folder and checks everything in it; all problems of all files come at once. */
export function readWorkspace(folder: string): Checked<Workspace> {
  const { value, problems } = readableWorkspace(folder);
  return value === undefined ? { value, problems } : checked(value, problems);
}

/**
 * The same, but with the workspace even when its policy has errors, as long as every delivery could be mapped
 * to it: for finding more problems in the same run, and for nothing else.
 */
export function readableWorkspace(folder: string): Checked<Workspace> {
  const missing = folderProblem(folder);
  if (missing !== undefined) return { value: undefined, problems: [missing] };

  const problems: Problem[] = [...otherEndings(folder)];
  const texts = textsIn(folder, ["policy", "policy/areas"], problems);
  const decisionTexts = textsIn(folder, ["decisions"], problems);
  const ids = deliveryIds(folder, problems);
  const editions = filesIn(folder, "editions", ".json", problems);
  const { value: source, problems: policyProblems } = readPolicy(texts);
  problems.push(...policyProblems);
  if (source === undefined) return { value: undefined, problems };
  const { decisions, problems: decisionProblems } = readDecisions(decisionTexts, source.policy);
  problems.push(...decisionProblems);

  const deliveries = ids.flatMap((id) => {
    const [head, table] = [`deliveries/${id}.yaml`, `deliveries/${id}.csv`];
    const text = readText(folder, head, problems);
    const bytes = readBytes(folder, table, problems);
    if (text === undefined || bytes === undefined) return [];
    const files = { id, head: { file: head, text }, table: { file: table, bytes } };
    const delivery = readDelivery(files, source.policy);
    // One by one: a table may have more of them than a call takes arguments.
    for (const problem of delivery.problems) problems.push(problem);
    return delivery.value === undefined ? [] : [delivery.value];
  });
  if (deliveries.length < ids.length) return { value: undefined, problems };
  const editionFiles = editions.map((name) => join(folder, name));
  return { value: { folder, source, deliveries, decisions, editionFiles }, problems };
}

/** The policy of a workspace and nothing else: where records are, its deliveries need not be. */
export function readWorkspacePolicy(folder: string): Checked<PolicySource> {
  const missing = folderProblem(folder);
  if (missing !== undefined) return { value: undefined, problems: [missing] };
  const problems: Problem[] = [...otherEndings(folder)];
  const texts = textsIn(folder, ["policy", "policy/areas"], problems);
  const { value, problems: found } = readPolicy(texts);
  const all = [...problems, ...found];
  return value === undefined ? { value, problems: all } : checked(value, all);
}

/** Paths of the frozen editions that lie in a workspace, whatever else does. */
export function editionFilesIn(folder: string): Checked<readonly string[]> {
  const problems: Problem[] = [];
  const files = filesIn(folder, "editions", ".json", problems).map((name) => join(folder, name));
  return checked(files, problems);
}

function folderProblem(folder: string): Problem | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return undefined;
  const what =
    found === undefined ? { da: "findes ikke", en: "does not exist" } : { da: "er en fil", en: "is a file" };
  return error(
    "no-workspace",
    { file: folder },
    {
      da: `${what.da}; ventede en mappe med policy/policy.yaml`,
      en: `${what.en}; expected a folder with policy/policy.yaml`,
    },
  );
}

/** Each delivery is a pair of files of one name; a file without its twin is a problem. */
function deliveryIds(folder: string, problems: Problem[]): readonly string[] {
  const names = (ending: string): readonly string[] =>
    filesIn(folder, "deliveries", ending, problems).map((file) =>
      file.slice("deliveries/".length, -ending.length),
    );
  const [heads, tables] = [names(".yaml"), names(".csv")];
  const lonely = (ids: readonly string[], others: readonly string[], ending: string, twin: string): void => {
    for (const id of ids.filter((name) => !others.includes(name))) {
      problems.push(
        error(
          "delivery-twin",
          { file: `deliveries/${id}${ending}` },
          {
            da: `filen deliveries/${id}${twin} mangler; en levering er to filer af samme navn`,
            en: `the file deliveries/${id}${twin} is missing; a delivery is two files of one name`,
          },
        ),
      );
    }
  };
  lonely(heads, tables, ".yaml", ".csv");
  lonely(tables, heads, ".csv", ".yaml");
  return heads.filter((id) => tables.includes(id));
}

/** A folder that is not there holds nothing; one that cannot be read is a problem, or its files would be missed. */
function filesIn(folder: string, under: string, ending: string, problems: Problem[]): readonly string[] {
  const path = join(folder, under);
  try {
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return [];
    return readdirSync(path)
      .filter((name) => name.endsWith(ending) && !name.startsWith("."))
      .map((name) => `${under}/${name}`)
      .sort();
  } catch (failure) {
    if (!problems.some(({ place }) => place.file === under)) {
      problems.push(error("unreadable-folder", { file: under }, unreadable(failure)));
    }
    return [];
  }
}

/** The YAML files of some folders, by their path in the workspace. */
function textsIn(folder: string, under: readonly string[], problems: Problem[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const name of under.flatMap((part) => filesIn(folder, part, ".yaml", problems))) {
    const text = readText(folder, name, problems);
    if (text !== undefined) texts.set(name, text);
  }
  return texts;
}

function readText(folder: string, file: string, problems: Problem[]): string | undefined {
  const bytes = readBytes(folder, file, problems);
  if (bytes === undefined) return undefined;
  const text = decodeUtf8(file, bytes);
  problems.push(...text.problems);
  return text.value;
}

function readBytes(folder: string, file: string, problems: Problem[]): Uint8Array | undefined {
  const bytes = readFile(join(folder, file), file);
  problems.push(...bytes.problems);
  return bytes.value;
}
