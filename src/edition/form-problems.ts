import type { z } from "zod";
import { error, type Problem, pathText, quoted, type Sentence } from "../problems/index.js";

type Path = readonly (string | number)[];

/** What of a document has not an edition's form, each with its path and what was found there. */
export function formProblems(
  issues: readonly z.core.$ZodIssue[],
  document: unknown,
  file: string,
): readonly Problem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => noPart(pathText([...path, key]), file));
    }
    const found = valueAt(document, path);
    return [found === undefined ? missing(pathText(path), file) : wrong(pathText(path), found, file)];
  });
}

function noPart(path: string, file: string): Problem {
  return error(
    "edition-form",
    { file, path },
    { da: `${quoted(path)} hører ikke til i en udgave`, en: `${quoted(path)} is no part of an edition` },
  );
}

function missing(path: string, file: string): Problem {
  return error(
    "edition-form",
    { file, path },
    { da: `${quoted(path)} mangler`, en: `${quoted(path)} is missing` },
  );
}

function wrong(path: string, found: unknown, file: string): Problem {
  const { da, en } = shown(found);
  if (path === "") {
    return error(
      "edition-form",
      { file },
      { da: `filen indeholder ${da}; ventede en udgave`, en: `the file holds ${en}; expected an edition` },
    );
  }
  return error(
    "edition-form",
    { file, path },
    {
      da: `${quoted(path)} er ${da}, som ikke passer til en udgaves form`,
      en: `${quoted(path)} is ${en}, which does not fit the form of an edition`,
    },
  );
}

function shown(found: unknown): Sentence {
  if (Array.isArray(found)) return { da: "en liste", en: "a list" };
  if (typeof found === "object" && found !== null) return { da: "et objekt", en: "an object" };
  const text = typeof found === "string" ? quoted(found) : String(found);
  return { da: text, en: text };
}

function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, step)
        ? (value as Readonly<Record<string | number, unknown>>)[step]
        : undefined,
    document,
  );
}
