import { type Annotation, type Labels, type Table, undetermined } from "../../cube/index.js";
import { asRead } from "../json/json-document.js";
import { jsonText } from "../json/json-text.js";
import type { JsonValue } from "../json/json-value.js";
import { isProblem, readJson } from "../json/read-json.js";
import { labelIn, optional } from "../table-parts.js";
import { isOtherMember } from "./other-members.js";
import { ownMember } from "./own-table.js";
import type { CodeListFile, PackageNames } from "./package-names.js";
import { codeListFields } from "./written-codes.js";

/** The description of a package (version 2) with one table: in the format's own words, and whole under a member of ours. */
export function packageDescriptor(table: Table, names: PackageNames): object {
  const [main = undetermined] = table.languages;
  const said = (labels: Labels | undefined): string | undefined =>
    labelIn(labels, main) ?? Object.values(labels ?? {})[0];
  const { title, contents, source, contact, lastUpdated } = table;
  const isTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(
    lastUpdated ?? "",
  );
  const ofTable = table.notes.filter(({ at }) => at.length === 0).flatMap(({ text }) => said(text) ?? []);
  const description = [...(said(contents) === undefined ? [] : [said(contents)]), ...ofTable].join("\n\n");
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: names.package,
    ...optional("title", said(title)),
    ...optional("description", description || undefined),
    ...optional("created", isTime ? lastUpdated : undefined),
    ...(said(source) ? { sources: [{ title: said(source) }] } : {}),
    ...(said(contact) ? { contributors: [{ title: said(contact), roles: ["contact"] }] } : {}),
    ...ownWords(table, "package"),
    resources: [
      dataResource(table, names, said),
      ...names.codeLists.map((list) => codesResource(list, said, table, names)),
    ],
  };
}

type Said = (labels: Labels | undefined) => string | undefined;

function dataResource(table: Table, names: PackageNames, said: Said): object {
  const fields = table.dimensions.map(({ id, labels, codeList }, at) => {
    const name = names.dimensions[at] ?? id;
    const isListed = names.codeLists.some(({ field }) => field === name);
    const ids = codeList?.codes.map((code) => code.id) ?? [];
    const notes = table.notes.filter(
      (note) => note.at.length === 1 && note.at[0]?.dimension === id && note.at[0].code === undefined,
    );
    const description = notes.flatMap(({ text }) => said(text) ?? []).join("\n\n");
    return {
      name,
      ...optional("title", said(labels)),
      ...optional("description", description || undefined),
      type: "string",
      ...(isListed || ids.length === 0 ? {} : { categories: ids }),
    };
  });
  const attributes = table.attributes.map(({ id, kind }, at) => ({
    name: names.attributes[at] ?? id,
    type: kind === "decimal" ? "number" : "string",
  }));
  const foreignKeys = names.codeLists.map(({ field, name }) => ({
    fields: [field],
    reference: { resource: name, fields: ["code"] },
  }));
  const unit = said(table.unit?.labels);
  return {
    ...csvFile(names.data),
    ...optional("title", said(table.title)),
    ...ownWords(table, "resource"),
    schema: {
      fields: [
        ...fields,
        { name: names.value, ...optional("description", unit), type: "number" },
        ...attributes,
      ],
      missingValues: [""],
      ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    },
    [ownMember]: ownDescription(table, names),
  };
}

function codesResource(
  { name, path, codes, languages, field }: CodeListFile,
  said: Said,
  table: Table,
  names: PackageNames,
): object {
  const fields = codeListFields(codes, languages).map((one) => ({
    name: one,
    type: one === "decimals" || one === "multiplier" ? "integer" : "string",
  }));
  const hasParents = fields.some((one) => one.name === "parent");
  const dimension = table.dimensions[names.dimensions.indexOf(field)];
  return {
    ...csvFile({ name, path }),
    ...optional("title", said(dimension?.labels)),
    schema: {
      fields,
      primaryKey: ["code"],
      ...(hasParents ? { foreignKeys: [{ fields: ["parent"], reference: { fields: ["code"] } }] } : {}),
    },
  };
}

function csvFile({ name, path }: { readonly name: string; readonly path: string }): object {
  return { name, type: "table", path, format: "csv", mediatype: "text/csv", encoding: "utf-8" };
}

/** All that the reader needs to give the table back as it was. */
function ownDescription(table: Table, names: PackageNames): object {
  const { id, languages, title, contents, unit, source, contact, lastUpdated, notes, symbols } = table;
  return {
    ...{ languages, id, title, contents, unit, source, contact, lastUpdated },
    value: names.value,
    dimensions: table.dimensions.map((one, at) => ({
      field: names.dimensions[at],
      id: one.id,
      role: one.role,
      labels: one.labels,
    })),
    attributes: table.attributes.map((one, at) => ({ field: names.attributes[at], id: one.id })),
    notes,
    symbols,
    annotations: table.annotations.filter((one) => ownWord(one) === undefined),
  };
}

/** What was read from a package and has no place in a table stands where it stood. */
function ownWords({ annotations }: Table, part: "package" | "resource"): object {
  return Object.fromEntries(
    annotations.flatMap((annotation) => {
      const value = ownWord(annotation);
      if (value === undefined || !annotation.id.startsWith(`${part}.`)) return [];
      return [[annotation.id.slice(part.length + 1), asRead(value)]];
    }),
  );
}

/** The value of a member of a package; undefined for an annotation that was none. */
function ownWord({ format, id, values }: Annotation): JsonValue | undefined {
  if (format !== "data-package" || !isOtherMember(id) || values.length !== 1) return undefined;
  const value = readJson("", values[0] ?? "");
  // What another way of writing says would come back in ours.
  return isProblem(value) || jsonText(value) !== values[0] ? undefined : value;
}
