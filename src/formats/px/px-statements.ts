import { undetermined } from "../../cube/index.js";
import { error, type Problem, quoted, warning } from "../../problems/index.js";
import type { PxEntry } from "./px-entry.js";

/** The statements of a PX file by what they say of what in which language. */
export interface PxStatements {
  readonly all: readonly PxEntry[];
  /** The main language; texts of a file that does not name it stand under `undetermined`. */
  readonly language: string;
  readonly languages: readonly string[];
  /** The statement of a language; the main one's may name it or not. */
  find(keyword: string, language: string, ...about: readonly string[]): PxEntry | undefined;
}

/** Sorts the statements; says of those that stand twice. */
export function pxStatements(
  file: string,
  all: readonly PxEntry[],
): { readonly statements: PxStatements; readonly problems: readonly Problem[] } {
  const first = (keyword: string): readonly string[] =>
    all.find((entry) => entry.keyword === keyword)?.values ?? [];
  const language = first("LANGUAGE")[0]?.trim().toLowerCase() || undetermined;
  const others = [...first("LANGUAGES"), ...all.flatMap((entry) => entry.language ?? [])];
  const languages = [...new Set([language, ...others.map((name) => name.trim().toLowerCase())])].filter(
    (name) => name !== "",
  );
  const known = new Map<string, PxEntry>();
  const problems: Problem[] = [];
  for (const entry of all) {
    if (mayRepeat.has(entry.keyword)) continue;
    const key = keyOf(entry.keyword, entry.language ?? language, entry.about);
    const before = known.get(key);
    if (before === undefined) known.set(key, entry);
    else if (problems.length < mostTold) problems.push(twice(file, entry, before));
  }
  return {
    statements: {
      all,
      language,
      languages,
      find: (keyword, asked, ...about) => known.get(keyOf(keyword, asked, about)),
    },
    problems,
  };
}

/** One statement for each note, of which one thing may have several. */
const mayRepeat: ReadonlySet<string> = new Set([
  "NOTE",
  "NOTEX",
  "VALUENOTE",
  "VALUENOTEX",
  "CELLNOTE",
  "CELLNOTEX",
  "DATANOTE",
  "DATANOTECELL",
  "PARTITIONED",
]);

/** Without these no cell has a place: two of one kind cannot both be right. */
const structural: ReadonlySet<string> = new Set(["STUB", "HEADING", "VALUES", "CODES", "TIMEVAL", "KEYS"]);

const mostTold = 100;

function keyOf(keyword: string, language: string, about: readonly string[]): string {
  return [keyword, language, ...about].join("\u0000");
}

function twice(file: string, entry: PxEntry, before: PxEntry): Problem {
  const about = entry.about.length === 0 ? "" : `(${entry.about.map(quoted).join(",")})`;
  const name = `${entry.keyword}${entry.language === undefined ? "" : `[${entry.language}]`}${about}`;
  const isSame = JSON.stringify(entry.values) === JSON.stringify(before.values);
  const say = structural.has(entry.keyword) && !isSame ? error : warning;
  return say(
    "px-twice",
    { file, line: entry.line },
    {
      da: `${name} står også i linje ${before.line}${isSame ? " med det samme indhold" : "; den første gælder"}`,
      en: `${name} also stands in line ${before.line}${isSame ? " and says the same" : "; the first one counts"}`,
    },
  );
}
