import { readdirSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { type Problem, warning } from "../problems/index.js";

/** What is read in each folder of a workspace. */
const endings: Readonly<Record<string, readonly string[]>> = {
  policy: [".yaml"],
  "policy/areas": [".yaml"],
  deliveries: [".yaml", ".csv"],
  "deliveries/mappings": [".yaml"],
  decisions: [".yaml"],
  editions: [".json"],
};

/** Endings of files that hold data; a text or a picture beside them is nobody's slip. */
const ofData = new Set([".yaml", ".yml", ".csv", ".json", ".tsv", ".xls", ".xlsx", ".ods"]);

/** Files that look like data and are not read: their ending is another than the one of their folder, or nothing there is. */
export function otherEndings(folder: string): readonly Problem[] {
  return Object.entries(endings).flatMap(([under, expected]) => [
    ...namesIn(join(folder, under), false)
      .filter((name) => ofData.has(extname(name).toLowerCase()) && !expected.includes(extname(name)))
      .map((name) =>
        warning(
          "file-ending",
          { file: `${under}/${name}` },
          {
            da: `læses ikke: i mappen ${under} læses filer, der ender på ${expected.join(" eller ")}`,
            en: `is not read: in the folder ${under} files that end in ${expected.join(" or ")} are read`,
          },
        ),
      ),
    ...namesIn(join(folder, under), true)
      .map((name) => `${under}/${name}`)
      .filter((name) => !Object.hasOwn(endings, name))
      .flatMap((name) => unreadFolder(name, namesIn(join(folder, name), false))),
  ]);
}

function unreadFolder(name: string, files: readonly string[]): readonly Problem[] {
  const data = files.filter((file) => ofData.has(extname(file).toLowerCase()));
  const [first = ""] = data;
  if (data.length === 0) return [];
  const more = data.length - 1;
  return [
    warning(
      "folder-not-read",
      { file: `${name}/${first}` },
      {
        da: `læses ikke${more === 0 ? "" : `, og ${more === 1 ? "én fil" : `${more} filer`} til i mappen heller ikke`}: i mapper under ${dirname(name)} læses ingen filer`,
        en: `is not read${more === 0 ? "" : `, nor ${more === 1 ? "is one more file" : `are ${more} more files`} in its folder`}: no files are read in folders under ${dirname(name)}`,
      },
    ),
  ];
}

/** A folder that is missing or cannot be read is told where its files are read. */
function namesIn(path: string, areFolders: boolean): readonly string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() === areFolders && !entry.name.startsWith("."))
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}
