import { readFileSync, statSync } from "node:fs";
import { type Checked, error, type Sentence } from "../problems/index.js";

/** Larger than any policy, edition or table of aggregates; what is above it is refused before it is read. */
const largestFile = 50 * 1024 * 1024;

/** The bytes of a file; `name` is what a problem calls it. */
export function readFile(path: string, name: string): Checked<Uint8Array> {
  const refused = (sentence: Sentence): Checked<Uint8Array> => ({
    value: undefined,
    problems: [error("unreadable-file", { file: name }, sentence)],
  });
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return refused({ da: "findes ikke", en: "does not exist" });
    if (found.isDirectory()) {
      return refused({ da: "er en mappe; ventede en fil", en: "is a folder; expected a file" });
    }
    if (!found.isFile()) return refused({ da: "er ikke en fil", en: "is not a file" });
    if (found.size > largestFile) {
      return refused({
        da: `fylder ${found.size} byte; højst ${largestFile} læses`,
        en: `has ${found.size} bytes; at most ${largestFile} are read`,
      });
    }
    return { value: readFileSync(path), problems: [] };
  } catch (failure) {
    return refused(unreadable(failure));
  }
}

/** Why the system does not let a file or folder be read. */
export function unreadable(failure: unknown): Sentence {
  const code = failure instanceof Error && "code" in failure ? String(failure.code) : "";
  return (
    reasons[code] ?? { da: `kan ikke læses af systemet (${code})`, en: `the system cannot read it (${code})` }
  );
}

const noPermission: Sentence = { da: "kan ikke læses: ingen adgang", en: "cannot be read: no permission" };

const reasons: Readonly<Record<string, Sentence>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  ENOTDIR: {
    da: "en del af stien er en fil; ventede en mappe",
    en: "a part of the path is a file; expected a folder",
  },
};
