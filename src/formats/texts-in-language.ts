import type { Code, Labels, Table, Unit } from "../cube/index.js";
import type { Loss } from "./format.js";
import { lossOf } from "./loss.js";
import { labelIn, optional } from "./table-parts.js";

/**
 * A table for a format of one language: what has no text in it is told in the next one that has, because a note or a
 * name in another language says more than none. How many texts these are is listed.
 */
export function textsInLanguage(
  given: Table,
  language: string,
): { readonly table: Table; readonly lost: readonly Loss[] } {
  let count = 0;
  const spoken = (labels: Labels): Labels => {
    if (labelIn(labels, language) !== undefined) return labels;
    const named = [...given.languages, ...Object.keys(labels)];
    const other = named.map((one) => labelIn(labels, one)).find((text) => text !== undefined && text !== "");
    if (other === undefined) return labels;
    count++;
    return { ...labels, [language]: other };
  };
  const perhaps = (labels: Labels | undefined) => labels && spoken(labels);
  const unitIn = (unit: Unit | undefined) => unit && { ...unit, labels: spoken(unit.labels) };
  const codeIn = (code: Code): Code => {
    const [labels, unit] = [perhaps(code.labels), unitIn(code.unit)];
    if (labels === code.labels && unit?.labels === code.unit?.labels) return code;
    return { ...code, ...optional("labels", labels), ...optional("unit", unit) };
  };
  const table: Table = {
    ...given,
    ...optional("title", perhaps(given.title)),
    ...optional("contents", perhaps(given.contents)),
    ...optional("unit", unitIn(given.unit)),
    ...optional("source", perhaps(given.source)),
    ...optional("contact", perhaps(given.contact)),
    notes: given.notes.map((note) => ({ ...note, text: spoken(note.text) })),
    dimensions: given.dimensions.map((dimension) => ({
      ...dimension,
      ...optional("labels", perhaps(dimension.labels)),
      ...optional(
        "codeList",
        dimension.codeList && { ...dimension.codeList, codes: dimension.codeList.codes.map(codeIn) },
      ),
    })),
  };
  const lost = lossOf(
    count,
    "other-language",
    (n) => `hvilket sprog ${n === 1 ? "en tekst" : `${n} tekster`} er på, som ikke findes på "${language}"`,
    (n) => `which language ${n === 1 ? "a text is" : `${n} texts are`} in, as there is none in "${language}"`,
  );
  return { table: count === 0 ? given : table, lost };
}
