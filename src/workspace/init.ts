import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Checked, error, type Problem } from "../problems/index.js";
import { undisturbed } from "./hold-signals.js";

/** The workspace that `init` copies: a whole small policy of an invented town. */
const starter = new URL("../../../assets/starter/", import.meta.url);

/** What editors read to help a person write a file; the first line of each file names its own. */
const schemas = new URL("../../../schemas/", import.meta.url);

/**
 * Writes the starter workspace, with the schemas of its files, into a folder that is new or empty, whole or not at
 * all, and gives the names of its files.
 */
export function initWorkspace(folder: string): Checked<readonly string[]> {
  const there = whatIsThere(folder);
  if (there !== undefined) return { value: undefined, problems: [there] };
  const files = new Map([...starterFiles(), ...schemaFiles()].sort(([a], [b]) => (a < b ? -1 : 1)));
  undisturbed(() => writeInto(resolve(folder), files));
  return { value: [...files.keys()], problems: [] };
}

function whatIsThere(folder: string): Problem | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (!found.isDirectory()) {
    return error(
      "not-a-folder",
      { file: folder },
      { da: "er en fil; ventede en ny eller tom mappe", en: "is a file; expected a new or empty folder" },
    );
  }
  const [first] = readdirSync(folder).sort();
  if (first === undefined) return undefined;
  return error(
    "not-empty",
    { file: folder },
    {
      da: `mappen er ikke tom (her er "${first}"); giv en ny eller en tom mappe`,
      en: `the folder is not empty (here is "${first}"); give a new or an empty one`,
    },
  );
}

/**
 * The files are written beside their place and then moved up; the folder itself stays the same one, because the
 * caller's shell may stand in it.
 */
function writeInto(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const made = mkdirSync(folder, { recursive: true });
  const beside = join(folder, `.init.tmp-${process.pid}`);
  const entries = new Set([...files.keys()].map((name) => name.split("/")[0] ?? name));
  const moved: string[] = [];
  try {
    for (const [name, bytes] of files) {
      const path = join(beside, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    for (const entry of entries) {
      renameSync(join(beside, entry), join(folder, entry));
      moved.push(join(folder, entry));
    }
    rmSync(beside, { recursive: true });
  } catch (failure) {
    for (const path of [beside, ...moved, ...(made === undefined ? [] : [made])]) {
      rmSync(path, { recursive: true, force: true });
    }
    throw failure;
  }
}

type NamedBytes = readonly [name: string, bytes: Uint8Array];

function starterFiles(): readonly NamedBytes[] {
  return filesIn("").map((name) => [name, readFileSync(new URL(name, starter))]);
}

/** Nobody writes an edition by hand. */
function schemaFiles(): readonly NamedBytes[] {
  return readdirSync(schemas)
    .filter((name) => name.endsWith(".json") && name !== "edition.json")
    .map((name) => [`schemas/${name}`, readFileSync(new URL(name, schemas))]);
}

/** Names with forward slashes of the starter's files under one of its folders. */
function filesIn(under: string): readonly string[] {
  return readdirSync(new URL(under, starter), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(`${under}${entry.name}/`) : [`${under}${entry.name}`],
  );
}
