import { type Code, type Table, undetermined } from "../../cube/index.js";
import { type Checked, error, hasErrors, type Problem, quoted, type Sentence } from "../../problems/index.js";
import type { CsvLayout } from "../csv/csv-layout.js";
import { csvRecords, nextRecord, recordTexts } from "../csv/csv-records.js";
import { readCsv } from "../csv/read-csv.js";
import { readCsvTable } from "../csv/read-csv-table.js";
import type { ReadOptions, TableSource } from "../format.js";
import { isArray, isObject, type JsonObject, textAt } from "../json/json-value.js";
import { isProblem, readJson } from "../json/read-json.js";
import { decodeText } from "../text/decode-text.js";
import { codeListRows } from "./code-list-rows.js";
import { type CsvResource, csvResource, isTextTable } from "./csv-resource.js";
import { describedTable } from "./described-table.js";
import { ownLayout, restoredTable } from "./own-layout.js";
import { ownTable } from "./own-table.js";
import { type PackageFiles, packageFiles } from "./package-files.js";
import { schemaLayout } from "./schema-layout.js";
import { type TableSchema, tableSchema } from "./table-schema.js";

/** Reads every table of a Data Package of version 1 or 2: of an archive, or of a folder by its description. */
export function readDataPackage(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Checked<readonly TableSource[]> {
  const files = packageFiles(file, bytes, options);
  if ("severity" in files) return refused(files);
  const decoded = decodeText(files.descriptorFile, files.descriptor);
  if (decoded.value === undefined) return { value: undefined, problems: decoded.problems };
  const document = readJson(files.descriptorFile, decoded.value.text);
  if (isProblem(document)) return refused(document);
  const list = isObject(document) ? document.members.get("resources") : undefined;
  const resources = isArray(list) ? list.items.filter(isObject) : [];
  if (!isObject(document) || resources.length === 0) return refused(problemAt(files, 1, noResources));
  if (resources.length > mostResources) return refused(problemAt(files, 1, tooMany(resources.length)));
  return readResources(files, document, resources);
}

function refused(...problems: readonly Problem[]): Checked<readonly TableSource[]> {
  return { value: undefined, problems };
}

/** More tables are no package that anybody describes by hand, nor a program of ours. */
const mostResources = 2000;

function readResources(
  files: PackageFiles,
  document: JsonObject,
  resources: readonly JsonObject[],
): Checked<readonly TableSource[]> {
  const schemas = new Map<JsonObject, TableSchema>();
  const problems: Problem[] = [];
  for (const resource of resources.filter(isTextTable)) {
    const schema = schemaOf(files, resource);
    if (schema !== undefined && "severity" in schema) problems.push(schema);
    else if (schema !== undefined) schemas.set(resource, schema);
  }
  if (hasErrors(problems)) return refused(...problems);
  const names = new Set(
    [...schemas.values()].flatMap(({ references }) =>
      [...references.values()].map(({ resource }) => resource),
    ),
  );
  const listed = (resource: JsonObject): boolean => names.has(textAt(resource, "name") ?? "");
  const tables = resources.filter((resource) => isTextTable(resource) && !listed(resource));
  if (tables.length === 0) return refused(problemAt(files, 1, noTables));
  const byName = new Map(resources.map((resource) => [textAt(resource, "name") ?? "", resource]));
  const lists = codeLists(files, byName);
  const sources: TableSource[] = [];
  for (const resource of tables) {
    const read = readResource(files, document, resource, schemas.get(resource), lists);
    problems.push(...read.problems);
    if (read.value === undefined) return refused(...problems);
    sources.push(...read.value);
  }
  return { value: sources, problems };
}

/** The schema of a resource, in the description or in a file of its own. */
function schemaOf(files: PackageFiles, resource: JsonObject): TableSchema | Problem | undefined {
  const given = resource.members.get("schema");
  if (given === undefined) return undefined;
  const document = typeof given === "string" ? schemaFile(files, resource, given) : given;
  if (isProblem(document)) return document;
  const schema = isObject(document) ? tableSchema(document) : undefined;
  return schema ?? problemAt(files, resource.line, noFields);
}

function schemaFile(files: PackageFiles, resource: JsonObject, path: string) {
  const bytes = files.open(path);
  if (!(bytes instanceof Uint8Array)) return problemAt(files, resource.line, bytes, "data-package-path");
  const file = files.fileOf(path);
  const decoded = decodeText(file, bytes);
  if (decoded.value !== undefined) return readJson(file, decoded.value.text);
  return decoded.problems[0] ?? problemAt(files, resource.line, noFields);
}

/** Finds the codes that a field refers to; each list is read once. */
type CodeLists = (resource: string, field: string) => readonly Code[] | Problem | undefined;

function codeLists(files: PackageFiles, byName: ReadonlyMap<string, JsonObject>): CodeLists {
  const known = new Map<string, readonly Code[] | Problem>();
  return (name, field) => {
    const resource = byName.get(name);
    if (name === "" || resource === undefined) return undefined;
    const key = JSON.stringify([name, field]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const opened = csvResource(files, resource);
    const found = "severity" in opened ? opened : listOf(opened, field);
    known.set(key, found);
    return found;
  };
}

function listOf({ placeOf, text, delimiter }: CsvResource, field: string): readonly Code[] | Problem {
  const rows = codeListRows(text, delimiter, field);
  if (!("line" in rows)) return rows;
  return error("data-package-codes", placeOf(rows.line), {
    da: `rækken er ingen kode; ventede en kolonne ${quoted(field)}, hvor hver kode står én gang, og lige mange celler i hver række`,
    en: `the row is no code; expected a column ${quoted(field)} with each code once, and as many cells in every row`,
  });
}

function readResource(
  files: PackageFiles,
  document: JsonObject,
  resource: JsonObject,
  schema: TableSchema | undefined,
  lists: CodeLists,
): Checked<readonly TableSource[]> {
  const fields = schema?.fields.map(({ name }) => name);
  const opened = csvResource(files, resource, fields);
  if ("severity" in opened) return refused(opened);
  const { file, text, delimiter, hasHeader } = opened;
  if (schema === undefined) return atPlaces(opened, readCsv(file, text.bytes, { encoding: text.encoding }));
  const own = ownTable(resource);
  const layoutOfOwn = own && ownLayout(own, schema);
  const layout = layoutOfOwn ?? schemaLayout(schema, hasHeader);
  if (layout === undefined) return refused(problemAt(files, resource.line, noFigures(schema)));
  const other = hasHeader ? headerProblem(opened, layout) : undefined;
  if (other !== undefined) return refused(other);
  const read = atPlaces(opened, readCsvTable(file, text, delimiter, layout));
  const [source] = read.value ?? [];
  if (source === undefined) return read;
  const codesOf = new Map<string, readonly Code[]>();
  for (const [field, reference] of schema.references) {
    const codes = lists(reference.resource, reference.field);
    if (codes !== undefined && "severity" in codes) return refused(codes);
    if (codes !== undefined) codesOf.set(field, codes);
  }
  for (const { name, categories } of schema.fields)
    if (categories !== undefined && !codesOf.has(name))
      codesOf.set(
        name,
        categories.map(({ id, label }) => ({ id, ...(label ? { labels: { [undetermined]: label } } : {}) })),
      );
  const table: Table =
    own !== undefined && layoutOfOwn !== undefined
      ? restoredTable(source.table, own, codesOf, document, resource)
      : describedTable(source.table, { schema, codesOf, document, resource });
  return { value: [{ table, placeOf: source.placeOf }], problems: read.problems };
}

/** What was read, with the places of the files that its lines stand in. */
function atPlaces(
  { placeOf }: CsvResource,
  { value, problems }: Checked<readonly TableSource[]>,
): Checked<readonly TableSource[]> {
  return {
    value: value?.map((source) => ({ ...source, placeOf: (row) => placeOf(source.placeOf(row).line ?? 1) })),
    problems: problems.map((one) => ({ ...one, place: { ...one.place, ...placeOf(one.place.line ?? 1) } })),
  };
}

/** A file whose columns are others than its description says would be read wrongly. */
function headerProblem(
  { placeOf, text, delimiter }: CsvResource,
  { header }: CsvLayout,
): Problem | undefined {
  const twice = header.find((name, at) => header.indexOf(name) < at);
  if (twice !== undefined)
    return error("data-package-fields", placeOf(1), {
      da: `feltet ${quoted(twice)} står to gange`,
      en: `the field ${quoted(twice)} stands twice`,
    });
  const records = csvRecords(text.bytes, delimiter.charCodeAt(0));
  const count = nextRecord(records);
  const found = typeof count === "string" ? [] : recordTexts(records, count, text.decode);
  if (found.length === header.length && found.every((name, at) => name === header[at])) return undefined;
  const [is, says] = [found, header].map((names) => quoted(names.slice(0, 40).join(", ")));
  return error("data-package-fields", placeOf(1), {
    da: `kolonnerne er ${is}, men beskrivelsen siger ${says}`,
    en: `the columns are ${is}, but the description says ${says}`,
  });
}

function problemAt(files: PackageFiles, line: number, sentence: Sentence, code = "data-package"): Problem {
  return error(code, { file: files.descriptorFile, line }, sentence);
}

const noResources: Sentence = {
  da: "beskrivelsen nævner ingen ressourcer; ventede en liste, resources",
  en: "the description names no resources; expected a list, resources",
};

const noTables: Sentence = {
  da: "ingen af pakkens ressourcer er en tabel i CSV",
  en: "none of the resources of the package is a table in CSV",
};

const noFields: Sentence = {
  da: "ressourcens skema (schema) har ingen felter med navn (fields)",
  en: "the schema of the resource has no fields with names",
};

function tooMany(count: number): Sentence {
  return {
    da: `pakken har ${count} ressourcer; højst ${mostResources} læses`,
    en: `the package has ${count} resources; at most ${mostResources} are read`,
  };
}

function noFigures({ fields }: TableSchema): Sentence {
  const names = quoted(
    fields
      .slice(0, 20)
      .map(({ name, type }) => `${name} (${type})`)
      .join(", "),
  );
  return {
    da: `intet felt holder tal (number eller integer, som ikke er en nøgle); fandt ${names}`,
    en: `no field holds figures (number or integer and no key); found ${names}`,
  };
}
