import { readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import { type Checked, error, groupedDigits, type Sentence } from "../problems/index.js";

/**
 * Bytes of the largest file of a kind that is read; what is above is refused before it is read. Each is many times
 * what a large city's policy, table of aggregates or edition has, and leaves the reading within a small machine.
 */
const largest: Readonly<Record<string, number>> = {
  ".yaml": 4_000_000,
  ".csv": 12_000_000,
  ".json": 50_000_000,
};

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
    if (!found.isFile())
      return refused({
        da: "er en kø eller en enhed; ventede en fil",
        en: "is a pipe or a device; expected a file",
      });
    const ending = extname(name);
    const most = largest[ending] ?? Math.max(...Object.values(largest));
    if (found.size > most) {
      const [has, limit] = [groupedDigits(found.size), groupedDigits(most)];
      return refused({
        da: `fylder ${has.da} byte; en fil på ${ending} læses op til ${limit.da} byte`,
        en: `has ${has.en} bytes; a file in ${ending} is read up to ${limit.en} bytes`,
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
  ELOOP: {
    da: "kan ikke læses: links fører i ring",
    en: "cannot be read: links lead in a circle",
  },
  ENOTDIR: {
    da: "en del af stien er en fil; ventede en mappe",
    en: "a part of the path is a file; expected a folder",
  },
};
