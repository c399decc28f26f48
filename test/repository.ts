import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Paths with forward slashes from the repository's root, each with the text of its file. */
export type Texts = ReadonlyMap<string, string>;

/** The folder that holds package.json: compiled tests lie two folders below it. */
export const repositoryRoot = fileURLToPath(new URL("../../", import.meta.url));

/** The text files under these files and folders of the repository; what does not exist (yet) adds nothing. */
export function readTexts(...places: readonly string[]): Texts {
  const texts = new Map<string, string>();
  for (const path of places.flatMap((place) => filesUnder(place))) {
    const bytes = readFileSync(join(repositoryRoot, path));
    if (!isBinary(bytes)) texts.set(path, bytes.toString("utf8"));
  }
  return texts;
}

/** The files under a file or folder of a root, sorted, so that failures come in the same order everywhere. */
export function filesUnder(place: string, root = repositoryRoot): readonly string[] {
  const absolute = join(root, place);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [place];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesUnder(`${place}/${name}`, root));
}

/** Git's own test: a NUL among the first bytes. Fonts and pictures hold no words. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8000).includes(0);
}
