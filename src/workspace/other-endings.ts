import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { type Problem, warning } from "../problems/index.js";

/** What is read in each folder of a workspace. */
const endings: Readonly<Record<string, readonly string[]>> = {
  policy: [".yaml"],
  "policy/areas": [".yaml"],
  deliveries: [".yaml", ".csv"],
  decisions: [".yaml"],
  editions: [".json"],
};

/** Endings of files that hold data; a text or a picture beside them is nobody's slip. */
const ofData = new Set([".yaml", ".yml", ".csv", ".json", ".tsv", ".xls", ".xlsx", ".ods"]);

/** Files that look like data and are not read, because their ending is another than the one of their folder. */
export function otherEndings(folder: string): readonly Problem[] {
  return Object.entries(endings).flatMap(([under, expected]) =>
    filesIn(join(folder, under))
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
  );
}

/** A folder that is missing or cannot be read is told where its files are read. */
function filesIn(path: string): readonly string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}
