import { codeAt, type Table, undetermined } from "../../cube/index.js";
import type { Loss } from "../format.js";
import { lossOf } from "../loss.js";
import { labelIn } from "../table-parts.js";
import { safeOrEmpty } from "./safe-cell.js";

export interface RowNotes {
  /** The safe text of a row's cell. */
  textAt(row: number): string;
  readonly lost: readonly Loss[];
}

/** The notes that stand at single rows: their own, and those of cells where several codes meet. Undefined: there are none. */
export function rowNotes(table: Table): RowNotes | undefined {
  const [main = undetermined] = table.languages;
  const own = table.attributes.find(({ id }) => id === "note");
  const cellNotes = table.notes.flatMap(({ at, text }) => {
    const first = [main, ...table.languages, ...Object.keys(text)].find((one) => labelIn(text, one));
    return at.length > 1 && first !== undefined ? [{ at, text: labelIn(text, first) ?? "", first }] : [];
  });
  const others = cellNotes.filter(({ first }) => first !== main).length;
  if (own === undefined && cellNotes.length === 0) return undefined;
  const texts = new Map<number, string>();
  let joined = 0;
  const put = (row: number, text: string): void => {
    const before = texts.get(row);
    if (before !== undefined) joined++;
    texts.set(row, before === undefined ? text : `${before}\n${text}`);
  };
  if (own?.kind === "code") {
    for (let row = 0; row < table.length; row++) {
      const text = codeAt(own.column, row);
      if (text !== "") put(row, text);
    }
  }
  for (const { at, text } of cellNotes) {
    const wanted = at.map(({ dimension, code }) => {
      const column = table.dimensions.find(({ id }) => id === dimension)?.column;
      return {
        index: column?.index,
        at: code === undefined ? -1 : (column?.codes.indexOf(code) ?? -1),
        isAny: code === undefined,
      };
    });
    for (let row = 0; row < table.length; row++)
      if (wanted.every(({ index, at: place, isAny }) => isAny || index?.[row] === place)) put(row, text);
  }
  return {
    textAt: (row) => safeOrEmpty(texts.get(row) ?? ""),
    lost: [
      ...lossOf(
        joined,
        "notes-joined",
        (n) => `at ${n} noter på rækker, som har flere, er hver for sig`,
        (n) => `that ${n} notes of rows which have several are single ones`,
      ),
      ...lossOf(
        others,
        "other-language",
        (n) =>
          `hvilket sprog ${n === 1 ? "en note ved en række" : `${n} noter ved rækker`} er på, som ikke findes på "${main}"`,
        (n) =>
          `which language ${n === 1 ? "a note of a row is" : `${n} notes of rows are`} in, as there is none in "${main}"`,
      ),
    ],
  };
}
