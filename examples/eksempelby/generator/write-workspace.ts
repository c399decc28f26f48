import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sourcePolicy } from "./source-policy.js";
import { type Files, workspaceFiles } from "./workspace-files.js";

/** The example's folder. */
export const folder = "examples/eksempelby";

/** A day after everything that the example tells of. */
const lastDay = "2013-12-31";

/** The folders that the generator alone writes to. */
export const madeFolders = ["policy", "policy/areas", "deliveries", "decisions", "register"] as const;

/** All files of the example that the generator makes, as they stand in the repository. */
export async function exampleFiles(repository: string): Promise<Files> {
  return workspaceFiles(sourcePolicy(repository), lastDay);
}

/** Writes them, and takes away what an earlier generator made and this one does not. */
export async function writeExample(repository: string): Promise<Files> {
  const files = await exampleFiles(repository);
  for (const path of madeFiles(repository)) {
    if (!files.has(path)) rmSync(join(repository, folder, path));
  }
  for (const [path, text] of files) {
    const target = join(repository, folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return files;
}

/** The paths of the files that stand in those folders now. */
export function madeFiles(repository: string): readonly string[] {
  return madeFolders.flatMap((under) => {
    const path = join(repository, folder, under);
    mkdirSync(path, { recursive: true });
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `${under}/${name}`);
  });
}
