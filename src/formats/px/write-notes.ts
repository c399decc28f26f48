import { codeAt, type Table, type TableNote } from "../../cube/index.js";
import type { Loss } from "../format.js";
import { lossOf } from "../loss.js";
import type { WrittenDimension } from "./px-names.js";
import { type PxLines, writeTexts } from "./px-writing.js";
import { other } from "./write-dimensions.js";

/** Writes the notes of a table, and those of its rows as notes of cells; gives how many it could not place. */
export function writeNotes(
  out: PxLines,
  table: Table,
  dimensions: readonly WrittenDimension[],
  languages: readonly string[],
): readonly Loss[] {
  const [main = ""] = languages;
  let [lost, signs, mandatory] = [0, 0, 0];
  for (const note of [...table.notes, ...rowNotes(table, main)]) {
    const keyword = keywordOf(note);
    if (note.isMark && note.isMandatory) mandatory++;
    for (const language of languages) {
      const about = aboutOf(note, dimensions, language);
      if (about === undefined) {
        lost++;
        break;
      }
      const text = note.text[language] ?? "";
      if (text.includes("#")) signs++;
      // A note that a language lacks is written empty there: those after it are told apart by their number.
      writeTexts(out, { keyword, language: other(language, main), about }, [text.replace(/\r\n?|\n/g, "#")]);
    }
    if (Object.keys(note.text).some((language) => !languages.includes(language))) lost++;
  }
  return [
    ...lossOf(
      lost,
      "notes",
      (n) => `${n} noter om noget, som PX ikke kan pege på`,
      (n) => `${n} notes about something that PX cannot point at`,
    ),
    ...lossOf(
      signs,
      "notes-signs",
      (n) => `"#" i ${n} noter, som PX læser som en ny linje`,
      (n) => `"#" in ${n} notes, which PX reads as a new line`,
    ),
    ...lossOf(
      mandatory,
      "notes-mandatory",
      (n) => `at ${n} mærker skal vises`,
      (n) => `that ${n} marks must be shown`,
    ),
  ];
}

function rowNotes({ attributes, dimensions, length }: Table, main: string): readonly TableNote[] {
  const notes = attributes.find(({ id, kind }) => id === "note" && kind === "code");
  if (notes?.kind !== "code") return [];
  return Array.from({ length }, (_, row) => row).flatMap((row) => {
    const text = codeAt(notes.column, row);
    const at = dimensions.map(({ id, column }) => ({ dimension: id, code: codeAt(column, row) }));
    return text === "" ? [] : [{ at, text: { [main]: text } }];
  });
}

function keywordOf({ at, isMandatory, isMark }: TableNote): string {
  const isCell = isOfCells(at);
  if (isMark) return isCell ? "DATANOTECELL" : "DATANOTE";
  const word = isCell ? "CELLNOTE" : at[0]?.code === undefined ? "NOTE" : "VALUENOTE";
  return isMandatory ? `${word}X` : word;
}

function isOfCells(at: TableNote["at"]): boolean {
  return at.length > 1;
}

function aboutOf(
  { at }: TableNote,
  dimensions: readonly WrittenDimension[],
  language: string,
): readonly string[] | undefined {
  if (at.some((one) => !dimensions.some(({ id }) => id === one.dimension))) return undefined;
  const keys = dimensions.map((dimension) => {
    const code = at.find((one) => one.dimension === dimension.id)?.code;
    return code === undefined ? "*" : dimension.key(language, code);
  });
  if (keys.includes(undefined)) return undefined;
  if (isOfCells(at)) return keys.map((key) => key ?? "*");
  const [only] = at;
  if (only === undefined) return [];
  const place = dimensions.findIndex(({ id }) => id === only.dimension);
  const name = dimensions[place]?.name(language) ?? "";
  return only.code === undefined ? [name] : [name, keys[place] ?? ""];
}
