import { codeAt, type Table, type TableNote } from "../../cube/index.js";
import type { Loss } from "../format.js";
import { type JsonDraft, membersOf } from "../json/json-text.js";
import { lossOf } from "../loss.js";
import { codesOfDimension, labelIn } from "../table-parts.js";

/** The notes of one thing, and which of them must be shown. */
export interface NotesDraft {
  readonly texts: JsonDraft;
  readonly mandatory: JsonDraft;
}

export interface WrittenNotes {
  readonly ofTable: NotesDraft;
  ofDimension(id: string): NotesDraft;
  /** By code. */
  ofCodes(id: string): NotesDraft;
  readonly lost: readonly Loss[];
}

/** Notes in the places that JSON-stat has for them: the dataset, a dimension, a code. */
export function writtenNotes(table: Table, language: string): WrittenNotes {
  const known = new Map(
    table.dimensions.map((one) => [one.id, new Set(codesOfDimension(one).map(({ id }) => id))]),
  );
  const held = table.notes.filter((note) => {
    const [place, ...more] = note.at;
    const codes = place && known.get(place.dimension);
    const isThere =
      place === undefined || (codes !== undefined && (place.code === undefined || codes.has(place.code)));
    return (
      isThere && more.length === 0 && note.isMark !== true && (labelIn(note.text, language) ?? "") !== ""
    );
  });
  const about = (id?: string) => held.filter(({ at }) => at[0]?.dimension === id);
  const rows = table.attributes.find(({ id }) => id === "note");
  let ofRows = 0;
  if (rows?.kind === "code")
    for (let row = 0; row < table.length; row++) if (codeAt(rows.column, row) !== "") ofRows++;
  return {
    ofTable: draft(about(), language),
    ofDimension: (id) =>
      draft(
        about(id).filter(({ at }) => at[0]?.code === undefined),
        language,
      ),
    ofCodes: (id) => {
      const byCode = new Map<string, TableNote[]>();
      for (const note of about(id)) {
        const code = note.at[0]?.code;
        if (code === undefined) continue;
        const found = byCode.get(code);
        if (found === undefined) byCode.set(code, [note]);
        else found.push(note);
      }
      const drafts = [...byCode].map(([code, notes]) => [code, draft(notes, language)] as const);
      return {
        texts: membersOf(drafts.map(([code, { texts }]) => [code, texts])),
        mandatory: membersOf(drafts.map(([code, { mandatory }]) => [code, mandatory])),
      };
    },
    lost: [
      ...lossOf(
        table.notes.length - held.length,
        "notes",
        (n) =>
          `${n} noter ved flere koder på én gang, ved noget ukendt, som mærker eller uden tekst på sproget`,
        (n) =>
          `${n} notes at several codes at once, at something unknown, as marks or without a text in the language`,
      ),
      ...lossOf(
        ofRows,
        "row-notes",
        (n) => `noter ved ${n} tal`,
        (n) => `notes of ${n} figures`,
      ),
    ],
  };
}

function draft(notes: readonly TableNote[], language: string): NotesDraft {
  if (notes.length === 0) return { texts: undefined, mandatory: undefined };
  return {
    texts: notes.map(({ text }) => labelIn(text, language) ?? ""),
    mandatory: membersOf(
      notes.flatMap(({ isMandatory }, place) =>
        isMandatory === true ? [[String(place), true] as const] : [],
      ),
    ),
  };
}
