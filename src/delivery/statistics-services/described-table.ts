import type { Code, Labels, Table } from "../../cube/index.js";
import type { TableDescription } from "./service.js";

/** A table with what the service says of it beside its figures: names, unit, notes that must be shown, licence. */
export function describedTable(table: Table, description: TableDescription, language: string): Table {
  const { source, contact, licence, unit, updated, title } = description;
  const text = (own: string | undefined): Labels | undefined =>
    own === undefined || own === "" ? undefined : { [language]: own };
  const known = new Set(table.notes.map((note) => JSON.stringify([note.at, note.text])));
  const labels = { title: text(title), source: text(source), contact: text(contact) };
  return {
    ...table,
    id: table.id ?? description.id,
    languages: [language],
    ...(labels.title === undefined || table.title !== undefined ? {} : { title: labels.title }),
    ...(labels.source === undefined || table.source !== undefined ? {} : { source: labels.source }),
    ...(labels.contact === undefined || table.contact !== undefined ? {} : { contact: labels.contact }),
    ...(unit === undefined || unit === "" || table.unit !== undefined
      ? {}
      : { unit: { labels: { [language]: unit } } }),
    ...(updated === undefined || updated === "" || table.lastUpdated !== undefined
      ? {}
      : { lastUpdated: updated }),
    notes: [
      ...table.notes,
      ...description.notes.filter((note) => !known.has(JSON.stringify([note.at, note.text]))),
    ],
    annotations: [
      ...table.annotations,
      ...(licence === undefined || licence === ""
        ? []
        : [{ format: "service", id: "licence", about: [], values: [licence] }]),
    ],
    dimensions: table.dimensions.map((dimension) => {
      const variable = description.variables.find(
        ({ id }) => id.toLowerCase() === dimension.id.toLowerCase(),
      );
      if (variable === undefined) return dimension;
      const titles = new Map(variable.codes.map((code) => [code.id, code.title]));
      const codes = dimension.codeList?.codes ?? dimension.column.codes.map((id): Code => ({ id }));
      return {
        ...dimension,
        id: variable.id,
        labels: dimension.labels ?? { [language]: variable.title },
        ...(variable.isTime ? { role: "time" as const } : {}),
        codeList: {
          id: variable.id,
          codes: codes.map((code) => {
            const name = titles.get(code.id);
            return code.labels !== undefined || name === undefined
              ? code
              : { ...code, labels: { [language]: name } };
          }),
        },
      };
    }),
  };
}
