import type { Labels, Table } from "../cube/index.js";
import type { Loss } from "./format.js";
import { lossOf } from "./loss.js";

/** What a format of one language leaves out: texts in the others, and those that only others have. */
export function otherLanguages(table: Table, language: string): readonly Loss[] {
  const units = [
    table.unit,
    ...table.dimensions.flatMap(({ codeList }) => codeList?.codes.map(({ unit }) => unit) ?? []),
  ];
  const all: readonly (Labels | undefined)[] = [
    ...[table.title, table.contents, table.source, table.contact],
    ...units.map((unit) => unit?.labels),
    ...table.dimensions.flatMap(({ labels, codeList }) => [
      labels,
      ...(codeList?.codes.map((code) => code.labels) ?? []),
    ]),
    ...table.notes.map(({ text }) => text),
    ...table.symbols.map(({ labels }) => labels),
  ];
  const others = new Set(all.flatMap((labels) => Object.keys(labels ?? {})));
  for (const named of table.languages) others.add(named);
  others.delete(language);
  const names = [...others].join(", ");
  return lossOf(
    others.size,
    "languages",
    () => `tekster på andre sprog: ${names}`,
    () => `texts in other languages: ${names}`,
  );
}
