import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { readMapping, type SheetMapping } from "../../delivery/index.js";
import { decodeUtf8 } from "../../formats/index.js";
import type { Policy } from "../../policy/index.js";
import { type Checked, type Problem, warning } from "../../problems/index.js";
import { readFile } from "../../workspace/index.js";

/** A mapping that lies in a workspace. */
export interface StoredMapping {
  readonly file: string;
  readonly mapping: SheetMapping;
}

/** The mappings of a workspace, `deliveries/mappings/*.yaml`, in order of their names; one with a mistake is none. */
export function storedMappings(workspace: string, policy: Policy): Checked<readonly StoredMapping[]> {
  const problems: Problem[] = [];
  const value = mappingFiles(workspace).flatMap((name) => {
    const file = join(workspace, name);
    const { value: mapping, problems: found } = readStored(file, policy);
    if (mapping === undefined) problems.push(notRead(file, found.length));
    return mapping === undefined ? [] : [{ file, mapping }];
  });
  return { value, problems };
}

/** One mapping with its mistakes; held against the policy where there is one. */
export function readStored(file: string, policy: Policy | undefined): Checked<SheetMapping> {
  const { value, problems } = readIn(file, file, policy);
  // Whoever applies it tells of what is still open at the cells.
  return { value, problems: problems.filter(({ severity }) => severity === "error") };
}

/** Every mistake of every mapping of a workspace; places are in the workspace. */
export function storedMappingProblems(workspace: string, policy: Policy): readonly Problem[] {
  return mappingFiles(workspace).flatMap((name) => readIn(join(workspace, name), name, policy).problems);
}

function mappingFiles(workspace: string): readonly string[] {
  const folder = join(workspace, "deliveries", "mappings");
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml") && !name.startsWith("."))
    .sort()
    .map((name) => `deliveries/mappings/${name}`);
}

/** `name`: as problems call the file. */
function readIn(file: string, name: string, policy: Policy | undefined): Checked<SheetMapping> {
  const bytes = readFile(file, name);
  if (bytes.value === undefined) return { value: undefined, problems: bytes.problems };
  const text = decodeUtf8(name, bytes.value);
  if (text.value === undefined) return { value: undefined, problems: text.problems };
  return readMapping(name, text.value, policy);
}

function notRead(file: string, count: number): Problem {
  return warning(
    "mapping-not-used",
    { file },
    {
      da: `bruges ikke, for den har ${count === 1 ? "en fejl" : `${count} fejl`}; isobar check nævner ${count === 1 ? "den" : "dem"}`,
      en: `is not used, because it has ${count === 1 ? "a mistake" : `${count} mistakes`}; isobar check names ${count === 1 ? "it" : "them"}`,
    },
  );
}
