import {
  type Code,
  type CodeColumn,
  type CodeList,
  type Labels,
  type Table,
  type TableNote,
  undetermined,
} from "../../cube/index.js";
import { isArray, type JsonObject, textAt } from "../json/json-value.js";
import { optional } from "../table-parts.js";
import { otherMembers } from "./other-members.js";
import type { TableSchema } from "./table-schema.js";

/** What is known of a table beside its rows. */
export interface Description {
  readonly schema: TableSchema;
  /** The codes of fields, as far as they are listed. */
  readonly codesOf: ReadonlyMap<string, readonly Code[]>;
  readonly document: JsonObject;
  readonly resource: JsonObject;
}

/** The rows of a table with what the package of somebody else says of it. */
export function describedTable(read: Table, { schema, codesOf, document, resource }: Description): Table {
  const fields = new Map(schema.fields.map((field) => [field.name, field]));
  const text = (name: string): string | undefined =>
    textAt(resource, name) || textAt(document, name) || undefined;
  const label = (words: string | undefined): Labels | undefined =>
    words === undefined ? undefined : { [undetermined]: words };
  const note = (words: string | undefined, at: TableNote["at"]): readonly TableNote[] =>
    words === undefined ? [] : [{ text: { [undetermined]: words }, at }];
  const dimensions = read.dimensions.map((dimension) => {
    const field = fields.get(dimension.id);
    const codes = codesOf.get(dimension.id) ?? titledCodes(dimension.codeList, fields);
    return {
      ...dimension,
      ...optional("labels", label(field?.title)),
      codeList: codeListOf(dimension.id, dimension.column, codes),
    };
  });
  const created = textAt(document, "created") ?? "";
  const isTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.test(
    created,
  );
  const sources = titlesOf(resource) ?? titlesOf(document);
  return {
    ...read,
    languages: [undetermined],
    ...optional("id", textAt(resource, "name") || undefined),
    ...optional("title", label(text("title"))),
    ...optional("source", label(sources)),
    ...optional("lastUpdated", isTime ? created : undefined),
    notes: [
      ...note(text("description"), []),
      ...dimensions.flatMap(({ id }) => note(fields.get(id)?.description, [{ dimension: id }])),
    ],
    symbols: [...schema.missingLabels].map(([symbol, meaning]) => ({
      symbol,
      labels: { [undetermined]: meaning },
    })),
    annotations: otherMembers(document, resource),
    dimensions,
  };
}

/** The codes in the order of their list, and those of rows that it does not name. */
export function codeListOf(id: string, column: CodeColumn, codes: readonly Code[] = []): CodeList {
  const known = new Set(codes.map((code) => code.id));
  return {
    id,
    codes: [...codes, ...column.codes.filter((code) => !known.has(code)).map((code) => ({ id: code }))],
  };
}

/** Where the codes are the names of fields with figures, their titles are the texts. */
function titledCodes(
  list: CodeList | undefined,
  fields: ReadonlyMap<string, { readonly title?: string }>,
): readonly Code[] | undefined {
  return list?.codes.map((code) => {
    const title = fields.has(list.id) ? undefined : fields.get(code.id)?.title;
    return title === undefined ? code : { ...code, labels: { [undetermined]: title } };
  });
}

function titlesOf(part: JsonObject): string | undefined {
  const sources = part.members.get("sources");
  const titles = isArray(sources) ? sources.items.flatMap((item) => textAt(item, "title") || []) : [];
  return titles.length === 0 ? undefined : titles.join("; ");
}
