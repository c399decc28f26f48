import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Delivery, readDelivery } from "../delivery/index.js";
import { decodeUtf8 } from "../formats/index.js";
import { type PolicySource, readPolicy } from "../policy/index.js";
import { type Checked, error, hasErrors, type Problem } from "../problems/index.js";

/** What a city edits, read and checked: its policy and the deliveries under it. */
export interface Workspace {
  readonly folder: string;
  readonly source: PolicySource;
  readonly deliveries: readonly Delivery[];
  /** Paths of the frozen editions, oldest file name first. */
  readonly editionFiles: readonly string[];
}

/** Larger than any policy or table of aggregates; what is above it is refused before it is read. */
const largestFile = 50 * 1024 * 1024;

/** Reads a workspace folder and checks everything in it; all problems of all files come at once. */
export function readWorkspace(folder: string): Checked<Workspace> {
  const missing = folderProblem(folder);
  if (missing !== undefined) return { value: undefined, problems: [missing] };

  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  for (const name of [...filesIn(folder, "policy", ".yaml"), ...filesIn(folder, "policy/areas", ".yaml")]) {
    const text = readText(folder, name, problems);
    if (text !== undefined) texts.set(name, text);
  }
  const policy = readPolicy(texts);
  problems.push(...policy.problems);
  if (policy.value === undefined) return { value: undefined, problems };
  const source = policy.value;

  const deliveries = deliveryNames(folder, problems).flatMap((id) => {
    const [head, table] = [`deliveries/${id}.yaml`, `deliveries/${id}.csv`];
    const text = readText(folder, head, problems);
    const bytes = readBytes(folder, table, problems);
    if (text === undefined || bytes === undefined) return [];
    const delivery = readDelivery(
      { id, head: { file: head, text }, table: { file: table, bytes } },
      source.policy,
    );
    problems.push(...delivery.problems);
    return delivery.value === undefined ? [] : [delivery.value];
  });
  if (hasErrors(problems)) return { value: undefined, problems };
  const editionFiles = filesIn(folder, "editions", ".json").map((name) => join(folder, name));
  return { value: { folder, source, deliveries, editionFiles }, problems };
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
function deliveryNames(folder: string, problems: Problem[]): readonly string[] {
  const names = (ending: string): readonly string[] =>
    filesIn(folder, "deliveries", ending).map((file) => file.slice("deliveries/".length, -ending.length));
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

function filesIn(folder: string, under: string, ending: string): readonly string[] {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(join(folder, under), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.name.endsWith(ending) && !entry.name.startsWith("."))
    .map((entry) => `${under}/${entry.name}`)
    .sort();
}

function readText(folder: string, file: string, problems: Problem[]): string | undefined {
  const bytes = readBytes(folder, file, problems);
  if (bytes === undefined) return undefined;
  const text = decodeUtf8(file, bytes);
  problems.push(...text.problems);
  return text.value;
}

function readBytes(folder: string, file: string, problems: Problem[]): Uint8Array | undefined {
  const path = join(folder, file);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() && found.size <= largestFile) return readFileSync(path);
  const what = !found?.isFile()
    ? { da: "er ikke en fil", en: "is not a file" }
    : {
        da: `fylder ${found.size} byte; højst ${largestFile} læses`,
        en: `has ${found.size} bytes; at most ${largestFile} are read`,
      };
  problems.push(error("unreadable-file", { file }, what));
  return undefined;
}
