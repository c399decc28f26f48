import type { NotedAt, TableNote } from "../../cube/index.js";
import { mostProblems, type Problem, quoted, warning } from "../../problems/index.js";
import type { PxDimension } from "./px-dimensions.js";
import type { PxEntry } from "./px-entry.js";
import { type NameFinder, nameFinder } from "./px-name-finder.js";
import type { PxStatements } from "./px-statements.js";

/** How each keyword of a note is meant. */
const kinds: ReadonlyMap<string, Pick<TableNote, "isMandatory" | "isMark">> = new Map([
  ["NOTE", {}],
  ["VALUENOTE", {}],
  ["CELLNOTE", {}],
  ["NOTEX", { isMandatory: true }],
  ["VALUENOTEX", { isMandatory: true }],
  ["CELLNOTEX", { isMandatory: true }],
  ["DATANOTE", { isMark: true }],
  ["DATANOTECELL", { isMark: true }],
]);

export function isNote({ keyword }: PxEntry): boolean {
  return kinds.has(keyword);
}

/** The notes of a PX file; the same note in several languages is one. */
export function pxNotes(
  file: string,
  { all, language }: PxStatements,
  dimensions: readonly PxDimension[],
): { readonly notes: readonly TableNote[]; readonly problems: readonly Problem[] } {
  const finders = new Map<string, readonly NameFinder[]>();
  const notes = new Map<string, TableNote>();
  const counts = new Map<string, number>();
  const problems: Problem[] = [];
  for (const entry of all) {
    const kind = kinds.get(entry.keyword);
    if (kind === undefined) continue;
    const asked = entry.language ?? language;
    const inLanguage =
      finders.get(asked) ?? dimensions.map((one) => nameFinder(namesOf(one), asked, language));
    finders.set(asked, inLanguage);
    const at = notedAt(entry, inLanguage);
    if (typeof at === "string") {
      if (problems.length < mostProblems) problems.push(unknownName(file, entry, at));
      continue;
    }
    const text = entry.values.join("").replaceAll("#", "\n");
    // The first note of a place in one language is the first one in another.
    const place = JSON.stringify([entry.keyword, at]);
    const number = (counts.get(`${asked} ${place}`) ?? 0) + 1;
    counts.set(`${asked} ${place}`, number);
    const key = `${number} ${place}`;
    const before = notes.get(key);
    // An empty one only keeps the place of a note that this language lacks.
    if (text !== "") notes.set(key, { ...before, ...kind, at, text: { ...before?.text, [asked]: text } });
  }
  return { notes: [...notes.values()], problems };
}

function namesOf(dimension: PxDimension) {
  return { ...dimension, codes: dimension.codes.map(({ id }) => id) };
}

/** What the names in an entry's parentheses mean, or the one that means nothing. */
function notedAt({ keyword, about }: PxEntry, finders: readonly NameFinder[]): readonly NotedAt[] | string {
  if (keyword.startsWith("CELLNOTE") || keyword === "DATANOTECELL") {
    if (about.length !== finders.length) return about.join(",");
    const at: NotedAt[] = [];
    for (const [place, { id, codeOf }] of finders.entries()) {
      const text = about[place] ?? "";
      if (text === "*") continue;
      const code = codeOf(text);
      if (code === undefined) return text;
      at.push({ dimension: id, code });
    }
    return at;
  }
  const [name, value] = about;
  if (name === undefined) return [];
  const finder = finders.find((one) => one.name === name) ?? finders.find((one) => one.id === name);
  if (finder === undefined) return name;
  if (value === undefined) return [{ dimension: finder.id }];
  const code = finder.codeOf(value);
  return code === undefined ? value : [{ dimension: finder.id, code }];
}

function unknownName(file: string, { keyword, line }: PxEntry, name: string): Problem {
  return warning(
    "px-note",
    { file, line },
    {
      da: `${keyword} er om ${quoted(name)}, som ikke findes i tabellen; noten er udeladt`,
      en: `${keyword} is about ${quoted(name)}, which is not in the table; the note is left out`,
    },
  );
}
