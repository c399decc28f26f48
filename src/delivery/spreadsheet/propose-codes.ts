import { codeOf } from "./code-of.js";
import type { FilledGrid } from "./grid-cells.js";
import { mappedPlace } from "./mapped-place.js";
import { type MappedTable, open, skipped } from "./mapping.js";
import { couldBeSchoolYear, isSchoolYear, periodLabel } from "./period-label.js";
import { isTotal } from "./propose-meanings.js";
import { headerLabel, rowLabels } from "./table-labels.js";
import type { Vocabulary } from "./vocabulary.js";

/** Every label of some tables with its code, by dimension; `?` where none has it for a name. */
export function proposedCodes(
  filled: FilledGrid,
  tables: readonly MappedTable[],
  notes: ReadonlySet<string>,
  vocabulary: Vocabulary,
): Record<string, Record<string, string>> {
  const labels = new Map<string, Set<string>>();
  const add = (meaning: string | undefined, text: string | undefined): void => {
    if (meaning === undefined || text === undefined || text === "" || ["?", "ignore"].includes(meaning))
      return;
    // No file of ours has a field of this name; such a label is left to a person.
    if (text === "__proto__") return;
    const all = labels.get(meaning) ?? new Set();
    labels.set(meaning, all.add(text));
  };
  for (const table of tables) {
    const place = mappedPlace(table);
    for (const { row, is } of table.header) {
      for (const column of place.valueColumns) {
        add(is, headerLabel(filled, place, row - 1, column, notes)?.text);
      }
    }
    for (const { byColumn } of rowLabels(filled, place, notes)) {
      byColumn.forEach((levels, at) => {
        levels.forEach((label, level) => {
          add(table.labels[at]?.is[level], label?.text);
        });
      });
    }
  }
  return Object.fromEntries(
    [...labels].flatMap(([dimension, texts]) => {
      const known = codeOf(dimension, vocabulary);
      if (known === undefined) return [];
      if (dimension === "time_period") return openTimes(texts);
      return [[dimension, Object.fromEntries([...texts].map((text) => [text, known(text) ?? open]))]];
    }),
  );
}

/** Times that a person has to date. Where all of them are like 2005-06 they may be school years as well as months. */
function openTimes(texts: ReadonlySet<string>): readonly (readonly [string, Record<string, string>])[] {
  const areDoubtful = [...texts].every((text) => isSchoolYear(text) || couldBeSchoolYear(text));
  const asked = [...texts].filter((text) => areDoubtful || periodLabel(text) === undefined);
  return asked.length === 0 ? [] : [["time_period", Object.fromEntries(asked.map(answer))]];
}

/** A total over several times is no figure of any of them. */
function answer(text: string): readonly [string, string] {
  return [text, isTotal(text) ? skipped : open];
}
